/** What `assure timetable` prints: every date of a polling day with its rule, as the desk itself counts them. */
import { ok, type Result } from '../../renderer/core/foundation/result';
import { bankHolidaysSource } from '../../renderer/core/timetable/bank-holidays';
import { timetableSource } from '../../renderer/core/timetable/rules';
import {
  type TimetableError,
  type TimetableGiven,
  timetableOf,
} from '../../renderer/core/timetable/timetable';

/** The timetable as plain data, or why there can be none. */
export function timetableReport(given: TimetableGiven): Result<unknown, TimetableError> {
  const timetable = timetableOf(given);
  if (!timetable.ok) return timetable;
  const { events, recommended, preElection, notes } = timetable.value;
  return ok({
    given,
    events: events.map(({ event, date, time, rule, source, ...beside }) => ({
      event,
      date,
      time,
      rule,
      source,
      ...beside,
    })),
    recommended,
    preElection,
    notes,
    law: { timetable: timetableSource, bankHolidays: bankHolidaysSource },
  });
}
