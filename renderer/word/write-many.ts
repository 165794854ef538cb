/** Writes many documents one after the other in one worker, as a batch of letters needs. */
import type { WordDocument } from '../core/documents/model';
import { err, ok, type Result } from '../core/foundation/result';
import type { WrittenWord } from './compose';
import type { WorkerReply } from './word.worker';
import { startWordWorker, type WordError, type WriteOptions } from './write-word';

type Written = Result<WrittenWord, WordError>;

/** So many documents are with the worker at once: it writes the next while the last is looked at. */
const askedAhead = 2;

/**
 * Each document as it is written, in their order; ends with the first that is not. Leaving the loop, or cancelling,
 * ends the worker at once.
 */
export async function* writeMany(
  documents: Iterable<WordDocument>,
  { signal, startWorker = startWordWorker }: WriteOptions = {},
): AsyncGenerator<Written, void> {
  const worker = startWorker();
  const questions = questionsTo(worker, signal);
  const pending: Promise<Written>[] = [];
  try {
    for (const document of documents) {
      pending.push(questions.ask(document));
      if (pending.length < askedAhead) continue;
      const written = await firstOf(pending, signal);
      yield written;
      if (!written.ok) return;
    }
    while (pending.length > 0) {
      const written = await firstOf(pending, signal);
      yield written;
      if (!written.ok) return;
    }
  } finally {
    questions.end();
    worker.terminate();
  }
}

/** What was answered before it was cancelled is not wanted any more. */
async function firstOf(pending: Promise<Written>[], signal: AbortSignal | undefined): Promise<Written> {
  const written = await pending.shift();
  return written === undefined || signal?.aborted === true ? err({ kind: 'cancelled' }) : written;
}

interface Questions {
  /** The worker answers in the order in which it was asked. */
  ask(document: WordDocument): Promise<Written>;
  end(): void;
}

function questionsTo(worker: Worker, signal: AbortSignal | undefined): Questions {
  const waiting: ((written: Written) => void)[] = [];
  let ended: Written | null = signal?.aborted === true ? err({ kind: 'cancelled' }) : null;
  /** Nothing that is still open will be answered. */
  const breakOff = (why: WordError) => {
    ended = err(why);
    for (const settle of waiting.splice(0)) settle(ended);
  };
  const onMessage = ({ data }: MessageEvent<WorkerReply>) =>
    waiting.shift()?.(data.ok ? ok(data.written) : err({ kind: 'not-written', detail: data.reason }));
  const onError = ({ message }: ErrorEvent) => breakOff({ kind: 'not-written', detail: message });
  const onAbort = () => breakOff({ kind: 'cancelled' });
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', onError);
  signal?.addEventListener('abort', onAbort);
  return {
    ask: (document) => {
      if (ended !== null) return Promise.resolve(ended);
      return new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage(document);
      });
    },
    end: () => {
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
