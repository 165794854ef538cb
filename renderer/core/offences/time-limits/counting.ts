/**
 * Counting months on from a day, and saying how it was done.
 *
 * Reference: the corresponding-date rule, DPP v Jackson [2025] EWHC 2797 (Admin), Dodds v Walker: a period of months
 * that leaves its first day out ends on the day of the same number; where the month has none, on its last day.
 */
import { formatDate, Temporal } from '../../foundation/dates';
import type { DayCounts } from './rules';

/** The day of the same number so many months on, or the last of that month where it has none. ISO dates. */
export function monthsOn(from: string, months: number): string {
  // "constrain" is what makes 29 February and the 31st end on the month's last day.
  return Temporal.PlainDate.from(from).add({ months }, { overflow: 'constrain' }).toString();
}

/** So many days on, or back where negative. */
export function daysOn(from: string, days: number): string {
  return Temporal.PlainDate.from(from).add({ days }).toString();
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
  const day = Temporal.PlainDate.from(date).dayOfWeek;
  return day === 6 ? 'Saturday' : day === 7 ? 'Sunday' : null;
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
  return `${text.charAt(0).toLocaleUpperCase('en-GB')}${text.slice(1)}`;
}
