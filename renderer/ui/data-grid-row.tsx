/** One row of the data grid, and its cells. Clicks and keys are heard by the grid around it. */
import { type CSSProperties, memo, type ReactNode } from 'react';
import { type AfterEdit, CellEditor } from './data-grid-editor';
import type { GridColumn } from './data-grid-model';

export interface RowState {
  readonly index: number;
  /** Distance from the top of the rows, px. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The column that has the focus of the grid, or `null` when it is in another row. */
  readonly cursorColumn: number | null;
  /** The columns from `rangeLeft` to `rangeRight` are marked for copying; `null` when none is. */
  readonly rangeLeft: number | null;
  readonly rangeRight: number | null;
  /** The column that is being changed, or `null`. */
  readonly editingColumn: number | null;
  /** What the editor starts with. */
  readonly editingText: string;
}

interface GridRowProps<Row> extends RowState {
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
  readonly name: string;
  readonly onEdited: (text: string, next: AfterEdit) => void;
  readonly onEditCancelled: (by: 'escape' | 'leaving') => void;
}

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { row, columns, index, isSelected } = props;
  const lefts = fixedLefts(columns);
  return (
    <div
      role="row"
      className="data-grid-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-open={props.isOpen}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div role="gridcell" className="data-grid-cell data-grid-check" aria-colindex={1}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          readOnly
          aria-label={`Select ${props.name}`}
          data-check-row={index}
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.id}
          role={column.isLink === true ? 'rowheader' : 'gridcell'}
          className="data-grid-cell"
          aria-colindex={at + 2}
          data-row={index}
          data-column={at}
          data-numeric={column.isNumeric === true}
          data-fixed={column.isFixed === true}
          data-marked={isBetween(at, props)}
          {...(column.edit === undefined ? { 'aria-readonly': true } : {})}
          tabIndex={props.cursorColumn === at ? 0 : -1}
          style={lefts[at]}
        >
          {props.editingColumn === at ? (
            <CellEditor
              column={column}
              row={row}
              initialText={props.editingText}
              label={`${column.header}, ${props.name}`}
              onDone={props.onEdited}
              onCancel={props.onEditCancelled}
            />
          ) : (
            content(column, row)
          )}
        </div>
      ))}
    </div>
  );
}

/** Drawn again only when something of its own has changed: thousands of rows pass through while scrolling. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;

function isBetween(at: number, { rangeLeft, rangeRight }: RowState): boolean {
  return rangeLeft !== null && rangeRight !== null && at >= rangeLeft && at <= rangeRight;
}

function content<Row>(column: GridColumn<Row>, row: Row): ReactNode {
  const drawn = column.draw?.(row) ?? column.text(row);
  if (column.isLink !== true) return <span className="data-grid-text">{drawn}</span>;
  return (
    <button type="button" className="data-grid-link" tabIndex={-1} data-opens-row>
      {drawn}
    </button>
  );
}

/** Where each fixed column stops when the grid scrolls sideways, after the column of tick boxes. */
export function fixedLefts<Row>(columns: readonly GridColumn<Row>[]): readonly (CSSProperties | undefined)[] {
  let left = checkWidth;
  return columns.map((column) => {
    if (column.isFixed !== true) return undefined;
    const style = { left: `${left}rem` };
    left += column.width;
    return style;
  });
}

/** The width of the column of tick boxes, in rem. */
export const checkWidth = 2.5;

/** The widths of all columns as CSS variables, for the layout of head and rows; the last one takes what is left. */
export function gridSizes<Row>(columns: readonly GridColumn<Row>[]): CSSProperties {
  const widths = columns.map((column, at) =>
    at === columns.length - 1 ? `minmax(${column.width}rem, 1fr)` : `${column.width}rem`,
  );
  const total = columns.reduce((sum, column) => sum + column.width, checkWidth);
  const sizes = {
    '--grid-template': [`${checkWidth}rem`, ...widths].join(' '),
    '--grid-width': `${total}rem`,
  };
  return sizes as CSSProperties;
}
