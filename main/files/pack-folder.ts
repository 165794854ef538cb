/** What is done with the whole folder of a pack before it is called finished. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../problems';

interface Sized {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** Whether a folder holds exactly these files with their sizes, and nothing else. Throws what the system says. */
export async function checkPayload(data: string, files: readonly Sized[]): Promise<boolean> {
  const expected = new Map(files.map(({ path, size }) => [path, size]));
  const found = await filesIn(data, '');
  return found.length === expected.size && found.every(({ path, size }) => expected.get(path) === size);
}

async function filesIn(data: string, folder: string): Promise<readonly Sized[]> {
  const found: Sized[] = [];
  for (const name of await readdir(join(data, folder))) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const stats = await lstat(join(data, path));
    if (stats.isDirectory()) found.push(...(await filesIn(data, path)));
    else found.push({ path, size: stats.isFile() ? stats.size : -1 });
  }
  return found;
}

/** Whether each file, read from the disk once more, still has its hash. Throws what the system says. */
export async function isAsHashed(
  folder: string,
  files: readonly { readonly path: string; readonly sha256: string }[],
): Promise<boolean> {
  for (const { path, sha256 } of files) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(folder, ...path.split('/'))))
      hash.update(piece as Buffer);
    if (hash.digest('hex') !== sha256) return false;
  }
  return true;
}

const TRIES = 6;

/** Renames a folder; on Windows a virus scanner may hold a file of it for a moment, so a refusal is tried again. */
export async function renamePatiently(
  rename: (from: string, to: string) => Promise<void>,
  from: string,
  to: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt === TRIES || !['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error;
      await wait(100 * attempt);
    }
  }
}
