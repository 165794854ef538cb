/**
 * What each column of a council's list means: heading and values weighed for all columns together.
 */
import type { ColumnCorrections, ColumnGuess, ColumnMeaning } from '../../core/places/station-list';
import { tidy } from './cells';
import type { ColumnContent } from './column-content';
import { contentScore, measureColumn } from './column-content';
import type { HeadingReading } from './column-headings';
import { readHeading } from './column-headings';

/** A table without its header: headings ('' where there are none) and a sample of its rows. */
export interface ColumnSample {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly reading: HeadingReading;
  readonly content: ColumnContent;
  readonly examples: readonly string[];
  meaning: ColumnMeaning;
  reason: string;
  isFixed: boolean;
}

/** How a column without a heading is called, and by which name a correction may speak of it. */
export function columnName(heading: string, index: number): string {
  return tidy(heading) === '' ? `column ${index + 1}` : tidy(heading);
}

/**
 * Guesses the meaning of every column; what a person chose is taken as it is. Columns that are set aside, each
 * with its reason, are ignored whatever was chosen for them, and nothing of what stands in them is shown.
 */
export function guessColumns(
  sample: ColumnSample,
  corrections: ColumnCorrections,
  setAside: ReadonlyMap<number, string> = new Map(),
): readonly ColumnGuess[] {
  const columns = sample.headings.map((heading, index) => {
    const column = describeColumn(sample, heading, index);
    const reason = setAside.get(index);
    return reason === undefined ? column : { ...column, examples: [], reason, isFixed: true };
  });
  applyCorrections(
    columns.filter((column) => !setAside.has(column.index)),
    corrections,
  );
  assignUnique(columns);
  assignUnnamedCoordinates(columns);
  assignTexts(columns);
  return columns.map(({ index, heading, examples, meaning, reason }) => ({
    index,
    heading,
    examples,
    meaning,
    reason,
  }));
}

function describeColumn(sample: ColumnSample, heading: string, index: number): Column {
  const cells = sample.rows.map((row) => row[index] ?? '');
  const reading = readHeading(heading);
  const content = measureColumn(cells);
  const shown = [...new Set(cells.map(tidy))].filter((cell) => cell !== '').slice(0, 3);
  return {
    index,
    heading: columnName(heading, index),
    reading,
    content,
    examples: reading.isPrivate || content.private > 0.1 ? [] : shown.map((cell) => cell.slice(0, 60)),
    meaning: 'ignore',
    reason: reading.isPrivate ? 'about people or homes, so it is not read' : 'nothing that a station needs',
    isFixed: false,
  };
}

/** What a person chose for a column, spoken of by its heading or by its place; `undefined` for nothing. */
export function chosenMeaning(
  corrections: ColumnCorrections,
  heading: string,
  index: number,
): ColumnMeaning | undefined {
  const chosen = new Map(
    Object.entries(corrections).map(([name, meaning]) => [name.trim().toLowerCase(), meaning]),
  );
  return chosen.get(heading.toLowerCase()) ?? chosen.get(`column ${index + 1}`);
}

function applyCorrections(columns: readonly Column[], corrections: ColumnCorrections): void {
  for (const column of columns) {
    const meaning = chosenMeaning(corrections, column.heading, column.index);
    if (meaning === undefined) continue;
    column.meaning = meaning;
    column.reason = 'you chose it';
    column.isFixed = true;
  }
}

const uniqueMeanings = [
  'postcode', 'uprn', 'easting', 'northing', 'latitude', 'longitude', 'coordinates', 'district', 'number', 'ward', 'source-id',
] as const; // prettier-ignore

/** Below this a column is not taken for anything. */
const threshold = 5;

/** Takes the surest pair of column and meaning first, then the next among what is left. */
function assignUnique(columns: readonly Column[]): void {
  const taken = new Set<ColumnMeaning>(
    columns.filter((column) => column.isFixed).map((column) => column.meaning),
  );
  const pairs = columns
    .filter((column) => !column.isFixed)
    .flatMap((column) =>
      uniqueMeanings.map((meaning) => ({ column, meaning, score: scoreOf(column, meaning) })),
    )
    .filter((pair) => pair.score >= threshold && pair.score > rival(pair.column, pair.meaning))
    .sort((first, second) => second.score - first.score || first.column.index - second.column.index);
  for (const { column, meaning } of pairs) {
    if (column.isFixed || taken.has(meaning)) continue;
    settle(column, meaning);
    taken.add(meaning);
  }
}

/** What else the column would be: a text with a street in it is an address before it is a ward. */
function rival(column: Column, meaning: ColumnMeaning): number {
  const ignoring = (column.reading.scores.get('ignore') ?? 0) + (meaning === 'coordinates' ? -2 : 0);
  const texts = (['name', 'address', 'name-and-address'] as const).map((text) => {
    const spoken = column.reading.scores.get(text) ?? 0;
    return spoken === 0 ? 0 : spoken + contentScore(text, column.content);
  });
  return Math.max(ignoring, ...texts);
}

function scoreOf(column: Column, meaning: ColumnMeaning): number {
  const heading = column.reading.scores.get(meaning) ?? 0;
  const content = contentScore(meaning, column.content);
  if (heading > 0) return heading + content;
  // Without a word for it, only values that are hard to mistake count, and only where the heading says nothing else.
  const saysElse = Math.max(0, ...column.reading.scores.values());
  if (['easting', 'northing', 'latitude', 'longitude', 'source-id'].includes(meaning))
    return latitudeByValue(column, meaning);
  if (meaning === 'ward' || meaning === 'number' || meaning === 'uprn')
    return saysElse === 0 ? content + 2 : -1;
  return saysElse <= 3 ? content : content - saysElse;
}

function latitudeByValue(column: Column, meaning: ColumnMeaning): number {
  const { content, reading } = column;
  if (meaning === 'latitude' && content.latitude > 0.8 && content.zero < 0.5) return 7;
  const mayBeX = reading.scores.has('easting') || reading.scores.has('latitude');
  if (meaning === 'longitude' && content.longitude > 0.8 && content.zero < 0.5) return mayBeX ? 7 : 5;
  return -1;
}

function settle(column: Column, meaning: ColumnMeaning): void {
  column.meaning = meaning;
  column.isFixed = true;
  const isSaid = (column.reading.scores.get(meaning) ?? 0) >= 3;
  column.reason = isSaid ? 'the heading says so' : valueReasons[meaning];
}

const valueReasons: Readonly<Record<ColumnMeaning, string>> = {
  ignore: 'nothing that a station needs',
  number: 'the values look like station numbers',
  name: 'the values look like names of venues',
  address: 'the values look like addresses',
  'name-and-address': 'the values hold a venue and its address together',
  postcode: 'the values are postcodes',
  district: 'the values look like polling district codes',
  ward: 'the values repeat like names of wards',
  easting: 'the values lie on the National Grid',
  northing: 'the values lie on the National Grid',
  latitude: 'the values are latitudes in England or Wales',
  longitude: 'the values are longitudes in England or Wales',
  coordinates: 'the values are pairs of coordinates',
  uprn: 'the values look like property reference numbers',
  'source-id': 'the heading says so',
};

/** Two neighbouring columns of grid numbers without headings are taken for easting and northing, in this order. */
function assignUnnamedCoordinates(columns: readonly Column[]): void {
  const known = new Set(columns.map((column) => column.meaning));
  if (
    ['easting', 'northing', 'latitude', 'longitude', 'coordinates'].some((meaning) =>
      known.has(meaning as ColumnMeaning),
    )
  )
    return;
  const fits = (column: Column | undefined): boolean =>
    column !== undefined && !column.isFixed && column.content.values > 0 &&
    column.content.grid > 0.8 && column.content.zero < 0.5 && column.content.averageLength >= 5 &&
    (column.reading.scores.get('ignore') ?? 0) < 5; // prettier-ignore
  columns.forEach((column, at) => {
    const next = columns[at + 1];
    if (!next || !fits(column) || !fits(next) || column.isFixed) return;
    settle(column, 'easting');
    settle(next, 'northing');
  });
}

/** Name and address: what is left of the text columns, read together. */
function assignTexts(columns: readonly Column[]): void {
  const free = columns.filter((column) => !column.isFixed && column.content.values > 0);
  const textScore = (column: Column, meaning: 'name' | 'address' | 'name-and-address'): number => {
    const heading = column.reading.scores.get(meaning) ?? 0;
    const ignoring = column.reading.scores.get('ignore') ?? 0;
    if (heading === 0 && ignoring > 0) return -1;
    return heading + contentScore(meaning, column.content) - (ignoring > heading ? 20 : 0);
  };
  const both = best(free, (column) => textScore(column, 'name-and-address'), 12);
  if (both) settle(both, 'name-and-address');
  const isFixed = (meaning: ColumnMeaning): boolean => columns.some((column) => column.meaning === meaning);
  const hasName = (): boolean => isFixed('name') || isFixed('name-and-address');
  if (!hasName()) {
    const named = best(free, (column) => textScore(column, 'name'), 6);
    if (named && textScore(named, 'name') >= textScore(named, 'address')) settle(named, 'name');
  }
  for (const column of free) {
    const said = column.reading.scores.get('address') ?? 0;
    if (column.isFixed || said < 3 || (textScore(column, 'address') < 5 && said < 7)) continue;
    if (textScore(column, 'address') < -20) continue;
    settle(column, column.content.postcode > 0.5 && !isFixed('postcode') ? 'postcode' : 'address');
  }
  if (!hasName() && !isFixed('address')) {
    const named = best(free, (column) => contentScore('name', column.content), 2.5);
    if (named) settle(named, 'name');
  }
  assignUnnamedAddresses(columns);
  refineTexts(columns);
}

function best(
  columns: readonly Column[],
  score: (column: Column) => number,
  least: number,
): Column | undefined {
  return columns
    .filter((column) => !column.isFixed && score(column) >= least)
    .sort((first, second) => score(second) - score(first) || first.index - second.index)[0];
}

/** Columns without a heading that hold streets, or texts beside the address, are parts of the address. */
function assignUnnamedAddresses(columns: readonly Column[]): void {
  for (const column of columns) {
    const { values, text, street, comma, code } = column.content;
    const isUnnamed = column.heading === `column ${column.index + 1}`;
    if (column.isFixed || !isUnnamed || values === 0 || text <= 0.5 || code > 0.5) continue;
    const isBesideAddress = columns[column.index - 1]?.meaning === 'address';
    if (street > 0.3 || comma > 0.5 || isBesideAddress) settle(column, 'address');
  }
}

/** Settles whether a single text column holds a name, or a name and an address together. */
function refineTexts(columns: readonly Column[]): void {
  const addresses = columns.filter((column) => column.meaning === 'address');
  const name = columns.find((column) => column.meaning === 'name');
  const isChosen = (column: Column): boolean => column.reason === 'you chose it';
  const first = addresses[0];
  if (
    !name &&
    !columns.some((column) => column.meaning === 'name-and-address') &&
    first &&
    !isChosen(first)
  ) {
    first.meaning = addresses.length === 1 ? 'name-and-address' : 'name';
    first.reason =
      addresses.length === 1
        ? 'the only text, so it holds name and address'
        : 'the first line of the address names the place';
    if (first.meaning === 'name' && first.content.comma > 0.5) first.meaning = 'name-and-address';
    return;
  }
  if (!name || isChosen(name)) return;
  const holdsAddress =
    addresses.length === 0
      ? name.content.comma > 0.45 || name.content.holdsPostcode > 0.3
      : name.content.holdsPostcode > 0.5;
  const hasNoCommas = addresses.length === 0 && name.content.street > 0.6 && name.content.averageLength > 28;
  if (holdsAddress || hasNoCommas) {
    name.meaning = 'name-and-address';
    name.reason = valueReasons['name-and-address'];
  }
}
