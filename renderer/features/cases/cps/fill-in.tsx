/**
 * Fields of the CPS register that are filled in once: stored when they are left, never half written, and read-only
 * from then on. What stands is put right by a correction.
 */
import { TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { keepDraft } from '../../../ui/drafts';
import { DayField } from '../case/fields';

interface FillInProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onFill: (text: string) => void;
}

/** A text. */
export function FillInText({ label, value, maxLength, onFill }: FillInProps) {
  const { draft, setDraft, leave } = useFilledOnLeaving('', (text) => {
    if (text.trim() !== '') onFill(text.trim());
  });
  const stands = value !== '';
  return (
    <TextInput
      label={label}
      maxLength={maxLength}
      readOnly={stands}
      value={stands ? value : draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setDraft('');
      }}
    />
  );
}

interface FillInDayProps {
  readonly label: string;
  /** ISO date. */
  readonly value: string | null;
  /** ISO date; later days cannot be chosen. */
  readonly notAfter: string;
  readonly onFill: (day: string) => void;
}

/** A day. */
export function FillInDay({ label, value, notAfter, onFill }: FillInDayProps) {
  const { draft, setDraft, leave } = useFilledOnLeaving<string | null>(null, (day) => {
    if (day !== null) onFill(day);
  });
  if (value !== null) return <TextInput label={label} readOnly value={formatDate(value)} />;
  return (
    <div onBlur={leave}>
      <DayField label={label} notAfter={notAfter} value={draft} onChange={setDraft} />
    </div>
  );
}

/** Hands what was written on once: when the field is left, when it goes from the screen, when the desk locks. */
function useFilledOnLeaving<T>(blank: T, fill: (value: T) => void) {
  const [draft, setDraft] = useState(blank);
  const latest = useRef({ draft, fill });
  const write = useCallback((value: T) => {
    latest.current = { ...latest.current, draft: value };
    setDraft(value);
  }, []);
  useEffect(() => {
    latest.current = { draft, fill };
  });
  const leave = useCallback(() => {
    const { draft: written, fill: give } = latest.current;
    if (written === blank) return;
    write(blank);
    give(written);
  }, [blank, write]);
  const isPending = draft !== blank;
  useEffect(() => (isPending ? keepDraft(leave) : undefined), [isPending, leave]);
  useEffect(() => leave, [leave]);
  return { draft, setDraft: write, leave };
}
