/**
 * Counting months on from a day, and saying how it was done.
 *
 * Reference: the corresponding-date rule, DPP v Jackson [2025] EWHC 2797 (Admin), Dodds v Walker: a period of months
 * that leaves its first day out ends on the day of the same number; where the month has none, on its last day.
 */
import { formatDate } from '../../foundation/dates';
import type { DayCounts } from './rules';

// A force's list counts tens of thousands of these at once: whole numbers are several times as fast as date objects. A
// test holds them to Temporal's answer for every day of 130 years.

/** The day of the same number so many months on, or the last of that month where it has none. ISO dates. */
export function monthsOn(from: string, months: number): string {
  const { year, month, day } = partsOf(from);
  const count = year * 12 + (month - 1) + months;
  const reached = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return isoOf({ ...reached, day: Math.min(day, daysInMonth(reached.year, reached.month)) });
}

/** So many days on, or back where negative. ISO dates. */
export function daysOn(from: string, days: number): string {
  let { year, month, day } = partsOf(from);
  day += days;
  while (day < 1) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return isoOf({ year, month, day });
}

interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

function partsOf(date: string): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The last day that a record can hold. */
const endOfTime = '9999-12-31';

function isoOf({ year, month, day }: DayParts): string {
  // A mistyped year must not stop a whole list: text of five figures is no date, so nothing is counted beyond.
  if (year > 9999) return endOfTime;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The later of two ISO dates. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The earlier of two ISO dates. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** "Saturday" or "Sunday"; `null` on other days. */
export function weekendDay(date: string): 'Saturday' | 'Sunday' | null {
  const said = formatDate(date);
  return said.startsWith('Sat') ? 'Saturday' : said.startsWith('Sun') ? 'Sunday' : null;
}

export interface CountedPeriod {
  readonly from: string;
  readonly months: number;
  readonly words: string;
  readonly dayCounts: DayCounts;
}

/** The last day of a period, and how it was found. */
export function lastDayOf(period: CountedPeriod): { readonly date: string; readonly arithmetic: string } {
  const { from, months, words, dayCounts } = period;
  const corresponding = monthsOn(from, months);
  const isMissing = corresponding.slice(8) !== from.slice(8);
  const reached = isMissing
    ? `${formatDate(corresponding)}, the last of its month, which has no day ${Number(from.slice(8))}`
    : formatDate(corresponding);
  if (dayCounts === 'included') {
    const date = daysOn(corresponding, -1);
    return {
      date,
      arithmetic: `${sentenceCase(words)} beginning with ${formatDate(from)}, that day counted in: the period ends on the day before ${reached}, so ${formatDate(date)} is the last day.`,
    };
  }
  return {
    date: corresponding,
    arithmetic: `${sentenceCase(words)} after ${formatDate(from)}, that day left out: the last day is the corresponding date, ${reached}.`,
  };
}

/** The text with its first letter in capitals. */
export function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
