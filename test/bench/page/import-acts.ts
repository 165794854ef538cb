/** Importing the chosen list, and papaparse alone over the same file, each in a worker. Times in milliseconds. */
import { readInWorker } from '../../../renderer/imports/read-in-worker';
import { stationFormat } from '../../../renderer/imports/stations/station-format';
import { askWorker } from './worker-answer';

export interface ListFigure {
  readonly ms: number;
  readonly rows: number;
}

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('#list')?.files?.[0];
  if (file === undefined) throw new Error('No list was chosen');
  return file;
}

/** The desk's import up to the dry run's list. */
export async function importChosenList(): Promise<ListFigure & { readonly stations: number }> {
  const file = chosenFile();
  const began = performance.now();
  const list = await readInWorker(stationFormat, [file], { choices: {} }).result;
  const ms = performance.now() - began;
  if (!list.ok) throw new Error(list.error.message);
  return { ms, rows: list.value.rowsRead, stations: list.value.stations.length };
}

/** papaparse's own streaming of the file; the rows are counted and dropped. */
export async function parseChosenList(): Promise<ListFigure> {
  const file = chosenFile();
  const began = performance.now();
  const worker = new Worker(new URL('./papaparse.worker.ts', import.meta.url), { type: 'module' });
  const { rows } = await askWorker<{ rows: number }>(worker, file);
  return { ms: performance.now() - began, rows };
}
