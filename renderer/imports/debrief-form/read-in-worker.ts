/** Reading returned forms in the import worker, as the screens of imports start it. */
import { readInWorker, type ReadInWorkerOptions, type RunningRead } from '../read-in-worker';
import type { FormToPlace } from '../../core/debrief/placed-file';
import { formFormat, type PlacedForms } from './form-format';

/** Reads one or many files and places them beside the questions of the given forms; `result` never rejects. */
export function readFormsInWorker(
  files: readonly File[],
  options: ReadInWorkerOptions<readonly FormToPlace[]>,
): RunningRead<PlacedForms> {
  return readInWorker(formFormat, files, options);
}
