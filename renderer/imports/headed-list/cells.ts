/** What stands in one cell: text, a date as it is written here, a number. Text is never computed. */
import { isIsoDate } from '../../core/foundation/dates';

/**
 * Text as it stands, without what cannot be seen: control characters, marks that turn the writing direction, and
 * spaces at its ends. "=1+1" stays "=1+1".
 */
export function textOf(cell: string | undefined): string {
  if (cell === undefined || plain.test(cell)) return cell ?? '';
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** Words with single spaces between them: most cells, and nothing to do. */
const plain = /^[!-~]*(?: [!-~]+)*$/;

// eslint-disable-next-line no-control-regex -- files do hold them
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text on one line with single spaces: names. */
export function nameOf(cell: string | undefined): string {
  return textOf(cell).replace(/\s+/g, ' ');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO date of "04/05/2023", "4.5.2023", "2023-05-04", "Thu 4 May 2023", with or without a time behind it; day
 * before month, as it is written here. `null` for everything else: a year of two figures is not guessed at.
 */
export function dateOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return isoDate(iso[1], iso[2], iso[3]);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: [\d:]+)?$/.exec(text);
  if (written) return isoDate(written[3], written[2], written[1]);
  const spoken = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? (\d{4})$/i.exec(text);
  if (!spoken) return null;
  const month = months.indexOf((spoken[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : isoDate(spoken[3], String(month), spoken[1]);
}

function isoDate(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** A whole number from 1 to 100,000, "1,200" and "3.0" too; `null` for everything else. */
export function countOf(text: string): number | null {
  const plain = text
    .replace(/^(\d{1,3}(?:,\d{3})+)$/, (whole) => whole.replaceAll(',', ''))
    .replace(/\.0+$/, '');
  if (!/^\d{1,6}$/.test(plain)) return null;
  const count = Number(plain);
  return count >= 1 && count <= 100_000 ? count : null;
}
