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

/**
 * The reviews that may be shown to somebody: their own, and those of others in a round that is finished by all who
 * began it and that this person did not leave open. Until then another's answers are nobody's to see.
 */
export function visibleReviews(reviews: readonly FileReview[], viewer: DeskUserId): readonly FileReview[] {
  return reviews.filter(
    (review) =>
      review.reviewerId === viewer ||
      (reviews.filter(({ round }) => round === review.round).length > 1 &&
        reviews.filter(({ round }) => round === review.round).every(({ finishedAt }) => finishedAt !== null)),
  );
}
