/** When something is said to have happened: a day, a stretch of days, or not known. Limits count from the first day. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { earliestDay, type Occurred } from '../../../core/offences/occurred';
import { useToday } from '../../../services/desk-context';
import { DayField } from './fields';

interface OccurredFieldsProps {
  readonly value: Occurred;
  readonly onChange: (occurred: Occurred) => void;
}

/** A kind that was chosen and has no day yet: nothing of it is on record. */
interface Chosen {
  readonly kind: Exclude<Occurred['kind'], 'unknown'>;
  readonly from: string | null;
  readonly to: string | null;
}

const kinds = [
  { value: 'on', label: 'On a day' },
  { value: 'between', label: 'Between two days' },
  { value: 'unknown', label: 'Not known' },
] as const;

/** The kind, and the days that go with it. A kind is recorded only with its days; until then the record stays. */
export function OccurredFields({ value, onChange }: OccurredFieldsProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const record = (occurred: Occurred) => {
    setChosen(null);
    onChange(occurred);
  };
  const choose = (kind: Occurred['kind']) => {
    const day = earliestDay(value);
    if (kind === value.kind) setChosen(null);
    else if (kind === 'unknown') record({ kind, notBefore: day });
    else if (kind === 'on' && value.kind === 'between') record({ kind, date: value.from });
    else setChosen({ kind, from: value.kind === 'on' ? day : null, to: null });
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>When it is said to have happened</legend>
      <SegmentedControl
        size="xs"
        aria-label="Kind of date"
        data={[...kinds]}
        value={chosen?.kind ?? value.kind}
        onChange={(kind) => choose(kinds.find((each) => each.value === kind)?.value ?? value.kind)}
      />
      {chosen === null ? (
        <Days value={value} onChange={record} />
      ) : (
        <ChosenDays chosen={chosen} onChoose={setChosen} onRecord={record} />
      )}
    </fieldset>
  );
}

interface ChosenDaysProps {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onRecord: (occurred: Occurred) => void;
}

/** The empty fields of a kind; recorded once all its days are there. */
function ChosenDays({ chosen, onChoose, onRecord }: ChosenDaysProps) {
  const today = useToday();
  if (chosen.kind === 'on') {
    return (
      <DayField
        label="Day"
        description="Not recorded until you choose it."
        notAfter={today}
        value={null}
        onChange={(date) => {
          if (date !== null) onRecord({ kind: 'on', date });
        }}
      />
    );
  }
  const change = (from: string | null, to: string | null) => {
    if (from === null || to === null) onChoose({ kind: 'between', from, to });
    else onRecord({ kind: 'between', from: from < to ? from : to, to: from < to ? to : from });
  };
  return (
    <div className="field-pair">
      <DayField
        label="First day"
        description="Not recorded until you choose both."
        notAfter={today}
        value={chosen.from}
        onChange={(from) => change(from, chosen.to)}
      />
      <DayField
        label="Last day"
        notAfter={today}
        value={chosen.to}
        onChange={(to) => change(chosen.from, to)}
      />
    </div>
  );
}

function Days({ value, onChange }: OccurredFieldsProps) {
  const today = useToday();
  switch (value.kind) {
    case 'on':
      return (
        <DayField
          label="Day"
          notAfter={today}
          value={value.date}
          onChange={(date) =>
            onChange(date === null ? { kind: 'unknown', notBefore: null } : { kind: 'on', date })
          }
        />
      );
    case 'between':
      return (
        <div className="field-pair">
          <DayField
            label="First day"
            notAfter={value.to < today ? value.to : today}
            value={value.from}
            onChange={(from) => {
              if (from !== null) onChange({ ...value, from, to: from > value.to ? from : value.to });
            }}
          />
          <DayField
            label="Last day"
            notAfter={today}
            value={value.to}
            onChange={(to) => {
              if (to !== null) onChange({ ...value, to, from: to < value.from ? to : value.from });
            }}
          />
        </div>
      );
    case 'unknown':
      return (
        <DayField
          label="First day on which it can have happened"
          description="The limits are counted from it. Without it no limit can be shown."
          notAfter={today}
          value={value.notBefore}
          onChange={(notBefore) => onChange({ kind: 'unknown', notBefore })}
        />
      );
  }
}
