/**
 * A list of candidates, one a row: the CSV of Democracy Club in both its forms, or a council's statement of persons
 * nominated as a file or pasted. Rows above the headings, headings that come again on each page and notes below are known.
 */
import type {
  CandidateColumnMeaning,
  CandidateDraft,
  CandidateList,
} from '../../core/candidates/candidate-draft';
import type { ColumnChoices, RowFinding } from '../../core/foundation/headed-list';
import type { Result } from '../../core/foundation/result';
import { nameOf, textOf } from '../headed-list/cells';
import { type ListKind, plainAdvice } from '../table/list-kind';
import { openTable } from '../table/open-file';
import { type ImportProblem, ImportRefusal, settled } from '../table/problem';
import { type Following, type SourceFile, startRun } from '../table/source';
import type { TableSource } from '../table/table';
import { readRow } from './candidate-row';
import { columnsOf, headingsIn, isHeadingRow } from './columns';
import { holdsPersonal } from './personal';

export interface CandidateListOptions extends Following {
  readonly choices?: ColumnChoices<CandidateColumnMeaning>;
}

const mostRows = 20_000;
const mostLines = 100_000;
const sampleRows = 80;
/** Titles stand above the headings, not further down than this. */
const titleRows = 30;

const kind: ListKind = {
  of: 'candidates',
  rows: 'candidates',
  largestTextBytes: 50 * 1024 ** 2,
  advice: plainAdvice,
  headingsIn: (rows) => Math.max(0, ...rows.slice(0, titleRows).map(headingsIn)),
};

/** The whole list, or the one problem that keeps it from being read; never half a list. */
export function readCandidates(
  file: SourceFile,
  options: CandidateListOptions = {},
): Promise<Result<CandidateList, ImportProblem>> {
  return settled([file], () => readList(file, options));
}

interface Numbered {
  readonly row: number;
  readonly cells: readonly string[];
}

async function readList(file: SourceFile, options: CandidateListOptions): Promise<CandidateList> {
  const { table, notes } = await openTable(file, kind, startRun([file], options));
  const rows = await allRows(file.name, table);
  if (rows.length === 0)
    throw new ImportRefusal(
      'empty',
      `“${file.name}” holds no rows. Choose another file. Nothing was stored.`,
    );
  const start = rows.findIndex(({ cells }) => isHeadingRow(cells));
  const headings = start > titleRows || start === -1 ? [] : (rows[start]?.cells ?? []);
  const body = headings.length === 0 ? rows : rows.slice(start + 1);
  const sample = body.filter(({ cells }) => !isHeadingRow(cells) && filled(cells) > 1).slice(0, sampleRows);
  const { columns, dropped } = columnsOf({
    headings,
    width: Math.max(lastFilled(headings), ...sample.map(({ cells }) => lastFilled(cells))),
    sample: sample.map(({ cells }) => cells),
    choices: options.choices ?? {},
  });
  const at = new Map(
    columns.filter(({ meaning }) => meaning !== 'ignore').map(({ meaning, index }) => [meaning, index]),
  );
  if (!at.has('name') && !at.has('surname') && !at.has('name-surname-first')) {
    if (options.choices === undefined || Object.keys(options.choices).length === 0) throw noNames(file.name);
  }
  const title = contestInTitles(headings.length === 0 ? [] : rows.slice(0, start));
  const read = readBody(body, { at, title });
  if (read.drafts.length + read.leftOut.length > mostRows) throw tooMany(file.name);
  return {
    description: table.describe(),
    notes,
    columns,
    dropped,
    ...read,
    rowsRead: read.drafts.length + read.leftOut.length,
    form: at.has('ballot') && at.has('person-number') ? 'democracy-club' : 'statement',
  };
}

interface Reading {
  readonly at: ReadonlyMap<CandidateColumnMeaning, number>;
  readonly title: string;
}

function readBody(
  body: readonly Numbered[],
  reading: Reading,
): { drafts: CandidateDraft[]; leftOut: RowFinding[]; cutNames: number; cutOthers: number } {
  const drafts: CandidateDraft[] = [];
  const leftOut: RowFinding[] = [];
  let { title } = reading;
  let cutNames = 0;
  let cutOthers = 0;
  for (const { row, cells } of body) {
    if (isHeadingRow(cells)) continue;
    if (filled(cells) === 1) {
      const next = contestInTitles([{ row, cells }]);
      if (next !== '') {
        title = next;
        continue;
      }
    }
    const read = readRow({ row, cells, at: reading.at, title });
    if (!read.ok) leftOut.push(read.error);
    else {
      drafts.push(read.value.draft);
      if (read.value.isCut) cutNames += 1;
      cutOthers += read.value.cutOthers;
    }
  }
  return { drafts, leftOut, cutNames, cutOthers };
}

async function allRows(name: string, table: TableSource): Promise<readonly Numbered[]> {
  const rows: Numbered[] = [];
  let before = 0;
  for await (const batch of table.batches) {
    for (const cells of batch.rows) {
      before += 1;
      if (filled(cells) > 0) rows.push({ row: before, cells });
    }
    if (before > mostLines) throw tooMany(name);
  }
  return rows;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => textOf(cell) !== '').length;
const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => textOf(cell) !== '') + 1;

const places =
  /\b(?:for|in|of|yn|ar gyfer) (?:the )?([\p{L}][\p{L}’'`&.,() -]{1,80}? (?:ward|division|constituency|electoral division|parish))\b/iu;
const bare = /^([\p{L}][\p{L}’'`&.() -]{1,80} (?:ward|division|constituency|parish))$/iu;

/** The contest that titles name: "Election of a councillor for Quayside Ward on …"; empty where none does. */
function contestInTitles(rows: readonly Numbered[]): string {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const text = nameOf(cell);
      if (text.length > 300 || holdsPersonal(text)) continue;
      const found = bare.exec(text)?.[1] ?? places.exec(text)?.[1];
      if (found !== undefined) return found.replace(/^.*\b(?:for|of|in) (?:the )?/iu, '').trim();
    }
  }
  return '';
}

function noNames(name: string): ImportRefusal {
  return new ImportRefusal(
    'wrong-columns',
    `“${name}” has no column that can be told to hold the names of candidates: give it a first row with headings such as Surname, Other names and Description, and read it again. Nothing was stored.`,
  );
}

function tooMany(name: string): ImportRefusal {
  return new ImportRefusal(
    'too-many-rows',
    `“${name}” has more than ${mostRows.toLocaleString('en-GB')} rows, the most that are stored at once. Split it into several lists. Nothing was stored.`,
  );
}
