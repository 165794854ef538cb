/**
 * An event of the plan with its owner: one that the guidance recommends, as this force planned it, or one of its own.
 *
 * Reference: APP Policing elections, recommended timetable of events for a May election.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export interface PlannedEvent {
  readonly id: Id<'PlannedEvent'>;
  readonly operationId: OperationId;
  /** The recommended event that it stands for, see `core/timetable`; `null` for one of the force's own. */
  readonly recommendedId: string | null;
  readonly name: string;
  readonly owner: string;
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  /** ISO date; `null` until it is done. */
  readonly doneOn: string | null;
  readonly note: string;
}

export const plannedEventSchema: z.ZodType<PlannedEvent> = z.object({
  id: idSchema<'PlannedEvent'>(),
  operationId: idSchema<'Operation'>(),
  recommendedId: z.string().min(1).max(60).nullable(),
  name: z.string().min(1).max(300),
  owner: z.string().max(300),
  from: isoDateSchema,
  to: isoDateSchema,
  doneOn: isoDateSchema.nullable(),
  note: z.string().max(4000),
});
