/** One cell of a sheet as SpreadsheetML: text, number or date, in the style that the skeleton gave it. */
import { Temporal } from '../core/foundation/dates';
import type { RegisterCell, RegisterColumn } from '../core/registers/register';

/** The numbers of the styles in the skeleton's style sheet. */
export interface CellStyles {
  readonly text: string;
  readonly number: string;
  readonly date: string;
  readonly moment: string;
}

/** The address of a cell: "A1", "AB12". `column` and `row` count from 0. */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** A text as a string of its own: whatever it begins with, it is never a formula. */
export function textCellXml(address: string, text: string, style: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** The cell of a value in a column of this kind; nothing for an empty one. */
export function cellXml(
  address: string,
  value: RegisterCell,
  { kind, styles }: { readonly kind: RegisterColumn['kind']; readonly styles: CellStyles },
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return numberXml(address, value, styles.number);
  if (kind === 'date' || kind === 'moment') {
    const serial = kind === 'date' ? dateSerial(value) : momentSerial(value);
    if (serial !== null) return numberXml(address, serial, styles[kind]);
  }
  return textCellXml(address, value, styles.text);
}

function numberXml(address: string, value: number, style: string): string {
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

const firstDay = Temporal.PlainDate.from('1899-12-30');
/** Before this day Excel's count is off by one, because it believes in a 29 February 1900. */
const firstCountedRightly = Temporal.PlainDate.from('1900-03-01');

/** Days as Excel counts them; `null` where the text is no date or Excel cannot hold it. */
function dateSerial(text: string): number | null {
  const date = readOr(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
  if (date === null || Temporal.PlainDate.compare(date, firstCountedRightly) < 0) return null;
  return firstDay.until(date, { largestUnit: 'days' }).days;
}

/** The same for a moment, whole minutes of this country's time. */
function momentSerial(text: string): number | null {
  const moment = readOr(() => Temporal.Instant.from(text).toZonedDateTimeISO('Europe/London'));
  if (moment === null) return null;
  const day = dateSerial(moment.toPlainDate().toString());
  return day === null ? null : day + (moment.hour * 60 + moment.minute) / 1440;
}

function readOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** What XML cannot hold at all, or loses on the way: Excel writes it as `_xHHHH_`. */
const notInXml =
  // eslint-disable-next-line no-control-regex -- the controls are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as it stands between the tags. */
function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(notInXml, (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
