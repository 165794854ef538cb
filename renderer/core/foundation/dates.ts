/**
 * Dates of the desk. A date is a `Temporal.PlainDate`, kept in records as ISO text (2027-05-06); a moment is
 * ISO text in UTC (2027-05-06T21:00:00.000Z). Nothing here reads the clock: "now" is always a parameter.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from './schema';

export { Temporal };

/** A date as kept in a record: ISO text, checked to be a day that exists. */
export const isoDateSchema = z.string().refine(isIsoDate, {
  error: 'must be a date that exists, such as 2027-05-06',
});

/** A moment as kept in a record: ISO text in UTC. */
export const isoInstantSchema = z.iso.datetime();

/** Whether the text is an ISO date that exists. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

// Long lists say the same few hundred days over and over, and reading a date costs far more than remembering it.
const said = new Map<string, string>();
const saidAtMost = 20_000;

/** `2027-05-06` as "Thu 6 May 2027". */
export function formatDate(isoDate: string): string {
  const known = said.get(isoDate);
  if (known !== undefined) return known;
  const date = Temporal.PlainDate.from(isoDate);
  const words = `${WEEKDAYS[date.dayOfWeek - 1] ?? ''} ${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
  if (said.size >= saidAtMost) said.clear();
  said.set(isoDate, words);
  return words;
}

// In this century this country is on UTC or an hour ahead of it: up to 23:00 UTC both have the same date. Written so that
// only dates that exist pass; every other moment is reckoned in full.
const sameDateAsUtc =
  /^(?:20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-2]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z$/;

/** The date in this country's time zone at a moment. */
export function dateAt(isoInstant: string): string {
  if (sameDateAsUtc.test(isoInstant)) return isoInstant.slice(0, 10);
  return ukTime(isoInstant).toPlainDate().toString();
}

/** A moment as "14:02", in this country's time. */
export function formatTime(isoInstant: string): string {
  return ukTime(isoInstant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A moment as "Thu 6 May 2027, 14:02", in this country's time. */
export function formatMoment(isoInstant: string): string {
  return `${formatDate(dateAt(isoInstant))}, ${formatTime(isoInstant)}`;
}

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

// As with what was said: a force's dates are a few hundred days, counted from for each of its cases.
const counted = new Map<string, number>();
const dayZero = Temporal.PlainDate.from('1970-01-01');

function dayNumber(isoDate: string): number {
  const known = counted.get(isoDate);
  if (known !== undefined) return known;
  const { days } = dayZero.until(Temporal.PlainDate.from(isoDate), { largestUnit: 'days' });
  if (counted.size >= saidAtMost) counted.clear();
  counted.set(isoDate, days);
  return days;
}

/** "today", "tomorrow", "in 12 days", "yesterday", "3 days ago". */
export function relativeDays(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/**
 * Milliseconds since 1970 of a moment (ISO text in UTC). A log compares tens of thousands of moments; the engine reads
 * this one form of text a hundred times as fast as the calendar does.
 */
export function epochOf(isoInstant: string): number {
  return Date.parse(isoInstant);
}

function ukTime(isoInstant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(isoInstant).toZonedDateTimeISO('Europe/London');
}
