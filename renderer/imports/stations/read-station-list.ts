/**
 * The one way in for lists of polling stations: files in, a `StationList` out, or one sentence of why not.
 * The same function runs in the page's worker, in tests and on the command line.
 */
import type { Result } from '../../core/foundation/result';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import { districtsAlone, joinDistricts } from './democracy-counts';
import type { PeekedTable } from './interpret';
import { firstRows, interpretCouncilList, interpretExport, peek } from './interpret';
import { readJsonList } from './json-list';
import { openFile } from '../table/open-file';
import type { ImportProblem } from '../table/problem';
import { ImportRefusal, settled } from '../table/problem';
import type { Recognised } from './recognise';
import { recognise } from './recognise';
import type { Following, ImportRun, SourceFile } from '../table/source';
import { fileFromText, startRun } from '../table/source';
import { stationKind } from './station-kind';

export type { ImportProblem, ImportProblemKind } from '../table/problem';
export type { ImportProgress, SourceFile } from '../table/source';

/** What a person chose, and how to follow and stop the reading. */
export interface ReadOptions extends Following {
  readonly corrections?: ColumnCorrections;
}

/**
 * Reads a list of polling stations from one file, or from the two files of Democracy Counts in any order.
 * Nothing is returned half: either the whole list with its warnings, or a problem.
 */
export function readStationList(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<Result<StationList, ImportProblem>> {
  return settled(files, () => readFiles(files, options.corrections ?? {}, startRun(files, options)));
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
  const opened = await openFile(file, stationKind, run);
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
  const opened = await openFile(file, stationKind, run);
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
