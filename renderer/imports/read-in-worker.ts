/**
 * The page's side of reading a list: starts the worker, follows it, stops it.
 */
import { err, ok, type Result } from '../core/foundation/result';
import { type ListFormat, type ReadReply, readReply, type ReadRequest } from './list-format';
import type { ImportProblem } from './table/problem';
import type { ImportProgress } from './table/source';

/** A reading that is under way. */
export interface RunningRead<List> {
  /** Settles once, with the list or a problem; after `cancel` with the problem `cancelled`. Never rejects. */
  readonly result: Promise<Result<List, ImportProblem>>;
  /** Stops the worker at once. Nothing is kept of what it had read. */
  cancel(): void;
}

/** What a person chose, and who follows the progress. */
export interface ReadInWorkerOptions<Choices> {
  readonly choices: Choices;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Reads one list of this format in a worker of its own. */
export function readInWorker<Choices, List>(
  format: ListFormat<Choices, List>,
  files: readonly File[],
  options: ReadInWorkerOptions<Choices>,
): RunningRead<List> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let settle: (result: Result<List, ImportProblem>) => void = () => undefined;
  const result = new Promise<Result<List, ImportProblem>>((resolve) => {
    settle = (outcome) => {
      worker.terminate();
      resolve(outcome);
    };
  });
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const reply = readReply.safeParse(event.data);
    if (reply.data?.kind === 'progress') options.onProgress?.(reply.data);
    else settle(outcomeOf(reply.data, format));
  });
  worker.addEventListener('error', () => settle(err(faultInWorker)));
  worker.addEventListener('messageerror', () => settle(err(faultInWorker)));
  worker.postMessage({
    list: format.name,
    files: [...files],
    choices: options.choices,
  } satisfies ReadRequest);
  return {
    result,
    cancel: () =>
      settle(err({ kind: 'cancelled', message: 'The import was cancelled. Nothing was stored.' })),
  };
}

function outcomeOf<List>(
  reply: Exclude<ReadReply, { kind: 'progress' }> | undefined,
  format: ListFormat<unknown, List>,
): Result<List, ImportProblem> {
  if (reply?.kind === 'refused') return err(reply.problem);
  const list = format.list.safeParse(reply?.list);
  return list.success ? ok(list.data) : err(faultInWorker);
}

const faultInWorker: ImportProblem = {
  kind: 'unreadable',
  message:
    'The import stopped because of a fault in this program. Nothing was stored. Try again, or save the list as CSV and import that.',
};
