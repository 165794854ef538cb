/** The timetable of the open operation, and the ways to change what is recorded of it. */
import { useMemo } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { Result } from '../../../core/foundation/result';
import type { OperationDates } from '../../../core/plan/operation-dates';
import type { PlannedEvent } from '../../../core/plan/planned-event';
import type { PlannedRow } from '../../../core/plan/planned-rows';
import {
  datesOf,
  type NoTimetable,
  timetableCollections,
  type TimetableRecords,
  type TimetableView,
  timetableView,
} from '../../../core/plan/timetable-view';
import { useCollections, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

interface OpenTimetable {
  readonly timetable: Result<TimetableView, NoTimetable>;
  readonly records: TimetableRecords;
}

/** The timetable as the records stand, or why there is none. */
export function useTimetable(): OpenTimetable {
  const operation = useOperation();
  const today = useToday();
  const records = useCollections(timetableCollections);
  return useMemo(
    () => ({ timetable: timetableView(operation, records, today), records }),
    [operation, records, today],
  );
}

/** Changes the dates of the operation beside its polling date, as they stand at that moment. */
export function useChangeDates(): (
  purpose: string,
  change: (dates: OperationDates) => OperationDates,
) => void {
  const { vault } = useDesk();
  const operation = useOperation();
  const commit = useCommit();
  return (purpose, change) => {
    const standing = datesOf(operation, { operationDates: vault.records.all('operationDates') });
    commit(purpose, [{ collection: 'operationDates', id: operation.id, after: change(standing) }]);
  };
}

type PlannedFields = Partial<Pick<PlannedEvent, 'name' | 'owner' | 'from' | 'to' | 'doneOn' | 'note'>>;

/** The ways to change the events of the plan. */
export function usePlannedEdits(): {
  readonly change: (row: PlannedRow, fields: PlannedFields) => void;
  /** The id of a new event of the force's own, `null` where it was refused. */
  readonly add: (given: Pick<PlannedEvent, 'from' | 'to'>) => string | null;
  /** Takes an own event away, or goes back to what the guidance recommends. */
  readonly remove: (row: PlannedRow) => void;
} {
  const { vault, newId } = useDesk();
  const operation = useOperation();
  const commit = useCommit();
  return {
    change: (row, fields) => {
      const standing = row.planned === null ? undefined : vault.records.get('plannedEvents', row.planned.id);
      const after = { ...(standing ?? newPlanned(row, operation.id)), ...fields };
      commit('Change an event of the timetable', [{ collection: 'plannedEvents', id: after.id, after }]);
    },
    add: (given) => {
      const after: PlannedEvent = {
        id: asId<'PlannedEvent'>(newId()),
        operationId: operation.id,
        recommendedId: null,
        name: 'New event',
        owner: '',
        ...given,
        doneOn: null,
        note: '',
      };
      const added = commit('Add an event to the timetable', [
        { collection: 'plannedEvents', id: after.id, after },
      ]);
      return added.ok ? after.id : null;
    },
    remove: ({ planned }) => {
      if (planned === null) return;
      commit('Remove an event of the timetable', [
        { collection: 'plannedEvents', id: planned.id, after: null },
      ]);
    },
  };
}

/** What stands for a recommended event: one record for each, so that two desks cannot make two. */
function newPlanned(
  { name, owner, from, to, recommended, key }: PlannedRow,
  operationId: PlannedEvent['operationId'],
): PlannedEvent {
  return {
    id: asId<'PlannedEvent'>(`${operationId}:${key}`),
    operationId,
    recommendedId: recommended?.id ?? null,
    name,
    owner,
    from,
    to,
    doneOn: null,
    note: '',
  };
}
