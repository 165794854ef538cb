/**
 * A table for thousands of rows that is worked as a spreadsheet: arrows, Home, End, Page Up and Down move;
 * Enter opens; F2 or typing changes a cell; Space selects a row; Ctrl+C and Ctrl+V exchange with Excel.
 */
import './data-grid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { AfterEdit } from './data-grid-editor';
import {
  type CellChange,
  type GridColumn,
  type GridSort,
  nextSort,
  type PastePlan,
  sortRows,
} from './data-grid-model';
import { GridHead } from './data-grid-head';
import { cellOf, useGridKeys } from './data-grid-keys';
import { PastePreview } from './data-grid-paste';
import { PrintTwin } from './data-grid-print';
import { GridRow, gridSizes } from './data-grid-row';

interface DataGridProps<Row> {
  /** The name of the table for a screen reader. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** What a row is called: "St Oswald's Hall". */
  readonly rowName: (row: Row) => string;
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly openId: string | null;
  readonly onOpen: (row: Row) => void;
  /** Cells that were changed by hand or by a confirmed paste; all of one call belong to one step of undo. */
  readonly onChange: (changes: readonly CellChange[], from: 'edit' | 'paste') => void;
  /** What stands in place of the rows when there are none. */
  readonly empty?: string;
}

/** The grid. It draws the rows in sight only; printing draws them all. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, rowId } = props;
  const rows = useMemo(() => sortRows(props.rows, columns, props.sort), [props.rows, columns, props.sort]);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(scroller);
  const cursorRow = useRef(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      rowsToDraw(startIndex - overscan, endIndex + overscan, { count, always: cursorRow.current }),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const page = Math.floor(((virtualizer.scrollRect?.height ?? 0) - rowHeight) / rowHeight);
  const keys = useGridKeys({
    rows,
    columns,
    rowId,
    selected: props.selected,
    onSelect: props.onSelect,
    onOpen: props.onOpen,
    onSort: (column) => props.onSort(nextSort(props.sort, column.id)),
    page,
  });
  cursorRow.current = keys.cursor.row;
  useFocusOnMove(scroller, keys.moves, keys.cursor);

  const edited = (text: string, next: AfterEdit) => {
    const at = keys.editing;
    keys.setEditing(null);
    if (at === null) return;
    const row = rows[at.row];
    const column = columns[at.column];
    if (row !== undefined && column !== undefined && column.text(row) !== text) {
      props.onChange([{ rowId: rowId(row), columnId: column.id, from: column.text(row), to: text }], 'edit');
    }
    if (next !== 'stay') keys.moveTo(neighbour(at, next, rows.length, columns.length), 'replace');
  };
  const cancelled = (by: 'escape' | 'leaving') => {
    keys.setEditing(null);
    if (by === 'escape') keys.moveTo(keys.cursor, 'replace');
  };
  // The rows are drawn again only when they change, so what they call must stay the same function.
  const latest = useRef({ edited, cancelled });
  useEffect(() => {
    latest.current = { edited, cancelled };
  });
  const fromRows = useMemo(
    () => ({
      onEdited: (text: string, next: AfterEdit) => latest.current.edited(text, next),
      onEditCancelled: (by: 'escape' | 'leaving') => latest.current.cancelled(by),
    }),
    [],
  );
  const { moveTo } = keys;

  const lastTicked = useRef<number | null>(null);
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const tick = target.closest<HTMLElement>('[data-check-row]');
    if (tick !== null) {
      const index = Number(tick.dataset['checkRow']);
      tickTo(index, event.shiftKey ? lastTicked.current : null);
      lastTicked.current = index;
      return;
    }
    const at = cellOf(target);
    if (at === null || target.closest('.data-grid-field') !== null) return;
    moveTo(at, event.shiftKey ? 'extend' : 'replace');
    const row = rows[at.row];
    const column = columns[at.column];
    if (at.row < 0 && column !== undefined) props.onSort(nextSort(props.sort, column.id));
    else if (row !== undefined && target.closest('[data-opens-row]') !== null) props.onOpen(row);
  };
  const tickTo = (index: number, from: number | null) => {
    if (from === null) {
      keys.toggle(index);
      return;
    }
    const between = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    props.onSelect(new Set([...props.selected, ...between.map(rowId)]));
  };
  const applyPaste = (plan: PastePlan) => {
    keys.setPaste(null);
    if (plan.changes.length > 0) props.onChange(plan.changes, 'paste');
    moveTo(keys.cursor, 'replace');
  };

  return (
    <div className="data-grid-frame">
      <div
        ref={scroller}
        className="data-grid"
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        style={gridSizes(columns)}
        onKeyDown={keys.onKeyDown}
        onClick={onClick}
        onDoubleClick={keys.onDoubleClick}
        onCopy={keys.onCopy}
        onPaste={keys.onPaste}
      >
        <GridHead
          columns={columns}
          sort={props.sort}
          cursorColumn={keys.cursor.row < 0 ? keys.cursor.column : null}
          ticked={tickedState(rows, rowId, props.selected)}
          onTickAll={() => props.onSelect(allOrNone(rows, rowId, props.selected))}
        />
        <div role="rowgroup" className="data-grid-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const isCursor = keys.cursor.row === item.index;
            const isMarked =
              keys.range !== null && item.index >= keys.range.top && item.index <= keys.range.bottom;
            const isEdited = keys.editing?.row === item.index;
            return (
              <GridRow
                key={rowId(row)}
                row={row}
                columns={columns}
                name={props.rowName(row)}
                index={item.index}
                top={item.start}
                isSelected={props.selected.has(rowId(row))}
                isOpen={props.openId === rowId(row)}
                cursorColumn={isCursor ? keys.cursor.column : null}
                rangeLeft={isMarked && keys.range !== null ? keys.range.left : null}
                rangeRight={isMarked && keys.range !== null ? keys.range.right : null}
                editingColumn={isEdited && keys.editing !== null ? keys.editing.column : null}
                editingText={isEdited && keys.editing !== null ? keys.editing.text : ''}
                {...fromRows}
              />
            );
          })}
        </div>
        {rows.length === 0 && props.empty !== undefined ? (
          <p className="data-grid-empty">{props.empty}</p>
        ) : null}
      </div>
      {keys.paste === null ? null : (
        <PastePreview
          plan={keys.paste}
          columns={columns}
          nameOf={(id) => {
            const row = rows.find((candidate) => rowId(candidate) === id);
            return row === undefined ? id : props.rowName(row);
          }}
          onApply={() => {
            if (keys.paste !== null) applyPaste(keys.paste);
          }}
          onCancel={() => {
            keys.setPaste(null);
            moveTo(keys.cursor, 'replace');
          }}
        />
      )}
      <PrintTwin label={props.label} rows={rows} columns={columns} rowId={rowId} />
    </div>
  );
}

function rowsToDraw(
  from: number,
  to: number,
  { count, always }: { readonly count: number; readonly always: number },
): number[] {
  const found: number[] = [];
  for (let index = Math.max(0, from); index <= Math.min(count - 1, to); index += 1) found.push(index);
  // The cell with the focus must stay, or the keyboard would be lost while scrolling.
  if (always >= 0 && always < count && !found.includes(always)) {
    found.push(always);
    found.sort((a, b) => a - b);
  }
  return found;
}

function neighbour(
  at: { readonly row: number; readonly column: number },
  next: 'down' | 'right' | 'left',
  rowCount: number,
  columnCount: number,
) {
  const row = next === 'down' ? Math.min(rowCount - 1, at.row + 1) : at.row;
  const step = next === 'right' ? 1 : next === 'left' ? -1 : 0;
  return { row, column: Math.max(0, Math.min(columnCount - 1, at.column + step)) };
}

function tickedState<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  selected: ReadonlySet<string>,
): 'all' | 'some' | 'none' {
  if (selected.size === 0) return 'none';
  return rows.length > 0 && rows.every((row) => selected.has(rowId(row))) ? 'all' : 'some';
}

function allOrNone<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  return tickedState(rows, rowId, selected) === 'all' ? new Set() : new Set(rows.map(rowId));
}

/** The height of a row in px: 2.25 rem, so it follows the text size. */
function useRowHeight(scroller: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(36);
  useEffect(() => {
    const head = scroller.current?.querySelector('.data-grid-head');
    if (head === null || head === undefined || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (size > 0) setHeight(Math.round(size * 2.25));
    });
    observer.observe(head);
    return () => observer.disconnect();
  }, [scroller]);
  return height;
}

/** Gives the focus to the cell under the cursor whenever a person has moved it, and brings it in sight. */
function useFocusOnMove(
  scroller: React.RefObject<HTMLElement | null>,
  moves: number,
  cursor: { readonly row: number; readonly column: number },
): void {
  const { row, column } = cursor;
  useEffect(() => {
    if (moves === 0) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    if (cell === null || cell === undefined) return;
    (cell.querySelector<HTMLElement>('[data-sorts]') ?? cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, moves, row, column]);
}
