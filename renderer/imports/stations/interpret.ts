/**
 * From an opened table to a `StationList`: the pure middle of the importer.
 */
import type { ColumnCorrections, ListWarning, StationList } from '../../core/places/station-list';
import { reviewStations } from '../../core/places/station-review';
import type { ListReader } from './council-list';
import { startCouncilList } from './council-start';
import { StationGroups } from './groups';
import { namesVenue } from './names';
import { ImportRefusal } from '../table/problem';
import { stationKind } from './station-kind';
import type { Recognised } from './recognise';
import type { RowBatch, TableSource } from '../table/table';
import { cutOff } from '../table/table';

/** A table, its first rows already taken from it, and what it is called in messages. */
export interface PeekedTable {
  readonly table: TableSource;
  readonly first: readonly RowBatch[];
  readonly fileName: string;
  readonly isReport: boolean;
  readonly notes: readonly string[];
}

/** Rows that settle the columns of a council's list. */
const sampleRows = 5000;

/** Takes the first batches from a table, so that it can be recognised before it is read. */
export async function peek(
  table: TableSource,
  about: Omit<PeekedTable, 'table' | 'first'>,
): Promise<PeekedTable> {
  const first: RowBatch[] = [];
  let rows = 0;
  while (rows < 50) {
    const next = await table.batches.next();
    if (next.done) break;
    first.push(next.value);
    rows += next.value.rows.length;
  }
  return { ...about, table, first };
}

/** The first rows of a table as one list. */
export function firstRows(peeked: PeekedTable): readonly (readonly string[])[] {
  return peeked.first.flatMap((batch) => batch.rows);
}

/** Every batch of a table, the first ones included. */
export async function* allBatches(peeked: PeekedTable): AsyncGenerator<RowBatch> {
  yield* peeked.first;
  yield* peeked.table.batches;
}

/** Reads an export with one row per home (or per station) into its stations. */
export async function interpretExport(
  peeked: PeekedTable,
  recognised: Extract<Recognised, { kind: 'export' }>,
): Promise<StationList> {
  const { header, headerAt } = recognised;
  const { cells, format, product, isHeaderRepaired } = recognised.export;
  const groups = new StationGroups(cells, usualWidths(peeked, headerAt, header.cells.length));
  let seen = 0;
  let last: { length: number; line: number } = { length: header.cells.length, line: 1 };
  for await (const batch of allBatches(peeked)) {
    for (const [at, row] of batch.rows.entries()) {
      seen += 1;
      const line = batch.lines[at] ?? 1;
      if (seen - 1 <= headerAt) continue;
      last = { length: row.length, line };
      groups.add(row, line);
    }
  }
  // A shorter last row without a line end is where the transfer stopped; stations after it would be missing.
  if (peeked.table.endsWithoutLineEnd() && last.length < header.cells.length)
    throw cutOff(peeked.fileName, last.line, stationKind);
  const { stations, warnings, rejected } = groups.finish();
  if (stations.length === 0) throw noStations(peeked.fileName, groups.rowsRead);
  return {
    format,
    description: `${product}, ${peeked.table.describe()}`,
    stations,
    warnings: [
      ...(isHeaderRepaired ? [gluedHeader] : []),
      ...fileNotes(peeked),
      ...reviewStations(stations, { hasCoordinates: true, hasPostcodes: true }),
      ...warnings,
    ],
    rejected,
    columns: [],
    rowsRead: groups.rowsRead,
  };
}

/** How many cells whole rows have: as many as the header, or as many as most of the first rows. */
function usualWidths(peeked: PeekedTable, headerAt: number, headerWidth: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const row of firstRows(peeked).slice(headerAt + 1))
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [usual] = [...counts].sort((first, second) => second[1] - first[1])[0] ?? [headerWidth];
  // A few rows say little about what is usual.
  const times = counts.get(usual) ?? 0;
  const isSure = times > 5 || (times > 1 && counts.size === 1);
  return new Set(isSure && usual >= headerWidth - 3 ? [headerWidth, usual] : [headerWidth]);
}

const gluedHeader: ListWarning = {
  kind: 'repaired-header',
  line: 1,
  text: 'The header has two names run together (“Polling_Place_UPRNProperty_URN”); the columns were found by their other names.',
};

function fileNotes(peeked: PeekedTable): readonly ListWarning[] {
  return peeked.notes.map((text) => ({ kind: 'other', line: null, text }));
}

/** Reads a council's own list. */
export async function interpretCouncilList(
  peeked: PeekedTable,
  corrections: ColumnCorrections,
): Promise<StationList> {
  const sample: { row: readonly string[]; line: number }[] = [];
  let reader: ListReader | null = null;
  const drain = (): ListReader => {
    const { reader: started, rowsBeforeData } = startCouncilList(
      sample.map(({ row }) => row),
      corrections,
      peeked.fileName,
    );
    for (const { row, line } of sample.slice(rowsBeforeData)) started.add(row, line);
    return started;
  };
  let last: { length: number; line: number } = { length: 0, line: 1 };
  for await (const batch of allBatches(peeked)) {
    for (const [at, row] of batch.rows.entries()) {
      const line = batch.lines[at] ?? 1;
      last = { length: row.length, line };
      if (reader) reader.add(row, line);
      else sample.push({ row, line });
    }
    if (!reader && sample.length >= sampleRows) reader = drain();
  }
  if (sample.every(({ row }) => row.every((cell) => cell.trim() === ''))) {
    throw new ImportRefusal(
      'empty',
      `“${peeked.fileName}” holds nothing but blank cells. Ask the council to send the list again. Nothing was stored.`,
    );
  }
  reader ??= drain();
  return finishCouncilList(peeked, reader, last);
}

function finishCouncilList(
  peeked: PeekedTable,
  reader: ListReader,
  last: { length: number; line: number },
): StationList {
  const { stations, warnings, rejected, columns, rowsRead } = reader.finish();
  if (stations.length === 0) throw noStations(peeked.fileName, rowsRead);
  const means = (...meanings: readonly string[]): boolean =>
    columns.some((column) => meanings.includes(column.meaning));
  const isChosen = columns.some((column) => column.reason === 'you chose it');
  const speaksOfPolling = columns.some((column) =>
    /poll|station|venue|premises|\bps\b|ps_/i.test(column.heading),
  );
  const venues = stations.filter((station) => namesVenue(station.name)).length / stations.length;
  const isPlaced =
    means('postcode', 'easting', 'latitude', 'coordinates', 'uprn') && means('number', 'district', 'ward');
  if (!isChosen && !speaksOfPolling && venues < 0.2 && !isPlaced) throw notAList(peeked.fileName);
  const withPostcode = stations.filter((station) => station.postcode !== null).length;
  const isShort = peeked.table.endsWithoutLineEnd() && last.length < columns.length && last.length > 0;
  const shortEnd: ListWarning = {
    kind: 'other',
    line: last.line,
    text: `Line ${last.line}, the last, has ${last.length} of ${columns.length} cells; the file may be cut off there.`,
  };
  return {
    format: peeked.isReport ? 'council-report' : 'council-list',
    description: `Council’s own list, ${peeked.table.describe()}`,
    stations,
    warnings: [
      ...fileNotes(peeked),
      ...(isShort ? [shortEnd] : []),
      ...reviewStations(stations, {
        hasCoordinates: means('easting', 'latitude', 'coordinates'),
        hasPostcodes: means('postcode') || withPostcode > stations.length / 2,
      }),
      ...warnings,
    ],
    rejected,
    columns,
    rowsRead,
  };
}

/** The refusal for a file that was understood but names no station. */
export function noStations(fileName: string, rows: number): ImportRefusal {
  return new ImportRefusal(
    'no-stations',
    `“${fileName}” names no polling station on any of its ${rows} rows. Check that it is the right file. Nothing was stored.`,
  );
}

function notAList(fileName: string): ImportRefusal {
  return new ImportRefusal(
    'wrong-columns',
    `“${fileName}” does not look like a list of polling stations: no column speaks of stations, venues, polling ` +
      'districts or where they are. Check that it is the right file. Nothing was stored.',
  );
}
