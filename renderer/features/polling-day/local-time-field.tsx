/** A day and time as a field that saves itself when it is left. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isIsoDate } from '../../core/foundation/dates';

interface LocalTimeFieldProps {
  readonly label: string;
  readonly description?: string;
  /** 2027-05-06T07:00; `null` for none. */
  readonly value: string | null;
  readonly onSave: (value: string | null) => void;
  readonly problem?: string | null;
}

/** Half a date is kept in the field and not handed on. */
export function LocalTimeField({ label, description, value, onSave, problem }: LocalTimeFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft === null) return;
    const next = draft === '' ? null : draft.slice(0, 16);
    if (next !== null && !isLocalTime(next)) return;
    setDraft(null);
    if (next !== value) onSave(next);
  };
  const isHalf = draft !== null && draft !== '' && !isLocalTime(draft.slice(0, 16));
  return (
    <TextInput
      type="datetime-local"
      label={label}
      {...(description === undefined ? {} : { description })}
      value={draft ?? value ?? ''}
      error={isHalf ? 'Give the whole date and time.' : (problem ?? null)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

function isLocalTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && isIsoDate(text.slice(0, 10)) && text >= '2000';
}
