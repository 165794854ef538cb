/** The moment of an entry as a person gives it: a day and a time of day in this country. */
import { isIsoDate, Temporal } from '../foundation/dates';

const timeOfDay = /^(?:[01]?\d|2[0-3])[:.]?[0-5]\d$/;

/**
 * The ISO instant of a day (ISO date) and a time as people type it ("7:05", "0705", "07.05"); `null` where either is
 * none. In the hour that the clocks go through twice it is the first one.
 */
export function instantAt(day: string, time: string): string | null {
  const typed = time.trim();
  if (!isIsoDate(day) || !timeOfDay.test(typed)) return null;
  const digits = typed.replace(/[:.]/, '').padStart(4, '0');
  return Temporal.PlainDateTime.from(`${day}T${digits.slice(0, 2)}:${digits.slice(2)}`)
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
