import { lstat, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import { factsOf } from '../hashing/hash-file';
import type { FileFacts } from '../hashing/hash-file';
import { codeOf } from '../problems';

/** A file that the user chose in a dialog. Its path stays in the main process. */
export interface ChosenFile {
  /** Full, with no link in it. */
  readonly path: string;
  /** As it was chosen. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly facts: FileFacts;
}

/** The largest file that is taken: 1 TiB. */
const LARGEST = 1024 ** 4;

/**
 * Looks at what was chosen: a plain file, or a link that leads to one. Folders, devices, pipes and what cannot be
 * reached are refused with a sentence.
 */
export async function lookAtChosen(path: string): Promise<Result<ChosenFile, string>> {
  try {
    const real = await realpath(path);
    const stats = await lstat(real, { bigint: true });
    if (stats.isDirectory()) return err('It is a folder. Choose the files in it.');
    if (!stats.isFile()) return err('It is not a plain file.');
    if (stats.size > BigInt(LARGEST)) return err('It is larger than 1 TiB.');
    return ok({ path: real, name: nameOf(path), size: Number(stats.size), facts: factsOf(stats) });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EACCES' || code === 'EPERM') return err('This computer does not allow it to be read.');
    return err(code === 'ENOENT' || code === 'ELOOP' ? 'It is not there.' : 'It cannot be reached.');
  }
}

/** The name of a file as the page may show and keep it. */
export function nameOf(path: string): string {
  const name = basename(path).slice(0, 260);
  return name === '' ? 'File' : name;
}
