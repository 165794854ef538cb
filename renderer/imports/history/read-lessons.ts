/** Reads recommendations and actions that were pasted from a spreadsheet, with or without a row of headings. */
import type { Result } from '../../core/foundation/result';
import { type LessonKind, lessonKinds } from '../../core/history/lesson';
import { dateOf, nameOf, textOf } from '../headed-list/cells';
import { type HeadingWords, meaningsOf } from '../headed-list/headings';
import { openTable } from '../table/open-file';
import { type ImportProblem, ImportRefusal, settled } from '../table/problem';
import { fileFromText, startRun } from '../table/source';
import { historyKind } from './history-list';

/** A pasted row as a lesson, before it belongs to an operation. */
export interface LessonDraft {
  readonly row: number;
  readonly kind: LessonKind;
  readonly text: string;
  readonly from: string;
  readonly owner: string;
  readonly due: string | null;
}

export interface LessonFinding {
  readonly row: number;
  readonly what: string;
}

export interface LessonRows {
  readonly drafts: readonly LessonDraft[];
  readonly leftOut: readonly LessonFinding[];
  /** "text, owner, due": what the columns were taken for, in their order. */
  readonly columns: readonly (LessonColumn | null)[];
  readonly hasHeadings: boolean;
}

export type LessonColumn = 'text' | 'from' | 'owner' | 'due' | 'kind';

const words: HeadingWords<LessonColumn> = {
  text: /^(recommendations?|actions?|lessons?|text|description|what|what is to be done|learning|details?)$/,
  from: /^(from|source|debrief|meeting|where from|comes from|origin)$/,
  owner: /^(owner|who|lead|responsible|action owner|assigned to|by whom)$/,
  due: /^(due|due date|by when|deadline|target date|date due|date)$/,
  kind: /^(kind|type|recommendation or action)$/,
};

/** The order of the columns where nothing says what they mean. */
const usualOrder: readonly LessonColumn[] = ['text', 'owner', 'due', 'from', 'kind'];

/** More than any debrief has. */
const mostPasted = 2_000;

/** The pasted rows; those with something wrong are among `leftOut`, with their number and what is wrong. */
export function readLessonRows(pasted: string): Promise<Result<LessonRows, ImportProblem>> {
  const file = fileFromText('the pasted rows', pasted);
  return settled([file], async () => {
    const opened = await openTable(file, { ...historyKind, headingsIn: () => 0 }, startRun([file], {}));
    const rows: (readonly string[])[] = [];
    for await (const batch of opened.table.batches) for (const cells of batch.rows) rows.push(cells);
    if (rows.length > mostPasted) {
      throw new ImportRefusal(
        'too-many-rows',
        `${rows.length.toLocaleString('en-GB')} rows were pasted; ${mostPasted.toLocaleString('en-GB')} can be read at once. Paste them in parts. Nothing was stored.`,
      );
    }
    return lessonsOf(rows);
  });
}

function lessonsOf(rows: readonly (readonly string[])[]): LessonRows {
  // Headings stand in the first row or nowhere: an action may well be the one word "Details".
  const named = meaningsOf(rows[0] ?? [], words);
  const hasHeadings = named.includes('text');
  const columns = hasHeadings ? named : usualOrder;
  const drafts: LessonDraft[] = [];
  const leftOut: LessonFinding[] = [];
  for (const [index, cells] of rows.entries()) {
    if ((hasHeadings && index === 0) || cells.every((cell) => textOf(cell) === '')) continue;
    const read = readRow(index + 1, cells, columns);
    if ('what' in read) leftOut.push(read);
    else drafts.push(read);
  }
  return { drafts, leftOut, columns, hasHeadings };
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: readonly (LessonColumn | null)[],
): LessonDraft | LessonFinding {
  const cell = (column: LessonColumn) => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : textOf(cells[at]);
  };
  const due = cell('due');
  const kind = cell('kind');
  const draft = {
    row,
    kind: kindOf(kind),
    text: cell('text'),
    from: nameOf(cell('from')),
    owner: nameOf(cell('owner')),
    due: due === '' ? null : dateOf(due),
  };
  if (draft.text === '') return { row, what: 'it does not say what is recommended or to be done' };
  if (draft.text.length > 4000)
    return { row, what: 'the text is longer than the 4,000 characters that are kept' };
  if (draft.from.length > 200) return { row, what: 'where it comes from is longer than 200 characters' };
  if (draft.owner.length > 120) return { row, what: 'the owner is longer than 120 characters' };
  if (due !== '' && draft.due === null) {
    return { row, what: `“${due.slice(0, 40)}” is not a date; write it as 04/05/2023 or leave it empty` };
  }
  if (draft.kind === null) {
    return { row, what: `“${kind.slice(0, 40)}” is neither “recommendation” nor “action”` };
  }
  return { ...draft, kind: draft.kind };
}

/** An empty cell is a recommendation: that is what debriefs mostly hold. */
function kindOf(text: string): LessonKind | null {
  const word = text.toLowerCase().replace(/s$/, '');
  if (word === '') return 'recommendation';
  return lessonKinds.find((kind) => kind.id === word || kind.name.toLowerCase() === word)?.id ?? null;
}
