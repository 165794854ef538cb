/**
 * Where a council's list begins: past blank rows and titles, at its header, if it has one.
 */
import { tidy } from './cells';
import { looksLikeHeading } from './column-headings';
import { parseNumber } from './grid';
import { postcodesIn } from './postcode';

/** The header of a list, and which rows stand above its first row of data. */
export interface ListHeader {
  readonly headings: readonly string[];
  /** How many of the given rows come before the data: blank rows, titles and the header itself. */
  readonly rowsBeforeData: number;
  readonly hasHeader: boolean;
}

/** Rows looked at; a list whose header comes later has pages of prose before it. */
const searched = 40;

/** Finds the header among the first rows of a list. */
export function findListHeader(rows: readonly (readonly string[])[]): ListHeader {
  const width = Math.max(1, ...rows.slice(0, 200).map((row) => row.length));
  const scored = rows.slice(0, searched).map((row, at) => ({ at, row, score: headerScore(row) }));
  const top = scored.reduce((best, next) => (next.score > best.score ? next : best), {
    at: -1,
    row: [] as readonly string[],
    score: 0,
  });
  const filled = top.row.filter((cell) => tidy(cell) !== '').length;
  const isHeader = top.score >= 2 || (top.score >= 1 && filled <= 3 && isFirstFilled(rows, top.at));
  if (isHeader) {
    return { headings: fill(top.row, width), rowsBeforeData: top.at + 1, hasHeader: true };
  }
  const start = titleRows(rows);
  if (contrastsWithData(rows[start] ?? [], rows.slice(start + 1, start + 100))) {
    return { headings: fill(rows[start] ?? [], width), rowsBeforeData: start + 1, hasHeader: true };
  }
  return { headings: fill([], width), rowsBeforeData: start, hasHeader: false };
}

/** Headings in words that are not known still stand out: they have no digits where every row below has them. */
function contrastsWithData(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length < 2) return false;
  // A first row that shares a text with the rows below is data: a home may stand in it, and it would be shown.
  const isShared = row.some(
    (cell, at) => /\p{L}{3}/u.test(cell) && below.some((other) => tidy(other[at] ?? '') === tidy(cell)),
  );
  if (isShared) return false;
  return row.some((cell, at) => {
    const hasWords = /^\p{L}[^\d]*$/u.test(tidy(cell));
    const filled = below.map((other) => tidy(other[at] ?? '')).filter((other) => other !== '');
    return hasWords && filled.length > below.length / 2 && filled.every((other) => /\d/.test(other));
  });
}

/** How many cells read as headings, or 0 where any cell is plainly data. */
function headerScore(row: readonly string[]): number {
  const cells = row.map(tidy).filter((cell) => cell !== '');
  if (cells.some((cell) => postcodesIn(cell).length > 0 || cell.length > 90)) return 0;
  if (cells.filter((cell) => (parseNumber(cell) ?? 0) > 999).length > 0) return 0;
  // Single letters and numbers may be years or column numbers, but a row of them is data.
  if (cells.filter((cell) => /^\d+$/.test(cell)).length > cells.length / 3) return 0;
  const known = cells.filter(looksLikeHeading);
  return known.length > cells.length / 3 && known.length >= Math.min(2, cells.length)
    ? new Set(known).size
    : 0;
}

function isFirstFilled(rows: readonly (readonly string[])[], at: number): boolean {
  return rows.slice(0, at).every((row) => row.filter((cell) => tidy(cell) !== '').length <= 1);
}

function titleRows(rows: readonly (readonly string[])[]): number {
  const counts = rows.slice(0, 200).map((row) => row.filter((cell) => tidy(cell) !== '').length);
  const usual = [...counts].sort((first, second) => first - second)[Math.floor(counts.length / 2)] ?? 1;
  const firstData = counts.findIndex((count) => count >= Math.max(1, Math.ceil(usual / 2)));
  return Math.max(0, firstData);
}

function fill(row: readonly string[], width: number): readonly string[] {
  return Array.from({ length: Math.max(width, row.length) }, (_, at) => tidy(row[at] ?? ''));
}
