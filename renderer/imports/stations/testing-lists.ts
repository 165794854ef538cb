/** Reading of fixtures and of texts made up on the spot, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import type { ImportProblemKind, ReadOptions, SourceFile } from './read-station-list';
import { readStationList } from './read-station-list';
import { fileFromBytes, fileFromText } from '../table/source';

/** The folder of the test fixtures. */
export const fixtures = resolve(__dirname, '../../../test/fixtures/stations');
/** A file of the test fixtures. */
export const fixture = (name: string): SourceFile =>
  fileFromBytes(name, readFileSync(resolve(fixtures, name)));

/** Reads a text as a list, or throws why it was refused. */
export async function readText(text: string, corrections: ColumnCorrections = {}): Promise<StationList> {
  return readAll([fileFromText('list.csv', text)], { corrections });
}

/** Reads files as one list, or throws why they were refused. */
export async function readAll(files: readonly SourceFile[], options: ReadOptions = {}): Promise<StationList> {
  const result = await readStationList(files, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The kind of refusal, or `read` where there is none. */
export async function problemOf(...files: readonly SourceFile[]): Promise<ImportProblemKind | 'read'> {
  const result = await readStationList(files);
  return result.ok ? 'read' : result.error.kind;
}
