/** How wide the columns are, and which of them are on the screen. */
import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

export type Density = 'words' | 'signs';

const columnRem: Readonly<Record<Density, number>> = { words: 7.25, signs: 3.5 };
const rowHeadRem = 11.75;

/** Pixels in one rem, followed as the text size setting changes. */
export function useRemPixels(): number {
  const [pixels, setPixels] = useState(readRemPixels);
  useLayoutEffect(() => {
    const root = document.documentElement;
    const observer = new MutationObserver(() => setPixels(readRemPixels()));
    observer.observe(root, { attributes: true, attributeFilter: ['style'] });
    return () => observer.disconnect();
  }, []);
  return pixels;
}

function readRemPixels(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size : 16;
}

interface ColumnsOnScreen {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly density: Density;
  /** Drawn even when out of sight, so that the keyboard's place is never lost. */
  readonly activeColumn: number;
}

/** The columns to draw, with their place in pixels. */
export function useColumns({ scroller, count, density, activeColumn }: ColumnsOnScreen) {
  const rem = useRemPixels();
  const columnWidth = Math.round(columnRem[density] * rem);
  const rowHeadWidth = Math.round(rowHeadRem * rem);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (activeColumn >= range.count || drawn.includes(activeColumn)) return drawn;
      return [...drawn, activeColumn].sort((a, b) => a - b);
    },
    [activeColumn],
  );
  const virtualizer = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    paddingStart: rowHeadWidth,
    overscan: 4,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, columnWidth, rowHeadWidth]);
  return {
    columns: virtualizer.getVirtualItems(),
    totalWidth: virtualizer.getTotalSize(),
    columnWidth,
    rowHeadWidth,
  };
}
