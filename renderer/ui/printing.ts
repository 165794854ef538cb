/** Whether the page is being printed: what draws only the rows in sight must then draw them all. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from just before the page is taken until it has been printed. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when this event returns, so it must be drawn by then.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
