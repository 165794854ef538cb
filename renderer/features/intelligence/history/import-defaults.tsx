/** What holds for the rows that do not say it themselves: their election and whether they are allegations. */
import { Radio, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { historyKinds } from '../../../core/history/history-entry';
import type { HistoryPlan, ImportDefaults } from '../../../core/history/history-import';
import { count } from '../log/item-words';

interface ImportDefaultFieldsProps {
  readonly plan: HistoryPlan;
  readonly defaults: ImportDefaults;
  readonly onChange: (defaults: ImportDefaults) => void;
}

/** Asked for only where rows need it. */
export function ImportDefaultFields({ plan, defaults, onChange }: ImportDefaultFieldsProps) {
  const { without } = plan;
  if (without.election === 0 && without.kind === 0) return null;
  return (
    <section className="stack measure" aria-label="What rows do not say">
      <h3>What rows do not say</h3>
      {without.election === 0 ? null : (
        <div className="field-pair">
          <TextInput
            label="Election"
            description={`For ${count(without.election, 'row', 'rows')} without one.`}
            placeholder="May 2023 local elections"
            maxLength={160}
            value={defaults.election}
            onChange={(event) => onChange({ ...defaults, election: event.currentTarget.value })}
          />
          <DateInput
            label="Its polling date"
            description="Leave it empty where it is not known."
            valueFormat="ddd D MMM YYYY"
            value={defaults.pollingDate}
            onChange={(pollingDate) => onChange({ ...defaults, pollingDate })}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear the polling date' }}
          />
        </div>
      )}
      {without.kind === 0 ? null : (
        <Radio.Group
          label={`What the ${count(without.kind, 'row', 'rows')} without a kind ${without.kind === 1 ? 'is' : 'are'}`}
          value={defaults.kind ?? ''}
          onChange={(value) =>
            onChange({ ...defaults, kind: historyKinds.find((kind) => kind.id === value)?.id ?? null })
          }
        >
          <div className="choice-row">
            {historyKinds.map((kind) => (
              <Radio key={kind.id} value={kind.id} label={`${kind.name}s`} />
            ))}
          </div>
        </Radio.Group>
      )}
    </section>
  );
}
