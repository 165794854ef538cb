/**
 * What people make of the figures under one heading of the debrief. The figures themselves are never kept here: they
 * are read off the record each time.
 *
 * Reference: APP Policing elections, post-election debrief.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type DebriefHeadingId, debriefHeadingIds } from './headings';

export type JudgementId = Id<'Judgement'>;

export interface Judgement {
  /** See `judgementId`. */
  readonly id: JudgementId;
  readonly operationId: OperationId;
  readonly headingId: DebriefHeadingId;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** One judgement for each heading of an operation. */
export function judgementId(operationId: OperationId, headingId: DebriefHeadingId): JudgementId {
  return asId<'Judgement'>(`${operationId}:${headingId}`);
}

export const judgementSchema: z.ZodType<Judgement> = z.object({
  id: idSchema<'Judgement'>(),
  operationId: idSchema<'Operation'>(),
  headingId: z.enum(debriefHeadingIds),
  text: z.string().max(20_000),
  by: z.string().max(120),
  at: isoInstantSchema,
});
