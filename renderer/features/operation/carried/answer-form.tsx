/** Changing or dropping what is offered: the reason, and for one thing that is changed its words from now on. */
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { onOneLine } from '../../../core/carry-forward/carry-records';
import type { Offer } from '../../../core/carry-forward/offers';
import { reasonNeeded, type TakeGiven } from '../../../core/carry-forward/take';
import { counted } from '../../../core/documents/blocks';
import { z } from '../../../core/foundation/schema';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Help } from '../../../ui/screen';

const draftSchema = z.object({ about: z.string(), reason: z.string(), wording: z.string() });
const empty = { about: '', reason: '', wording: '' };

interface AnswerFormProps {
  readonly answer: 'changed' | 'dropped';
  readonly offers: readonly Offer[];
  /** Whether it was answered. */
  readonly onAnswer: (given: TakeGiven) => boolean;
  readonly onCancel: () => void;
}

/** One reason for all of them. What is written is kept until it is answered or given up. */
export function AnswerForm({ answer, offers, onAnswer, onCancel }: AnswerFormProps) {
  const operation = useOperation();
  const kept = useKeptDraft({ name: `carried:${operation.id}:${answer}`, empty, schema: draftSchema });
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const about = offers.map(({ key }) => key).join(' ');
  // What was begun for other things is not taken for a reason of these.
  const draft = kept.draft.about === about ? kept.draft : { ...empty, about };
  const [first] = offers;
  const wordingOf = answer === 'changed' && offers.length === 1 ? wordingLabel(first) : null;
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    setAsked(true);
    if (draft.reason.trim() === '') {
      field.current?.focus();
      return;
    }
    const wording = wordingOf === null ? {} : { wording: draft.wording };
    if (onAnswer({ answer, reason: draft.reason, ...wording })) kept.discard();
  };
  const giveUp = () => {
    kept.discard();
    onCancel();
  };
  const verb = answer === 'changed' ? 'Change' : 'Drop';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      noValidate
      aria-label={`${verb} what is offered`}
    >
      <p>
        {verb}{' '}
        {offers.length === 1 && first !== undefined
          ? onOneLine(first.name)
          : counted(offers.length, 'thing', 'things')}
      </p>
      <Textarea
        ref={field}
        label="Reason"
        minRows={2}
        maxLength={4000}
        value={draft.reason}
        error={isAsked && draft.reason.trim() === '' ? reasonNeeded : null}
        onChange={(event) => kept.change({ ...draft, reason: event.currentTarget.value })}
      />
      {wordingOf === null ? null : (
        <Textarea
          label={wordingOf}
          description="Left empty, it keeps its words."
          minRows={2}
          maxLength={4000}
          value={draft.wording}
          onChange={(event) => kept.change({ ...draft, wording: event.currentTarget.value })}
        />
      )}
      <Help>{helpFor(answer, offers)}</Help>
      <div className="row">
        <Button type="submit">
          {verb} {offers.length === 1 ? 'it' : counted(offers.length, 'thing', 'things')}
        </Button>
        <Button variant="subtle" onClick={giveUp}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function wordingLabel(offer: Offer | undefined): string | null {
  if (offer?.kind === 'recommendation') return 'The recommendation from now on';
  return offer?.kind === 'checklist-answer' ? 'What is to be confirmed from now on' : null;
}

function helpFor(answer: 'changed' | 'dropped', offers: readonly Offer[]): string {
  const has = (kind: Offer['kind']) => offers.some((offer) => offer.kind === kind);
  const stands = 'The reason stands in the threat assessment and in the operation order.';
  if (answer === 'dropped') {
    return has('clause')
      ? `${stands} A clause that is dropped goes back to the wording below it, in every operation.`
      : stands;
  }
  if (has('contact') || has('clause')) {
    return `${stands} Then open the partner or the clause by its link and change it there: it is one record for all operations.`;
  }
  return has('rating') ? `${stands} The threat waits in the assessment, to be judged anew there.` : stands;
}
