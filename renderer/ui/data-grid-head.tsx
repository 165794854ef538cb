/** The head of the data grid: a tick box for all rows, and a button in each column that sorts. */
import type { GridColumn, GridSort } from './data-grid-model';
import { fixedLefts } from './data-grid-row';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  readonly cursorColumn: number | null;
  readonly ticked: 'all' | 'some' | 'none';
  readonly onTickAll: () => void;
}

/** The row of heads; it stays at the top while the rows scroll. */
export function GridHead<Row>({ columns, sort, cursorColumn, ticked, onTickAll }: GridHeadProps<Row>) {
  const lefts = fixedLefts(columns);
  return (
    <div role="rowgroup" className="data-grid-head">
      <div role="row" className="data-grid-row" aria-rowindex={1}>
        <div role="columnheader" className="data-grid-cell data-grid-check" aria-colindex={1}>
          <input
            type="checkbox"
            aria-label="Select all rows"
            checked={ticked === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = ticked === 'some';
            }}
            onChange={onTickAll}
          />
        </div>
        {columns.map((column, at) => {
          const direction = sort?.columnId === column.id ? sort.direction : 'none';
          return (
            <div
              key={column.id}
              role="columnheader"
              className="data-grid-cell"
              aria-colindex={at + 2}
              aria-sort={direction}
              data-row={-1}
              data-column={at}
              data-numeric={column.isNumeric === true}
              data-fixed={column.isFixed === true}
              style={lefts[at]}
            >
              <button
                type="button"
                data-sorts
                className="data-grid-sort"
                tabIndex={cursorColumn === at ? 0 : -1}
              >
                <span>{column.header}</span>
                <span aria-hidden="true">{signs[direction]}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const signs = { ascending: '▲', descending: '▼', none: '' } as const;
