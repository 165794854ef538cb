/** A long list of rows of one height of which only those in sight are drawn; on paper all of them. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { usePrinting } from './printing';
import './virtual-rows.css';

export interface RowsToDraw<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** In rem, so that the text size setting scales it. */
  readonly rowHeightRem: number;
  /** Told which rows are drawn, whenever they are others than before. */
  readonly onSight?: ((rows: readonly Row[]) => void) | undefined;
}

interface DrawnRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly key: string;
  readonly style: CSSProperties;
}

interface DrawnRows<Row> {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** For the element around all rows. */
  readonly whole: CSSProperties;
  readonly drawn: readonly DrawnRow<Row>[];
}

/** The rows in sight with a few around them, and where each stands. */
export function useRowsInSight<Row>({
  rows,
  rowKey,
  rowHeightRem,
  onSight,
}: RowsToDraw<Row>): DrawnRows<Row> {
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
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useEffect(() => onSight?.(rows.slice(first, last + 1)), [onSight, rows, first, last]);
  return {
    scroller,
    whole: { position: 'relative', height: virtualizer.getTotalSize() },
    drawn: items.flatMap(({ index, start }) => {
      const row = rows[index];
      if (row === undefined) return [];
      const style = { height, position: 'absolute', transform: `translateY(${start}px)` } as const;
      return [{ row, index, key: rowKey(row), style }];
    }),
  };
}

interface VirtualRowsProps<Row> extends RowsToDraw<Row> {
  readonly label: string;
  readonly children: (row: Row, index: number) => ReactNode;
}

/** The rows as a list; a screen reader is told how long the whole list is. */
export function VirtualRows<Row>({ label, children, ...given }: VirtualRowsProps<Row>) {
  const { scroller, whole, drawn } = useRowsInSight(given);
  const { rows, rowKey } = given;
  if (usePrinting()) {
    return (
      <div className="virtual-rows" role="list" aria-label={label} data-printing="true">
        {rows.map((row, index) => (
          <div key={rowKey(row)} role="listitem" className="virtual-row">
            {children(row, index)}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div ref={scroller} className="virtual-rows" tabIndex={0} role="region" aria-label={label}>
      <div role="list" style={whole}>
        {drawn.map(({ row, index, key, style }) => (
          <div
            key={key}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className="virtual-row"
            style={style}
          >
            {children(row, index)}
          </div>
        ))}
      </div>
    </div>
  );
}
