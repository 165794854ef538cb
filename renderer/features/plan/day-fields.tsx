/** Days and moments in forms of the plan. */
import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly description?: string;
  readonly error?: string | null;
}

/** A day (ISO), written or picked; empty where it is not recorded. */
export function DayField({ label, value, onChange, description, error }: DayFieldProps) {
  return (
    <DateInput
      label={label}
      valueFormat="ddd D MMM YYYY"
      placeholder="Not recorded"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      {...(description === undefined ? {} : { description })}
      {...(error === undefined ? {} : { error })}
      value={value}
      onChange={onChange}
    />
  );
}

interface MomentFieldProps extends DayFieldProps {
  /** The time that a newly chosen day begins with: "06:00". */
  readonly usualTime: string;
}

/** A day and a time of this country: 2027-05-06T07:00. Without a day there is no time. */
export function MomentField({ label, value, onChange, description, error, usualTime }: MomentFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const time = value?.slice(11) ?? '';
  const leave = () => {
    const read = draft === null ? null : timeFrom(draft);
    if (value !== null && read !== null && read !== time) onChange(`${value.slice(0, 10)}T${read}`);
    if (draft === null || read !== null) setDraft(null);
  };
  const problem =
    draft !== null && timeFrom(draft) === null
      ? 'Write hours and minutes, such as 07:00. The last time is kept.'
      : null;
  return (
    <div className="moment-field">
      <DayField
        label={label}
        {...(description === undefined ? {} : { description })}
        {...(error === undefined ? {} : { error })}
        value={value?.slice(0, 10) ?? null}
        onChange={(day) => onChange(day === null ? null : `${day}T${time === '' ? usualTime : time}`)}
      />
      <TextInput
        label="Time"
        aria-label={`Time, ${label}`}
        placeholder="hh:mm"
        maxLength={5}
        disabled={value === null}
        value={draft ?? time}
        error={problem}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </div>
  );
}

/** "7:00", "0700" and "07.00" as "07:00"; `null` for what is no time. */
function timeFrom(text: string): string | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
