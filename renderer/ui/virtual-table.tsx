/** A long table of which only the rows in sight are drawn; on paper all of them, as a plain table. */
import type { ReactNode } from 'react';
import { usePrinting } from './printing';
import { type RowsToDraw, useRowsInSight } from './virtual-rows';
import './virtual-table.css';

export interface VirtualColumn<Row> {
  readonly key: string;
  readonly heading: string;
  /** A share or a length of the grid: "2fr", "9rem". */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  /** Present where the table can be sorted by it. */
  readonly sort?: { readonly direction: 'ascending' | 'descending' | null; readonly onSort: () => void };
}

interface VirtualTableProps<Row> extends RowsToDraw<Row> {
  readonly label: string;
  readonly columns: readonly VirtualColumn<Row>[];
}

/** The first column names the row. A screen reader is told how long the whole table is. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  return usePrinting() ? <PrintedTable {...props} /> : <ScrolledTable {...props} />;
}

function ScrolledTable<Row>({ label, columns, ...given }: VirtualTableProps<Row>) {
  const { scroller, whole, drawn } = useRowsInSight(given);
  const gridTemplateColumns = columns.map(({ width }) => width).join(' ');
  return (
    <div
      ref={scroller}
      className="virtual-table"
      role="table"
      aria-label={label}
      aria-rowcount={given.rows.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className="virtual-table-head">
        <div role="row" aria-rowindex={1} className="virtual-table-row" style={{ gridTemplateColumns }}>
          {columns.map((column) => (
            <Heading key={column.key} column={column} />
          ))}
        </div>
      </div>
      <div role="rowgroup" style={whole}>
        {drawn.map(({ row, index, key, style }) => (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 2}
            className="virtual-table-row"
            style={{ gridTemplateColumns, ...style }}
          >
            {columns.map((column, place) => (
              <div key={column.key} role={place === 0 ? 'rowheader' : 'cell'}>
                {column.cell(row)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Heading<Row>({ column: { heading, sort } }: { readonly column: VirtualColumn<Row> }) {
  if (sort === undefined) return <div role="columnheader">{heading}</div>;
  return (
    <div role="columnheader" {...(sort.direction === null ? {} : { 'aria-sort': sort.direction })}>
      <button type="button" className="virtual-table-sort" onClick={sort.onSort}>
        {heading}
        <span aria-hidden="true">
          {sort.direction === null ? '' : sort.direction === 'ascending' ? ' ↑' : ' ↓'}
        </span>
      </button>
    </div>
  );
}

function PrintedTable<Row>({ label, rows, columns, rowKey }: VirtualTableProps<Row>) {
  return (
    <table className="plain-table">
      <caption>{label}</caption>
      <thead>
        <tr>
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key}>{column.cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
