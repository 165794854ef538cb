/**
 * The timetable of the example operation: events as planned, and an early start of the pre-election period. One-off days
 * are none of an example: they hold for every operation of the desk.
 */
import reference from '../../../resources/sample/example-timetable.json';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { operationDatesSchema } from '../plan/operation-dates';
import { plannedEventSchema } from '../plan/planned-event';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** The planned events, whose days count from the day on which the example is opened, and the dates of the operation. */
export function exampleTimetableChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  const dates = operationDatesSchema.parse({ ...given.operationDates, id: operationId });
  return [
    { collection: 'operationDates', id: dates.id, after: dates },
    ...given.plannedEvents.map((each): RecordChange => {
      const after = plannedEventSchema.parse({ ...each, operationId });
      return { collection: 'plannedEvents', id: after.id, after };
    }),
  ];
}
