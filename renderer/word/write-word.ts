/** Writes a document as a Word file in a worker of its own. */
import type { WordDocument } from '../core/documents/model';
import { err, ok, type Result } from '../core/foundation/result';
import type { WrittenWord } from './compose';
import type { WorkerReply } from './word.worker';

export type WordError =
  | { readonly kind: 'cancelled' }
  /** The writer broke off; `detail` is for the journal, not for the screen. */
  | { readonly kind: 'not-written'; readonly detail: string };

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Where the worker comes from; given in tests. */
  readonly startWorker?: () => Worker;
}

/**
 * The bytes of the .docx and the SHA-256 of its content. Cancelling ends the worker at once; nothing is kept.
 */
export function writeWord(
  document: WordDocument,
  options: WriteOptions = {},
): Promise<Result<WrittenWord, WordError>> {
  const { signal, startWorker = startWordWorker } = options;
  if (signal?.aborted === true) return Promise.resolve(err({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const worker = startWorker();
    const finish = (result: Result<WrittenWord, WordError>) => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => finish(err({ kind: 'cancelled' }));
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', (event: MessageEvent<WorkerReply>) => {
      const reply = event.data;
      finish(reply.ok ? ok(reply.written) : err({ kind: 'not-written', detail: reply.reason }));
    });
    worker.addEventListener('error', (event) => {
      finish(err({ kind: 'not-written', detail: event.message }));
    });
    worker.postMessage(document);
  });
}

/** The worker of the app. */
export function startWordWorker(): Worker {
  return new Worker(new URL('./word.worker.ts', import.meta.url), { type: 'module', name: 'word' });
}
