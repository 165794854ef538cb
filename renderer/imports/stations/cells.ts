/**
 * What stands in one cell: text made tidy, lists of station numbers and district codes, a UPRN.
 */

/** Tidy text: a back-tick is an apostrophe, line breaks are commas, spaces are single; nothing else is changed. */
export function tidy(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll('_x000D_', '\n')
    .replaceAll('`', "'")
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/\s*[\r\n]+\s*/g, ', ')
    .replace(/[\u0000-\u001f\u200b\ufeff]/g, '') // eslint-disable-line no-control-regex -- exports do hold them
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/,(\s*,)+/g, ',')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .trim();
}

/** Words with single spaces between them: most cells, and nothing to do. */
const plain = /^[A-Za-z0-9'’().&/-]*(?: [A-Za-z0-9'’().&/-]+)*$/;

/** Whether a cell says in so many words that there is nothing: "n/a", "-", "none". "NA" is a polling district. */
export function isNothing(text: string): boolean {
  return /^(|n\s*\/\s*a|n\.a\.|not (applicable|allocated|known)|none|null|nil|nan|#n\/a|[-–—.?]+|<null>|\(null\))$/i.test(
    text.trim(),
  );
}

/** Digits of a Unique Property Reference Number without leading zeros; `null` where it is none, or 0. */
export function asUprn(text: string): string | null {
  const digits = text.trim().replace(/\.0+$/, '').replace(/^'/, '').replace(/^0+/, '');
  return /^\d{1,12}$/.test(digits) ? digits : null;
}

const oneNumber = /^[A-Z]{0,4}[ -]?\d{1,4}[A-Z]?$/i;

/** What a station-number cell holds. `isRange` marks "1-3", which may be one code or three stations. */
export interface NumberCell {
  readonly numbers: readonly string[];
  readonly isRange: boolean;
}

/** Splits "3 & 4", "02, 03, 04", "5 and 6"; "1-3" is given as the range 1, 2, 3 and marked as such. */
export function splitNumbers(text: string): NumberCell {
  const cell = tidy(text).replace(/^(\d+)\.0$/, '$1');
  if (isNothing(cell)) return { numbers: [], isRange: false };
  const range = /^([A-Z]{0,3})(\d{1,4})\s*(?:-|–|to|thru|through)\s*\1?(\d{1,4})$/i.exec(cell);
  if (range) {
    const from = Number(range[2]);
    const to = Number(range[3]);
    if (to > from && to - from <= 9) {
      const numbers = Array.from({ length: to - from + 1 }, (_, step) => `${range[1] ?? ''}${from + step}`);
      return { numbers, isRange: true };
    }
  }
  const parts = cell.split(/\s*(?:,|;|&|\+|\band\b)\s*/i).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => oneNumber.test(part)))
    return { numbers: parts, isRange: false };
  const slashed = cell.split(/\s*\/\s*/);
  const isRun = slashed.every((part, at) => /^\d+$/.test(part) && Number(part) === Number(slashed[0]) + at);
  if (slashed.length > 1 && isRun) return { numbers: slashed, isRange: false };
  const spaced = cell.split(' ');
  if (spaced.length > 1 && spaced.every((part) => /^\d{1,4}$/.test(part)))
    return { numbers: spaced, isRange: false };
  return { numbers: [cell.replace(/^(polling )?station (no\.? ?)?(?=\w{1,6}$)/i, '')], isRange: false };
}

/** A polling district code: "AA", "BE1", "2E", "WHC2", "B6/1"; not a bare number. */
export function isDistrictCode(text: string): boolean {
  return /^(?=.*[A-Z])[A-Z0-9]{1,5}([-/.][A-Z0-9]{1,4})?$/.test(text) && !/^\d{3,}/.test(text);
}

/**
 * Polling district codes joined by ", ". Takes the code from "Northbeck East (AD)" and from "AA - Northbeck",
 * and splits "AA & AB", "AA/AB", "AA AB". A text without a code is kept as it stands; `null` for none.
 */
export function asDistricts(text: string): string | null {
  const cell = tidy(text);
  if (isNothing(cell)) return null;
  const listed = codesOf(cell);
  if (listed) return unique(listed).join(', ');
  const bracketed = [...cell.matchAll(/\(([^()]*)\)/g)].flatMap((found) => codesOf(found[1] ?? '') ?? []);
  if (bracketed.length > 0) return unique(bracketed).join(', ');
  const led = cell.split(/\s*[,;&]\s*/).map((part) => /^([A-Z0-9]{1,5})\s*(?:[-–:]\s*|\()\S/.exec(part)?.[1]);
  if (led.every((code): code is string => code !== undefined && isDistrictCode(code)))
    return unique(led).join(', ');
  return cell;
}

function codesOf(cell: string): readonly string[] | null {
  const parts = cell.split(/\s*(?:,|;|&|\+|\band\b)\s*/i).filter((part) => part !== '');
  if (parts.length > 0 && parts.every(isDistrictCode)) {
    // "AA/AB" is two districts, "B6/1" is one: a part after the stroke needs a letter to be its own code.
    return parts.flatMap((part) => {
      const strokes = part.split('/');
      return strokes.length > 1 && strokes.every((code) => /^[A-Z]{1,3}\d?[A-Z]?$/.test(code))
        ? strokes
        : [part];
    });
  }
  const slashed = cell.split(/\s*\/\s*/);
  if (slashed.length > 1 && slashed.every((code) => /^[A-Z]{1,4}\d{0,2}[A-Z]?$/.test(code))) return slashed;
  const spaced = cell.split(' ');
  const sameLetter = spaced.every((code) => /^[A-Z]{1,3}\d{0,2}$/.test(code) && code[0] === cell[0]);
  if (spaced.length > 1 && sameLetter) return spaced;
  return /^\d{1,4}[A-Z]?$/.test(cell) ? [cell] : null;
}

/** The texts in order, each once. */
export function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
