/** A second pair of eyes: each reads the file against the rules without seeing the other, then both see the differences. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import type { FileReview } from '../../../core/cases/file-review';
import { countedReviews, isRoundOver, visibleReviews } from '../../../core/cases/review-differences';
import { asId } from '../../../core/foundation/ids';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import { CaseSection } from '../case/section-frame';
import { Differences, FinishedReview } from './finished-reviews';
import { ReviewInRound } from './review-in-round';
import { ReviewForm } from './review-form';

/** The reviews of the last round. Nobody is shown another’s answers before both have finished. */
export function ReviewPanel({ caseFile }: { readonly caseFile: CaseFile }) {
  const user = useDeskUser();
  const reviews = useReviews(caseFile);
  const round = Math.max(0, ...reviews.map((review) => review.round));
  const inRound = reviews.filter((review) => review.round === round);
  const own = countedReviews(inRound).find(({ reviewerId }) => reviewerId === user.id);
  const visible = visibleReviews(inRound, user.id);
  const isOver = isRoundOver(inRound);
  const begin = useBegin(caseFile);
  return (
    <CaseSection
      title="Second review"
      purpose="Two people read the file against the same rules, apart from each other. Where they differ, look again."
      actions={
        own === undefined || isOver ? (
          <Button onClick={() => begin(isOver || round === 0 ? round + 1 : round)}>
            {round === 0 || isOver ? 'Begin a review' : 'Begin my review'}
          </Button>
        ) : undefined
      }
    >
      {inRound.length === 0 ? (
        <Empty title="Nobody has reviewed this file" example="Interview: met · not met, no record on file">
          Begin a review, and ask a second person to begin theirs under their own name. Neither sees the
          other’s answers until both have finished.
        </Empty>
      ) : (
        <ul className="case-list">
          {inRound.map((review) => (
            <ReviewInRound key={review.id} review={review} inRound={inRound} />
          ))}
        </ul>
      )}
      {own !== undefined && own.finishedAt === null ? <ReviewForm review={own} /> : null}
      {own !== undefined && own.finishedAt !== null && !isOver ? (
        <p>Your review is finished. The differences are shown once somebody else has finished theirs.</p>
      ) : null}
      {isOver ? <Differences reviews={visible} /> : null}
      {visible
        .filter(({ finishedAt }) => finishedAt !== null)
        .map((review) => (
          <FinishedReview key={review.id} review={review} />
        ))}
    </CaseSection>
  );
}

function useReviews(caseFile: CaseFile): readonly FileReview[] {
  const all = useCollection('fileReviews');
  return useMemo(
    () =>
      [...all.values()]
        .filter(({ caseId }) => caseId === caseFile.id)
        .sort((a, b) => a.startedAt.localeCompare(b.startedAt)),
    [all, caseFile.id],
  );
}

function useBegin(caseFile: CaseFile): (round: number) => void {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  return (round) => {
    const after: FileReview = {
      id: asId<'FileReview'>(newId()),
      operationId: caseFile.operationId,
      caseId: caseFile.id,
      round,
      reviewerId: user.id,
      reviewer: user.name,
      startedAt: clock(),
      finishedAt: null,
      answers: [],
      setAside: null,
    };
    commit('Begin a review of a case file', [{ collection: 'fileReviews', id: after.id, after }]);
  };
}
