/** The form that puts something in the CPS register right, and the list of what was put right before. */
import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { changesWhatStands } from '../../../core/cases/register-guard';
import { formatMoment } from '../../../core/foundation/dates';
import { useFormFocus } from '../case/kept-focus';
import { type ContactChange, useCorrectContact } from './use-corrections';

interface CorrectionFormProps {
  readonly contact: CpsContact;
  /** "Correct this entry". */
  readonly legend: string;
  readonly change: ContactChange;
  /** Why the change cannot be made as it is written, or `null`. */
  readonly problem: string | null;
  /** Takes the thing out of the register, where it can be. */
  readonly removal?: { readonly label: string; readonly change: ContactChange };
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** The reason is asked for where something that stands would change; a blank is filled in without one. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { contact, legend, change, problem, removal, onClose, children } = props;
  const correct = useCorrectContact();
  const [reason, setReason] = useState('');
  const form = useFormFocus<HTMLFieldSetElement>();
  const isWithoutReason = reason.trim() === '';
  const needsReason = changesWhatStands(contact, { ...contact, ...change(contact) });
  const record = (made: ContactChange) => {
    if (correct(contact.id, made, reason)) onClose();
  };
  return (
    <fieldset ref={form} className="stack-tight case-panel">
      <legend>{legend}</legend>
      {children}
      <Textarea
        label="Why it is corrected"
        description="What it said before stays in the register, with this reason and your name. A blank is filled in without one."
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
          onClick={() => record(change)}
        >
          Record the correction
        </Button>
        {removal === undefined ? null : (
          <Button
            size="xs"
            variant="default"
            disabled={isWithoutReason}
            onClick={() => record(removal.change)}
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

/** What was put right, the oldest first: what it said before is struck through. */
export function Corrections({ contact }: { readonly contact: CpsContact }) {
  if (contact.corrections.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Corrections of this entry">
      <h3>Corrections</h3>
      <ul className="case-list">
        {contact.corrections.map(({ id, at, by, what, reason }) => (
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
