/** A long table of which only the rows in sight are drawn; on paper all of them, as a plain table. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePrinting } from './printing';
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

interface VirtualTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly VirtualColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** In rem, so that the text size setting scales it. */
  readonly rowHeightRem: number;
}

/** The first column names the row. A screen reader is told how long the whole table is. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  return usePrinting() ? <PrintedTable {...props} /> : <ScrolledTable {...props} />;
}

function ScrolledTable<Row>({ label, rows, columns, rowKey, rowHeightRem }: VirtualTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const height = Math.round(rowHeightRem * (Number.isFinite(rootSize) ? rootSize : 16));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 8,
    // Where nothing is laid out (a first paint, a test without layout) one screenful is drawn.
    initialRect: { width: 1280, height: 720 },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const gridTemplateColumns = columns.map(({ width }) => width).join(' ');
  return (
    <div
      ref={scroller}
      className="virtual-table"
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className="virtual-table-head">
        <div role="row" aria-rowindex={1} className="virtual-table-row" style={{ gridTemplateColumns }}>
          {columns.map((column) => (
            <Heading key={column.key} column={column} />
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              className="virtual-table-row"
              style={{
                gridTemplateColumns,
                height,
                position: 'absolute',
                transform: `translateY(${start}px)`,
              }}
            >
              {columns.map((column, place) => (
                <div key={column.key} role={place === 0 ? 'rowheader' : 'cell'}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
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
