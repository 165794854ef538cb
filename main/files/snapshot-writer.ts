import { createHash } from 'node:crypto';
import { open, rename, rm, statfs } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem } from '../../preload/contract';
import { problem, writeProblem } from '../problems';
import { flushFolder } from './careful-write';

/** What an unfinished snapshot's name ends in, after the name that it will have. */
export const PARTIAL = '.partial';

const READ_AT_ONCE = 1024 * 1024;
const WHAT = 'snapshot';

/** Bytes free in a folder. Throws what the operating system says. */
export async function freeBytesIn(folder: string): Promise<number> {
  const found = await statfs(folder);
  return found.bsize * found.bavail;
}

/** One snapshot being written: under a temporary name until it stands complete on the disk. */
export class SnapshotWriter {
  readonly #folder: string;
  readonly #name: string;
  readonly #file: FileHandle;
  readonly #handedOver = createHash('sha256');
  #size = 0;
  /** When it last grew, in milliseconds of the clock that was given. */
  touchedAt: number;

  private constructor(folder: string, name: string, file: FileHandle, now: number) {
    this.#folder = folder;
    this.#name = name;
    this.#file = file;
    this.touchedAt = now;
  }

  /** Starts a file in the folder, if twice the expected size is free there. */
  static async begin(given: {
    folder: string;
    name: string;
    expectedSize: number;
    now: number;
  }): Promise<Result<SnapshotWriter, DeskProblem>> {
    try {
      if ((await freeBytesIn(given.folder)) < 2 * given.expectedSize) return noRoom();
      const file = await open(join(given.folder, given.name + PARTIAL), 'wx+', 0o600);
      return ok(new SnapshotWriter(given.folder, given.name, file, given.now));
    } catch (error) {
      return writeProblem(error, WHAT);
    }
  }

  /** Adds a piece, if twice the size so far is still free; otherwise nothing of it stays. */
  async append(bytes: Uint8Array, now: number): Promise<Result<Record<string, never>, DeskProblem>> {
    this.touchedAt = now;
    try {
      if ((await freeBytesIn(this.#folder)) < 2 * (this.#size + bytes.byteLength)) {
        await this.discard();
        return noRoom();
      }
      await this.#file.write(bytes, 0, bytes.byteLength, this.#size);
      this.#size += bytes.byteLength;
      this.#handedOver.update(bytes);
      return ok({});
    } catch (error) {
      await this.discard();
      return writeProblem(error, WHAT);
    }
  }

  /** Flushes it, reads it back, and gives it its name if what stands on the disk is what was handed over. */
  async finish(): Promise<Result<{ name: string; size: number }, DeskProblem>> {
    try {
      await this.#file.sync();
      const isWhole = (await this.#hashOnDisk()) === this.#handedOver.digest('hex');
      await this.#file.close();
      if (!isWhole) {
        await this.discard();
        return problem(
          'write-failed',
          'The snapshot on disk is not the one that was written, so it was removed. Your work is safe. Try again, or choose another folder.',
        );
      }
      await rename(join(this.#folder, this.#name + PARTIAL), join(this.#folder, this.#name));
      await flushFolder(this.#folder);
      return ok({ name: this.#name, size: this.#size });
    } catch (error) {
      await this.discard();
      return writeProblem(error, WHAT);
    }
  }

  /** Gives it up: nothing of it stays. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(join(this.#folder, this.#name + PARTIAL), { force: true }).catch(() => undefined);
  }

  async #hashOnDisk(): Promise<string> {
    const hash = createHash('sha256');
    const piece = Buffer.alloc(READ_AT_ONCE);
    for (let position = 0; ;) {
      const { bytesRead } = await this.#file.read(piece, 0, piece.byteLength, position);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
      position += bytesRead;
    }
  }
}

function noRoom(): { ok: false; error: DeskProblem } {
  return problem(
    'disk-full',
    'There is not enough room for a snapshot in its folder. Your work and the earlier snapshots are safe. Free some space, or choose another folder.',
  );
}
