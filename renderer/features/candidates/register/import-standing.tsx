/** What the people of the list are, where its rows do not say. */
import { Radio } from '@mantine/core';
import type { CandidateList } from '../../../core/candidates/candidate-draft';
import type { ImportSettings } from '../../../core/candidates/import-plan';
import { useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';

interface ImportStandingProps {
  readonly list: CandidateList;
  readonly settings: ImportSettings;
  readonly onChange: (settings: ImportSettings) => void;
}

/** The declaration is that of the returning officer: the statement of persons nominated is it. */
export function ImportStanding({ list, settings, onChange }: ImportStandingProps) {
  const today = useToday();
  const isAsked = list.drafts.some(({ standing }) => standing === null);
  const hasNominated = isAsked
    ? settings.standing === 'nominated'
    : list.drafts.some(({ standing }) => standing !== 'prospective');
  return (
    <section className="stack-tight measure" aria-label="What these people are">
      {isAsked ? (
        <Radio.Group
          label="Where a row does not say it, they are"
          value={settings.standing}
          onChange={(standing) =>
            onChange({ ...settings, standing: standing === 'nominated' ? 'nominated' : 'prospective' })
          }
        >
          <div className="choice-row">
            <Radio value="nominated" label="Nominated, as the statement says" />
            <Radio value="prospective" label="Prospective" />
          </div>
        </Radio.Group>
      ) : null}
      {hasNominated ? (
        <DayField
          label="Declared by the returning officer on"
          description="The day of the statement; leave it empty where it is not known."
          latest={today}
          value={settings.declaredOn}
          onChange={(declaredOn) => onChange({ ...settings, declaredOn })}
        />
      ) : null}
    </section>
  );
}
