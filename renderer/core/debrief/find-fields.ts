/**
 * Which paragraph of a returned form answers what: by the content control around it, by the bookmark in it, by the
 * question in the left column, and only where all of these are gone by the order of the rows.
 */
import { readBookmark, readTag, whoFields } from './answer-field';
import type { AskedQuestion } from './contribution';
import { bareText, type OwnText, ownTextFilter } from './own-text';
import type { ReturnedParagraph } from './returned-text';

export type FoundBy = 'control' | 'bookmark' | 'question' | 'order';

export interface FoundFields {
  /** The field of each paragraph that belongs to one, by its index. */
  readonly of: ReadonlyMap<number, string>;
  /** How each field was found, whether something stands in it or not. */
  readonly foundBy: ReadonlyMap<string, FoundBy>;
  /** The question in the words of the file, where the order alone tells which it is. */
  readonly worded: ReadonlyMap<string, string>;
  /** The paragraphs in which the file words such a question. */
  readonly askedBy: ReadonlySet<number>;
}

export interface FindingGiven {
  readonly paragraphs: readonly ReturnedParagraph[];
  /** The mark of the form that it came from; empty where it bears none. */
  readonly mark: string;
  readonly questions: readonly AskedQuestion[];
  readonly own: OwnText;
}

/** As much of a question as a record holds. */
export const longestQuestion = 1000;

class Search {
  readonly of = new Map<number, string>();
  readonly foundBy = new Map<string, FoundBy>();
  readonly worded = new Map<string, string>();
  readonly askedBy = new Set<number>();
  readonly ids: readonly string[];
  readonly body: readonly (readonly [number, ReturnedParagraph])[];

  constructor(readonly given: FindingGiven) {
    this.ids = [...given.questions.map(({ id }) => id), ...whoFields.map(({ id }) => id)];
    this.body = [...given.paragraphs.entries()].filter(([, { zone }]) => zone === 'body');
  }

  take(at: number, field: string, by: FoundBy): void {
    if (!this.of.has(at)) this.of.set(at, field);
    if (!this.foundBy.has(field)) this.foundBy.set(field, by);
  }
}

/** The fields of every paragraph of the text. */
export function findFields(given: FindingGiven): FoundFields {
  const search = new Search(given);
  byControl(search);
  const cells = cellsOf(search);
  byBookmark(search, cells);
  const rows = rowsOf(cells, given.paragraphs).filter((row) => !row.rest.some((at) => search.of.has(at)));
  byOrder(search, byQuestion(search, rows));
  return search;
}

function byControl(search: Search): void {
  const { mark } = search.given;
  for (const [at, { tags }] of search.body) {
    const found = tags.map(readTag).find((each) => each?.mark === mark && search.ids.includes(each.fieldId));
    if (found !== undefined && found !== null) search.take(at, found.fieldId, 'control');
  }
}

function byBookmark(search: Search, cells: readonly Cell[]): void {
  for (const cell of cells) {
    const marked = cell.at.map((at) => bookmarkIn(search, at));
    let field = marked.find((each) => each !== null) ?? null;
    // Two cells that somebody merged hold two marks: each goes on to the next.
    for (const [index, at] of cell.at.entries()) {
      field = marked[index] ?? field;
      if (field !== null) search.take(at, field, 'bookmark');
    }
  }
  for (const [at, { cell }] of search.body) {
    const field = cell === null ? bookmarkIn(search, at) : null;
    if (field !== null) search.take(at, field, 'bookmark');
  }
}

function bookmarkIn({ given, ids }: Search, at: number): string | null {
  for (const name of given.paragraphs[at]?.bookmarks ?? []) {
    const found = readBookmark(name, ids);
    if (found?.mark === given.mark) return found.fieldId;
  }
  return null;
}

interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The indices of its paragraphs. */
  readonly at: number[];
}

function cellsOf({ body }: Search): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const [at, { cell }] of body) {
    if (cell === null) continue;
    const key = `${cell.table}:${cell.row}:${cell.column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { ...cell, at: [at] });
    else known.at.push(at);
  }
  return [...cells.values()];
}

interface Row {
  readonly label: string;
  readonly labelAt: readonly number[];
  /** The paragraphs of every other cell. */
  readonly rest: readonly number[];
}

function rowsOf(cells: readonly Cell[], paragraphs: readonly ReturnedParagraph[]): readonly Row[] {
  const rows = new Map<string, { label: Cell | null; rest: number[] }>();
  for (const cell of cells) {
    const key = `${cell.table}:${cell.row}`;
    const row = rows.get(key) ?? { label: null, rest: [] };
    rows.set(key, row);
    if (cell.column === 1) row.label = cell;
    else row.rest.push(...cell.at);
  }
  return [...rows.values()].map(({ label, rest }) => ({
    label: (label?.at ?? []).map((at) => paragraphs[at]?.text ?? '').join(' '),
    labelAt: label?.at ?? [],
    rest,
  }));
}

/** The rows that no question names. */
function byQuestion(search: Search, rows: readonly Row[]): readonly Row[] {
  const byText = new Map<string, string>([
    ...whoFields.map(({ id, name }) => [bareText(name), id] as const),
    ...search.given.questions.map(({ id, text }) => [bareText(text), id] as const),
  ]);
  return rows.filter((row) => {
    const field = byText.get(bareText(row.label));
    if (field === undefined) return true;
    if (!search.foundBy.has(field)) {
      for (const at of row.rest) search.take(at, field, 'question');
      search.foundBy.set(field, 'question');
    }
    return false;
  });
}

/** Only where nothing else is left of any question, and exactly as many rows are the partner's own. */
function byOrder(search: Search, rows: readonly Row[]): void {
  const { questions, own } = search.given;
  if (questions.length < 2 || questions.some(({ id }) => search.foundBy.has(id))) return;
  const isOwn = ownTextFilter(own);
  const candidates = rows.filter(({ label }) => label !== '' && !isOwn(label));
  if (candidates.length !== questions.length) return;
  for (const [index, { id }] of questions.entries()) {
    const row = candidates[index];
    const texts = (row?.rest ?? []).filter((at) => search.given.paragraphs[at]?.text !== '');
    if (row === undefined || texts.length === 0) continue;
    for (const at of texts) search.take(at, id, 'order');
    if (row.label.length > longestQuestion) continue;
    search.worded.set(id, row.label);
    for (const at of row.labelAt) search.askedBy.add(at);
  }
}
