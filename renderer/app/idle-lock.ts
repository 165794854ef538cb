/** Locks the desk after a time without a key, a click or a touch. */
import { useEffect } from 'react';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
/** How often the time is looked at; a sleeping page catches up at the next look. */
const lookEveryMilliseconds = 5_000;

/** Calls `onIdle` once nothing has been touched for `minutes`. */
export function useIdleLock(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    let lastSign = Date.now();
    const look = () => {
      if (Date.now() - lastSign >= minutes * 60_000) onIdle();
    };
    const note = () => {
      // After a sleep that nobody announced, the first touch comes before the next look: it must not reset the time.
      look();
      lastSign = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, lookEveryMilliseconds);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
    };
  }, [minutes, onIdle]);
}
