/**
 * From the cells that concern one station to a `StationDraft`. Every format ends here, so that a postcode,
 * a UPRN and a pair of coordinates are understood in the same way everywhere.
 */
import type { StationDraft, WarningKind } from '../../core/places/station-list';
import { asDistricts, asUprn, isNothing, tidy } from './cells';
import type { GridPoint } from './grid';
import { isLatitude, isLongitude, parseNumber, parsePair, toGrid } from './grid';
import { asPostcode, postcodesIn, withoutPostcodes } from './postcode';

/** The cells of one station as the file has them. */
export interface RawStation {
  readonly name: string;
  readonly addressParts: readonly string[];
  readonly postcode: string;
  readonly districts: string;
  readonly number: string;
  /** Easting, longitude or x. */
  readonly x: string;
  /** Northing, latitude or y. */
  readonly y: string;
  /** Both coordinates in one cell, where the list has it so. */
  readonly pair: string;
  readonly uprn: string;
  readonly ward: string;
  readonly sourceId: string;
  readonly line: number;
}

/** A RawStation with nothing in it, to be filled. */
export const emptyRawStation: RawStation = {
  name: '',
  addressParts: [],
  postcode: '',
  districts: '',
  number: '',
  x: '',
  y: '',
  pair: '',
  uprn: '',
  ward: '',
  sourceId: '',
  line: 1,
};

/** Something noticed about one station while its cells were read. */
export interface DraftNote {
  readonly kind: WarningKind;
  /** The end of a sentence that begins with the station's name. */
  readonly text: string;
}

/** A draft and what was noticed on the way. */
export interface FinishedDraft {
  readonly draft: StationDraft;
  readonly notes: readonly DraftNote[];
}

/** Makes the draft of one station. Unknown values become `null`; nothing is repaired without a note. */
export function finishDraft(raw: RawStation): FinishedDraft {
  const notes: DraftNote[] = [];
  const texts = nameAndAddress(raw);
  const postcode = choosePostcode(raw, notes);
  const point = choosePoint(raw, notes);
  const uprn = asUprn(raw.uprn);
  if (uprn === null && !isNothing(raw.uprn) && !/^0*(\.0+)?$/.test(raw.uprn.trim())) {
    notes.push({
      kind: 'other',
      text: `has the UPRN “${tidy(raw.uprn)}”, which is not one; it was left out`,
    });
  }
  const draft: StationDraft = {
    ...texts,
    postcode,
    district: asDistricts(raw.districts),
    number: textOrNull(raw.number),
    easting: point?.easting ?? null,
    northing: point?.northing ?? null,
    uprn,
    ward: textOrNull(raw.ward),
    sourceId: textOrNull(raw.sourceId),
    line: raw.line,
    rows: 1,
  };
  return { draft, notes };
}

function textOrNull(text: string): string | null {
  const value = tidy(text);
  return isNothing(value) ? null : value;
}

function nameAndAddress(raw: RawStation): { name: string; address: string } {
  const written = withoutPostcodes(tidy(raw.name));
  const parts = raw.addressParts
    .flatMap((part) => tidy(part).split(/,\s*/))
    .map(withoutPostcodes)
    .filter((part) => part !== '' && !isNothing(part));
  const name = isNothing(written) ? (parts[0] ?? '') : written;
  const same = (first: string, second: string): boolean => first.toLowerCase() === second.toLowerCase();
  // The address often begins with the name again, in one part or in the same parts as the name.
  const nameParts = name.split(/,\s*/);
  const repeatsName = nameParts.every((part, at) => same(part, parts[at] ?? ''));
  const rest = repeatsName ? parts.slice(nameParts.length) : parts;
  const address = rest.filter((part, at) => at === 0 || !same(part, rest[at - 1] ?? ''));
  return { name, address: address.join(', ') };
}

function choosePostcode(raw: RawStation, notes: DraftNote[]): string | null {
  const cell = tidy(raw.postcode);
  const own = asPostcode(cell);
  if (own) return own;
  const written = [...postcodesIn(cell)];
  const [first] = written;
  if (first) {
    if (new Set(written).size > 1) {
      notes.push({
        kind: 'conflicting-values',
        text: `has several postcodes (${written.join(', ')}); the first was taken`,
      });
    }
    return first;
  }
  if (!isNothing(cell)) {
    notes.push({ kind: 'other', text: `has the postcode “${cell}”, which is not a whole postcode` });
  }
  return postcodesIn(raw.addressParts.join(', ')).at(-1) ?? postcodesIn(raw.name).at(-1) ?? null;
}

function choosePoint(raw: RawStation, notes: DraftNote[]): GridPoint | null {
  const fromPair = raw.pair.trim() === '' ? null : parsePair(raw.pair);
  if (fromPair) return fromPair;
  const x = parseNumber(raw.x);
  const y = parseNumber(raw.y);
  if (x === null || y === null || x === 0 || y === 0) {
    const half = [raw.x, raw.y]
      .map((text) => text.trim())
      .filter((text) => !/^(0+(\.0*)?)?$/.test(text) && !isNothing(text));
    if (half.length > 0)
      notes.push({
        kind: 'other',
        text: `has the incomplete coordinates “${half.join(', ')}”; they were left out`,
      });
    return null;
  }
  const point = toGrid(x, y);
  if (point) return point;
  if (isLatitude(x) && isLongitude(y)) {
    notes.push({
      kind: 'other',
      text: 'has latitude and longitude in each other’s place; they were exchanged',
    });
    return toGrid(y, x);
  }
  notes.push({
    kind: 'other',
    text: `has the coordinates “${tidy(raw.x)}, ${tidy(raw.y)}”, which lie nowhere in England or Wales; they were left out`,
  });
  return null;
}
