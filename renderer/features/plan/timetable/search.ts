/** What the search over everything finds in the timetable of the open operation. */
import { formatDate } from '../../../core/foundation/dates';
import { windowWords } from '../../../core/plan/planned-rows';
import { timetableView } from '../../../core/plan/timetable-view';
import type { Feature, SearchHit } from '../../../services/feature';

/** So many at most; a longer query finds the rest. */
const most = 20;

/** Dates and events whose name, owner or note has every word. */
export const searchTimetable: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const made = timetableView(
    operation,
    {
      oneOffDays: records.all('oneOffDays'),
      operationDates: records.all('operationDates'),
      plannedEvents: records.all('plannedEvents'),
      areas: records.all('areas'),
    },
    operation.pollingDate ?? '',
  );
  if (!made.ok) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = ['timetable', ...texts].join(' ').toLocaleLowerCase('en-GB');
    return words.every((word) => whole.includes(word));
  };
  const dates = made.value.statutory
    .filter(({ name, date }) => has(name, formatDate(date)))
    .map((row): SearchHit => ({
      id: `timetable:${row.key}`,
      label: row.name,
      description: `Timetable, ${formatDate(row.date)}`,
      path: `/plan/timetable?date=${row.key}`,
    }));
  const events = made.value.planned
    .filter(({ name, owner, note }) => has(name, owner, note))
    .map((row): SearchHit => ({
      id: `timetable-event:${row.key}`,
      label: row.name,
      description: `Planned event, ${windowWords(row)}`,
      path: `/plan/timetable/events?event=${row.key}`,
    }));
  return [...dates, ...events].slice(0, most);
};
