/**
 * When a data return is due: one for each month, in the first days of the next, until the final one.
 *
 * Reference: Electoral Commission: forces supply number, type and outcome of cases monthly. The day of the month is
 * the desk's own, see resources/reference/data-return.json.
 */
import { Temporal } from '../foundation/dates';
import { returnDueDay } from './columns';
import type { DataReturn } from './data-return';

export interface DueReturn {
  /** ISO date of the last day that it covers. */
  readonly until: string;
  /** ISO date by which it is made. */
  readonly due: string;
}

/** The last day of the month before a day; both ISO dates. */
export function endOfLastMonth(today: string): string {
  return Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ days: 1 }).toString();
}

/** "April 2027". */
export function monthName(isoDate: string): string {
  const { month, year } = Temporal.PlainDate.from(isoDate);
  return `${months[month - 1] ?? ''} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The monthly return that is due next; `null` once a final one was sent. Returns are of the whole operation, so that
 * the newest month covers those that were missed. `startedOn` is an ISO date.
 */
export function nextReturn(
  returns: readonly Pick<DataReturn, 'period' | 'until'>[],
  { startedOn, today }: { readonly startedOn: string; readonly today: string },
): DueReturn | null {
  if (returns.some(({ period }) => period === 'final')) return null;
  const last = endOfLastMonth(today);
  const isCovered = last < startedOn || returns.some(({ until }) => until >= last);
  const until = isCovered ? endOfMonth(today < startedOn ? startedOn : today) : last;
  const due = Temporal.PlainDate.from(until).add({ days: returnDueDay }).toString();
  return { until, due };
}

function endOfMonth(isoDate: string): string {
  const date = Temporal.PlainDate.from(isoDate);
  return date.with({ day: date.daysInMonth }).toString();
}
