import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { bagDeclaration, bagFiles, bagInfo, manifestText } from '../../renderer/core/bagit/bag-text';
import type { BagInfoLine } from '../../renderer/core/bagit/bag-text';
import { folded, foldersOf, PathsTaken, pathProblem } from '../../renderer/core/bagit/bag-path';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem, Output } from '../../preload/contract';
import { MOST_FILES } from '../../preload/pack-rooms';
import type { Hashed, HashWatch } from '../hashing/hash-file';
import type { Hashing } from '../hashing/hashing-thread';
import { problem } from '../problems';
import { flushFolder } from './careful-write';
import type { ChosenFile } from './chosen-file';
import {
  nameTaken,
  noRoom,
  packAltered,
  packFailed,
  packFailure,
  pathRefused,
  sourceProblem,
  wrongHash,
} from './pack-problems';
import { checkPayload, renamePatiently } from './pack-folder';

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

type Outcome<T> = Promise<Result<T, DeskProblem>>;
type PackedFile = Output<'packs', 'finish'>['files'][number];

interface Place {
  readonly disk: PackDisk;
  /** The folder that the user chose. */
  readonly parent: string;
  /** The pack's name once it is whole. */
  readonly name: string;
  /** Its full path until then. */
  readonly folder: string;
}

/**
 * One pack being written, in a folder that is called unfinished until all of it is on the disk. Once writing has
 * failed the pack is over, and what was written of it is removed.
 */
export class PackWriter {
  readonly #place: Place;
  readonly #taken = new PathsTaken();
  readonly #made = new Set<string>();
  readonly #files: PackedFile[] = [];
  #isOver = false;

  private constructor(place: Place) {
    this.#place = place;
  }

  /** Starts one in a folder where nothing of its name stands and the expected bytes have room. */
  static async begin(given: {
    readonly parent: string;
    readonly name: string;
    readonly expectedBytes: number;
    readonly disk: PackDisk;
  }): Outcome<PackWriter> {
    const { parent, name, expectedBytes, disk } = given;
    try {
      if (await isTaken(parent, name)) return nameTaken(name);
      const free = await disk.freeBytes(parent);
      if (free < expectedBytes + ROOM_BESIDE) return noRoom(expectedBytes + ROOM_BESIDE, free);
      const folder = join(parent, `${name}.unfinished-${randomBytes(3).toString('hex')}`);
      await mkdir(folder, { mode: 0o700 });
      await mkdir(join(folder, 'data'), { mode: 0o700 });
      return ok(new PackWriter({ disk, parent, name, folder }));
    } catch (error) {
      return packFailure(error);
    }
  }

  /** Whether it is finished, failed or given up. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Writes a document that the page made. */
  async addDocument(path: string, bytes: Uint8Array): Outcome<Hashed> {
    return this.#adding(path, async (target) => {
      try {
        return ok(await writeWhole(this.#place.disk, target, bytes));
      } catch (error) {
        return this.#failed(packFailure(error));
      }
    });
  }

  /**
   * Copies a chosen file. One that changed, cannot be read or has another hash than expected is refused and the
   * pack goes on without it; `null` where it was cancelled.
   */
  async addEvidence(
    given: { readonly path: string; readonly file: ChosenFile; readonly expectedSha256: string | null },
    tools: { readonly hashing: Hashing; readonly watch: HashWatch },
  ): Outcome<Hashed | null> {
    const { path, file, expectedSha256 } = given;
    return this.#adding<Hashed | null>(path, async (target) => {
      try {
        if ((await this.#place.disk.freeBytes(this.#place.folder)) < file.size)
          return await this.#failed(packFailed('ENOSPC'));
      } catch (error) {
        return this.#failed(packFailure(error));
      }
      const copied = await tools.hashing.run({ source: file.path, facts: file.facts, target }, tools.watch);
      if (!copied.ok) {
        if (copied.error.kind === 'cancelled') return ok(null);
        if (copied.error.kind === 'not-written') return this.#failed(packFailed(copied.error.code));
        return sourceProblem(copied.error, file.name);
      }
      if (expectedSha256 === null || copied.value.sha256 === expectedSha256) return copied;
      try {
        await rm(target);
      } catch (error) {
        return this.#failed(packFailure(error));
      }
      return wrongHash(file.name);
    });
  }

  /** Writes the bag's own files, flushes everything, and gives the folder its name. `baggedOn` is an ISO date. */
  async finish(info: readonly BagInfoLine[], baggedOn: string): Outcome<Output<'packs', 'finish'>> {
    const { parent, name, folder, disk } = this.#place;
    try {
      if (!(await checkPayload(join(folder, 'data'), this.#files))) return await this.#failed(packAltered());
      const manifestSha256 = await this.#writeOwnFiles(info, baggedOn);
      for (const made of [...this.#made].reverse()) await flushFolder(join(folder, 'data', made));
      await flushFolder(join(folder, 'data'));
      await flushFolder(folder);
      if (await isTaken(parent, name)) return await this.#failed(nameTaken(name));
      await renamePatiently(disk.rename, folder, join(parent, name));
      this.#isOver = true;
      const isConfirmed = await flushFolder(parent).then(
        () => true,
        () => false,
      );
      return isConfirmed ? ok({ folderName: name, manifestSha256, files: this.#files }) : notConfirmed(name);
    } catch (error) {
      return this.#failed(packFailure(error));
    }
  }

  /** Gives it up: nothing of it stays where the disk can be reached. */
  async discard(): Promise<void> {
    this.#isOver = true;
    await rm(this.#place.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }

  /** Takes the path, makes its folders, and enters the file once `write` has written it. */
  async #adding<T extends Hashed | null>(path: string, write: (target: string) => Outcome<T>): Outcome<T> {
    const why =
      pathProblem(path) ?? (this.#files.length >= MOST_FILES ? 'the pack is full' : this.#taken.take(path));
    if (why !== null) return pathRefused(path, why);
    try {
      await this.#makeFolders(path);
    } catch (error) {
      return this.#failed(packFailure(error));
    }
    const written = await write(join(this.#place.folder, 'data', ...path.split('/')));
    if (written.ok && written.value !== null) this.#files.push({ path, ...written.value });
    else this.#taken.giveBack(path);
    return written;
  }

  /** One folder after the other: a disk that is gone must not be answered with new folders where it was. */
  async #makeFolders(path: string): Promise<void> {
    for (const folder of foldersOf(path)) {
      if (this.#made.has(folder)) continue;
      await mkdir(join(this.#place.folder, 'data', ...folder.split('/')), { mode: 0o700 });
      this.#made.add(folder);
    }
  }

  /** Writes what makes the folder a bag; the declaration comes last. Answers the manifest's SHA-256. */
  async #writeOwnFiles(info: readonly BagInfoLine[], baggedOn: string): Promise<string> {
    const { disk, folder } = this.#place;
    const write = async (path: string, text: string) => ({
      path,
      ...(await writeWhole(disk, join(folder, path), Buffer.from(text, 'utf8'))),
    });
    const payload = this.#files.map(({ path, sha256 }) => ({ path: `data/${path}`, sha256 }));
    const bytes = this.#files.reduce((sum, { size }) => sum + size, 0);
    const manifest = await write(bagFiles.manifest, manifestText(payload));
    const about = { baggedOn, bytes, files: this.#files.length };
    const described = await write(bagFiles.info, bagInfo(info, about));
    const declared = { path: bagFiles.declaration, sha256: hashOf(bagDeclaration) };
    await write(bagFiles.tagManifest, manifestText([declared, described, manifest]));
    await write(bagFiles.declaration, bagDeclaration);
    return manifest.sha256;
  }

  async #failed(refusal: { ok: false; error: DeskProblem }): Promise<{ ok: false; error: DeskProblem }> {
    await this.discard();
    return refusal;
  }
}

/** Whether anything in the folder has this name, also for a system that does not tell case apart. */
async function isTaken(parent: string, name: string): Promise<boolean> {
  const key = folded(name);
  return (await readdir(parent)).some((each) => folded(each) === key);
}

/** A whole new file, flushed. Throws what the operating system says. */
async function writeWhole(disk: PackDisk, path: string, bytes: Uint8Array): Promise<Hashed> {
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

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function notConfirmed(name: string): { ok: false; error: DeskProblem } {
  return problem(
    'write-failed',
    `“${name}” was written whole, but the disk did not confirm its name. Your work is safe. Look whether the folder is there; if it is, delete it, then make the pack again.`,
  );
}
