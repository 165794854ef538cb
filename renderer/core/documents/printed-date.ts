/** Dates as documents print them; apart from the front table, which the writer needs without the calendar. */
import { formatDate } from '../foundation/dates';

/** A date as it stands in a document, or `null` where there is none. */
export function printedDate(isoDate: string | null): string | null {
  return isoDate === null ? null : formatDate(isoDate);
}
