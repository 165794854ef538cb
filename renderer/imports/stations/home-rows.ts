/**
 * Tells a list with a row for each home (or each street) from a list with a row for each station, by its
 * shape: few stations over many rows, and beside them addresses that change from row to row.
 */
import type { ColumnCorrections } from '../../core/places/station-list';
import type { ColumnSample } from './column-guess';
import type { WeighedColumn } from './home-columns';
import { variation, weighColumns } from './home-columns';

/** What a list was found to be; `untold` is a list of homes whose station columns cannot be told. */
export type RowShape =
  | { readonly kind: 'stations' }
  | { readonly kind: 'untold' }
  | {
      readonly kind: 'homes';
      /** The column that names the station. */
      readonly key: number;
      /** Columns that are not the station's, each with the reason that is shown. */
      readonly setAside: ReadonlyMap<number, string>;
    };

/** The fewest rows a station that make a repetition; lists with several stations at a venue stay below. */
const leastRowsEach = 2.5;

const varies = 'changes from home to home';
const unsure = 'may be the home’s, so it is not read';

/** Finds what the rows of a list are, from the beginning of the list. */
export function findRowShape(sample: ColumnSample, corrections: ColumnCorrections): RowShape {
  const columns = weighColumns(sample, corrections);
  const rows = sample.rows.length;
  if (rows < 2) return { kind: 'stations' };
  const isSaid = hasTwoOfAKind(columns) || hasHomeText(columns);
  const key = findKey(columns, rows);
  if (key === null) {
    if (isSaid && !columns.some(isStationText)) return { kind: 'untold' };
    return isListOfHomes(columns, rows) ? { kind: 'untold' } : { kind: 'stations' };
  }
  const rowsEach = rows / Math.max(1, key.distinct);
  const isRepeated = rowsEach >= leastRowsEach && rows >= 3;
  const homes = columns.filter((column) => isHomeColumn(column, key, isRepeated));
  if (isSaid) return setAside(columns, key, isRepeated);
  if (!isRepeated) return isListOfHomes(columns, rows) ? { kind: 'untold' } : { kind: 'stations' };
  if (homes.length === 0) return { kind: 'stations' };
  if (isRowEachStation(columns, rows) || namesVenuesElsewhere(columns, key)) return { kind: 'stations' };
  const texts = homes.filter((column) => column.content.text > 0.5 && column.kind !== 'postcode');
  const speaksOfHomes = columns.some((column) => column.isHomes && column.content.values > rows * 0.5);
  if (!key.isStations && texts.length === 0 && !speaksOfHomes) return { kind: 'stations' };
  const isSure =
    rowsEach >= 5 ||
    homes.some((column) => column.isHomes || column.numbered > 0.3 || column.kind === 'uprn') ||
    columns.some(
      (column) => column !== key && column.isStations && isOfAddress(column) && column.distinct > 0,
    );
  return isSure ? setAside(columns, key, isRepeated) : { kind: 'untold' };
}

function isOfAddress({ kind }: WeighedColumn): boolean {
  return kind === 'address' || kind === 'postcode';
}

function isStationText(column: WeighedColumn): boolean {
  return (
    column.isStations && column.content.text > 0.5 && (column.kind === 'place' || column.kind === 'address')
  );
}

/** Two postcodes or addresses in a row, one said to be the station's and the other something else. */
function hasTwoOfAKind(columns: readonly WeighedColumn[]): boolean {
  return columns.some(
    (ours) =>
      ours.isStations &&
      isOfAddress(ours) &&
      columns.some((theirs) => {
        if (theirs.isStations || theirs.kind !== ours.kind || theirs.content.values === 0) return false;
        // "Polling Station Address 1, Address 2" are lines of one address; two postcodes are two places.
        if (ours.kind === 'address' && !isHomeAddress(theirs, ours, columns)) return false;
        const both = ours.values.map((_, at) => at).filter((at) => ours.values[at] && theirs.values[at]);
        const differing = both.filter((at) => squeezed(ours.values[at]) !== squeezed(theirs.values[at]));
        return both.length > ours.values.length / 2 && differing.length > both.length * 0.6;
      }),
  );
}

function isHomeAddress(theirs: WeighedColumn, ours: WeighedColumn, all: readonly WeighedColumn[]): boolean {
  const isNamed = all.some((column) => column !== ours && column.isStations && column.kind === 'place');
  return isNamed && theirs.isWholeAddress && theirs.numbered > 0.5;
}

function squeezed(text = ''): string {
  return text.replace(/[^a-z0-9]+/g, '');
}

/** Addresses of homes under a heading that says so, beside a column of stations. */
function hasHomeText(columns: readonly WeighedColumn[]): boolean {
  const beside = columns.some((column) => column.isStations && column.content.values > 0);
  return (
    beside &&
    columns.some((column) => {
      const { isHomes, content, values, numbered, distinct } = column;
      // "Street" is a station's too; a number before it or a list of many says that it is a home's.
      return isHomes && content.text > 0.5 && numbered > 0.5 && distinct > values.length * 0.5;
    }) &&
    columns.some((column) => column.isStations && isOfAddress(column))
  );
}

/** The column that names stations: by its heading where any heading does, otherwise by names of venues that repeat. */
function findKey(columns: readonly WeighedColumn[], rows: number): WeighedColumn | null {
  const said = columns.filter((column) => column.isStations && column.content.values > rows * 0.4);
  const named =
    said.find((column) => column.kind === 'place') ?? said.find((column) => column.kind === 'address');
  if (named) return named;
  const likely = columns
    .filter(
      (column) =>
        !column.isHomes &&
        (column.kind === 'place' || column.kind === 'address') &&
        column.content.venue > 0.6 &&
        column.homeLike < 0.5 &&
        column.content.values > rows * 0.6 &&
        rows / Math.max(1, column.distinct) >= leastRowsEach &&
        (column.distinct > 1 || rows >= 10),
    )
    .sort((first, second) => second.distinct - first.distinct || first.index - second.index);
  return likely[0] ?? said.find((column) => column.kind === 'number') ?? null;
}

/** Whether a column holds what changes from home to home at one station. */
function isHomeColumn(column: WeighedColumn, key: WeighedColumn, isRepeated: boolean): boolean {
  if (column === key || column.isStations || column.content.values < column.values.length * 0.3) return false;
  if (!isRepeated) return false;
  const seen = variation(key.values, column.values);
  if (seen.varying < 0.6) return false;
  if (column.isHomes) return column.content.text > 0.3 || column.kind !== 'other';
  if (column.kind === 'postcode' || column.kind === 'uprn') return true;
  return (column.kind === 'address' || column.kind === 'place') && column.homeLike > 0.6;
}

/** A number or a district of its own on every row: homes share theirs, stations do not. */
function isRowEachStation(columns: readonly WeighedColumn[], rows: number): boolean {
  return columns.some(
    (column) =>
      (column.kind === 'district' || (column.kind === 'number' && column.isStations)) &&
      column.content.values > rows * 0.8 &&
      column.content.values / Math.max(1, column.distinct) < 1.3,
  );
}

/** "Main Hall" repeats where the venue that it is a room of stands in the next column. */
function namesVenuesElsewhere(columns: readonly WeighedColumn[], key: WeighedColumn): boolean {
  return columns.some(
    (column) =>
      column !== key &&
      !column.isHomes &&
      (column.kind === 'place' || column.kind === 'address') &&
      column.content.venue > 0.5 &&
      column.homeLike < 0.4 &&
      variation(key.values, column.values).varying > 0.6,
  );
}

/** House numbers and streets where the names of venues should be, and no column of stations beside them. */
function isListOfHomes(columns: readonly WeighedColumn[], rows: number): boolean {
  if (rows < 5) return false;
  const texts = columns.filter((column) => column.content.text > 0.5 && column.content.values > rows * 0.5);
  const homes = texts.filter((column) => column.numbered > 0.7 && column.distinct > rows * 0.6);
  const places = texts.filter(
    (column) => column.kind === 'place' || column.isStations || column.content.venue > 0.4,
  );
  return homes.length > 0 && places.every((column) => homes.includes(column) && !column.isStations);
}

function setAside(
  columns: readonly WeighedColumn[],
  key: WeighedColumn,
  isRepeated: boolean,
): Extract<RowShape, { kind: 'homes' }> {
  const reasons = columns
    .filter((column) => column !== key)
    .map((column) => [column.index, whyNotStations(column, { key, isRepeated, columns })] as const)
    .filter((pair): pair is readonly [number, string] => pair[1] !== null);
  return { kind: 'homes', key: key.index, setAside: new Map(reasons) };
}

interface Beside {
  readonly key: WeighedColumn;
  readonly isRepeated: boolean;
  readonly columns: readonly WeighedColumn[];
}

/** Why a column is not taken for the station's, or `null` where it is: in doubt it is the home's. */
function whyNotStations(column: WeighedColumn, { key, isRepeated, columns }: Beside): string | null {
  const seen = variation(key.values, column.values);
  const reason = seen.varying > 0 || !isRepeated ? varies : unsure;
  if (column.isHomes || column.content.values === 0) return column.content.values === 0 ? unsure : reason;
  const isShared = column.content.values / Math.max(1, column.distinct) >= 2;
  switch (column.kind) {
    case 'district':
      return column.isStations || isShared || seen.varying === 0 ? null : reason;
    case 'ward':
      return isShared || seen.varying === 0 ? null : reason;
    case 'other':
      return reason;
    case 'number':
      // House numbers begin anew at every station; a station's number stands beside one name.
      if (column.isStations) return !isRepeated || seen.rowsEach >= 2 ? null : reason;
      return isRepeated && seen.rowsEach >= 2 && seen.isOwn ? null : reason;
    case 'place':
    case 'address':
    case 'postcode':
    case 'point':
    case 'uprn':
      if (column.isStations) return !isRepeated || seen.rowsEach >= 2 || seen.agreeing > 0.9 ? null : reason;
  }
  const saysWhose = columns.some((other) => other !== key && other.isStations && other.kind === column.kind);
  const isConstant = seen.varying === 0 && seen.isOwn && (column.kind === 'point' || !seen.isBlankSomewhere);
  return isRepeated && isConstant && !saysWhose ? null : reason;
}
