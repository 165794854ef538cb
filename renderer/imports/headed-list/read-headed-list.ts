/**
 * Reads a list whose columns are known by their headings (CSV, Excel, Word, or rows pasted from a spreadsheet)
 * into drafts. A desk gives the words of its headings and what makes a draft of a row.
 */
import type { ColumnChoices, HeadedList, RowFinding } from '../../core/foundation/headed-list';
import { err, type Result } from '../../core/foundation/result';
import type { ListAdvice, ListKind } from '../table/list-kind';
import { openTable } from '../table/open-file';
import { type ImportProblem, ImportRefusal, settled } from '../table/problem';
import { type Following, type SourceFile, startRun } from '../table/source';
import type { TableSource } from '../table/table';
import { textOf } from './cells';
import { columnsOf } from './columns';
import { headingRow, headingRowsAtMost, type HeadingWords } from './headings';
import { ListRow } from './list-row';

/** What one desk knows of its lists. */
export interface HeadedListKind<M extends string, Draft> extends Omit<ListKind, 'headingsIn' | 'advice'> {
  readonly advice: ListAdvice & { readonly tooManyRows: string };
  readonly headings: HeadingWords<M>;
  /** What the headings may be, for a list that has none: "Ward, Kind and Count". */
  readonly headingsInWords: string;
  /** Filled rows below the headings that are stored at once. */
  readonly mostRows: number;
  /** A draft, or the first thing that is wrong with the row; the row holds something and has no cell too many. */
  readRow(row: ListRow<M>): Result<Draft, RowFinding>;
}

export interface HeadedListOptions<M extends string> extends Following {
  readonly choices?: ColumnChoices<M | 'ignore'>;
}

interface NumberedRow {
  /** As a spreadsheet counts, from 1; empty rows count too. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** With empty rows, which spreadsheets write below a list by the thousand. */
const mostLines = 100_000;
/** So many rows are looked at for the examples of each column. */
const sampleRows = 60;

/**
 * The whole list, or the one problem that keeps it from being read; never half a list. Rows with something wrong
 * are among `leftOut`, each with its number, what is wrong and what to do.
 */
export function readHeadedList<M extends string, Draft>(
  file: SourceFile,
  kind: HeadedListKind<M, Draft>,
  options: HeadedListOptions<M> = {},
): Promise<Result<HeadedList<M | 'ignore', Draft>, ImportProblem>> {
  return settled([file], () => readList(file, kind, options));
}

async function readList<M extends string, Draft>(
  file: SourceFile,
  kind: HeadedListKind<M, Draft>,
  options: HeadedListOptions<M>,
): Promise<HeadedList<M | 'ignore', Draft>> {
  const headingsIn = (some: readonly (readonly string[])[]) => headingRow(some, kind.headings).known;
  const { table, notes } = await openTable(file, { ...kind, headingsIn }, startRun([file], options));
  const rows = numberedRows(table);
  const start = await firstRows(rows, headingRowsAtMost + sampleRows);
  const { at } = headingRow(
    start.map(({ cells }) => cells),
    kind.headings,
  );
  const headings = start[at]?.cells;
  if (headings === undefined) throw noColumns(file.name, kind, start);
  const below = start.slice(at + 1);
  const columns = columnsOf(
    trimmedEnd(headings),
    below.slice(0, sampleRows).map(({ cells }) => cells),
    { words: kind.headings, choices: options.choices ?? {} },
  );
  const byMeaning = new Map(columns.map((column) => [column.meaning, column]));
  const drafts: Draft[] = [];
  const leftOut: RowFinding[] = [];
  const take = ({ row, cells }: NumberedRow) => {
    if (row > mostLines) throw tooManyRows(file.name, kind);
    if (cells.every((cell) => textOf(cell) === '')) return;
    const moved = movedCells(row, cells, columns.length);
    const read = moved === null ? kind.readRow(new ListRow(row, cells, byMeaning)) : err(moved);
    if (read.ok) drafts.push(read.value);
    else leftOut.push(read.error);
    if (drafts.length + leftOut.length > kind.mostRows) throw tooManyRows(file.name, kind);
  };
  below.forEach(take);
  for await (const batch of rows) batch.forEach(take);
  return {
    description: table.describe(),
    notes,
    columns,
    drafts,
    leftOut,
    rowsRead: drafts.length + leftOut.length,
  };
}

/** All rows with their numbers, some at a time. */
async function* numberedRows(table: TableSource): AsyncGenerator<readonly NumberedRow[]> {
  let before = 0;
  for await (const { rows } of table.batches) {
    const first = before + 1;
    before += rows.length;
    yield rows.map((cells, at) => ({ row: first + at, cells }));
  }
}

/** At least so many rows, or all there are. */
async function firstRows(
  batches: AsyncGenerator<readonly NumberedRow[]>,
  least: number,
): Promise<readonly NumberedRow[]> {
  const first: NumberedRow[] = [];
  while (first.length < least) {
    const next = await batches.next();
    if (next.done === true) break;
    for (const row of next.value) first.push(row);
  }
  return first;
}

/** Spreadsheets often write empty cells behind the last heading. */
function trimmedEnd(headings: readonly string[]): readonly string[] {
  const last = headings.findLastIndex((heading) => textOf(heading) !== '');
  return headings.slice(0, last + 1);
}

function movedCells(row: number, cells: readonly string[], width: number): RowFinding | null {
  if (cells.slice(width).every((cell) => textOf(cell) === '')) return null;
  return {
    row,
    where: '',
    what: `it has ${cells.length} cells where there are ${width} headings, so its cells may have moved`,
    next: 'Put a text that holds a comma in quotation marks, and read the list again.',
  };
}

type Named = Pick<HeadedListKind<string, unknown>, 'advice' | 'headingsInWords' | 'mostRows'>;

function noColumns(name: string, kind: Named, rows: readonly NumberedRow[]): ImportRefusal {
  const first = rows.find(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  if (first === undefined) {
    return new ImportRefusal('empty', `“${name}” holds no rows. ${kind.advice.empty}. Nothing was stored.`);
  }
  const shown = first.cells
    .map((cell) => textOf(cell).slice(0, 30))
    .filter(Boolean)
    .slice(0, 4)
    .join('”, “');
  return new ImportRefusal(
    'wrong-columns',
    `“${name}” has no headings that are known here, it begins with “${shown}”: give it a first row with headings such as ${kind.headingsInWords}, and read it again. Nothing was stored.`,
  );
}

function tooManyRows(name: string, { mostRows, advice }: Named): ImportRefusal {
  return new ImportRefusal(
    'too-many-rows',
    `“${name}” has more than ${mostRows.toLocaleString('en-GB')} rows, the most that are stored at once. ${advice.tooManyRows}. Nothing was stored.`,
  );
}
