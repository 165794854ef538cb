/** The form that puts something on record right, and the list of what was put right before. */
import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Correction } from '../../../core/cases/correction';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { changesWhatStands } from '../../../core/cases/register-guard';
import { formatMoment } from '../../../core/foundation/dates';
import { useFormFocus } from '../case/kept-focus';
import { type ContactChange, useCorrectContact } from './use-corrections';

interface ReasonFormProps {
  /** "Correct this entry". */
  readonly legend: string;
  /** Whether something that stands would change. */
  readonly needsReason: boolean;
  /** Why the change cannot be made as it is written, or `null`. */
  readonly problem: string | null;
  /** Makes the change; `false` where it was not stored. */
  readonly onRecord: (reason: string) => boolean;
  /** Takes the thing out, where it can be. */
  readonly removal?: { readonly label: string; readonly onRecord: (reason: string) => boolean };
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** The reason is asked for where something that stands would change; a blank is filled in without one. */
export function ReasonForm(props: ReasonFormProps) {
  const { legend, needsReason, problem, onRecord, removal, onClose, children } = props;
  const [reason, setReason] = useState('');
  const form = useFormFocus<HTMLFieldSetElement>();
  const isWithoutReason = reason.trim() === '';
  const record = (make: (reason: string) => boolean) => {
    if (make(reason)) onClose();
  };
  return (
    <fieldset ref={form} className="stack-tight case-panel">
      <legend>{legend}</legend>
      {children}
      <Textarea
        label="Why it is corrected"
        description="What it said before stays on record, with this reason and your name. A blank is filled in without one."
        rows={2}
        maxLength={4000}
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          size="xs"
          disabled={problem !== null || (needsReason && isWithoutReason)}
          onClick={() => record(onRecord)}
        >
          Record the correction
        </Button>
        {removal === undefined ? null : (
          <Button
            size="xs"
            variant="default"
            disabled={isWithoutReason}
            onClick={() => record(removal.onRecord)}
          >
            {removal.label}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

interface CorrectionFormProps extends Pick<ReasonFormProps, 'legend' | 'problem' | 'onClose' | 'children'> {
  readonly contact: CpsContact;
  readonly change: ContactChange;
  /** Takes the thing out of the register, where it can be. */
  readonly removal?: { readonly label: string; readonly change: ContactChange };
}

/** Puts an entry of the register right. */
export function CorrectionForm({ contact, change, removal, ...form }: CorrectionFormProps) {
  const correct = useCorrectContact();
  const recording = (made: ContactChange) => (reason: string) => correct(contact.id, made, reason);
  return (
    <ReasonForm
      {...form}
      needsReason={changesWhatStands(contact, { ...contact, ...change(contact) })}
      onRecord={recording(change)}
      {...(removal === undefined
        ? {}
        : { removal: { label: removal.label, onRecord: recording(removal.change) } })}
    />
  );
}

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  /** "this entry". */
  readonly of: string;
}

/** What was put right, the oldest first: what it said before is struck through. */
export function Corrections({ corrections, of }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={`Corrections of ${of}`}>
      <h3>Corrections</h3>
      <ul className="case-list">
        {corrections.map(({ id, at, by, what, reason }) => (
          <li key={id}>
            {what.split('\n').map((line) => (
              <Corrected key={line} line={line} />
            ))}
            <p className="dimmed small">
              {by}, {formatMoment(at)}: {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Sent on, [Tue 1 Jun 2027] → Wed 2 Jun 2027", or the whole line where something was taken out. */
const parts = /^((?:[^“”,]|“[^”]*”)*, )(.*?)( → .*)$/s;

function Corrected({ line }: { readonly line: string }) {
  const [, label, before, after] = parts.exec(line) ?? [];
  if (before !== undefined) {
    return (
      <p>
        {label}
        <s>{before}</s>
        {after}
      </p>
    );
  }
  return <p>{line.includes(': removed') ? <s>{line}</s> : line}</p>;
}
