/**
 * Putting a version before gold, and gold's answer. A version goes from draft to submitted, and from there to
 * approved or, with comments, back to draft.
 */
import { err, ok, type Result } from '../foundation/result';
import type { Approval, Assessment, Return, Submission } from './assessment';
import type { Grid } from './grid';
import { isSamePerson } from './same-person';
import type { AgendaItem } from '../workshop/workshop';

export type SubmissionRefusal =
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'nothing-in-it' }
  /** The cells on which workshops of the version have a round open. */
  | { readonly kind: 'round-open'; readonly items: readonly AgendaItem[] };

/**
 * The version as it lies before gold: from here nothing in it can be changed. Refused while it is empty, and while
 * a round is open on it (`cellsWithOpenRoundOf`): its scores could not be revealed any more.
 */
export function submitted(
  grid: Grid,
  submission: Submission,
  openRounds: readonly AgendaItem[],
): Result<Assessment, SubmissionRefusal> {
  if (grid.assessment.status !== 'draft') return err({ kind: 'not-a-draft' });
  if (isEmpty(grid)) return err({ kind: 'nothing-in-it' });
  if (openRounds.length > 0) return err({ kind: 'round-open', items: openRounds });
  return ok({ ...grid.assessment, status: 'submitted', submission });
}

/** The version as a draft again, before gold has answered. */
export function takenBack(assessment: Assessment): Result<Assessment, { readonly kind: 'not-submitted' }> {
  if (assessment.status !== 'submitted') return err({ kind: 'not-submitted' });
  return ok({ ...assessment, status: 'draft', submission: null });
}

export type ReturnRefusal =
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-comments' }
  | { readonly kind: 'author-answers' };

/** The version as gold gave it back: a draft, with gold's comments after those of earlier returns. */
export function returned(assessment: Assessment, given: Return): Result<Assessment, ReturnRefusal> {
  if (assessment.status !== 'submitted') return err({ kind: 'not-submitted' });
  if (given.name.trim() === '') return err({ kind: 'no-name' });
  if (given.comments.trim() === '') return err({ kind: 'no-comments' });
  if (isPutBeforeGoldBy(given.name, assessment)) return err({ kind: 'author-answers' });
  return ok({ ...assessment, status: 'draft', submission: null, returns: [...assessment.returns, given] });
}

export type ApprovalRefusal =
  | { readonly kind: 'already-approved' }
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'nothing-in-it' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'author-approves' };

/**
 * The version as gold approved it, with what it shows of other records frozen in `approval.facts`; refused when
 * it does not lie before gold, is empty, nobody is named, or gold has the name of the author or of who submitted it.
 */
export function approve(grid: Grid, approval: Approval): Result<Assessment, ApprovalRefusal> {
  const { assessment } = grid;
  if (assessment.status === 'approved') return err({ kind: 'already-approved' });
  if (assessment.status !== 'submitted') return err({ kind: 'not-submitted' });
  if (approval.name.trim() === '') return err({ kind: 'no-name' });
  if (isPutBeforeGoldBy(approval.name, assessment)) return err({ kind: 'author-approves' });
  if (isEmpty(grid)) return err({ kind: 'nothing-in-it' });
  return ok({ ...assessment, status: 'approved', approval });
}

/** Whether this is the name of the author, or of whoever put the version before gold: neither answers for gold. */
export function isPutBeforeGoldBy(
  name: string,
  { author, submission }: Pick<Assessment, 'author' | 'submission'>,
): boolean {
  return isSamePerson(name, author) || (submission !== null && isSamePerson(name, submission.by));
}

/** What gold last asked to be changed, while it has not been put before gold again; `null` otherwise. */
export function openReturn(assessment: Assessment): Return | null {
  return assessment.status === 'draft' ? (assessment.returns.at(-1) ?? null) : null;
}

function isEmpty({ harms, locations, cellAt }: Grid): boolean {
  return harms.every((harm) => locations.every((location) => cellAt(harm, location) === undefined));
}
