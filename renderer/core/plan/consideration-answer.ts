/**
 * What was made of one planning consideration of the guidance, in one operation. An item without a record is open.
 *
 * Reference: APP Policing elections, command and planning considerations and election-day considerations.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { DecisionId } from './decision';

export const considerationStates = ['open', 'considered', 'not-applicable'] as const;
export type ConsiderationState = (typeof considerationStates)[number];

export interface ConsiderationAnswer {
  /** See `considerationAnswerId`. */
  readonly id: Id<'ConsiderationAnswer'>;
  readonly operationId: OperationId;
  /** An item of `resources/reference/considerations.json`. */
  readonly considerationId: string;
  readonly state: ConsiderationState;
  /** What was considered and found; where it does not apply, the reason. */
  readonly answer: string;
  readonly who: string;
  /** ISO date; `null` until it was considered. */
  readonly on: string | null;
  readonly decisionIds: readonly DecisionId[];
}

export const considerationAnswerSchema: z.ZodType<ConsiderationAnswer> = z
  .object({
    id: idSchema<'ConsiderationAnswer'>(),
    operationId: idSchema<'Operation'>(),
    considerationId: z.string().min(1).max(80),
    state: z.enum(considerationStates),
    answer: z.string().max(20_000),
    who: z.string().max(200),
    on: isoDateSchema.nullable(),
    decisionIds: z.array(idSchema<'Decision'>()),
  })
  .refine(({ state, answer }) => state !== 'not-applicable' || answer.trim() !== '', {
    error: 'what does not apply needs its reason',
    path: ['answer'],
  })
  .refine(({ state, answer, who }) => state !== 'considered' || (answer.trim() !== '' && who.trim() !== ''), {
    error: 'what was considered needs what was found and by whom',
    path: ['answer'],
  });

/** One record for each item of an operation. */
export function considerationAnswerId(
  operationId: OperationId,
  considerationId: string,
): ConsiderationAnswer['id'] {
  return `${operationId}:${considerationId}` as ConsiderationAnswer['id'];
}
