import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem, Input, Output } from '../../preload/contract';
import { problem } from '../problems';
import { keepOnly, listSnapshots, markVerified, openSnapshot } from './snapshot-folder';
import { unverifiedName } from './snapshot-names';
import { SnapshotWriter } from './snapshot-writer';
import type { SnapshotFolderSetting } from './settings';

type Reply<
  A extends 'begin' | 'append' | 'finish' | 'open' | 'read' | 'close' | 'markVerified' | 'keepOnly',
> = Promise<Result<Output<'snapshots', A>, DeskProblem>>;

/** A writer that has not grown for this long was left behind by a page that is gone. */
const ABANDONED_AFTER_MS = 60_000;
const MOST_OPEN = 4;
/** What a first snapshot is expected to need at least. */
const SMALLEST_EXPECTED = 8 * 1024 * 1024;

/** The snapshots that the page is writing or reading now, each known to it by a token alone. */
export class SnapshotSessions {
  readonly #setting: SnapshotFolderSetting;
  readonly #now: () => Date;
  #writing: { readonly token: string; readonly writer: SnapshotWriter } | undefined;
  readonly #reading = new Map<string, FileHandle>();

  constructor(setting: SnapshotFolderSetting, now: () => Date) {
    this.#setting = setting;
    this.#now = now;
  }

  /** Starts one; `busy` while another is being written. */
  async begin(snapshot: Input<'snapshots', 'begin'>): Reply<'begin'> {
    const now = this.#now();
    if (this.#writing !== undefined) {
      if (now.getTime() - this.#writing.writer.touchedAt < ABANDONED_AFTER_MS) return busy();
      await this.#drop();
    }
    const folder = await this.#setting.folder();
    if (!folder.ok) return folder;
    const { path } = folder.value;
    const earlier = await listSnapshots(path);
    if (!earlier.ok) return earlier;
    const last = earlier.value.find((each) => each.vaultId === snapshot.vaultId);
    const writer = await SnapshotWriter.begin({
      folder: path,
      name: unverifiedName(snapshot, now),
      expectedSize: Math.max(SMALLEST_EXPECTED, last?.size ?? 0),
      now: now.getTime(),
    });
    if (!writer.ok) return writer;
    const token = newToken();
    this.#writing = { token, writer: writer.value };
    return ok({ token });
  }

  /** Adds a piece; after a failure the snapshot is given up. */
  async append(token: string, bytes: Uint8Array): Reply<'append'> {
    if (this.#writing?.token !== token) return unknownToken();
    const written = await this.#writing.writer.append(bytes, this.#now().getTime());
    if (!written.ok) this.#writing = undefined;
    return written;
  }

  /** Completes it under its unverified name. */
  async finish(token: string): Reply<'finish'> {
    if (this.#writing?.token !== token) return unknownToken();
    const { writer } = this.#writing;
    this.#writing = undefined;
    return writer.finish();
  }

  /** Opens one for reading. */
  async open(name: string): Reply<'open'> {
    if (this.#reading.size >= MOST_OPEN) return busy();
    const folder = await this.#setting.folder();
    if (!folder.ok) return folder;
    const opened = await openSnapshot(folder.value.path, name);
    if (!opened.ok) return opened;
    const token = newToken();
    this.#reading.set(token, opened.value.file);
    return ok({ token, size: opened.value.size });
  }

  /** Reads a piece: as long as asked for, or shorter at the end. */
  async read({ token, offset, length }: Input<'snapshots', 'read'>): Reply<'read'> {
    const file = this.#reading.get(token);
    if (file === undefined) return unknownToken();
    const bytes = new Uint8Array(new ArrayBuffer(length));
    let filled = 0;
    try {
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
    } catch {
      return problem(
        'unreadable',
        'The snapshot could not be read to its end. Your work in the desk is safe. Choose another snapshot.',
      );
    }
    return ok({ bytes: bytes.slice(0, filled) });
  }

  /** Closes a reading, or gives up a writing; a token that is not known is already closed. */
  async close(token: string): Reply<'close'> {
    if (this.#writing?.token === token) await this.#drop();
    const file = this.#reading.get(token);
    this.#reading.delete(token);
    await file?.close();
    return ok({});
  }

  /** Marks one as opened and counted, and clears away those no longer kept. */
  async markVerified(name: string): Reply<'markVerified'> {
    const folder = await this.#setting.folder();
    if (!folder.ok) return folder;
    return markVerified({ folder: folder.value.path, name, now: this.#now().toISOString() });
  }

  /** Removes the others of its vault once the person has confirmed it; `busy` while one is being written or read. */
  async keepOnly(name: string, confirm: (count: number) => Promise<boolean>): Reply<'keepOnly'> {
    if (this.#writing !== undefined || this.#reading.size > 0) return busy();
    const folder = await this.#setting.folder();
    if (!folder.ok) return folder;
    return keepOnly(folder.value.path, name, confirm);
  }

  /** The page has gone: everything that it had open is closed, and what it was writing is removed. */
  async closeAll(): Promise<void> {
    await this.#drop();
    const files = [...this.#reading.values()];
    this.#reading.clear();
    for (const file of files) await file.close();
  }

  async #drop(): Promise<void> {
    const writing = this.#writing;
    this.#writing = undefined;
    await writing?.writer.discard();
  }
}

function newToken(): string {
  return randomBytes(16).toString('hex');
}

function busy(): { ok: false; error: DeskProblem } {
  return problem(
    'busy',
    'Another snapshot is being written or read. Your work is safe. Try again in a moment.',
  );
}

function unknownToken(): { ok: false; error: DeskProblem } {
  return problem('not-found', 'That snapshot is no longer open. Your work is safe. Start again.');
}
