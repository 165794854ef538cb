/** Follows long work of the main process, which cannot call the page: it is asked how far it is, now and then. */
import type { Result } from '../../../core/foundation/result';

/** Bytes of the file in hand; a total of 0 while none is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How often it is asked, in milliseconds. */
const ASK_EVERY_MS = 250;

/** The answer of the work, with `onProgress` called on the way. */
export async function follow<T>(
  work: Promise<T>,
  ask: () => Promise<Result<Progress, unknown>>,
  onProgress: (progress: Progress) => void,
): Promise<T> {
  const state = { isOver: false };
  const asking = setInterval(() => {
    void ask().then((answer) => {
      if (!state.isOver && answer.ok && answer.value.total > 0) onProgress(answer.value);
    });
  }, ASK_EVERY_MS);
  try {
    return await work;
  } finally {
    state.isOver = true;
    clearInterval(asking);
  }
}
