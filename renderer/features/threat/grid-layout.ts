/** How wide the columns are, and which of them are on the screen. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

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
  /** Whether the first frame stands: until then only the columns in sight are drawn. */
  readonly isPainted: boolean;
}

/** One column with its place in pixels from the left edge of the grid. */
export interface ColumnOnScreen {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** Drawn to either side of those in sight, so that none is missing while the grid is moved. */
const spareColumns = 4;

/** The columns to draw; the same list until others come into sight. */
export function useColumns({ scroller, count, density, activeColumn, isPainted }: ColumnsOnScreen) {
  const spare = isPainted ? spareColumns : 0;
  const rem = useRemPixels();
  const size = Math.round(columnRem[density] * rem);
  const rowHeadWidth = Math.round(rowHeadRem * rem);
  const sight = useSight(scroller);
  const first = Math.max(0, Math.floor((sight.left - rowHeadWidth) / size) - spare);
  const last = Math.min(count - 1, Math.ceil((sight.left + sight.width - rowHeadWidth) / size) + spare);
  const isApart = activeColumn < count && (activeColumn < first || activeColumn > last);
  const apart = isApart ? activeColumn : null;
  const columns = useMemo(() => {
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    if (apart !== null) indexes.push(apart);
    return indexes
      .sort((a, b) => a - b)
      .map((index): ColumnOnScreen => ({ index, start: rowHeadWidth + index * size, size }));
  }, [first, last, apart, rowHeadWidth, size]);
  return { columns, totalWidth: rowHeadWidth + count * size, rowHeadWidth };
}

/** Of the window, beside the navigation and the panel of the cell. */
const usualShare = 0.6;

/**
 * The part of the grid in sight, in pixels. It is first drawn for its usual width and corrected before the frame:
 * measuring it first would lay the screen out twice.
 */
function useSight(scroller: RefObject<HTMLDivElement | null>): {
  readonly left: number;
  readonly width: number;
} {
  const [left, setLeft] = useState(0);
  const [width, setWidth] = useState(() => window.innerWidth * usualShare);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    // At once, before the frame: columns that come into sight must not be missing from it.
    const follow = () => flushSync(() => setLeft(box.scrollLeft));
    const observer = new ResizeObserver(() => flushSync(() => setWidth(box.clientWidth)));
    box.addEventListener('scroll', follow, { passive: true });
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [scroller]);
  return { left, width };
}
