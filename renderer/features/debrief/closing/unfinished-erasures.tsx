/** Finishes, once the desk is open, what an erasure that was cut off has left to do. */
import { useEffect, useRef } from 'react';
import { useDesk } from '../../../services/desk-context';
import { finishErasure, unfinishedErasures } from './run-erasure';

/** Draws nothing. What cannot be finished now stays in the work list, and is tried at the next opening. */
export function UnfinishedErasures() {
  const { vault, notify } = useDesk();
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void (async () => {
      for (const review of unfinishedErasures(vault.records)) {
        const result = await finishErasure(vault, review.id);
        notify(
          result.ok
            ? { tone: 'done', text: 'An erasure that was cut off is finished, and the journal verifies.' }
            : {
                tone: 'problem',
                text: `An erasure that was cut off is not finished. ${result.error.message}`,
              },
        );
      }
    })();
  }, [vault, notify]);
  return null;
}
