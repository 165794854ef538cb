/** Reads one file as a stream, hashes it, and writes a copy where one is wanted. Runs in the hashing thread. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { lstat, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { err, ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import { codeOf } from '../problems';

/** What tells one state of a file from another. */
export interface FileFacts {
  readonly device: bigint;
  readonly inode: bigint;
  /** Bytes. */
  readonly size: bigint;
  readonly modified: bigint;
}

export interface HashTask {
  /** A full path with no link in it. */
  readonly source: string;
  /** The file as it was when it was chosen: any other is refused. */
  readonly facts: FileFacts;
  /** Where a copy is written, where nothing stands yet; `null` for hashing alone. */
  readonly target: string | null;
}

export interface Hashed {
  /** In hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Why a file was not hashed or copied; `code` is the operating system's, and may be empty. */
export type HashFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not-written'; readonly code: string };

export interface HashWatch {
  readonly signal: AbortSignal;
  /** Bytes so far. */
  readonly onProgress: (done: number) => void;
}

/** How files are opened; a parameter so that a failing disk can be tried. */
export type OpenFile = typeof open;

/** Two of these are held at a time: one is hashed and written while the next is read. */
const PIECE_BYTES = 2 * 1024 * 1024;
/** A pipe put in the file's place must not hold the thread up; Windows has no such flag. */
const READ_ONLY = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** The facts of a file. */
export function factsOf(stats: BigIntStats): FileFacts {
  return { device: stats.dev, inode: stats.ino, size: stats.size, modified: stats.mtimeNs };
}

/**
 * Hashes the file, and copies it where a target is given. Memory stays flat whatever the size. After a failure
 * nothing of the copy stays.
 */
export async function hashFile(
  task: HashTask,
  watch: HashWatch,
  openFile: OpenFile = open,
): Promise<Result<Hashed, HashFailure>> {
  let source: FileHandle;
  try {
    source = await openFile(task.source, READ_ONLY);
  } catch (error) {
    return err({ kind: 'unreadable', code: codeOf(error) });
  }
  try {
    const { target } = task;
    if (target === null) return await streamed({ source, task, watch, copy: null });
    return await withCopy(target, openFile, (copy) => streamed({ source, task, watch, copy }));
  } finally {
    await source.close().catch(() => undefined);
  }
}

async function withCopy(
  target: string,
  openFile: OpenFile,
  stream: (copy: FileHandle) => Promise<Result<Hashed, HashFailure>>,
): Promise<Result<Hashed, HashFailure>> {
  let copy: FileHandle;
  try {
    copy = await openFile(target, 'wx', 0o600);
  } catch (error) {
    return notWritten(error);
  }
  const outcome = await stream(copy)
    .then((hashed) => (hashed.ok ? settled(copy, target, hashed) : hashed))
    .finally(() => copy.close().catch(() => undefined));
  if (!outcome.ok) await rm(target, { force: true }).catch(() => undefined);
  return outcome;
}

/** Flushed to the disk, and still there under its name with its size: a stick that was pulled out says so here. */
async function settled(
  copy: FileHandle,
  target: string,
  hashed: { readonly ok: true; readonly value: Hashed },
): Promise<Result<Hashed, HashFailure>> {
  try {
    await copy.sync();
    const found = await lstat(target);
    return found.isFile() && found.size === hashed.value.size ? hashed : notWritten(null);
  } catch (error) {
    return notWritten(error);
  }
}

interface Streaming {
  readonly source: FileHandle;
  readonly task: HashTask;
  readonly watch: HashWatch;
  readonly copy: FileHandle | null;
}

async function streamed({ source, task, watch, copy }: Streaming): Promise<Result<Hashed, HashFailure>> {
  const hash = createHash('sha256');
  const pieces = [Buffer.allocUnsafeSlow(PIECE_BYTES), Buffer.allocUnsafeSlow(PIECE_BYTES)] as const;
  let done = 0;
  try {
    if (!(await isUnchanged(source, task.facts))) return err({ kind: 'changed' });
    let reading = readPiece(source, pieces[0], 0);
    for (let turn = 0; ; turn += 1) {
      const length = await reading;
      if (length === 0) break;
      const piece = (turn % 2 === 0 ? pieces[0] : pieces[1]).subarray(0, length);
      reading = readPiece(source, turn % 2 === 0 ? pieces[1] : pieces[0], done + length);
      // It is waited for below; until then a failed read must not count as one that nobody waits for.
      reading.catch(() => undefined);
      const writing = copy === null ? null : writePiece(copy, piece, done);
      hash.update(piece);
      const written = await writing;
      if (written !== null || watch.signal.aborted) {
        await reading.catch(() => undefined);
        return written ?? err({ kind: 'cancelled' });
      }
      done += length;
      watch.onProgress(done);
    }
    if (BigInt(done) !== task.facts.size || !(await isUnchanged(source, task.facts)))
      return err({ kind: 'changed' });
  } catch (error) {
    return err({ kind: 'unreadable', code: codeOf(error) });
  }
  return ok({ sha256: hash.digest('hex'), size: done });
}

/** Fills the piece as far as the file goes. */
async function readPiece(source: FileHandle, piece: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < piece.byteLength) {
    const { bytesRead } = await source.read(piece, filled, piece.byteLength - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** `null` once all of it is written. Never throws, for it is not waited for at once. */
async function writePiece(copy: FileHandle, piece: Buffer, position: number) {
  try {
    let written = 0;
    while (written < piece.byteLength) {
      const { bytesWritten } = await copy.write(
        piece,
        written,
        piece.byteLength - written,
        position + written,
      );
      written += bytesWritten;
    }
    return null;
  } catch (error) {
    return notWritten(error);
  }
}

async function isUnchanged(source: FileHandle, facts: FileFacts): Promise<boolean> {
  const stats = await source.stat({ bigint: true });
  const now = factsOf(stats);
  return (
    stats.isFile() &&
    now.device === facts.device &&
    now.inode === facts.inode &&
    now.size === facts.size &&
    now.modified === facts.modified
  );
}

function notWritten(error: unknown): { readonly ok: false; readonly error: HashFailure } {
  return err({ kind: 'not-written', code: codeOf(error) });
}
