/** The statutory dates of an operation as rows, with the dates of each council once its result is known. */
import { formatDate } from '../foundation/dates';
import type { Operation } from '../operation/operation';
import { councilsOf } from '../operation/operation-areas';
import type { Area, AreaId } from '../places/area';
import type { TimetableEvent } from '../timetable/event';
import type { PollKindId } from '../timetable/rules';
import { pollKindsOf, type Timetable, type TimetableGiven, timetableOf } from '../timetable/timetable';
import type { Declaration, OperationDates } from './operation-dates';

export interface StatutoryRow extends TimetableEvent {
  /** Unique within the timetable and the same from one reading to the next. */
  readonly key: string;
  /** The councils whose date it is; `null` where it is everybody's. */
  readonly councils: string | null;
  /** Whether it depends on a result that is not recorded yet. */
  readonly isOpen: boolean;
}

interface RowsAround {
  readonly operation: Operation;
  readonly dates: OperationDates;
  readonly areas: ReadonlyMap<string, Area>;
}

/** Every date, and where councils declared their results the dates that follow for each. */
export function statutoryRows(
  given: TimetableGiven,
  { events }: Timetable,
  { operation, dates, areas }: RowsAround,
): readonly StatutoryRow[] {
  const nameOf = (id: AreaId) => areas.get(id)?.name ?? '[no longer recorded]';
  const councils = declaring(operation, areas);
  const declared = dates.declarations.flatMap((each) => declaredRows(each, given, { events, nameOf }));
  const open = openOf(events);
  const rows = events.flatMap((event): readonly RowParts[] => {
    if (!open.has(event.event)) return [{ event, councils: [], isOpen: false }];
    const left = event.polls.map((poll) => ({ poll, councils: undeclared(poll, councils, dates) }));
    const polls = left.filter(({ councils }) => councils.length > 0).map(({ poll }) => poll);
    if (polls.length === 0) return [];
    const waiting = new Set(left.flatMap(({ councils }) => councils));
    const isSome = dates.declarations.length > 0 && waiting.size < councils.length;
    const named = isSome ? councils.filter((id) => waiting.has(id)).map(nameOf) : [];
    return [{ event: { ...event, polls }, councils: named, isOpen: true }];
  });
  return keyed(merged([...rows, ...declared]).sort(inOrder));
}

interface RowParts {
  readonly event: TimetableEvent;
  readonly councils: readonly string[];
  readonly isOpen: boolean;
}

/** The events of which one poll has several dates, because the day of its result is not known. */
function openOf(events: readonly TimetableEvent[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const open = new Set<string>();
  for (const { event, date, polls, workingDays } of events) {
    if (workingDays !== null) continue;
    for (const poll of polls) {
      const key = `${event} ${poll}`;
      if (seen.has(key) && seen.get(key) !== date) open.add(event);
      seen.set(key, date);
    }
  }
  return open;
}

/** Who declares results: the councils of the operation, or one nobody where none is known. */
function declaring(operation: Operation, areas: ReadonlyMap<string, Area>): readonly AreaId[] {
  const own = councilsOf(areas, operation).map(({ id }) => id);
  if (own.length > 0) return own;
  return operation.areaIds.length > 0 ? operation.areaIds : [operation.forceAreaId];
}

/** Those of the councils that have not declared this poll. */
function undeclared(
  poll: PollKindId,
  councils: readonly AreaId[],
  { declarations }: OperationDates,
): readonly AreaId[] {
  const isOf = ({ pollType }: Declaration) => pollKindsOf([{ type: pollType }]).includes(poll);
  const done = new Set(declarations.filter(isOf).map(({ areaId }) => areaId));
  return councils.filter((id) => !done.has(id));
}

function declaredRows(
  { areaId, pollType, declaredOn }: Declaration,
  given: TimetableGiven,
  { events, nameOf }: { readonly events: readonly TimetableEvent[]; readonly nameOf: (id: AreaId) => string },
): readonly RowParts[] {
  const polls = pollKindsOf([{ type: pollType }]);
  const made = timetableOf({ ...given, polls, declaredOn });
  if (!made.ok) return [];
  const open = openOf(events);
  return made.value.events
    .filter(({ event }) => open.has(event))
    .map((event) => ({ event, councils: [nameOf(areaId)], isOpen: false }));
}

/** Councils and polls with the same date stand in one row. */
function merged(rows: readonly RowParts[]): RowParts[] {
  const alike = new Map<string, RowParts>();
  for (const row of rows) {
    const { event, name, date, time } = row.event;
    const key = [event, name, date, time ?? '', String(row.isOpen), row.councils.length === 0].join('|');
    const known = alike.get(key);
    if (known === undefined) {
      alike.set(key, row);
      continue;
    }
    alike.set(key, {
      ...known,
      event: { ...known.event, polls: [...new Set([...known.event.polls, ...row.event.polls])] },
      councils: [...new Set([...known.councils, ...row.councils])],
    });
  }
  return [...alike.values()];
}

function inOrder({ event: a }: RowParts, { event: b }: RowParts): number {
  const order = ({ date, time }: TimetableEvent) => `${date} ${time ?? '24:00'}`;
  return order(a).localeCompare(order(b));
}

function keyed(rows: readonly RowParts[]): readonly StatutoryRow[] {
  const seen = new Map<string, number>();
  return rows.map(({ event, councils, isOpen }) => {
    const count = (seen.get(event.event) ?? 0) + 1;
    seen.set(event.event, count);
    return {
      ...event,
      key: count === 1 ? event.event : `${event.event}~${count}`,
      councils: councils.length === 0 ? null : councils.join('; '),
      isOpen,
    };
  });
}

/** "12 working days before the poll", "on polling day", "after the poll". */
export function distanceWords(
  { workingDays, date }: Pick<TimetableEvent, 'workingDays' | 'date'>,
  pollingDate: string,
): string {
  if (date === pollingDate) return 'on polling day';
  if (workingDays === null)
    return date > pollingDate ? 'after the poll' : `before ${formatDate(pollingDate)}`;
  return `${workingDays} working ${workingDays === 1 ? 'day' : 'days'} before the poll`;
}
