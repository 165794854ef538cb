/**
 * The one way in for lists of polling stations: files in, a `StationList` out, or one sentence of why not.
 * The same function runs in the page's worker, in tests and on the command line.
 */
import type { Result } from '../../core/foundation/result';
import { err, ok } from '../../core/foundation/result';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import { districtsAlone, joinDistricts } from './democracy-counts';
import type { PeekedTable } from './interpret';
import { firstRows, interpretCouncilList, interpretExport, peek } from './interpret';
import { readJsonList } from './json-list';
import { openFile } from './open-file';
import type { ImportProblem } from './problem';
import { ImportRefusal } from './problem';
import type { Recognised } from './recognise';
import { recognise } from './recognise';
import type { ImportProgress, ImportRun, SourceFile } from './source';
import { fileFromText, stopIfCancelled } from './source';

export type { ImportProblem, ImportProblemKind } from './problem';
export type { ImportProgress, SourceFile } from './source';

/** What a person chose, and how to follow and stop the reading. */
export interface ReadOptions {
  readonly corrections?: ColumnCorrections;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a list of polling stations from one file, or from the two files of Democracy Counts in any order.
 * Nothing is returned half: either the whole list with its warnings, or a problem.
 */
export async function readStationList(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<Result<StationList, ImportProblem>> {
  try {
    const run = startRun(files, options);
    return ok(await readFiles(files, options.corrections ?? {}, run));
  } catch (error) {
    if (error instanceof ImportRefusal) return err(error.problem);
    if (isReadError(error)) return err({ kind: 'unreadable', message: unreadableMessage(files) });
    throw error;
  }
}

/** Reads a table that was copied from a spreadsheet: tabs between cells, a row a line. */
export function readPastedTable(
  text: string,
  corrections: ColumnCorrections = {},
): Promise<Result<StationList, ImportProblem>> {
  return readStationList([fileFromText('The pasted table', text)], { corrections });
}

async function readFiles(
  files: readonly SourceFile[],
  corrections: ColumnCorrections,
  run: ImportRun,
): Promise<StationList> {
  const [first, second] = files;
  if (!first || files.length > 2) {
    throw new ImportRefusal(
      'wrong-files',
      'Choose one file, or the two files of Democracy Counts. Nothing was stored.',
    );
  }
  if (!second) return readOne(first, corrections, run);
  const opened = [await openTable(first, run), await openTable(second, run)] as const;
  return readPair(opened);
}

async function readOne(
  file: SourceFile,
  corrections: ColumnCorrections,
  run: ImportRun,
): Promise<StationList> {
  const opened = await openFile(file, run);
  if (opened.kind === 'json') return readJsonList(opened.text, corrections, run);
  const peeked = await peek(opened.table, {
    fileName: file.name,
    isReport: opened.isReport,
    notes: opened.notes,
  });
  const recognised = recognise(firstRows(peeked), file.name);
  if (recognised === null) return interpretCouncilList(peeked, corrections);
  if (recognised.kind === 'democracy-counts-districts') throw districtsAlone(file.name);
  return interpretExport(peeked, recognised);
}

interface OpenedTable {
  readonly peeked: PeekedTable;
  readonly recognised: Recognised | null;
}

async function openTable(file: SourceFile, run: ImportRun): Promise<OpenedTable> {
  const opened = await openFile(file, run);
  if (opened.kind === 'json') throw notAPair();
  const peeked = await peek(opened.table, {
    fileName: file.name,
    isReport: opened.isReport,
    notes: opened.notes,
  });
  return { peeked, recognised: recognise(firstRows(peeked), file.name) };
}

async function readPair(opened: readonly [OpenedTable, OpenedTable]): Promise<StationList> {
  for (const [stations, districts] of [opened, [opened[1], opened[0]] as const]) {
    if (stations.recognised?.kind !== 'export' || stations.recognised.export.format !== 'democracy-counts')
      continue;
    if (districts.recognised?.kind !== 'democracy-counts-districts') continue;
    const list = await interpretExport(stations.peeked, stations.recognised);
    return joinDistricts(list, districts.peeked, districts.recognised);
  }
  throw notAPair();
}

function notAPair(): ImportRefusal {
  return new ImportRefusal(
    'wrong-files',
    'Two files are only read together when they are the stations file and the districts file of Democracy Counts. ' +
      'Import other lists one at a time. Nothing was stored.',
  );
}

function startRun(files: readonly SourceFile[], options: ReadOptions): ImportRun {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  let bytesRead = 0;
  let rows = 0;
  const report = (): void =>
    options.onProgress?.({ bytesRead: Math.min(bytesRead, bytesTotal), bytesTotal, rows });
  stopIfCancelled(options.signal);
  return {
    signal: options.signal,
    countBytes: (bytes) => {
      bytesRead += bytes;
    },
    countRows: (count) => {
      rows += count;
      report();
    },
  };
}

/** Errors of the file system and of a browser's File, which carry a code or are DOMExceptions. */
function isReadError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'NotReadableError' || error.name === 'NotFoundError' || 'syscall' in error;
}

function unreadableMessage(files: readonly SourceFile[]): string {
  const names = files.map((file) => `“${file.name}”`).join(' and ');
  return `${names} could not be read from the disk: it may have been moved, changed or locked. Choose the file again. Nothing was stored.`;
}
