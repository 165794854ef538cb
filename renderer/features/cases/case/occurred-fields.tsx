/** When something is said to have happened: a day, a stretch of days, or not known. Limits count from the first day. */
import { SegmentedControl } from '@mantine/core';
import { earliestDay, type Occurred } from '../../../core/offences/occurred';
import { useToday } from '../../../services/desk-context';
import { DayField } from './fields';

interface OccurredFieldsProps {
  readonly value: Occurred;
  readonly onChange: (occurred: Occurred) => void;
  /** ISO date that a newly chosen day starts from: polling day. */
  readonly usual: string | null;
}

const kinds = [
  { value: 'on', label: 'On a day' },
  { value: 'between', label: 'Between two days' },
  { value: 'unknown', label: 'Not known' },
] as const;

/** The kind, and the days that go with it. */
export function OccurredFields({ value, onChange, usual }: OccurredFieldsProps) {
  const today = useToday();
  const choose = (kind: Occurred['kind']) => {
    const day = earliestDay(value) ?? usual ?? today;
    if (kind === 'on') onChange({ kind, date: day });
    else if (kind === 'between') onChange({ kind, from: day, to: day });
    else onChange({ kind, notBefore: earliestDay(value) });
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>When it is said to have happened</legend>
      <SegmentedControl
        size="xs"
        aria-label="Kind of date"
        data={[...kinds]}
        value={value.kind}
        onChange={(kind) => choose(kinds.find((each) => each.value === kind)?.value ?? value.kind)}
      />
      <Days value={value} onChange={onChange} />
    </fieldset>
  );
}

function Days({ value, onChange }: Omit<OccurredFieldsProps, 'usual'>) {
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
            notAfter={value.to}
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
