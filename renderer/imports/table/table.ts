/**
 * Text to rows, as a stream: papaparse splits the cells, this file feeds it and keeps count of the lines.
 */
import Papa from 'papaparse';
import type { TextEncoding } from './bytes';
import type { ListKind } from './list-kind';
import { ImportRefusal } from './problem';
import type { ImportRun, SourceFile } from './source';
import { chunksOf, stopIfCancelled } from './source';
import { textReader } from './text';

/** Some rows of a table, each with the line of the file on which it begins. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** A table that is read once, from its first row to its last. */
export interface TableSource {
  readonly batches: AsyncGenerator<RowBatch>;
  /** Plain words for the description; complete once the last batch was read. */
  describe(): string;
  /** True once the last row was read and it did not end with a line end. */
  endsWithoutLineEnd(): boolean;
}

/** Longer than any row of a list: past this, a quotation mark was opened and never closed. */
const longestRow = 1_000_000;

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma-separated',
  '\t': 'tab-separated',
  ';': 'semicolon-separated',
  '|': 'separated by vertical bars',
};

/** What is known of a text before it is read. */
export interface TextFile {
  readonly file: SourceFile;
  readonly encoding: TextEncoding;
  readonly bomLength: number;
  /** What it should hold. */
  readonly list: ListKind;
}

/** Opens a text as a table. Throws a refusal where a quotation mark is never closed or the text is cut off. */
export function openTextTable(text: TextFile, run: ImportRun): TableSource {
  const reader = textReader(text.encoding);
  const state = { isSettled: false, delimiter: ',', endsOpen: false };
  return {
    batches: readRows(decodedText(text, reader, run), state, text, run),
    describe: () => `${delimiterNames[state.delimiter] ?? 'comma-separated'}, ${reader.name()}`,
    endsWithoutLineEnd: () => state.endsOpen,
  };
}

/** The decoded text of a file in pieces. */
export async function* decodedText(
  text: TextFile,
  reader: ReturnType<typeof textReader>,
  run: ImportRun,
): AsyncGenerator<string> {
  let toSkip = text.bomLength;
  for await (const chunk of chunksOf(text.file)) {
    stopIfCancelled(run.signal);
    run.countBytes(chunk.length);
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    yield reader.push(skipped > 0 ? chunk.subarray(skipped) : chunk);
  }
  yield reader.finish();
}

interface RowState {
  isSettled: boolean;
  delimiter: string;
  endsOpen: boolean;
}

const sampleLength = 65_536;

async function* readRows(
  pieces: AsyncGenerator<string>,
  state: RowState,
  text: TextFile,
  run: ImportRun,
): AsyncGenerator<RowBatch> {
  let rest = '';
  let line = 1;
  const settle = (): void => {
    const announced = /^sep=(.)\n/i.exec(rest);
    state.delimiter = announced?.[1] ?? guessDelimiter(rest.slice(0, sampleLength));
    if (announced) {
      rest = rest.slice(announced[0].length);
      line += 1;
    }
    state.isSettled = true;
  };
  for await (const piece of pieces) {
    rest += piece;
    if (!state.isSettled) {
      if (rest.length < sampleLength) continue;
      settle();
    }
    const { batch, used } = parseRows(rest, state.delimiter, line);
    if (used === 0 && rest.length > longestRow) throw unclosedQuote(text, line);
    line += countLineEnds(rest.slice(0, used));
    rest = rest.slice(used);
    run.countRows(batch.rows.length);
    if (batch.rows.length > 0) yield batch;
  }
  if (!state.isSettled) settle();
  // Control-Z was the end-of-file mark of old systems; some exports still close with it.
  if (rest.endsWith('\u001a')) rest = rest.slice(0, -1);
  if (rest === '') return;
  yield lastRows(rest, state, { text, line }, run);
}

function lastRows(
  rest: string,
  state: RowState,
  at: { readonly text: TextFile; readonly line: number },
  run: ImportRun,
): RowBatch {
  const { batch, used } = parseRows(rest, state.delimiter, at.line);
  const tail = rest.slice(used);
  if (tail === '') {
    run.countRows(batch.rows.length);
    return batch;
  }
  state.endsOpen = true;
  const line = at.line + countLineEnds(rest.slice(0, used));
  const result = parse(tail, state.delimiter, false);
  if (result.errors.some((error) => error.code === 'MissingQuotes')) {
    throw tail.trimEnd().includes('\n')
      ? unclosedQuote(at.text, line)
      : cutOff(at.text.file.name, line, at.text.list);
  }
  run.countRows(batch.rows.length + result.data.length);
  return { rows: [...batch.rows, ...result.data], lines: [...batch.lines, ...result.data.map(() => line)] };
}

function unclosedQuote({ file, list }: TextFile, line: number): ImportRefusal {
  return new ImportRefusal(
    'unclosed-quote',
    `“${file.name}” cannot be read: a quotation mark opened on or after line ${line} is never closed, so the rows ` +
      `after it run together. ${list.advice.unclosedQuote}. Nothing was stored.`,
  );
}

/** The refusal for a file that stops in the middle of a row. */
export function cutOff(fileName: string, line: number, list: ListKind): ImportRefusal {
  return new ImportRefusal(
    'cut-off',
    `“${fileName}” is cut off: it stops in the middle of line ${line}, so ${list.rows} may be missing. ` +
      `${list.advice.cutOff}. Nothing was stored.`,
  );
}

interface ParseOutcome {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function parse(text: string, delimiter: string, ignoreLastRow: boolean): ParseOutcome {
  // papaparse's own streaming wants a File or a Node stream; its parser takes a text and says how far it came.
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  return parser.parse(text, 0, ignoreLastRow) as ParseOutcome;
}

function parseRows(text: string, delimiter: string, line: number): { batch: RowBatch; used: number } {
  const { data, meta } = parse(text, delimiter, true);
  const used = meta.cursor;
  const hasBrokenCells = countLineEnds(text.slice(0, used)) !== data.length;
  const lines: number[] = [];
  let at = line;
  for (const row of data) {
    lines.push(at);
    at += 1;
    if (hasBrokenCells) for (const cell of row) at += countLineEnds(cell);
  }
  return { batch: { rows: data, lines }, used };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The delimiter that cuts the most rows into the same number of cells. */
export function guessDelimiter(sample: string): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of ['\t', ';', '|', ',']) {
    const rows = parse(sample, delimiter, false)
      .data.slice(0, 80)
      .filter((row) => row.some((cell) => cell.trim() !== ''));
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [columns, times] of counts) {
      if (columns < 2) continue;
      // Tabs, semicolons and bars seldom stand in an address; commas often do.
      const score = (times / rows.length) * Math.log2(columns + 1) * (delimiter === ',' ? 1 : 1.5);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
  }
  return best;
}

/** Rows that are already in memory (a workbook, a report) as a table. */
export function tableFromRows(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  description: string,
): TableSource {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- the shape of a stream, with nothing to wait for
    batches: (async function* () {
      if (rows.length > 0) yield { rows, lines };
    })(),
    describe: () => description,
    endsWithoutLineEnd: () => false,
  };
}
