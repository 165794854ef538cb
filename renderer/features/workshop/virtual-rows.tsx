/** A long list of which only the rows in sight are drawn; on paper all of them. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePrinting } from '../../ui/printing';

interface VirtualRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** In rem, so that the text size setting scales it. */
  readonly rowHeightRem: number;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** The rows as a list; a screen reader is told how long the whole list is. */
export function VirtualRows<Row>({ label, rows, rowKey, rowHeightRem, children }: VirtualRowsProps<Row>) {
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
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  if (usePrinting()) {
    return (
      <div className="workshop-rows" role="list" aria-label={label} data-printing="true">
        {rows.map((row, index) => (
          <div key={rowKey(row)} role="listitem" className="workshop-row">
            {children(row, index)}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div ref={scroller} className="workshop-rows" tabIndex={0} role="region" aria-label={label}>
      <div role="list" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={key}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="workshop-row"
              style={{ height, transform: `translateY(${start}px)` }}
            >
              {children(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
