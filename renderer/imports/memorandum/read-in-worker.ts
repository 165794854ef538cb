/** Reading a returned memorandum in the import worker, as the screens of imports start it. */
import { readInWorker, type RunningRead } from '../read-in-worker';
import { returnedFormat, type ReturnedText } from './returned-format';

/** Reads one file; `result` never rejects. */
export function readReturnedInWorker(
  files: readonly File[],
  options: { readonly choices: null },
): RunningRead<ReturnedText> {
  return readInWorker(returnedFormat, files, options);
}
