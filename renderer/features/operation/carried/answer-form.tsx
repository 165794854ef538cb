/** Changing or dropping what is offered: the reason, and for one thing that is changed what it is from now on. */
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { carriedKinds } from '../../../core/carry-forward/carried-item';
import { isInAssessment } from '../../../core/carry-forward/carried-words';
import { onOneLine } from '../../../core/carry-forward/carry-records';
import type { Offer } from '../../../core/carry-forward/offers';
import { reasonNeeded, type TakeGiven } from '../../../core/carry-forward/take';
import { counted } from '../../../core/documents/blocks';
import { z } from '../../../core/foundation/schema';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Help } from '../../../ui/screen';
import { draftOf, judgementOf, noRating, RatingChange, ratingDraftSchema } from './rating-change';
import { useRatingToTake } from './use-carried';

const draftSchema = z.object({
  about: z.string(),
  reason: z.string(),
  wording: z.string(),
  rating: ratingDraftSchema.default(noRating),
});
const empty = { about: '', reason: '', wording: '', rating: noRating };

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
  const [first] = offers;
  const toTake = useRatingToTake(answer === 'changed' && offers.length === 1 ? first : undefined);
  const scales = toTake?.scales ?? null;
  // What was begun for other things is not taken for a reason of these.
  const draft =
    kept.draft.about === about ? kept.draft : { ...empty, about, rating: draftOf(toTake?.now ?? null) };
  const wordingOf = answer === 'changed' && offers.length === 1 ? wordingLabel(first) : null;
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    setAsked(true);
    if (draft.reason.trim() === '') {
      field.current?.focus();
      return;
    }
    const wording = wordingOf === null ? {} : { wording: draft.wording };
    const judgement = scales === null ? {} : { judgement: judgementOf(draft.rating, scales) };
    if (onAnswer({ answer, reason: draft.reason, ...wording, ...judgement })) kept.discard();
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
      {scales === null ? null : (
        <RatingChange
          scales={scales}
          draft={draft.rating}
          onChange={(rating) => kept.change({ ...draft, rating })}
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

/** The words that are asked for one thing that is changed; a contact is changed in its own place. */
const wordingLabels: Partial<Readonly<Record<Offer['kind'], string>>> = {
  recommendation: 'The recommendation from now on',
  history: 'What the entry of the history says from now on',
  clause: 'The wording of the clause from now on',
  'checklist-answer': 'What is to be confirmed from now on',
};

function wordingLabel(offer: Offer | undefined): string | null {
  return offer === undefined ? null : (wordingLabels[offer.kind] ?? null);
}

function helpFor(answer: 'changed' | 'dropped', offers: readonly Offer[]): string {
  const has = (kind: Offer['kind']) => offers.some((offer) => offer.kind === kind);
  const stands = offers.some(isInAssessment)
    ? 'The reason stands in the operation order; of a recommendation, a rating or an entry of the history in the threat assessment as well.'
    : 'The reason stands in the operation order.';
  const said = answer === 'dropped' ? dropHelp : changeHelp;
  return [stands, ...carriedKinds.flatMap(({ id }) => (has(id) ? (said[id] ?? []) : []))].join(' ');
}

const dropHelp: Partial<Readonly<Record<Offer['kind'], string>>> = {
  recommendation: 'It is not taken among the earlier learning.',
  rating: 'It is not proposed to the threat assessment.',
  history: 'It is not entered in the history of the areas.',
  contact: 'The people of a contact that is dropped are entered as having left today, in every operation.',
  clause: 'A clause that is dropped goes back to the wording below it, in every operation.',
  'checklist-answer': 'Its topic stays unanswered in the checklist.',
};

const changeHelp: Partial<Readonly<Record<Offer['kind'], string>>> = {
  rating:
    'The threat stands in the draft of the assessment with what it was and the reason. Its confidence, and whatever is not chosen here, is judged there; what was worked on there already stays.',
  contact:
    'A partner whose contact is to be changed is due to be spoken to today, unless something is arranged with it already. Change its people there: it is one record for all operations.',
  clause: 'The wording of a clause holds for all operations.',
};
