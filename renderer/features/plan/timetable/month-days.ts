/** The days of the timetable month by month, for the picture. */
import { formatDate, Temporal } from '../../../core/foundation/dates';
import type { StatutoryRow } from '../../../core/plan/statutory-rows';
import type { TimetableView } from '../../../core/plan/timetable-view';

export interface MonthDay {
  /** ISO date. */
  readonly date: string;
  readonly rows: readonly StatutoryRow[];
  readonly isWeekend: boolean;
  readonly isPoll: boolean;
  readonly isInPreElection: boolean;
}

export interface Month {
  /** "May 2027" */
  readonly name: string;
  /** How many cells of the first week stand before its first day: 0 for a Monday. */
  readonly offset: number;
  readonly days: readonly MonthDay[];
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** The months in which something falls, from the first to the last. */
export function monthsOf({ statutory, pollingDate, preElection }: TimetableView): readonly Month[] {
  const byDate = new Map<string, StatutoryRow[]>();
  for (const row of statutory) byDate.set(row.date, [...(byDate.get(row.date) ?? []), row]);
  const months = [...new Set([...byDate.keys(), pollingDate].map((date) => date.slice(0, 7)))].sort();
  return months.map((month) => {
    const first = Temporal.PlainDate.from(`${month}-01`);
    const days = Array.from({ length: first.daysInMonth }, (_, at): MonthDay => {
      const day = first.add({ days: at });
      const date = day.toString();
      return {
        date,
        rows: byDate.get(date) ?? [],
        isWeekend: day.dayOfWeek > 5,
        isPoll: date === pollingDate,
        isInPreElection: date >= preElection.begins && date <= preElection.until,
      };
    });
    return { name: `${monthNames[first.month - 1] ?? ''} ${first.year}`, offset: first.dayOfWeek - 1, days };
  });
}

/** What the picture shows, in one sentence. */
export function monthsSentence({ statutory, pollingDate }: TimetableView): string {
  const [first] = statutory;
  const last = statutory.at(-1);
  if (first === undefined || last === undefined) return 'No date follows from these polls.';
  const count = `${statutory.length} ${statutory.length === 1 ? 'date' : 'dates'}`;
  return `${count} from ${formatDate(first.date)} to ${formatDate(last.date)}; the poll is on ${formatDate(pollingDate)}.`;
}
