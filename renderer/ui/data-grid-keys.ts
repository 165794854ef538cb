/** The cursor, the marked rectangle, editing and the clipboard of the data grid. */
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useCallback, useState } from 'react';
import {
  fromTabSeparated,
  type GridColumn,
  type GridCursor,
  moveCursor,
  type PastePlan,
  planPaste,
  rangeBetween,
  toHtmlTable,
  toTabSeparated,
} from './data-grid-model';

export interface GridKeysInput<Row> {
  /** As they stand on the screen. */
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (row: Row) => void;
  readonly onSort: (column: GridColumn<Row>) => void;
  /** Rows in sight. */
  readonly page: number;
}

export interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Position {
  readonly cursor: GridCursor;
  readonly anchor: GridCursor;
  /** Rises when the cursor was moved by a person, so that the cell takes the focus. */
  readonly moves: number;
}

const start: GridCursor = { row: 0, column: 0 };

/** The behaviour of the grid; its parts are put on the element with role grid. */
export function useGridKeys<Row>(input: GridKeysInput<Row>) {
  const { rows, columns, rowId } = input;
  const [position, setPosition] = useState<Position>({ cursor: start, anchor: start, moves: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [paste, setPaste] = useState<PastePlan | null>(null);
  const cursor = within(position.cursor, rows.length, columns.length);
  const range = rangeBetween(within(position.anchor, rows.length, columns.length), cursor);
  const isRange = range.top !== range.bottom || range.left !== range.right;

  const moveTo = useCallback((next: GridCursor, extend: 'extend' | 'replace') => {
    setPosition((old) => ({
      cursor: next,
      anchor: extend === 'extend' && next.row >= 0 ? old.anchor : next,
      moves: old.moves + 1,
    }));
  }, []);
  const edit = (at: GridCursor, typed?: string) => {
    const row = rows[at.row];
    const column = columns[at.column];
    if (row === undefined || column?.edit === undefined) return false;
    const isText = column.edit.options === undefined;
    setEditing({ ...at, text: isText ? (typed ?? column.text(row)) : column.text(row) });
    return true;
  };
  const toggle = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    const next = new Set(input.selected);
    if (!next.delete(rowId(row))) next.add(rowId(row));
    input.onSelect(next);
  };

  const act = (event: KeyboardEvent): boolean => {
    const row = rows[cursor.row];
    const column = columns[cursor.column];
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    const next = moveCursor(
      cursor,
      { name: event.key, isControl },
      {
        rows: rows.length,
        columns: columns.length,
        page: Math.max(1, input.page),
      },
    );
    if (next !== null) {
      moveTo(next, event.shiftKey ? 'extend' : 'replace');
      return true;
    }
    if (cursor.row < 0) {
      if (column === undefined || (event.key !== 'Enter' && event.key !== ' ')) return false;
      input.onSort(column);
      return true;
    }
    if (isControl && event.key.toLowerCase() === 'a') {
      input.onSelect(new Set(rows.map(rowId)));
      return true;
    }
    if (row === undefined || isControl) return false;
    if (event.key === 'Enter') input.onOpen(row);
    else if (event.key === 'F2') return edit(cursor);
    else if (event.key === ' ') toggle(cursor.row);
    else if (event.key === 'Escape' && (isRange || input.selected.size > 0)) {
      setPosition((old) => ({ ...old, anchor: old.cursor }));
      input.onSelect(new Set());
    } else if (event.key.length === 1) return edit(cursor, event.key);
    else return false;
    return true;
  };

  /** The marked cells; else, from a selected row, all selected rows with their heads; else the one cell. */
  const copied = (): readonly (readonly string[])[] => {
    const row = rows[cursor.row];
    if (!isRange && row !== undefined && input.selected.has(rowId(row))) {
      const chosen = rows.filter((row) => input.selected.has(rowId(row)));
      return [
        columns.map((column) => column.header),
        ...chosen.map((row) => columns.map((c) => c.text(row))),
      ];
    }
    return rows
      .slice(range.top, range.bottom + 1)
      .map((row) => columns.slice(range.left, range.right + 1).map((column) => column.text(row)));
  };

  return {
    cursor,
    moves: position.moves,
    range: isRange ? range : null,
    editing,
    setEditing,
    paste,
    setPaste,
    moveTo,
    toggle,
    edit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('[data-row]') === null) return;
      if (act(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    onCopy: (event: ClipboardEvent) => {
      if (isInField(event) || rows.length === 0) return;
      event.preventDefault();
      const table = copied();
      event.clipboardData.setData('text/plain', toTabSeparated(table));
      event.clipboardData.setData('text/html', toHtmlTable(table));
    },
    onPaste: (event: ClipboardEvent) => {
      if (isInField(event) || cursor.row < 0) return;
      event.preventDefault();
      const block = fromTabSeparated(event.clipboardData.getData('text/plain'));
      if (block.length > 0) setPaste(planPaste({ block, rows, columns, rowId, range }));
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = cellOf(event.target);
      if (at === null || at.row < 0 || edit(at)) return;
      const row = rows[at.row];
      if (row !== undefined) input.onOpen(row);
    },
  };
}

/** The cell that an event came from, or `null`. */
export function cellOf(target: EventTarget): GridCursor | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

function isInField(event: ClipboardEvent): boolean {
  const { target } = event;
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
}

function within(cursor: GridCursor, rows: number, columns: number): GridCursor {
  return {
    row: Math.max(-1, Math.min(cursor.row, rows - 1)),
    column: Math.max(0, Math.min(cursor.column, columns - 1)),
  };
}
