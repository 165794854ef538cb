/** Days and moments in forms. */
import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useEffect, useRef, useState } from 'react';
import './day-fields.css';
import { keepDraft } from './drafts';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly description?: string;
  readonly error?: string | null;
  /** What an empty field means; "Not recorded" where absent. */
  readonly placeholder?: string;
  /** No later day can be chosen. */
  readonly latest?: string;
  /** A day that stands may be changed and not emptied: what is rubbed out comes back when the field is left. */
  readonly isKept?: boolean;
  /** Small, beside small fields. */
  readonly size?: 'xs';
}

/** A day (ISO), written or picked; empty where it is not recorded. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, description, error, placeholder = 'Not recorded', latest, size } = props;
  const { isKept = false } = props;
  return (
    <DateInput
      label={label}
      valueFormat="ddd D MMM YYYY"
      placeholder={placeholder}
      clearable={!isKept}
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      {...(description === undefined ? {} : { description })}
      {...(error === undefined ? {} : { error })}
      {...(size === undefined ? {} : { size })}
      {...(latest === undefined ? {} : { maxDate: latest })}
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
export function MomentField({ usualTime, ...day }: MomentFieldProps) {
  const { label, value, onChange } = day;
  const time = value?.slice(11) ?? '';
  return (
    <div className="moment-field">
      <DayField
        {...day}
        value={value?.slice(0, 10) ?? null}
        onChange={(chosen) =>
          onChange(chosen === null ? null : `${chosen}T${time === '' ? usualTime : time}`)
        }
      />
      <TimeOfDay
        label={label}
        time={time}
        isDisabled={value === null}
        onSave={(read) => {
          if (value !== null) onChange(`${value.slice(0, 10)}T${read}`);
        }}
      />
    </div>
  );
}

interface TimeOfDayProps {
  /** Of the moment that it belongs to. */
  readonly label: string;
  readonly time: string;
  readonly isDisabled: boolean;
  readonly onSave: (time: string) => void;
}

/** Handed on when it is left; what is no time stays in the field and changes nothing. */
function TimeOfDay({ label, time, isDisabled, onSave }: TimeOfDayProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? null : timeFrom(draft);
  const leave = () => {
    if (draft === null || read === null) return;
    setDraft(null);
    if (read !== time) onSave(read);
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  const isPending = draft !== null;
  // The lock hands it on as leaving the field does.
  useEffect(() => (isPending ? keepDraft(() => latest.current()) : undefined), [isPending]);
  return (
    <TextInput
      label="Time"
      aria-label={`Time, ${label}`}
      placeholder="hh:mm"
      maxLength={5}
      disabled={isDisabled}
      value={draft ?? time}
      error={
        draft !== null && read === null
          ? 'Write hours and minutes, such as 07:00. The last time is kept.'
          : null
      }
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
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
