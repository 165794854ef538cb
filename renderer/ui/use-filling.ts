/** A long list that fills itself a few items at a time, so that drawing it never keeps the screen from answering. */
import { useEffect, useState } from 'react';

/** So many more are drawn in one go. */
const atOnce = 4;

/** How many of `count` items to draw now; it grows by itself until all of them stand. */
export function useFilling(count: number): number {
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    if (shown >= count) return undefined;
    const timer = setTimeout(() => setShown(shown + atOnce));
    return () => clearTimeout(timer);
  }, [shown, count]);
  return Math.min(shown, count);
}
