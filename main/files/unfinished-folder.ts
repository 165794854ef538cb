import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { folded, foldersOf, PathsTaken, pathProblem } from '../../renderer/core/bagit/bag-path';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem } from '../../preload/contract';
import { MOST_FILES } from '../../preload/pack-rooms';
import type { Hashed } from '../hashing/hash-file';
import { flushFolder } from './careful-write';
import { checkPayload, renamePatiently } from './pack-folder';
import {
  nameTaken,
  noRoom,
  notConfirmed,
  packAltered,
  packFailure,
  pathRefused,
  type Written,
} from './pack-problems';

/** The parts of the disk that a test may let fail. */
export interface PackDisk {
  readonly open: typeof open;
  readonly rename: typeof rename;
  /** Bytes free in a folder; `Infinity` where the file system does not tell. */
  readonly freeBytes: (folder: string) => Promise<number>;
}

/** The disk as it is. */
export const realDisk: PackDisk = {
  open,
  rename,
  freeBytes: async (folder) => {
    const found = await statfs(folder);
    return found.blocks === 0 ? Infinity : found.bsize * found.bavail;
  },
};

/** What a folder's own files and the rounding to whole blocks may take beside the content. */
const ROOM_BESIDE = 1024 * 1024;
const PIECE_BYTES = 4 * 1024 * 1024;

export type Outcome<T> = Promise<Result<T, DeskProblem>>;
type Refusal = { ok: false; error: DeskProblem };

/** A file that stands in the folder, below its root. */
export interface WrittenFile extends Hashed {
  readonly path: string;
}

interface Place {
  readonly disk: PackDisk;
  /** What is being written, for what is said of it. */
  readonly what: Written;
  /** The folder that the user chose. */
  readonly parent: string;
  /** The name once it is whole. */
  readonly name: string;
  /** Its full path until then. */
  readonly folder: string;
  /** The folder below it that the files go into; empty for the folder itself. */
  readonly root: string;
}

/**
 * A folder being written, called unfinished until all of it is on the disk. Once writing has failed it is over, and
 * what was written of it is removed.
 */
export class UnfinishedFolder {
  readonly #place: Place;
  readonly #taken = new PathsTaken();
  readonly #made = new Set<string>();
  readonly #files: WrittenFile[] = [];
  #isOver = false;

  private constructor(place: Place) {
    this.#place = place;
  }

  /** Starts one in a folder where nothing of its name stands and the expected bytes have room. */
  static async begin(
    given: Omit<Place, 'folder'> & { readonly expectedBytes: number },
  ): Outcome<UnfinishedFolder> {
    const { expectedBytes, ...place } = given;
    const { parent, name, disk, what, root } = place;
    try {
      if (await isTaken(parent, name)) return nameTaken(name, what);
      const free = await disk.freeBytes(parent);
      if (free < expectedBytes + ROOM_BESIDE) return noRoom(expectedBytes + ROOM_BESIDE, free, what);
      const folder = join(parent, `${name}.unfinished-${randomBytes(3).toString('hex')}`);
      await mkdir(folder, { mode: 0o700 });
      if (root !== '') await mkdir(join(folder, root), { mode: 0o700 });
      return ok(new UnfinishedFolder({ ...place, folder }));
    } catch (error) {
      return packFailure(error, what);
    }
  }

  /** Whether it is finished, failed or given up. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Its name once it is whole. */
  get name(): string {
    return this.#place.name;
  }

  /** Its full path while it is unfinished. */
  get path(): string {
    return this.#place.folder;
  }

  get files(): readonly WrittenFile[] {
    return this.#files;
  }

  /** Writes a whole file below its root. */
  async addFile(path: string, bytes: Uint8Array): Outcome<Hashed> {
    return this.adding(path, async (target) => {
      try {
        return ok(await writeWhole(this.#place.disk, target, bytes));
      } catch (error) {
        return this.failed(packFailure(error, this.#place.what));
      }
    });
  }

  /** Takes the path, makes its folders, and enters the file once `write` has written it. */
  async adding<T extends Hashed | null>(path: string, write: (target: string) => Outcome<T>): Outcome<T> {
    const { what } = this.#place;
    const why =
      pathProblem(path) ??
      (this.#files.length >= MOST_FILES ? `the ${what} is full` : this.#taken.take(path));
    if (why !== null) return pathRefused(path, why, what);
    try {
      await this.#makeFolders(path);
    } catch (error) {
      return this.failed(packFailure(error, what));
    }
    const written = await write(join(this.#root, ...path.split('/')));
    if (written.ok && written.value !== null) this.#files.push({ path, ...written.value });
    else this.#taken.giveBack(path);
    return written;
  }

  /**
   * Checks what stands there, lets `before` add what belongs beside it and `isAsWritten` look at all of it once more,
   * flushes everything, and gives it its name.
   */
  async complete<T>(
    before: () => Promise<T>,
    isAsWritten: () => Promise<boolean> = () => Promise.resolve(true),
  ): Outcome<T> {
    const { parent, name, folder, disk, what } = this.#place;
    try {
      if (!(await checkPayload(this.#root, this.#files))) return await this.failed(packAltered(what));
      const answer = await before();
      if (!(await isAsWritten())) return await this.failed(packAltered(what));
      for (const made of [...this.#made].reverse()) await flushFolder(join(this.#root, made));
      await flushFolder(this.#root);
      await flushFolder(folder);
      if (await isTaken(parent, name)) return await this.failed(nameTaken(name, what));
      await renamePatiently(disk.rename, folder, join(parent, name));
      this.#isOver = true;
      const isConfirmed = await flushFolder(parent).then(
        () => true,
        () => false,
      );
      return isConfirmed ? ok(answer) : notConfirmed(name, what);
    } catch (error) {
      return this.failed(packFailure(error, what));
    }
  }

  /** Gives it up; answers whether nothing of it stays, which only a disk out of reach prevents. */
  async discard(): Promise<boolean> {
    this.#isOver = true;
    return rm(this.#place.folder, { recursive: true, force: true, maxRetries: 3 }).then(
      () => true,
      () => false,
    );
  }

  /** Gives it up, and answers why. */
  async failed(refusal: Refusal): Promise<Refusal> {
    await this.discard();
    return refusal;
  }

  get #root(): string {
    return join(this.#place.folder, this.#place.root);
  }

  /** One folder after the other: a disk that is gone must not be answered with new folders where it was. */
  async #makeFolders(path: string): Promise<void> {
    for (const folder of foldersOf(path)) {
      if (this.#made.has(folder)) continue;
      await mkdir(join(this.#root, ...folder.split('/')), { mode: 0o700 });
      this.#made.add(folder);
    }
  }
}

/** Whether anything in the folder has this name, also for a system that does not tell case apart. */
async function isTaken(parent: string, name: string): Promise<boolean> {
  const key = folded(name);
  return (await readdir(parent)).some((each) => folded(each) === key);
}

/** A whole new file, flushed. Throws what the operating system says. */
export async function writeWhole(disk: PackDisk, path: string, bytes: Uint8Array): Promise<Hashed> {
  const hash = createHash('sha256');
  const file = await disk.open(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.byteLength;) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      const { bytesWritten } = await file.write(piece, 0, piece.byteLength, at);
      hash.update(piece.subarray(0, bytesWritten));
      at += bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const found = await lstat(path);
  if (found.size !== bytes.byteLength) throw Object.assign(new Error('cut short'), { code: 'EIO' });
  return { sha256: hash.digest('hex'), size: bytes.byteLength };
}
