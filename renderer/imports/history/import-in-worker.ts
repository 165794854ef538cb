/** The page's side of reading a list of history: starts the worker, follows it, stops it. */
import { err, ok, type Result } from '../../core/foundation/result';
import type {
  HistoryColumnChoices,
  HistoryDraft,
  HistoryFinding,
  HistoryList,
} from '../../core/history/history-draft';
import { historyReply, type HistoryRequest } from './messages';
import type { HistoryProblem } from './problem';
import type { ImportProgress } from './read-history';

/** A reading that is under way. */
export interface RunningRead {
  /** Settles once, with the list or a problem; after `cancel` with the problem `cancelled`. Never rejects. */
  readonly result: Promise<Result<HistoryList, HistoryProblem>>;
  /** Stops the worker at once. Nothing is kept of what it had read. */
  cancel(): void;
}

export interface HistoryReadOptions {
  readonly choices?: HistoryColumnChoices;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Reads one list in a worker of its own. */
export function importHistory(file: File, options: HistoryReadOptions = {}): RunningRead {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let settle: (result: Result<HistoryList, HistoryProblem>) => void = () => undefined;
  const result = new Promise<Result<HistoryList, HistoryProblem>>((resolve) => {
    settle = (outcome) => {
      worker.terminate();
      resolve(outcome);
    };
  });
  const collected = collectReplies(options.onProgress);
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const outcome = collected.hear(event.data);
    if (outcome !== null) settle(outcome);
  });
  worker.addEventListener('error', () => settle(err(faultInWorker)));
  worker.addEventListener('messageerror', () => settle(err(faultInWorker)));
  worker.postMessage({ kind: 'read', file, choices: { ...options.choices } } satisfies HistoryRequest);
  return {
    result,
    cancel: () => settle(err({ kind: 'cancelled', message: 'The reading was stopped. Nothing was stored.' })),
  };
}

/** Puts the worker’s messages together: `hear` gives the outcome once the last of them has come. */
export function collectReplies(onProgress?: (progress: ImportProgress) => void): {
  readonly hear: (message: unknown) => Result<HistoryList, HistoryProblem> | null;
} {
  const drafts: HistoryDraft[] = [];
  const leftOut: HistoryFinding[] = [];
  return {
    hear: (message) => {
      const parsed = historyReply.safeParse(message);
      if (!parsed.success) return err(faultInWorker);
      const reply = parsed.data;
      switch (reply.kind) {
        case 'progress':
          onProgress?.({ bytesRead: reply.bytesRead, bytesTotal: reply.bytesTotal, rows: reply.rows });
          return null;
        case 'rows':
          for (const draft of reply.drafts) drafts.push(draft);
          for (const finding of reply.leftOut) leftOut.push(finding);
          return null;
        case 'done': {
          const { description, columns, rowsRead } = reply;
          return ok({ description, columns, rowsRead, drafts, leftOut });
        }
        case 'refused':
          return err(reply.problem);
      }
    },
  };
}

const faultInWorker: HistoryProblem = {
  kind: 'unreadable',
  message:
    'The reading stopped because of a fault in this program. Nothing was stored. Try again, or read the list in smaller parts.',
};
