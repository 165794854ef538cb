/** Drawing the pages of a print a few at a time: a workshop of hundreds of cells must not hold the desk up. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDesk } from '../../services/desk-context';

/** More pages than this are printed in parts: what lays out a print cannot be stopped half-way. */
export const mostPages = 300;
/** So many are drawn at once where a print was not asked for here and cannot wait. */
export const mostAtOnce = 60;
const mostInAStep = 10;
const firstStep = 2;
/** A step takes about so long, so that keys and clicks are answered in between on a slow machine too. */
const stepMs = 28;

/** How many pages the next step draws, after one of so many pages that took so long. */
export function nextStep(pages: number, tookMs: number): number {
  const fitting = Math.floor((pages * stepMs) / Math.max(1, tookMs));
  return Math.max(1, Math.min(fitting, pages * 2, mostInAStep));
}

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
  const step = useRef({ pages: firstStep, beganAt: 0 });
  useLayoutEffect(() => {
    if (drawn === null || drawn === 0) step.current.pages = firstStep;
    else step.current.pages = nextStep(step.current.pages, performance.now() - step.current.beganAt);
  }, [drawn]);
  useEffect(() => {
    if (drawn === null) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      if (drawn < pages) {
        step.current.beganAt = performance.now();
        setDrawn(Math.min(pages, drawn + step.current.pages));
      } else
        void print().finally(() => {
          if (!isOver) setDrawn(null);
        });
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [drawn, pages, print]);
  return {
    isRunning: drawn !== null,
    drawn: Math.min(drawn ?? 0, pages),
    start: useCallback(() => setDrawn(0), []),
    cancel: useCallback(() => setDrawn(null), []),
  };
}
