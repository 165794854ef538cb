/** The moment of an entry as it is typed, and moments as minutes of polling day. */
import { epochOf, Temporal } from '../foundation/dates';
import { err, ok, type Result } from '../foundation/result';

const zone = 'Europe/London';

/** Midnights are asked for with every entry of a log: each is found once. */
const midnights = new Map<string, number>();
const midnightsKept = 100;

function midnightOf(isoDate: string): number {
  const known = midnights.get(isoDate);
  if (known !== undefined) return known;
  const { epochMilliseconds } = Temporal.PlainDate.from(isoDate).toZonedDateTime(zone);
  if (midnights.size >= midnightsKept) midnights.clear();
  midnights.set(isoDate, epochMilliseconds);
  return epochMilliseconds;
}

/** A moment (ISO instant) in minutes from midnight of `dayZero`, an ISO date; polling day has no change of the clocks. */
export function minuteAt(instant: string, dayZero: string): number {
  return Math.floor((epochOf(instant) - midnightOf(dayZero)) / 60_000);
}

/** The moment (ISO instant) of a minute of polling day. */
export function instantAt(minute: number, dayZero: string): string {
  return Temporal.Instant.fromEpochMilliseconds(midnightOf(dayZero) + minute * 60_000).toString();
}

const typedTime = /^(\d{1,2})[:.]?(\d{2})$/;

/**
 * The moment that a typed time means: "0712", "712", "7:12" or "07.12", the last time that the clock showed it. Nothing
 * typed is now. A time a minute or two ahead of the clock of the desk is now as well: watches differ.
 */
export function momentTyped(text: string, now: string): Result<string, string> {
  const typed = text.trim();
  if (typed === '') return ok(now);
  const found = typedTime.exec(typed);
  const [hour, minute] = [Number(found?.[1] ?? Number.NaN), Number(found?.[2] ?? Number.NaN)];
  if (!(hour <= 23 && minute <= 59)) return err('Give the time in four figures, as in 0712.');
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const today = here.with({ hour, minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const ahead = here.until(today).total('minutes');
  if (ahead > 0 && ahead <= watchesDiffer) return ok(now);
  const moment = ahead > 0 ? today.subtract({ days: 1 }) : today;
  return ok(moment.toInstant().toString({ smallestUnit: 'millisecond' }));
}

const watchesDiffer = 2;
