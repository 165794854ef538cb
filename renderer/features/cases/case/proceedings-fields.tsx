/** Proceedings begun for one offence: against whom, on which day, how. They stop its clock for that person. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import {
  type CaseOffence,
  type Proceedings,
  type ProceedingsWay,
  proceedingsWays,
} from '../../../core/cases/case-offence';
import {
  notYetBegun,
  proceedingsAgainst,
  proceedingsDayRefusal,
  proceedingsSaid,
} from '../../../core/cases/proceedings';
import type { TimeLimitSheet } from '../../../core/offences/time-limits/sheet';
import { useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { ChoiceField, DayField } from './fields';
import { useFormFocus } from './kept-focus';

interface ProceedingsProps {
  readonly caseOffence: CaseOffence;
  readonly caseFile: CaseFile;
  readonly sheet: TimeLimitSheet | null;
  readonly onChange: (patch: Partial<CaseOffence>) => void;
}

/** What was begun, and the form for those against whom nothing was. */
export function ProceedingsFields({ caseOffence, caseFile, sheet, onChange }: ProceedingsProps) {
  const [isAdding, setAdding] = useState(false);
  const { proceedings } = caseOffence;
  const said = proceedingsSaid(caseOffence, caseFile.suspects, sheet);
  const open = notYetBegun(caseOffence);
  return (
    <fieldset className="plain-fieldset">
      <legend>Proceedings</legend>
      {said.warnings.map((warning) => (
        <Message key={warning} tone="warning" title={warning} />
      ))}
      {said.begun.map((line, position) => {
        const begun = proceedings[position];
        return (
          <p key={line} className="row-apart">
            <span>{line}</span>
            {begun === undefined ? null : (
              <button
                type="button"
                className="text-link"
                onClick={() => onChange({ proceedings: proceedings.filter((each) => each !== begun) })}
              >
                Take back
                <span className="visually-hidden">
                  : {proceedingsAgainst(begun.suspectId, caseFile.suspects)}
                </span>
              </button>
            )}
          </p>
        );
      })}
      {isAdding && open.length > 0 ? (
        <BegunForm
          {...{ caseOffence, caseFile, sheet, open }}
          onRecord={(begun) => {
            onChange({ proceedings: [...proceedings, begun] });
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : open.length === 0 ? null : (
        <div>
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Record that proceedings have begun
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface BegunFormProps extends Omit<ProceedingsProps, 'onChange'> {
  readonly open: readonly Proceedings['suspectId'][];
  readonly onRecord: (begun: Proceedings) => void;
  readonly onClose: () => void;
}

function BegunForm({ caseOffence, caseFile, sheet, open, onRecord, onClose }: BegunFormProps) {
  const today = useToday();
  const [chosen, setChosen] = useState(open[0] ?? null);
  const [begunOn, setBegunOn] = useState(today);
  const [how, setHow] = useState<ProceedingsWay>('charge');
  const [note, setNote] = useState('');
  const problem = proceedingsDayRefusal({ caseOffence, sheet, begunOn, today });
  const form = useFormFocus<HTMLDivElement>();
  const choices = open.map((id) => ({ id: id ?? '', name: proceedingsAgainst(id, caseFile.suspects) }));
  return (
    <div ref={form} className="stack-tight">
      <ChoiceField
        label="Proceedings against"
        choices={choices}
        value={chosen ?? ''}
        onChoose={(id) => setChosen(open.find((each) => each === id) ?? null)}
      />
      <div className="field-pair">
        <DayField
          label="Begun on"
          description="The day on which the information was laid or the charge made."
          notAfter={today}
          value={begunOn}
          onChange={(day) => setBegunOn(day ?? today)}
        />
        <ChoiceField label="How" choices={proceedingsWays} value={how} onChoose={setHow} />
      </div>
      <TextInput
        label="Note on the proceedings"
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {problem === null ? null : <Message tone="warning" title={problem} />}
      <div className="row">
        <Button
          size="xs"
          disabled={problem !== null}
          onClick={() => onRecord({ suspectId: chosen, begunOn, how, note: note.trim() })}
        >
          Record the proceedings
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
