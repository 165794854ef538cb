/**
 * What the SPOC and one council settled on one topic of their contact checklist, in one operation.
 *
 * Reference: APP Policing elections, force election SPOC and local authority contact checklist; its full text was not
 * found, the topics are those of `resources/reference/council-checklist.json`.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export const checklistStates = ['open', 'settled', 'not-applicable'] as const;
export type ChecklistState = (typeof checklistStates)[number];

export interface ChecklistAnswer {
  /** See `checklistAnswerId`. */
  readonly id: Id<'ChecklistAnswer'>;
  readonly operationId: OperationId;
  /** The council. */
  readonly areaId: AreaId;
  readonly topicId: string;
  readonly state: ChecklistState;
  /** What was settled; where it does not apply, the reason. */
  readonly answer: string;
  /** Who settled it for the council. */
  readonly withWhom: string;
  /** ISO date; `null` until it was settled. */
  readonly on: string | null;
}

export const checklistAnswerSchema: z.ZodType<ChecklistAnswer> = z
  .object({
    id: idSchema<'ChecklistAnswer'>(),
    operationId: idSchema<'Operation'>(),
    areaId: idSchema<'Area'>(),
    topicId: z.string().min(1).max(80),
    state: z.enum(checklistStates),
    answer: z.string().max(8000),
    withWhom: z.string().max(200),
    on: isoDateSchema.nullable(),
  })
  .refine(({ state, answer }) => state === 'open' || answer.trim() !== '', {
    error: 'what is settled needs its answer, and what does not apply its reason',
    path: ['answer'],
  });

/** One record for each topic, council and operation. */
export function checklistAnswerId(
  operationId: OperationId,
  areaId: AreaId,
  topicId: string,
): ChecklistAnswer['id'] {
  return `${operationId}:${areaId}:${topicId}` as ChecklistAnswer['id'];
}
