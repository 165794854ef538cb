/**
 * Closing an operation: what was looked to before, when it was closed and by whom, and when it was opened again.
 *
 * Reference: APP Policing elections, recommended timetable: archive enquiry information, complete intelligence
 * dissemination; facts of retention stand in `resources/reference/retention.json`.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export interface ClosingAnswer {
  /** An item of `resources/reference/closing-checklist.json`. */
  readonly itemId: string;
  readonly answer: 'done' | 'not-applicable';
  /** What was done, or why it does not apply; never empty. */
  readonly note: string;
  /** ISO date. */
  readonly on: string;
  readonly by: string;
}

export interface Closure {
  /** The operation's own id. */
  readonly id: OperationId;
  readonly operationId: OperationId;
  readonly answers: readonly ClosingAnswer[];
  /** Closed and opened again, oldest first; the last says how it stands, and none is open. */
  readonly turns: readonly {
    readonly id: Id<'ClosureTurn'>;
    readonly turn: 'closed' | 'opened-again';
    readonly at: string;
    readonly by: string;
    readonly why: string;
  }[];
}

export const closureSchema: z.ZodType<Closure> = z.object({
  id: idSchema<'Operation'>(),
  operationId: idSchema<'Operation'>(),
  answers: z.array(
    z.object({
      itemId: z.string().min(1).max(60),
      answer: z.enum(['done', 'not-applicable']),
      note: z.string().min(1).max(4000),
      on: isoDateSchema,
      by: z.string().min(1).max(120),
    }),
  ),
  turns: z.array(
    z.object({
      id: idSchema<'ClosureTurn'>(),
      turn: z.enum(['closed', 'opened-again']),
      at: isoInstantSchema,
      by: z.string().min(1).max(120),
      why: z.string().max(4000),
    }),
  ),
});

/** How long the force keeps one class of records, where that differs from the reference. */
export interface RetentionRule {
  /** A class of `resources/reference/retention.json`. */
  readonly id: Id<'RetentionRule'>;
  readonly years: number;
  /** What the period rests on: the force's schedule, its paragraph. */
  readonly basis: string;
  readonly why: string;
  readonly by: string;
  readonly at: string;
}

export const retentionRuleSchema: z.ZodType<RetentionRule> = z.object({
  id: idSchema<'RetentionRule'>(),
  years: z.number().min(0).max(100),
  basis: z.string().min(1).max(1000),
  why: z.string().min(1).max(2000),
  by: z.string().min(1).max(120),
  at: isoInstantSchema,
});

/** What was decided at a review of one class of an operation's records; the last decides. */
export interface RetentionReview {
  readonly id: Id<'RetentionReview'>;
  readonly operationId: OperationId;
  readonly classId: string;
  readonly decision: 'keep' | 'erase';
  /** ISO date of the next review where it is kept; `null` where it is erased. */
  readonly nextOn: string | null;
  readonly why: string;
  readonly by: string;
  readonly at: string;
  /** How many records were erased, in each collection; `null` where they are kept, and until an erasure is finished. */
  readonly erased: readonly { readonly collection: string; readonly count: number }[] | null;
}

/** A new id each time: reviews are kept, never replaced. */
export function retentionReviewId(random: string): RetentionReview['id'] {
  return asId<'RetentionReview'>(random);
}

export const retentionReviewSchema: z.ZodType<RetentionReview> = z.object({
  id: idSchema<'RetentionReview'>(),
  operationId: idSchema<'Operation'>(),
  classId: z.string().min(1).max(60),
  decision: z.enum(['keep', 'erase']),
  nextOn: isoDateSchema.nullable(),
  why: z.string().min(1).max(4000),
  by: z.string().min(1).max(120),
  at: isoInstantSchema,
  erased: z
    .array(z.object({ collection: z.string().min(1).max(60), count: z.number().int().min(0) }))
    .nullable(),
});
