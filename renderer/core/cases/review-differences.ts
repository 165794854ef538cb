/** What two people who read the same file apart from each other answered differently. */
import type { DeskUserId } from '../operation/desk';
import type { FileReview, RuleAnswer } from './file-review';

export interface ReviewDifference {
  readonly ruleId: string;
  /** `null` where that reviewer left the rule unanswered. */
  readonly first: RuleAnswer | null;
  readonly second: RuleAnswer | null;
}

/** Rules with different answers, in the order of the first review and then of the second; notes alone do not differ. */
export function reviewDifferences(
  first: Pick<FileReview, 'answers'>,
  second: Pick<FileReview, 'answers'>,
): readonly ReviewDifference[] {
  const ruleIds = new Set([...first.answers, ...second.answers].map(({ ruleId }) => ruleId));
  return [...ruleIds]
    .map((ruleId) => ({
      ruleId,
      first: first.answers.find((answer) => answer.ruleId === ruleId) ?? null,
      second: second.answers.find((answer) => answer.ruleId === ruleId) ?? null,
    }))
    .filter((pair) => pair.first?.answer !== pair.second?.answer);
}

/** The reviews of a round that count: all but those that were left out of it. */
export function countedReviews(inRound: readonly FileReview[]): readonly FileReview[] {
  return inRound.filter(({ setAside }) => setAside === null);
}

/** Whether a round is over: two people or more have finished, and of those who count nobody is still at it. */
export function isRoundOver(inRound: readonly FileReview[]): boolean {
  const counted = countedReviews(inRound);
  return counted.length > 1 && counted.every(({ finishedAt }) => finishedAt !== null);
}

/**
 * Whether somebody may leave an unfinished review out: who began it, and others who have finished theirs or have none.
 * Who is still writing has not to press for the end of the round.
 */
export function mayLeaveOut(review: FileReview, inRound: readonly FileReview[], person: DeskUserId): boolean {
  if (review.finishedAt !== null || review.setAside !== null) return false;
  if (review.reviewerId === person) return true;
  return countedReviews(inRound).every(
    ({ reviewerId, finishedAt }) => reviewerId !== person || finishedAt !== null,
  );
}

/**
 * The reviews that may be shown to somebody: their own, and those of others in a round that is finished by all who
 * count in it and that this person did not leave open. Until then another's answers are nobody's to see, and those of
 * a review that was left out never are.
 */
export function visibleReviews(reviews: readonly FileReview[], viewer: DeskUserId): readonly FileReview[] {
  return reviews.filter(
    (review) =>
      review.reviewerId === viewer ||
      (review.setAside === null && isRoundOver(reviews.filter(({ round }) => round === review.round))),
  );
}
