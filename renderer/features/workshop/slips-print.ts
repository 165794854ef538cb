/** Drawing the pages of a print a few at a time: a workshop of hundreds of cells must not hold the desk up. */
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../../services/desk-context';

/** More pages than this are printed in parts: what lays out a print cannot be stopped half-way. */
export const mostPages = 300;
/** So many are drawn at once where a print was not asked for here and cannot wait. */
export const mostAtOnce = 60;
const pagesAtATime = 10;

export interface PrintRun {
  readonly isRunning: boolean;
  readonly drawn: number;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Draws `pages` pages step by step, prints them, and puts them away again. */
export function usePrintRun(pages: number): PrintRun {
  const { print } = useDesk();
  const [drawn, setDrawn] = useState<number | null>(null);
  useEffect(() => {
    if (drawn === null) return undefined;
    let isOver = false;
    const step = setTimeout(() => {
      if (drawn < pages) setDrawn(Math.min(pages, drawn + pagesAtATime));
      else
        void print().finally(() => {
          if (!isOver) setDrawn(null);
        });
    });
    return () => {
      isOver = true;
      clearTimeout(step);
    };
  }, [drawn, pages, print]);
  return {
    isRunning: drawn !== null,
    drawn: Math.min(drawn ?? 0, pages),
    start: useCallback(() => setDrawn(0), []),
    cancel: useCallback(() => setDrawn(null), []),
  };
}
