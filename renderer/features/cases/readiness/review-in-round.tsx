/** One review of a round: how far it is, and leaving it out where its reviewer will not finish it. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FileReview } from '../../../core/cases/file-review';
import { mayLeaveOut } from '../../../core/cases/review-differences';
import { formatMoment } from '../../../core/foundation/dates';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useFormFocus } from '../case/kept-focus';
import { onRecord } from '../case/use-case-edit';

interface ReviewInRoundProps {
  readonly review: FileReview;
  /** All reviews of the round, this one among them. */
  readonly inRound: readonly FileReview[];
}

/** Who reviews and how far they are; never what they answered. */
export function ReviewInRound({ review, inRound }: ReviewInRoundProps) {
  const user = useDeskUser();
  const [isLeaving, setLeaving] = useState(false);
  const canLeaveOut = mayLeaveOut(review, inRound, user.id);
  return (
    <li className="stack-tight">
      <p className="row-apart">
        <span>
          {review.reviewer}: {standingOf(review)}
        </span>
        {canLeaveOut && !isLeaving ? (
          <button type="button" className="text-link" onClick={() => setLeaving(true)}>
            Leave this review out<span className="visually-hidden">: {review.reviewer}</span>
          </button>
        ) : null}
      </p>
      {canLeaveOut && isLeaving ? <LeaveOut review={review} onClose={() => setLeaving(false)} /> : null}
    </li>
  );
}

function standingOf({ startedAt, finishedAt, setAside }: FileReview): string {
  if (setAside !== null)
    return `left out of the round by ${setAside.by}, ${formatMoment(setAside.at)}: ${setAside.reason}`;
  return finishedAt === null
    ? `begun ${formatMoment(startedAt)}, not finished`
    : `finished ${formatMoment(finishedAt)}`;
}

/** Leaving out stays on record, so that Undo is not offered it. */
function LeaveOut({ review, onClose }: { readonly review: FileReview; readonly onClose: () => void }) {
  const { clock, vault } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const [reason, setReason] = useState('');
  const form = useFormFocus<HTMLFieldSetElement>();
  const record = () => {
    const now = vault.records.get('fileReviews', review.id);
    if (now === undefined) return;
    const after: FileReview = { ...now, setAside: { by: user.name, at: clock(), reason: reason.trim() } };
    const changes = [{ collection: 'fileReviews', id: review.id, after } as const];
    if (commit('Leave a review of a case file out of its round', changes, onRecord).ok) onClose();
  };
  return (
    <fieldset ref={form} className="stack-tight case-panel">
      <legend>Leave the review of {review.reviewer} out</legend>
      <Textarea
        label="Why it is left out"
        description="The round goes on without it. Nobody else is shown its answers, and it cannot be brought back."
        rows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="xs" disabled={reason.trim() === ''} onClick={record}>
          Leave it out
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
