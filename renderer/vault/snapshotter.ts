/** The snapshots of one session: when they are due, and each written, read back and checked. */
import { err, ok, type Result } from '../core/foundation/result';
import { z } from '../core/foundation/schema';
import type { SnapshotState } from './api';
import { headerKeys } from './database';
import type { EarlierRemoved, SnapshotFile, SnapshotReason } from './ports';
import type { SnapshotProblem } from './problems';
import type { Records } from './records';
import type { SaveQueue } from './save-queue';
import { lockedProblem, type Session } from './session';
import { checkSnapshotRows } from './snapshot-check';
import { SnapshotReader } from './snapshot-reader';
import { openStoreRows } from './snapshot-rows';
import { snapshotProblemOf, writeSnapshotFile } from './snapshot-writer';

/** Minutes of change before the next snapshot. */
export const snapshotMinutes = 15;

const markSchema = z.object({ sequence: z.number(), revision: z.number() });

/** What a snapshot holds: entries up to `sequence`, and the header as it stood after so many revisions. */
type Mark = z.infer<typeof markSchema>;

/** Takes snapshots of an open vault. */
export class Snapshotter<R extends Records> {
  private current: SnapshotState = { lastVerifiedAt: null, lastProblem: null, isRunning: false };
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly session: Session<R>,
    private readonly queue: () => SaveQueue,
  ) {}

  state(): SnapshotState {
    return this.current;
  }

  /** Learns from the folder when the last good snapshot was made. */
  async lookUp(): Promise<void> {
    const listed = await this.session.parts.ports.snapshots.list();
    if (this.session.isLocked()) return;
    if (!listed.ok) {
      this.set({ lastProblem: listed.error.message });
      return;
    }
    const newest = listed.value.files.find((file) => this.isGoodAndOurs(file));
    if (newest !== undefined && this.current.lastVerifiedAt === null) {
      this.set({ lastVerifiedAt: newest.writtenAt });
    }
  }

  /** Notes that something has changed: a snapshot follows within a quarter of an hour. */
  changed(): void {
    if (this.timer !== null || this.session.isLocked()) return;
    this.timer = setTimeout(
      () => {
        this.timer = null;
        void this.takeNow('interval').then((result) => {
          if (!result.ok) this.changed();
        });
      },
      snapshotMinutes * 60 * 1000,
    );
  }

  /** No more snapshots at intervals. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Takes one in line with other work over many rows. */
  takeNow(reason: 'asked' | 'interval'): Promise<Result<{ file: string | null }, SnapshotProblem>> {
    return this.session.inLine(() =>
      this.session.isLocked()
        ? Promise.resolve(err(lockedProblem))
        : this.take(reason, this.session.endSignal()),
    );
  }

  /** Takes a fresh one in line with other work, and leaves no other of this vault in the folder. */
  async removeEarlier(): Promise<Result<EarlierRemoved, SnapshotProblem>> {
    const taken = await this.session.inLine(() =>
      this.session.isLocked()
        ? Promise.resolve(err(lockedProblem))
        : this.takeFresh('asked', this.session.endSignal()),
    );
    if (!taken.ok) return taken;
    // A person is asked now, and other work does not wait for the answer.
    const kept = await this.session.parts.ports.snapshots.keepOnly({ name: taken.value.file });
    return kept.ok ? kept : err(snapshotProblemOf(kept.error));
  }

  /** Takes one; the caller has seen to it that nothing else is rewriting rows. */
  async take(
    reason: SnapshotReason,
    signal: AbortSignal,
  ): Promise<Result<{ file: string | null }, SnapshotProblem>> {
    await this.queue().flush();
    return (await this.isKept(this.mark())) ? ok({ file: null }) : this.takeFresh(reason, signal);
  }

  private mark(): Mark {
    return { sequence: this.queue().head().sequence, revision: this.session.header.revision };
  }

  private async takeFresh(
    reason: SnapshotReason,
    signal: AbortSignal,
  ): Promise<Result<{ file: string }, SnapshotProblem>> {
    await this.queue().flush();
    const mark = this.mark();
    this.set({ isRunning: true });
    let result: Result<{ file: string }, SnapshotProblem>;
    try {
      result = await this.writeAndCheck(reason, mark.sequence, signal);
      if (result.ok) {
        await this.session.parts.database.header.put({ key: headerKeys.snapshot, value: mark });
      }
    } catch {
      const message =
        'The snapshot could not be made. Your work in the desk is safe. It is tried again later.';
      result = err({ kind: 'failed', message });
    }
    const at = this.session.parts.ports.clock();
    this.set(
      result.ok
        ? { isRunning: false, lastProblem: null, lastVerifiedAt: at }
        : { isRunning: false, lastProblem: result.error.message },
    );
    if (result.ok) this.settleTimer(mark);
    return result;
  }

  // What was changed while the file was being written is not in it, and wants a snapshot of its own.
  private settleTimer(mark: Mark): void {
    const isAllIn =
      this.queue().head().sequence === mark.sequence && this.session.header.revision === mark.revision;
    if (isAllIn) this.stop();
    else this.changed();
  }

  private async writeAndCheck(
    reason: SnapshotReason,
    sequence: number,
    signal: AbortSignal,
  ): Promise<Result<{ file: string }, SnapshotProblem>> {
    const { database, ports } = this.session.parts;
    const { sequence: reached, hash } = this.queue().head();
    const lastKnown = { vaultId: this.session.header.vaultId, sequence: reached, headHash: hash };
    const occasion = { writtenAt: ports.clock(), reason, lastKnown };
    const rows = openStoreRows(database, occasion, { sequence, signal });
    const written = await writeSnapshotFile(
      ports.snapshots,
      { reason, vaultId: lastKnown.vaultId, sequence },
      rows,
    );
    if (!written.ok) return written;
    const { name } = written.value;
    const checked = await this.check(name, sequence, signal);
    if (!checked.ok) return checked;
    const marked = await ports.snapshots.markVerified({ name });
    return marked.ok ? ok({ file: marked.value.name }) : err(snapshotProblemOf(marked.error));
  }

  private async check(
    name: string,
    sequence: number,
    signal: AbortSignal,
  ): Promise<Result<null, SnapshotProblem>> {
    const { session } = this;
    const opened = await SnapshotReader.open(session.parts.ports.snapshots, name);
    if (!opened.ok) return opened;
    const reader = opened.value;
    try {
      const first = await reader.next();
      if (!first.ok) return first;
      const checked = await checkSnapshotRows({
        reader,
        journal: session.journal(),
        header: session.header,
        rules: session.parts.rules,
        origin: 'this-session',
        signal,
      });
      if (!checked.ok) return checked;
      if (checked.value.sequence === sequence) return ok(null);
      const message = 'The snapshot was read back and is not complete. It is made again later.';
      return err({ kind: 'cut-off', message });
    } finally {
      await reader.close();
    }
  }

  /** Whether the folder already holds a good snapshot of exactly this. */
  private async isKept(mark: Mark): Promise<boolean> {
    const { database, ports } = this.session.parts;
    const last = markSchema.safeParse((await database.header.get(headerKeys.snapshot))?.value);
    if (!last.success) return false;
    if (last.data.sequence !== mark.sequence || last.data.revision !== mark.revision) return false;
    const listed = await ports.snapshots.list();
    if (!listed.ok) return false;
    return listed.value.files.some((file) => this.isGoodAndOurs(file) && file.sequence === mark.sequence);
  }

  private isGoodAndOurs(file: SnapshotFile): boolean {
    return file.isVerified && file.vaultId === this.session.header.vaultId;
  }

  private set(change: Partial<SnapshotState>): void {
    this.current = { ...this.current, ...change };
    this.session.tell();
  }
}
