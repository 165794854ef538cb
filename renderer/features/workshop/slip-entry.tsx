/** Entering scores from printed slips: a row for each person; a sealed row shows nothing but that it is sealed. */
import { Button, NativeSelect } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { ScaleSet } from '../../core/threat/scale-set';
import { scoreValueSchema, type ScoreValue } from '../../core/workshop/score';
import type { ParticipantId } from '../../core/workshop/workshop';
import { confidenceChoices, impactChoices, likelihoodChoices } from './scale-radios';

interface SlipEntryProps {
  readonly people: readonly {
    readonly id: ParticipantId;
    readonly label: string;
    readonly isSealed: boolean;
  }[];
  readonly scales: ScaleSet;
  readonly onSeal: (id: ParticipantId, value: ScoreValue) => void;
}

/** The table of slips. */
export function SlipEntry({ people, scales, onSeal }: SlipEntryProps) {
  const [replacing, setReplacing] = useState<ParticipantId | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const sealed = people.filter(({ isSealed }) => isSealed).length;
  useEffect(() => {
    // The row that was sealed has gone with the keyboard in it: the next one takes it.
    if (sealed > 0 && document.activeElement === document.body)
      table.current?.querySelector('select')?.focus();
  }, [sealed]);
  return (
    <table ref={table} className="plain-table workshop-slips">
      <caption>
        From printed slips. What you choose is on the screen until you seal it: blank the projector first.
      </caption>
      <thead>
        <tr>
          <th scope="col">Participant</th>
          <th scope="col">Score</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, label, isSealed }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              {isSealed && replacing !== id ? (
                <span className="row">
                  <span>✓ Sealed</span>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Enter again for ${label}`}
                    onClick={() => setReplacing(id)}
                  >
                    Enter again
                  </Button>
                </span>
              ) : (
                <SlipRow
                  label={label}
                  scales={scales}
                  onSeal={(value) => {
                    setReplacing(null);
                    onSeal(id, value);
                  }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SlipRowProps {
  readonly label: string;
  readonly scales: ScaleSet;
  readonly onSeal: (value: ScoreValue) => void;
}

const blank = { likelihood: '', impact: '', confidence: '' };

/** The choices live in this row's own state until they are sealed. */
function SlipRow({ label, scales, onSeal }: SlipRowProps) {
  const [chosen, setChosen] = useState(blank);
  const read = scoreValueSchema.safeParse({ kind: 'scored', ...chosen, impact: Number(chosen.impact) });
  const value = read.success ? read.data : null;
  const seal = (given: ScoreValue) => {
    setChosen(blank);
    onSeal(given);
  };
  const select = (
    field: keyof typeof blank,
    choices: readonly { readonly value: string | number; readonly label: string }[],
  ) => (
    <NativeSelect
      aria-label={`${fieldNames[field]} from the slip of ${label}`}
      value={chosen[field]}
      data={[
        { value: '', label: fieldNames[field] },
        ...choices.map((choice) => ({ value: String(choice.value), label: choice.label })),
      ]}
      onChange={(event) => setChosen({ ...chosen, [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className="row"
      autoComplete="off"
      aria-label={`Slip of ${label}`}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (value !== null) seal(value);
      }}
    >
      {select('likelihood', likelihoodChoices(scales))}
      {select('impact', impactChoices(scales))}
      {select('confidence', confidenceChoices)}
      <Button type="submit" size="sm" disabled={value === null}>
        Seal
      </Button>
      <Button size="sm" variant="default" onClick={() => seal({ kind: 'no-view' })}>
        No view
      </Button>
    </form>
  );
}

const fieldNames = { likelihood: 'Likelihood', impact: 'Impact', confidence: 'Confidence' } as const;
