/** Reads a list of earlier allegations and incidents (CSV, or rows pasted from a spreadsheet) into drafts. */
import { err, ok, type Result } from '../../core/foundation/result';
import type {
  HistoryColumnChoices,
  HistoryDraft,
  HistoryFinding,
  HistoryList,
} from '../../core/history/history-draft';
import type { ImportProgress, SourceFile } from '../stations/source';
import { textOf } from './cells';
import { headingRow, headingRowsAtMost } from './headings';
import { historyColumns, historyHeadings } from './history-columns';
import { HistoryRows } from './history-rows';
import { mostRows, type NumberedRow, numberedRows, openTable, tooManyRows } from './open-table';
import { type HistoryProblem, HistoryRefusal, problemOf } from './problem';

export type { ImportProgress, SourceFile } from '../stations/source';
export type { HistoryProblem } from './problem';

export interface ReadHistoryOptions {
  readonly choices?: HistoryColumnChoices;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** So many rows are looked at for the examples of each column. */
const sampleRows = 60;

/**
 * The whole list, or the one problem that keeps it from being read; never half a list. Rows with something wrong
 * are among `leftOut`, each with its number, what is wrong and what to do.
 */
export async function readHistory(
  file: SourceFile,
  options: ReadHistoryOptions = {},
): Promise<Result<HistoryList, HistoryProblem>> {
  try {
    return ok(await readList(file, options));
  } catch (error) {
    return err(problemOf(error, file.name));
  }
}

async function readList(file: SourceFile, options: ReadHistoryOptions): Promise<HistoryList> {
  const table = await openTable(file, runOf(file, options));
  const rows = numberedRows(table, file.name);
  const start = await firstRows(rows, headingRowsAtMost + sampleRows);
  const at = headingRow(
    start.map(({ cells }) => cells),
    historyHeadings,
  );
  const headings = start[at]?.cells;
  if (headings === undefined) throw noColumns(file.name, start);
  const below = start.slice(at + 1);
  const columns = historyColumns(
    trimmedEnd(headings),
    below.slice(0, sampleRows).map(({ cells }) => cells),
    options.choices ?? {},
  );
  const read = await readRows(new HistoryRows(columns), below, rows);
  if (read === null) throw tooManyRows(file.name);
  return { description: table.describe(), columns, ...read };
}

/** Drafts and findings; `null` as soon as there are more than are stored at once. */
async function readRows(
  reader: HistoryRows,
  below: readonly NumberedRow[],
  rest: AsyncGenerator<readonly NumberedRow[]>,
): Promise<Pick<HistoryList, 'drafts' | 'leftOut' | 'rowsRead'> | null> {
  const drafts: HistoryDraft[] = [];
  const leftOut: HistoryFinding[] = [];
  const take = ({ row, cells }: NumberedRow) => {
    const read = reader.read(row, cells);
    if (read === null) return;
    if ('what' in read) leftOut.push(read);
    else drafts.push(read);
  };
  below.forEach(take);
  const isTooMany = () => drafts.length + leftOut.length > mostRows;
  for await (const batch of rest) {
    batch.forEach(take);
    if (isTooMany()) break;
  }
  return isTooMany() ? null : { drafts, leftOut, rowsRead: drafts.length + leftOut.length };
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

function noColumns(name: string, rows: readonly NumberedRow[]): HistoryRefusal {
  const first = rows.find(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  if (first === undefined) {
    return new HistoryRefusal('empty', `“${name}” holds no rows. Choose another file. Nothing was stored.`);
  }
  const shown = first.cells
    .map((cell) => textOf(cell).slice(0, 30))
    .filter(Boolean)
    .slice(0, 4)
    .join('”, “');
  return new HistoryRefusal(
    'wrong-columns',
    `“${name}” has no headings that are known here, it begins with “${shown}”: give it a first row with headings such as Election, Polling date, Ward, Kind, What happened, Outcome and Count, and read it again. Nothing was stored.`,
  );
}

/** The run of one reading: counts for whoever follows it, and the signal that ends it. */
export function runOf(file: SourceFile, { signal, onProgress }: Omit<ReadHistoryOptions, 'choices'>) {
  const progress = { bytesRead: 0, bytesTotal: file.size, rows: 0 };
  return {
    signal,
    countBytes: (bytes: number) => {
      progress.bytesRead += bytes;
    },
    countRows: (rows: number) => {
      progress.rows += rows;
      onProgress?.({ ...progress });
    },
  };
}
