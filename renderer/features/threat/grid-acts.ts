/** What keys and clicks do: where the keyboard goes, what is marked, what opens. */
import { type LocationRef, locationKey } from '../../core/threat/assessment';
import type { Harm } from '../../core/threat/harms';
import type { CellPoint } from './cell-point';
import type { GridAct, GridPosition } from './grid-keys';

/** The places that are marked: a rectangle between two corners. */
export interface Marked {
  readonly from: CellPoint;
  readonly to: CellPoint;
}

interface ActingGrid {
  readonly rows: readonly Harm[];
  readonly columns: readonly LocationRef[];
  readonly active: CellPoint;
  readonly marked: Marked;
  readonly onGo: (active: CellPoint, marked: Marked) => void;
  readonly onOpen: (point: CellPoint) => void;
  readonly onSet: (state: 'nil' | 'assessed' | 'not-considered') => void;
  readonly onConfirm: () => void;
}

/** Row and column of a place; the first of those shown where it is filtered out. */
export function positionOf({ rows, columns }: ActingGrid, point: CellPoint): GridPosition {
  const key = locationKey(point.location);
  const row = rows.findIndex((harm) => harm.id === point.harm.id);
  const column = columns.findIndex((location) => locationKey(location) === key);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

/** Does what a key asks for. */
export function perform(grid: ActingGrid, act: GridAct): void {
  switch (act.kind) {
    case 'go': {
      const point = pointAt(grid, act.to);
      if (point === null) return;
      if (act.extend) grid.onGo(grid.active, { from: grid.marked.from, to: point });
      else grid.onGo(point, { from: point, to: point });
      return;
    }
    case 'mark-row':
    case 'mark-column':
    case 'mark-all': {
      const { row, column } = positionOf(grid, grid.active);
      mark(grid, grid.active, {
        row: act.kind === 'mark-row' ? row : null,
        column: act.kind === 'mark-column' ? column : null,
      });
      return;
    }
    case 'unmark':
      grid.onGo(grid.active, { from: grid.active, to: grid.active });
      return;
    case 'open':
      grid.onOpen(grid.active);
      return;
    case 'confirm':
      grid.onConfirm();
      return;
    case 'set':
      grid.onSet(act.state);
  }
}

/** Does what a click asks for. A click on a head has -1 for its row or column, and marks what it heads. */
export function click(grid: ActingGrid, at: GridPosition, extend: boolean): void {
  if (at.row < 0 || at.column < 0) {
    const first = pointAt(grid, { row: Math.max(at.row, 0), column: Math.max(at.column, 0) });
    const lines = { row: at.row < 0 ? null : at.row, column: at.column < 0 ? null : at.column };
    if (first !== null) mark(grid, first, lines);
    return;
  }
  const point = pointAt(grid, at);
  if (point === null) return;
  if (extend) grid.onGo(grid.active, { from: grid.marked.from, to: point });
  else grid.onGo(point, { from: point, to: point });
}

/** Where the view should follow a mark that grows; a whole row or column does not move it. */
export function reachOf(grid: ActingGrid): GridPosition {
  const from = positionOf(grid, grid.marked.from);
  const to = positionOf(grid, grid.marked.to);
  const isWholeRow = from.column === 0 && to.column === grid.columns.length - 1;
  const isWholeColumn = from.row === 0 && to.row === grid.rows.length - 1;
  return isWholeRow || isWholeColumn ? positionOf(grid, grid.active) : to;
}

/** Marks one row, one column, or all where both are `null`. */
function mark(
  grid: ActingGrid,
  active: CellPoint,
  { row, column }: { readonly row: number | null; readonly column: number | null },
): void {
  const from = pointAt(grid, { row: row ?? 0, column: column ?? 0 });
  const to = pointAt(grid, {
    row: row ?? grid.rows.length - 1,
    column: column ?? grid.columns.length - 1,
  });
  if (from !== null && to !== null) grid.onGo(active, { from, to });
}

function pointAt({ rows, columns }: ActingGrid, at: GridPosition): CellPoint | null {
  const harm = rows[at.row];
  const location = columns[at.column];
  return harm === undefined || location === undefined ? null : { harm, location };
}
