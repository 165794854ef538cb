/** Writes a sheet as an Excel workbook in a worker of its own. */
import type { SheetDocument } from '../core/registers/register-sheet';
import { err, ok, type Result } from '../core/foundation/result';
import type { WrittenSheet } from './compose-sheet';
import type { SheetReply } from './sheet.worker';

export type SheetError =
  | { readonly kind: 'cancelled' }
  /** The writer broke off; `detail` is for the journal, not for the screen. */
  | { readonly kind: 'not-written'; readonly detail: string };

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Where the worker comes from; given in tests. */
  readonly startWorker?: () => Worker;
}

/**
 * The bytes of the .xlsx and the SHA-256 of its content. Cancelling ends the worker at once; nothing is kept.
 */
export function writeSheet(
  sheet: SheetDocument,
  options: WriteOptions = {},
): Promise<Result<WrittenSheet, SheetError>> {
  const { signal, startWorker = startSheetWorker } = options;
  if (signal?.aborted === true) return Promise.resolve(err({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const worker = startWorker();
    const finish = (result: Result<WrittenSheet, SheetError>) => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => finish(err({ kind: 'cancelled' }));
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', (event: MessageEvent<SheetReply>) => {
      const reply = event.data;
      finish(reply.ok ? ok(reply.written) : err({ kind: 'not-written', detail: reply.reason }));
    });
    worker.addEventListener('error', (event) => {
      finish(err({ kind: 'not-written', detail: event.message }));
    });
    worker.postMessage(sheet);
  });
}

function startSheetWorker(): Worker {
  return new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module', name: 'sheet' });
}
