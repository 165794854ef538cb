/** The rules of the data grid without its picture: sorting, moving, copying, and what a paste would change. */
import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** In rem. */
  readonly width: number;
  /** What the cell says, for copying, sorting and a screen reader. */
  readonly text: (row: Row) => string;
  /** What is drawn; the text where absent. */
  readonly draw?: (row: Row) => ReactNode;
  /** What it is sorted by; the text where absent. `null` and '' come last whatever the direction. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly isNumeric?: boolean;
  /** Stays in sight when the grid scrolls sideways; only the first columns may. */
  readonly isFixed?: boolean;
  /** Its text is a link that opens the row, and names the row; one column has it. */
  readonly isLink?: boolean;
  /** How the cell is changed; read-only where absent. */
  readonly edit?: CellEditing<Row>;
}

export interface CellEditing<Row> {
  /** The allowed texts; free text where absent. */
  readonly options?: readonly string[];
  readonly maxLength?: number;
  /** What is wrong with a text, in one sentence, or `null`. */
  readonly problem?: (text: string, row: Row) => string | null;
}

export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** A cell by position; row -1 is the head. */
export interface GridCursor {
  readonly row: number;
  readonly column: number;
}

/** One cell that gets a new text. */
export interface CellChange {
  readonly rowId: string;
  readonly columnId: string;
  readonly from: string;
  readonly to: string;
}

/** What a paste would do; nothing is changed until it is confirmed. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  /** Cells that already say the same. */
  readonly unchanged: number;
  /** Cells that are left as they are, and why. */
  readonly refused: readonly { readonly rowId: string; readonly columnId: string; readonly reason: string }[];
  /** Pasted cells that fall outside the grid. */
  readonly outside: number;
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** The rows in order of one column; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sort?.columnId);
  if (column === undefined || sort === null) return rows;
  const keyOf = column.sortBy ?? column.text;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      const aIsEmpty = a.key === null || a.key === '';
      const bIsEmpty = b.key === null || b.key === '';
      if (aIsEmpty || bIsEmpty) return Number(aIsEmpty) - Number(bIsEmpty);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

function compareKeys(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** The next state of sorting when the head of a column is used: ascending, descending, as it came. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'ascending' };
  return sort.direction === 'ascending' ? { columnId, direction: 'descending' } : null;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight, for Page Up and Page Down. */
  readonly page: number;
}

/** Where a key leads, or `null` when it is not a key that moves. */
export function moveCursor(
  cursor: GridCursor,
  key: { readonly name: string; readonly isControl: boolean },
  size: GridSize,
): GridCursor | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const at = (row: number, column: number): GridCursor => ({
    row: Math.max(-1, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  switch (key.name) {
    case 'ArrowUp':
      return at(key.isControl ? 0 : cursor.row - 1, cursor.column);
    case 'ArrowDown':
      return at(key.isControl ? lastRow : cursor.row + 1, cursor.column);
    case 'ArrowLeft':
      return at(cursor.row, key.isControl ? 0 : cursor.column - 1);
    case 'ArrowRight':
      return at(cursor.row, key.isControl ? lastColumn : cursor.column + 1);
    case 'Home':
      return at(key.isControl ? 0 : cursor.row, 0);
    case 'End':
      return at(key.isControl ? lastRow : cursor.row, lastColumn);
    case 'PageUp':
      return at(Math.max(0, cursor.row - size.page), cursor.column);
    case 'PageDown':
      return at(cursor.row + size.page, cursor.column);
    default:
      return null;
  }
}

/** The rectangle between two cells, both included; never the head. */
export function rangeBetween(
  a: GridCursor,
  b: GridCursor,
): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    bottom: Math.max(0, a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** A table as tab-separated text, quoted where a cell holds a tab, a quotation mark or a line break. */
export function toTabSeparated(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as HTML, which Word and Excel paste as a table. */
export function toHtmlTable(table: readonly (readonly string[])[]): string {
  const rows = table.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Reads what a spreadsheet puts on the clipboard. The last line break closes the last row. */
export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const table: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    const sign = text[at];
    if (sign === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
    table.push(row);
    row = [];
  }
  if (row.length > 0) table.push(row);
  return table;
}

function readCell(text: string, start: number): { readonly text: string; readonly end: number } {
  if (text[start] === '"') {
    const close = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start));
    if (close?.[1] !== undefined) {
      return { text: close[1].replaceAll('""', '"'), end: start + close[0].length };
    }
  }
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

export interface PasteInput<Row> {
  readonly block: readonly (readonly string[])[];
  /** The rows as they stand on the screen. */
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly range: ReturnType<typeof rangeBetween>;
}

/** What a pasted block would change. A single value fills the whole selected rectangle, as in Excel. */
export function planPaste<Row>(input: PasteInput<Row>): PastePlan {
  const { range, block } = input;
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const height = single === undefined ? block.length : range.bottom - range.top + 1;
  const changes: CellChange[] = [];
  const refused: { rowId: string; columnId: string; reason: string }[] = [];
  let unchanged = 0;
  let outside = 0;
  for (let down = 0; down < height; down += 1) {
    const width = single === undefined ? (block[down]?.length ?? 0) : range.right - range.left + 1;
    for (let across = 0; across < width; across += 1) {
      const row = input.rows[range.top + down];
      const column = input.columns[range.left + across];
      const text = (single ?? block[down]?.[across] ?? '').trim();
      if (row === undefined || column === undefined) {
        outside += 1;
        continue;
      }
      const at = { rowId: input.rowId(row), columnId: column.id };
      const reading = readText(column, row, text);
      if (reading.kind === 'refused') refused.push({ ...at, reason: reading.reason });
      else if (reading.text === column.text(row)) unchanged += 1;
      else changes.push({ ...at, from: column.text(row), to: reading.text });
    }
  }
  return { changes, unchanged, refused, outside };
}

type Reading =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly reason: string };

/** What a typed or pasted text means in one cell; choices are found whatever their capitals. */
export function readText<Row>(column: GridColumn<Row>, row: Row, given: string): Reading {
  const { edit } = column;
  if (edit === undefined) {
    if (given === column.text(row)) return { kind: 'text', text: given };
    return { kind: 'refused', reason: `${column.header} cannot be changed in the table.` };
  }
  const option = edit.options?.find((candidate) => candidate.toLowerCase() === given.toLowerCase());
  if (edit.options !== undefined && option === undefined) {
    return { kind: 'refused', reason: `“${given}” is not one of: ${edit.options.join(', ')}.` };
  }
  const text = option ?? given;
  if (edit.maxLength !== undefined && text.length > edit.maxLength) {
    return { kind: 'refused', reason: `${column.header} can hold ${edit.maxLength} characters.` };
  }
  const problem = edit.problem?.(text, row) ?? null;
  return problem === null ? { kind: 'text', text } : { kind: 'refused', reason: problem };
}
