/** Timetables for tests: an ordinary poll, with what a test wants otherwise. */
import type { HolidayChange } from '../../renderer/core/timetable/bank-holidays';
import type { TimetableEvent } from '../../renderer/core/timetable/event';
import type { PollKindId } from '../../renderer/core/timetable/rules';
import { type TimetableGiven, timetableOf } from '../../renderer/core/timetable/timetable';

/** What is given for a poll in England whose result is not yet known. */
export function pollGiven(
  pollingDate: string,
  polls: readonly PollKindId[],
  given: Partial<TimetableGiven> = {},
): TimetableGiven {
  return { pollingDate, polls, nation: 'England', declaredOn: null, calledOn: null, changes: [], ...given };
}

/** The timetable's rows; a poll that cannot be held is a fault of the test. */
export function rowsOf(given: TimetableGiven): readonly TimetableEvent[] {
  const timetable = timetableOf(given);
  if (!timetable.ok) throw new Error(`No timetable: ${timetable.error.kind}`);
  return timetable.value.events;
}

/** The dates of one event in order. */
export function datesOf(rows: readonly TimetableEvent[], event: string): readonly string[] {
  return rows.filter((row) => row.event === event).map(({ date }) => date);
}

/** A one-off bank holiday of England and Wales. */
export function oneOff(date: string, change: Partial<HolidayChange> = {}): HolidayChange {
  return {
    kind: 'added',
    date,
    name: 'One-off holiday',
    day: 'bank-holiday',
    divisions: ['england-and-wales'],
    announcedOn: null,
    ...change,
  };
}
