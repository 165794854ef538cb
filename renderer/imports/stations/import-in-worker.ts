/**
 * The page's side of an import: starts the worker, follows it, stops it.
 */
import type { Result } from '../../core/foundation/result';
import { err } from '../../core/foundation/result';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import type { ImportRequest } from './messages';
import { importReply } from './messages';
import type { ImportProblem, ImportProgress } from './read-station-list';

/** An import that is under way. */
export interface RunningImport {
  /** Settles once, with the list or a problem; after `cancel` with the problem `cancelled`. Never rejects. */
  readonly result: Promise<Result<StationList, ImportProblem>>;
  /** Stops the worker at once. Nothing is kept of what it had read. */
  cancel(): void;
}

/** What a person chose, and who follows the progress. */
export interface ImportOptions {
  readonly corrections?: ColumnCorrections;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Reads a list of polling stations (one file, or the two of Democracy Counts) in a worker of its own. */
export function importStations(files: readonly File[], options: ImportOptions = {}): RunningImport {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let settle: (result: Result<StationList, ImportProblem>) => void = () => undefined;
  const result = new Promise<Result<StationList, ImportProblem>>((resolve) => {
    settle = (outcome) => {
      worker.terminate();
      resolve(outcome);
    };
  });
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const reply = importReply.safeParse(event.data);
    if (!reply.success) settle(err(faultInWorker));
    else if (reply.data.kind === 'progress') options.onProgress?.(reply.data);
    else settle(reply.data.result);
  });
  worker.addEventListener('error', () => settle(err(faultInWorker)));
  worker.addEventListener('messageerror', () => settle(err(faultInWorker)));
  worker.postMessage({
    kind: 'read',
    files: [...files],
    corrections: options.corrections ?? {},
  } satisfies ImportRequest);
  return {
    result,
    cancel: () =>
      settle(err({ kind: 'cancelled', message: 'The import was cancelled. Nothing was stored.' })),
  };
}

const faultInWorker: ImportProblem = {
  kind: 'unreadable',
  message:
    'The import stopped because of a fault in this program. Nothing was stored. Try again, or save the list as CSV and import that.',
};
