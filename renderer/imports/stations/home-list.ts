/**
 * A council's own list with a row for each home, or for each street: the columns that are the station's are
 * read and grouped as in an export; the home's cells are left behind in the row.
 */
import type { ColumnCorrections, ColumnGuess, ListWarning } from '../../core/places/station-list';
import { tidy } from './cells';
import { guessColumns } from './column-guess';
import type { ListReader, ReadList } from './council-list';
import { homesUntold, mostStations, tooMany } from './council-refusals';
import type { RawStation } from './draft';
import { emptyRawStation } from './draft';
import type { StationCells } from './groups';
import { StationGroups } from './groups';
import { rowReader } from './list-rows';

/** The beginning of a list of homes, and which of its columns are not the station's. */
export interface HomeListStart {
  readonly headings: readonly string[];
  /** The rows whose cells can be told apart. */
  readonly rows: readonly (readonly string[])[];
  /** How many cells such rows have. */
  readonly widths: ReadonlySet<number>;
  /** The column that names the station. */
  readonly key: number;
  readonly setAside: ReadonlyMap<number, string>;
  readonly corrections: ColumnCorrections;
  readonly fileName: string;
}

const dropped: ListWarning = {
  kind: 'other',
  line: null,
  text: 'The list has a row for every home; the homes were dropped. Each station was taken once.',
};

/** Reads a list of homes into its stations; memory grows with the stations alone. */
export class HomeListReader implements ListReader {
  readonly columns: readonly ColumnGuess[];
  private readonly groups: StationGroups;
  private readonly fileName: string;

  /** Throws a refusal where the columns that are left name no place. */
  constructor(start: HomeListStart) {
    const { headings, setAside, corrections, fileName, widths } = start;
    this.fileName = fileName;
    // Weighed once for each station, the columns are those of a plain list of stations.
    const rows = stationRows(start);
    this.columns = guessColumns({ headings, rows }, corrections, setAside);
    const isPlace = ({ meaning }: ColumnGuess): boolean =>
      meaning === 'name' || meaning === 'address' || meaning === 'name-and-address';
    if (!this.columns.some(isPlace)) throw homesUntold(fileName);
    this.groups = new StationGroups(stationCells(this.columns), widths);
  }

  /** Takes in the rows of the sample and of every later batch, in order. */
  add(row: readonly string[], line: number): void {
    this.groups.add(row, line);
    if (this.groups.size > mostStations) throw tooMany(this.fileName);
  }

  /** The stations, each with the number of its homes, and that the homes were dropped. */
  finish(): ReadList {
    const { stations, warnings, rejected } = this.groups.finish();
    return {
      stations,
      warnings: [dropped, ...warnings],
      rejected,
      columns: this.columns,
      rowsRead: this.groups.rowsRead,
    };
  }
}

/** The rows that have one of the usual numbers of cells: in the others a home's cell may stand in any column. */
export function usualRows(
  rows: readonly (readonly string[])[],
  width: number,
): { readonly rows: readonly (readonly string[])[]; readonly widths: ReadonlySet<number> } {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const most = [...counts].sort((first, second) => second[1] - first[1])[0]?.[0] ?? width;
  // A workbook leaves out blank cells at the end of a row, so there several lengths are usual.
  const usual = [...counts].filter(([, times]) => times > filled.length * 0.1).map(([length]) => length);
  const widths = new Set([most, ...usual]);
  return { rows: filled.filter((row) => widths.has(row.length)), widths };
}

function stationRows({ rows, headings, setAside }: HomeListStart): readonly (readonly string[])[] {
  const kept = headings.map((_, at) => at).filter((at) => !setAside.has(at));
  const seen = new Map<string, readonly string[]>();
  for (const row of rows) {
    const text = kept.map((at) => tidy(row[at] ?? '').toLowerCase()).join('\u0001');
    // The set-aside cells go no further than this line.
    if (!seen.has(text))
      seen.set(
        text,
        row.map((cell, at) => (setAside.has(at) ? '' : cell)),
      );
  }
  return [...seen.values()];
}

function stationCells(columns: readonly ColumnGuess[]): StationCells {
  const read = rowReader(columns, false);
  const places = (...meanings: readonly string[]): readonly number[] =>
    columns.filter((column) => meanings.includes(column.meaning)).map((column) => column.index);
  const joined = (at: readonly number[]): ((row: readonly string[]) => string) => {
    return (row) =>
      at
        .map((place) => tidy(row[place] ?? ''))
        .join('\u0001')
        .toLowerCase();
  };
  const number = places('number');
  const own = places('name', 'name-and-address');
  const address = places('address', 'postcode');
  const district = places('district');
  const ward = places('ward');
  const all = columns.filter((column) => column.meaning !== 'ignore').map((column) => column.index);
  const several = new Set([...district, ...ward]);
  const numberOf = joined(number);
  const nameOf = joined(own.length > 0 ? own : address);
  const addressOf = joined(address);
  const rawOf = (row: readonly string[], line: number): RawStation | null => {
    const known = row.map((cell, at) => (all.includes(at) ? cell : ''));
    const reading = read(known, line);
    return reading.kind === 'station' ? reading.raw : null;
  };
  return {
    cellsNeeded: 1,
    // A number and a name make a station; without a number the address tells one village hall from another.
    key: (row) => `${numberOf(row)}\u0001${nameOf(row)}\u0001${numberOf(row) === '' ? addressOf(row) : ''}`,
    signature: joined(all.filter((at) => !several.has(at))),
    district: (row) => district.map((place) => row[place] ?? '').join(', '),
    ward: (row) => ward.map((place) => row[place] ?? '').join(', '),
    raw: (row, line) => rawOf(row, line) ?? { ...emptyRawStation, line },
    unallocated: (row) => (rawOf(row, 1) === null ? 'has no polling station' : null),
    isDummy: () => false,
  };
}
