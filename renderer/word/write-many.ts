/** Writes many documents one after the other in one worker, as a batch of letters needs. */
import type { WordDocument } from '../core/documents/model';
import { err, ok, type Result } from '../core/foundation/result';
import type { WrittenWord } from './compose';
import type { WorkerReply } from './word.worker';
import { startWordWorker, type WordError, type WriteOptions } from './write-word';

/**
 * Each document as it is written, in their order; ends with the first that is not. Leaving the loop, or cancelling,
 * ends the worker at once.
 */
export async function* writeMany(
  documents: Iterable<WordDocument>,
  { signal, startWorker = startWordWorker }: WriteOptions = {},
): AsyncGenerator<Result<WrittenWord, WordError>, void> {
  const worker = startWorker();
  try {
    for (const document of documents) {
      const written = await writeNext(worker, document, signal);
      yield written;
      if (!written.ok) return;
    }
  } finally {
    worker.terminate();
  }
}

function writeNext(
  worker: Worker,
  document: WordDocument,
  signal: AbortSignal | undefined,
): Promise<Result<WrittenWord, WordError>> {
  if (signal?.aborted === true) return Promise.resolve(err({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const settle = (result: Result<WrittenWord, WordError>) => {
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const onMessage = ({ data }: MessageEvent<WorkerReply>) =>
      settle(data.ok ? ok(data.written) : err({ kind: 'not-written', detail: data.reason }));
    const onError = ({ message }: ErrorEvent) => settle(err({ kind: 'not-written', detail: message }));
    const onAbort = () => settle(err({ kind: 'cancelled' }));
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    signal?.addEventListener('abort', onAbort);
    worker.postMessage(document);
  });
}
