/**
 * The hours of polling day as minutes of the local clock, counted from midnight at which polling day begins: 420 is
 * 07:00, 1500 is 01:00 of the day after. Polls fall on days on which the clocks do not change.
 *
 * Reference: Representation of the People Act 1983, Schedule 1, rule 1: polls are open from 07:00 to 22:00.
 */
import { daysBetween } from '../foundation/dates';

/** From the first minute up to, not including, the last. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const pollingHours: Span = { from: 7 * 60, until: 22 * 60 };

const dayMinutes = 24 * 60;

/** "07:12" in minutes of its day. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** "2027-05-06T07:12" in minutes from midnight of `dayZero`, an ISO date. */
export function minuteOf(local: string, dayZero: string): number {
  return daysBetween(dayZero, local.slice(0, 10)) * dayMinutes + minuteOfDay(local.slice(11));
}

/** The minute as a local day and time: the inverse of `minuteOf`. */
export function localAt(minute: number, addDays: (days: number) => string): string {
  const day = Math.floor(minute / dayMinutes);
  return `${addDays(day)}T${timeOf(minute)}`;
}

/** "07:12" for a minute of any day. */
export function timeOf(minute: number): string {
  const inDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** "07:12", "01:00 the day after", "21:00 the day before", "09:00, 3 days after". */
export function timeWords(minute: number): string {
  const day = Math.floor(minute / dayMinutes);
  if (day === 0) return timeOf(minute);
  return `${timeOf(minute)}${Math.abs(day) === 1 ? '' : ','} ${dayWords(minute)}`;
}

/** "polling day", "the day after", "2 days before": the day of a minute. */
export function dayWords(minute: number): string {
  const day = Math.floor(minute / dayMinutes);
  if (day === 0) return 'polling day';
  const side = day > 0 ? 'after' : 'before';
  return Math.abs(day) === 1 ? `the day ${side}` : `${Math.abs(day)} days ${side}`;
}

/** "07:00 to 15:00". */
export function spanWords({ from, until }: Span): string {
  return `${timeWords(from)} to ${timeWords(until)}`;
}

/** "2 h 05 min", "45 min". */
export function lengthWords(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  return hours === 0 ? `${whole} min` : `${hours} h ${String(whole % 60).padStart(2, '0')} min`;
}

/** The hours of a team or a post; `null` where beginning or end is not known, or the end is not after the beginning. */
export function spanOf(
  given: { readonly from: string | null; readonly until: string | null },
  dayZero: string,
): Span | null {
  if (given.from === null || given.until === null) return null;
  const span = { from: minuteOf(given.from, dayZero), until: minuteOf(given.until, dayZero) };
  return span.from < span.until ? span : null;
}

/** What two spans share; `null` where they share nothing. */
export function shared(a: Span, b: Span): Span | null {
  const span = { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
  return span.from < span.until ? span : null;
}

/** Minutes of a span. */
export function lengthOf({ from, until }: Span): number {
  return until - from;
}

/** The parts of `whole` that none of the spans covers, in order. */
export function uncovered(whole: Span, spans: readonly Span[]): readonly Span[] {
  const open: Span[] = [];
  let at = whole.from;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.from > at) open.push({ from: at, until: Math.min(span.from, whole.until) });
    at = Math.max(at, span.until);
    if (at >= whole.until) break;
  }
  if (at < whole.until) open.push({ from: at, until: whole.until });
  return open.filter(({ from, until }) => from < until);
}

/** Minutes that the spans cover together, each minute once. */
export function covered(whole: Span, spans: readonly Span[]): number {
  return lengthOf(whole) - uncovered(whole, spans).reduce((sum, span) => sum + lengthOf(span), 0);
}
