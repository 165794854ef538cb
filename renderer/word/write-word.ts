/** Writes documents as Word files in a worker, which waits a little for the next: most of a short one is its start. */
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

/** So long a worker that wrote waits for another document. */
const usualRestMs = 30_000;

export interface WordWriter {
  /** The bytes of the .docx and the SHA-256 of its content. Cancelling ends the worker at once; nothing is kept. */
  write(document: WordDocument, signal?: AbortSignal): Promise<Result<WrittenWord, WordError>>;
  /** Ends the worker that waits, so that nothing of the last document stays in memory. */
  rest(): void;
}

/** A writer whose worker waits `restMs` for another document. Two at a time have a worker each, and one of them waits. */
export function newWordWriter(startWorker: () => Worker, restMs = usualRestMs): WordWriter {
  let waiting: { readonly worker: Worker; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const take = (): Worker | null => {
    if (waiting === null) return null;
    const { worker, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    return worker;
  };
  const rest = () => take()?.terminate();
  const keep = (worker: Worker) => {
    rest();
    waiting = { worker, timer: setTimeout(rest, restMs) };
  };
  return {
    rest,
    write: async (document, signal) => {
      if (signal?.aborted === true) return err({ kind: 'cancelled' });
      const worker = take() ?? startWorker();
      const written = await answered(worker, document, signal);
      if (written.ok) keep(worker);
      else worker.terminate();
      return written;
    },
  };
}

/** One question to a worker that has no other. */
function answered(
  worker: Worker,
  document: WordDocument,
  signal: AbortSignal | undefined,
): Promise<Result<WrittenWord, WordError>> {
  return new Promise((resolve) => {
    const finish = (result: Result<WrittenWord, WordError>) => {
      signal?.removeEventListener('abort', onAbort);
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      resolve(result);
    };
    const onAbort = () => {
      // At once, not when whoever waits for the answer gets to it.
      worker.terminate();
      finish(err({ kind: 'cancelled' }));
    };
    const onMessage = ({ data }: MessageEvent<WorkerReply>) =>
      finish(data.ok ? ok(data.written) : err({ kind: 'not-written', detail: data.reason }));
    const onError = ({ message }: ErrorEvent) => finish(err({ kind: 'not-written', detail: message }));
    signal?.addEventListener('abort', onAbort);
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    worker.postMessage(document);
  });
}

/** The worker of the app. */
export function startWordWorker(): Worker {
  return new Worker(new URL('./word.worker.ts', import.meta.url), { type: 'module', name: 'word' });
}

const appWriter = newWordWriter(startWordWorker);

/** The app's writer, see `WordWriter.write`. */
export function writeWord(
  document: WordDocument,
  { signal }: Pick<WriteOptions, 'signal'> = {},
): Promise<Result<WrittenWord, WordError>> {
  return appWriter.write(document, signal);
}

/** Ends the app's worker that waits: for when the desk is locked. */
export function restWordWorker(): void {
  appWriter.rest();
}
