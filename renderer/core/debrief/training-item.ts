/**
 * Training or guidance for those who police elections. It outlives an operation: the next one starts with it.
 *
 * Reference: APP Policing elections, recommended timetable: guidance and training for officers and staff.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export type TrainingItemId = Id<'TrainingItem'>;

export interface TrainingItem {
  readonly id: TrainingItemId;
  /** The operation whose debrief asked for it. */
  readonly operationId: OperationId;
  readonly title: string;
  /** Whom it is for: "Officers at polling stations". */
  readonly audience: string;
  readonly text: string;
  readonly owner: string;
  /** ISO date by which it should be given; `null` where none was set. */
  readonly due: string | null;
  /** ISO date on which it was given; `null` until then. */
  readonly givenOn: string | null;
}

export const trainingItemSchema: z.ZodType<TrainingItem> = z.object({
  id: idSchema<'TrainingItem'>(),
  operationId: idSchema<'Operation'>(),
  title: z.string().min(1).max(300),
  audience: z.string().max(300),
  text: z.string().max(8000),
  owner: z.string().max(200),
  due: isoDateSchema.nullable(),
  givenOn: isoDateSchema.nullable(),
});
