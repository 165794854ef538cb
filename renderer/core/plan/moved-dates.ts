/** What a change of the one-off days would move, before anybody keeps it. */
import type { Operation } from '../operation/operation';
import type { HolidayChange } from '../timetable/bank-holidays';
import type { TimetableEvent } from '../timetable/event';
import { sayTimetableError, timetableOf } from '../timetable/timetable';
import { givenOf, type TimetableRecords } from './timetable-view';

export interface MovedDate {
  readonly name: string;
  /** ISO dates; `null` where the row was not there before, or is not there any more. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Moves {
  readonly moved: readonly MovedDate[];
  /** Why there would be no timetable at all; `null` where there is one. */
  readonly problem: string | null;
}

/** The dates that move when these one-off days hold instead of the recorded ones; none without a polling date. */
export function movesBy(
  changes: readonly HolidayChange[],
  operation: Operation,
  records: Pick<TimetableRecords, 'oneOffDays' | 'operationDates'>,
): Moves {
  const now = givenOf(operation, records);
  const then = givenOf(operation, records, changes);
  if (now === null || then === null || now.polls.length === 0) return { moved: [], problem: null };
  const before = timetableOf(now);
  const after = timetableOf(then);
  if (!after.ok) return { moved: [], problem: sayTimetableError(after.error) };
  return { moved: before.ok ? moved(before.value.events, after.value.events) : [], problem: null };
}

function moved(before: readonly TimetableEvent[], after: readonly TimetableEvent[]): readonly MovedDate[] {
  const was = datesByEvent(before);
  const is = datesByEvent(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const old = was.get(key)?.dates ?? [];
    const now = is.get(key)?.dates ?? [];
    const name = (is.get(key) ?? was.get(key))?.name ?? key;
    const gone = old.filter((date) => !now.includes(date));
    const come = now.filter((date) => !old.includes(date));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      name,
      from: gone[at] ?? null,
      to: come[at] ?? null,
    }));
  });
}

/** The dates of each event of each poll: what is one thing to the officer. */
function datesByEvent(
  events: readonly TimetableEvent[],
): ReadonlyMap<string, { readonly name: string; readonly dates: readonly string[] }> {
  const found = new Map<string, { name: string; dates: string[] }>();
  for (const { event, name, date } of events) {
    const known = found.get(event);
    if (known === undefined) found.set(event, { name, dates: [date] });
    else if (!known.dates.includes(date)) known.dates.push(date);
  }
  return found;
}

/** "3 dates move", "1 date moves", "No date moves". */
export function movesWords({ moved: dates }: Moves): string {
  if (dates.length === 0) return 'No date moves';
  return dates.length === 1 ? '1 date moves' : `${dates.length} dates move`;
}
