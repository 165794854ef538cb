/**
 * The rows of a council's list, one by one: which is a station (or several), which is a total, a heading,
 * or a further line of the station above.
 */
import type { ColumnGuess, ColumnMeaning } from '../../core/places/station-list';
import { isNothing, splitNumbers, tidy } from './cells';
import type { RawStation } from './draft';
import { emptyRawStation } from './draft';
import { parseNumber } from './grid';
import { splitNameAndAddress } from './names';
import { asPostcode, withoutPostcodes } from './postcode';

/** What one row was understood to be. */
export type RowReading =
  | {
      readonly kind: 'station';
      readonly raw: RawStation;
      readonly numbers: readonly string[];
      readonly isRange: boolean;
      readonly note: string;
      /** Coordinates that were run together were taken apart. */
      readonly isMended: boolean;
    }
  | {
      readonly kind: 'further-line';
      readonly districts: string;
      readonly numbers: readonly string[];
      readonly cells: RawStation;
    }
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'blank' };

/** Whether the text of a list without a number column begins with the station's number: "1 Village Hall, …". */
export function numbersLead(columns: readonly ColumnGuess[], rows: readonly (readonly string[])[]): boolean {
  const text = columns.find((column) => column.meaning === 'name-and-address' || column.meaning === 'name');
  if (!text || columns.some((column) => column.meaning === 'number')) return false;
  const cells = rows.map((row) => tidy(row[text.index] ?? '')).filter((cell) => cell !== '');
  const leads = cells.map((cell) => Number(leadingNumber.exec(cell)?.[1] ?? 0));
  const rising = leads.filter((lead, at) => lead > 0 && lead > (leads[at - 1] ?? 0)).length;
  return cells.length >= 3 && rising > cells.length * 0.8;
}

const leadingNumber = /^(?:(?:polling )?station )?(\d{1,3})\s*[.):–-]?,?\s+(?=\D)/i;

/** A reader of rows for the given columns; `hasLeadingNumbers` where the texts begin with the station's number. */
export function rowReader(
  columns: readonly ColumnGuess[],
  hasLeadingNumbers: boolean,
): (row: readonly string[], line: number) => RowReading {
  const places = placesOf(columns);
  const headings = columns.map((column) => column.heading.toLowerCase());
  return (row, line) => {
    const filled = row.map(tidy).filter((cell) => cell !== '');
    if (filled.length === 0) return { kind: 'blank' };
    if (isHeaderAgain(row, headings)) return { kind: 'rejected', reason: 'The header is repeated here.' };
    const cells = hasLeadingNumbers ? takeNumber(row, places) : row;
    const mended = mendRunTogether(cells, places);
    const read = readRaw(mended, places, line);
    const raw = hasLeadingNumbers ? { ...read, number: leadOf(row, places) } : read;
    const hasPlace = !isNothing(raw.name) || raw.addressParts.some((part) => !isNothing(part));
    if (isTotal(filled, hasPlace)) return { kind: 'rejected', reason: 'A total, not a polling station.' };
    if (!hasPlace) return readWithoutPlace(raw, filled);
    const isOnlyText =
      filled.length === 1 && columns.filter((column) => column.meaning !== 'ignore').length >= 3;
    if (isOnlyText) return { kind: 'section', title: filled[0] ?? '' };
    const cell = splitNumbers(raw.number);
    return {
      kind: 'station',
      raw,
      numbers: cell.numbers,
      isRange: cell.isRange,
      note: severalNote(filled),
      isMended: mended !== cells,
    };
  };
}

function textPlace(places: Places): number {
  return places['name-and-address'][0] ?? places.name[0] ?? -1;
}

function leadOf(row: readonly string[], places: Places): string {
  return leadingNumber.exec(tidy(row[textPlace(places)] ?? ''))?.[1] ?? '';
}

function takeNumber(row: readonly string[], places: Places): readonly string[] {
  const place = textPlace(places);
  return row.map((cell, at) => (at === place ? tidy(cell).replace(leadingNumber, '') : cell));
}

type Places = Readonly<Record<ColumnMeaning, readonly number[]>>;

function placesOf(columns: readonly ColumnGuess[]): Places {
  const places: Record<ColumnMeaning, number[]> = {
    ignore: [], number: [], name: [], address: [], 'name-and-address': [], postcode: [], district: [], ward: [],
    easting: [], northing: [], latitude: [], longitude: [], coordinates: [], uprn: [], 'source-id': [],
  }; // prettier-ignore
  for (const column of columns) places[column.meaning].push(column.index);
  return places;
}

function readRaw(row: readonly string[], places: Places, line: number): RawStation {
  const cells = (meaning: ColumnMeaning): readonly string[] =>
    places[meaning].map((place) => row[place] ?? '').filter((cell) => !isNothing(tidy(cell)));
  const first = (meaning: ColumnMeaning): string => cells(meaning)[0] ?? '';
  const together = cells('name-and-address').map(tidy).join(', ');
  const address = cells('address');
  const raw = {
    ...emptyRawStation,
    line,
    name: cells('name').map(tidy).join(', '),
    addressParts: address,
    postcode: first('postcode'),
    districts: cells('district').join(', '),
    number: cells('number').join(', '),
    x: first('longitude') || first('easting'),
    y: first('latitude') || first('northing'),
    pair: first('coordinates'),
    uprn: first('uprn'),
    ward: first('ward'),
    sourceId: first('source-id'),
  };
  if (together !== '') return withSplitName(raw, together);
  // A name that is written out again as the address is a name and an address in one.
  const isRepeated =
    raw.name !== '' &&
    withoutPostcodes(raw.name).toLowerCase() === withoutPostcodes(tidy(address.join(', '))).toLowerCase();
  return isRepeated ? withSplitName({ ...raw, addressParts: [] }, tidy(address.join(', '))) : raw;
}

function withSplitName(raw: RawStation, together: string): RawStation {
  // The postcode is kept aside: the text is cut without it, the draft still finds it.
  const split = splitNameAndAddress(withoutPostcodes(together));
  const postcode = raw.postcode.trim() === '' ? together : raw.postcode;
  const addressParts = raw.addressParts.length > 0 ? raw.addressParts : [split.address];
  const isOnlyInText = raw.postcode.trim() === '';
  const name = raw.name === '' ? split.name : raw.name;
  return {
    ...raw,
    name,
    addressParts,
    postcode: isOnlyInText
      ? (lastPostcode(postcode) ?? lastPostcode(raw.addressParts.join(', ')) ?? '')
      : raw.postcode,
  };
}

function lastPostcode(text: string): string | null {
  const words = tidy(text).split(/[\s,]+/);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const one = asPostcode(words[at] ?? '') ?? asPostcode(`${words[at - 1] ?? ''}${words[at] ?? ''}`);
    if (one) return one;
  }
  return null;
}

function readWithoutPlace(raw: RawStation, filled: readonly string[]): RowReading {
  const isSection =
    filled.length <= 2 &&
    /^(electoral )?(ward|division|parish|constituency|area)( name)?\b:?$/i.test(filled[0] ?? '');
  if (isSection) return { kind: 'section', title: filled[1] ?? '' };
  const numbers = splitNumbers(raw.number).numbers;
  if (!isNothing(raw.districts) || (numbers.length > 0 && filled.length > 1)) {
    return { kind: 'further-line', districts: raw.districts, numbers, cells: raw };
  }
  if (filled.length === 1 && /\p{L}{3}/u.test(filled[0] ?? ''))
    return { kind: 'section', title: filled[0] ?? '' };
  if (filled.every((cell) => parseNumber(cell) !== null))
    return { kind: 'rejected', reason: 'A total, not a polling station.' };
  return { kind: 'rejected', reason: 'The row names no place.' };
}

function isTotal(filled: readonly string[], hasPlace: boolean): boolean {
  const isNamedTotal = filled.some((cell) =>
    /^(grand |sub ?-?|overall )?totals?\b[\s:]*(\d[\d,]*)?$/i.test(cell),
  );
  return (
    isNamedTotal && (!hasPlace || filled.every((cell) => /total/i.test(cell) || parseNumber(cell) !== null))
  );
}

function isHeaderAgain(row: readonly string[], headings: readonly string[]): boolean {
  const filled = row
    .map((cell, at) => ({ cell: tidy(cell).toLowerCase(), at }))
    .filter(({ cell }) => cell !== '');
  return filled.length > 1 && filled.every(({ cell, at }) => headings[at] === cell);
}

/** "Two stations at this address" beside one number: said, never guessed at. */
function severalNote(filled: readonly string[]): string {
  const found = filled.find((cell) =>
    /\b(two|three|four|five|2|3|4|5|double|dual)\b.{0,12}\b(polling )?stations\b/i.test(cell),
  );
  return found && found.length < 80 ? found : '';
}

/**
 * In some lists the commas between reference, easting and northing were lost to full stops:
 * "10001234567.352649.431869." in the first of these cells and nothing after it.
 */
function mendRunTogether(row: readonly string[], places: Places): readonly string[] {
  const [uprn, easting, northing] = [places.uprn[0], places.easting[0], places.northing[0]];
  if (easting === undefined || northing === undefined || (row[northing] ?? '').trim() !== '') return row;
  const three = /^(\d{6,12})\.(\d{6})\.(\d{5,6})\.?$/.exec(
    (uprn === undefined ? '' : (row[uprn] ?? '')).trim(),
  );
  const two = /^(\d{6})\.(\d{5,6})\.?$/.exec((row[easting] ?? '').trim());
  if (!three && !two) return row;
  const mended = [...row];
  if (three && uprn !== undefined) {
    mended[uprn] = three[1] ?? '';
    mended[easting] = three[2] ?? '';
    mended[northing] = three[3] ?? '';
  } else if (two) {
    mended[easting] = two[1] ?? '';
    mended[northing] = two[2] ?? '';
  }
  return mended;
}
