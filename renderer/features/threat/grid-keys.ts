/** What each key does in the grid. Letters act on the marked places; Ctrl and Alt belong to the app. */

/** Row and column of the grid as it is shown, from 0. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export type GridAct =
  /** Goes there; `extend` marks everything on the way. */
  | { readonly kind: 'go'; readonly to: GridPosition; readonly extend: boolean }
  | { readonly kind: 'mark-row' | 'mark-column' | 'mark-all' | 'unmark' }
  | { readonly kind: 'open' }
  /** What the version before said, once more. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'set'; readonly state: 'nil' | 'assessed' | 'not-considered' };

const pageColumns = 8;

/** The act for a key at a position, or `null` where the key is not the grid's. */
export function actFor(press: KeyPress, at: GridPosition, size: GridSize): GridAct | null {
  if (press.altKey) return null;
  const to = moved(press, at, size);
  if (to !== null) return { kind: 'go', to: within(to, size), extend: press.shiftKey };
  if (press.key === ' ') {
    if (press.ctrlKey) return { kind: 'mark-column' };
    return press.shiftKey ? { kind: 'mark-row' } : { kind: 'open' };
  }
  if (press.ctrlKey) return press.key.toLowerCase() === 'a' ? { kind: 'mark-all' } : null;
  switch (press.key) {
    case 'Enter':
    case 'F2':
      return { kind: 'open' };
    case 'Escape':
      return { kind: 'unmark' };
    case 'n':
    case 'N':
      return { kind: 'set', state: 'nil' };
    case 'a':
    case 'A':
      return { kind: 'set', state: 'assessed' };
    case 'c':
    case 'C':
      return { kind: 'confirm' };
    case 'Delete':
      return { kind: 'set', state: 'not-considered' };
    default:
      return null;
  }
}

function moved(press: KeyPress, { row, column }: GridPosition, size: GridSize): GridPosition | null {
  switch (press.key) {
    case 'ArrowUp':
      return { row: press.ctrlKey ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: press.ctrlKey ? size.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: press.ctrlKey ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: press.ctrlKey ? size.columns - 1 : column + 1 };
    case 'Home':
      return { row: press.ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: press.ctrlKey ? size.rows - 1 : row, column: size.columns - 1 };
    case 'PageUp':
      return { row, column: column - pageColumns };
    case 'PageDown':
      return { row, column: column + pageColumns };
    default:
      return null;
  }
}

function within({ row, column }: GridPosition, { rows, columns }: GridSize): GridPosition {
  return {
    row: Math.min(Math.max(row, 0), Math.max(rows - 1, 0)),
    column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
  };
}
