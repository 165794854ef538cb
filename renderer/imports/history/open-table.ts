/** From a file or a pasted text to rows of cells, or to one sentence of why it is no table. */
import { sniff } from '../stations/bytes';
import { ImportRefusal } from '../stations/problem';
import { headOf, type ImportRun, type SourceFile } from '../stations/source';
import { openTextTable, type RowBatch, type TableSource } from '../stations/table';
import { HistoryRefusal } from './problem';

/** Far more than the rows that are taken need. */
export const largestBytes = 40 * 1024 ** 2;
/** Filled rows of one list. They are stored at once, and more of them would hold the desk up for seconds. */
export const mostRows = 5_000;
/** With empty ones, which spreadsheets write below a list by the thousand. */
const mostLines = 100_000;

const sniffedBytes = 65_536;
const asTable = 'Save the sheet as CSV and import that, or copy its rows and paste them here';

/** The rows of a text. Throws a `HistoryRefusal` for everything that is not a table of text. */
export async function openTable(file: SourceFile, run: ImportRun): Promise<TableSource> {
  if (file.size > largestBytes) {
    throw new HistoryRefusal(
      'too-large',
      `“${file.name}” is ${Math.ceil(file.size / 1024 ** 2)} MB; a list of history may be at most ${largestBytes / 1024 ** 2} MB. Check that it is the right file, or split it into several. Nothing was stored.`,
    );
  }
  const head = file.size === 0 ? new Uint8Array() : await headOf(file, sniffedBytes);
  if (head.length === 0) {
    throw new HistoryRefusal('empty', `“${file.name}” is empty. Choose another file. Nothing was stored.`);
  }
  const kind = sniff(head);
  switch (kind.kind) {
    case 'text':
      return openTextTable({ file, encoding: kind.encoding, bomLength: kind.bomLength }, run);
    case 'zip':
    case 'ole':
      throw notATable(file.name, 'an Excel workbook or another Office or ZIP file');
    case 'other':
      throw notATable(file.name, kind.what);
  }
}

export interface NumberedRow {
  /** As a spreadsheet counts, from 1; empty rows count too. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** All rows with their numbers, some at a time. */
export async function* numberedRows(
  table: TableSource,
  fileName: string,
): AsyncGenerator<readonly NumberedRow[]> {
  let before = 0;
  for await (const { rows } of refusalsReworded(table.batches, fileName)) {
    const first = before + 1;
    before += rows.length;
    if (before > mostLines) throw tooManyRows(fileName);
    yield rows.map((cells, at) => ({ row: first + at, cells }));
  }
}

async function* refusalsReworded(
  batches: AsyncGenerator<RowBatch>,
  fileName: string,
): AsyncGenerator<RowBatch> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw reworded(error, fileName);
  }
}

function reworded({ problem }: ImportRefusal, fileName: string): HistoryRefusal {
  const line = /line (\d+)/.exec(problem.message)?.[1] ?? '';
  if (problem.kind === 'cut-off') {
    return new HistoryRefusal(
      'cut-off',
      `“${fileName}” is cut off: it stops in the middle of line ${line}. Save or send it again. Nothing was stored.`,
    );
  }
  if (problem.kind === 'unclosed-quote') {
    return new HistoryRefusal(
      'unclosed-quote',
      `“${fileName}” cannot be read: a quotation mark opened on or after line ${line} is never closed, so the rows after it run together. Close it and read the file again. Nothing was stored.`,
    );
  }
  return new HistoryRefusal(problem.kind === 'cancelled' ? 'cancelled' : 'unreadable', problem.message);
}

function notATable(name: string, what: string): HistoryRefusal {
  return new HistoryRefusal(
    'not-a-table',
    `“${name}” is ${what}, which is not read here. ${asTable}. Nothing was stored.`,
  );
}

/** The refusal of a list that is too long to be stored at once. */
export function tooManyRows(name: string): HistoryRefusal {
  return new HistoryRefusal(
    'too-many-rows',
    `“${name}” has more than ${mostRows.toLocaleString('en-GB')} rows, the most that are stored at once. Split it into several lists, one for each election for example, and import one after the other. Nothing was stored.`,
  );
}
