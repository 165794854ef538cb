/**
 * One person's reading of a case file against the readiness rules. A second person reads without seeing the
 * first; the differences are shown when both have finished.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { DeskUserId } from '../operation/desk';
import type { OperationId } from '../operation/operation';
import type { CaseId } from './case-file';

export type FileReviewId = Id<'FileReview'>;

export const reviewAnswers = [
  { id: 'met', name: 'Met' },
  { id: 'not-met', name: 'Not met' },
  { id: 'cannot-tell', name: 'Cannot tell' },
  { id: 'not-applicable', name: 'Does not apply' },
] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number]['id'];

/** The answer to one rule. */
export interface RuleAnswer {
  readonly ruleId: string;
  readonly answer: ReviewAnswer;
  readonly note: string;
}

export interface FileReview {
  readonly id: FileReviewId;
  readonly operationId: OperationId;
  readonly caseId: CaseId;
  /** Reviews of one round are compared with each other; a new round begins when the file has been put right. */
  readonly round: number;
  /** Who reads it, and their name as it was when they began. */
  readonly reviewerId: DeskUserId;
  readonly reviewer: string;
  readonly startedAt: string;
  /** `null` while it is being written: until then nobody else is shown it. */
  readonly finishedAt: string | null;
  readonly answers: readonly RuleAnswer[];
  /** Why the round goes on without it, where its reviewer did not come to finish it. */
  readonly setAside: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

export const fileReviewSchema: z.ZodType<FileReview> = z.object({
  id: idSchema<'FileReview'>(),
  operationId: idSchema<'Operation'>(),
  caseId: idSchema<'Case'>(),
  round: z.number().int().min(1).max(1000),
  reviewerId: idSchema<'DeskUser'>(),
  reviewer: z.string().min(1).max(120),
  startedAt: isoInstantSchema,
  finishedAt: isoInstantSchema.nullable(),
  answers: z.array(
    z.object({
      ruleId: z.string().min(1).max(80),
      answer: z.enum(reviewAnswers.map(({ id }) => id) as [ReviewAnswer, ...ReviewAnswer[]]),
      note: z.string().max(4000),
    }),
  ),
  setAside: z
    .object({ by: z.string().max(120), at: isoInstantSchema, reason: z.string().min(1).max(4000) })
    .nullable(),
});
