/**
 * The way to disk. Commits are sealed in order, outside any transaction (a transaction that waits for
 * WebCrypto ends early), and all that are waiting are written in one strict transaction. A failed write
 * leaves them waiting, sealed, in order; nothing passes them.
 */
import { err, ok, type Result } from '../core/foundation/result';
import { toHex } from './bytes';
import type { Random } from './cipher';
import type { ChainHead } from './chain';
import { saveProblemOf, type JournalRow, type StoreDatabase } from './database';
import { sealEntry, type JournalKey, type PlannedEntry } from './journal-format';
import type { SaveProblem } from './problems';
import type { SaveState } from './api';

/** How a commit ended. */
export type Durable = Result<{ at: string; sequence: number }, SaveProblem>;

interface SealedItem {
  readonly row: JournalRow;
  readonly hash: string;
  readonly changes: number;
  readonly settle: (durable: Durable) => void;
}

interface QueueParts {
  readonly database: StoreDatabase;
  /** The key, asked for each time, so that the queue does not outlive it. */
  readonly journal: () => JournalKey;
  readonly random: Random;
  readonly clock: () => string;
  readonly onChange: () => void;
  /** After each write: how many entries and changes it held. */
  readonly onWritten: (written: { entries: number; changes: number }) => void;
}

/** Rows that were sealed and never reached the disk, with the hash of each. */
export type UnsavedRows = readonly { readonly row: JournalRow; readonly hash: string }[];

/** Commits on their way to disk. */
export class SaveQueue {
  private planned: { entry: PlannedEntry; settle: (durable: Durable) => void }[] = [];
  private sealed: SealedItem[] = [];
  private sealedHead: ChainHead;
  private current: SaveState;
  private isRunning = false;
  private running: Promise<void> = Promise.resolve();
  private sealing: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: QueueParts,
    private durableHead: ChainHead,
    unsaved: UnsavedRows,
  ) {
    this.sealed = unsaved.map((item) => ({ ...item, changes: 0, settle: () => undefined }));
    const last = unsaved.at(-1);
    this.sealedHead = last === undefined ? durableHead : { sequence: last.row.sequence, hash: last.hash };
    this.current = { kind: 'saved', at: null, sequence: durableHead.sequence };
    if (unsaved.length > 0) this.start();
  }

  /** The last entry that is on disk. */
  head(): ChainHead {
    return this.durableHead;
  }

  state(): SaveState {
    return this.current;
  }

  /** Whether everything committed is on disk. */
  isIdle(): boolean {
    return this.waiting() === 0;
  }

  /** How many commits are not on disk. */
  waiting(): number {
    return this.planned.length + this.sealed.length;
  }

  /** Queues an entry; settles once it is on disk, or the attempt that held it has failed. */
  add(entry: PlannedEntry): Promise<Durable> {
    const durable = new Promise<Durable>((settle) => this.planned.push({ entry, settle }));
    this.start();
    return durable;
  }

  /** Tries again to write what is waiting. */
  retry(): void {
    if (!this.isIdle()) this.start();
  }

  /** Waits until everything is on disk or a write has failed; tells which. */
  async flush(): Promise<boolean> {
    this.retry();
    await this.running;
    return this.isIdle();
  }

  /** What never reached the disk; sealed, so that it can wait for the next unlock. */
  unsavedRows(): UnsavedRows {
    return this.sealed.map(({ row, hash }) => ({ row, hash }));
  }

  private start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    this.set({ kind: 'saving' });
    this.running = this.run();
  }

  // `isRunning` falls in the same turn as the last look at what is waiting, so that nothing slips between.
  private async run(): Promise<void> {
    while (!this.isIdle()) {
      try {
        await this.sealPlanned();
        const batch = this.sealed;
        await this.write(batch.map((item) => item.row));
        this.sealed = this.sealed.slice(batch.length);
        this.written(batch);
      } catch (error) {
        this.isRunning = false;
        this.fail(saveProblemOf(error));
        return;
      }
    }
    this.isRunning = false;
  }

  /** Seals whatever is not sealed yet, so that it can outlive the key. */
  sealPlanned(): Promise<void> {
    this.sealing = this.sealing.then(() => this.sealOneByOne());
    return this.sealing;
  }

  private async sealOneByOne(): Promise<void> {
    for (let next = this.planned[0]; next !== undefined; next = this.planned[0]) {
      const { entry, settle } = next;
      const link = { previousHash: this.sealedHead.hash, random: this.parts.random };
      const { row, hash } = await sealEntry(this.parts.journal(), entry, link);
      this.sealedHead = { sequence: entry.sequence, hash };
      this.sealed = [...this.sealed, { row, hash, changes: entry.changes.length, settle }];
      this.planned.shift();
    }
  }

  private async write(rows: readonly JournalRow[]): Promise<void> {
    const { database } = this.parts;
    // `add`, not `put`: an entry that is on disk is never overwritten.
    const add = (missing: readonly JournalRow[]) =>
      database.transaction('rw', database.journal, () => database.journal.bulkAdd([...missing]));
    try {
      await add(rows);
    } catch (error) {
      // A write that was given up at a lock may have reached the disk after all, row for row as it stands here.
      const missing = await this.notOnDisk(rows);
      if (missing.length === rows.length) throw error;
      await add(missing);
    }
  }

  private async notOnDisk(rows: readonly JournalRow[]): Promise<readonly JournalRow[]> {
    const found = await this.parts.database.journal.bulkGet(rows.map((row) => row.sequence));
    return rows.filter((row, index) => {
      const present = found[index];
      return present === undefined || toHex(present.envelope) !== toHex(row.envelope);
    });
  }

  private written(batch: readonly SealedItem[]): void {
    const last = batch.at(-1);
    if (last === undefined) return;
    const at = this.parts.clock();
    this.durableHead = { sequence: last.row.sequence, hash: last.hash };
    for (const item of batch) item.settle(ok({ at, sequence: item.row.sequence }));
    if (this.isIdle()) this.set({ kind: 'saved', at, sequence: last.row.sequence });
    this.parts.onWritten({
      entries: batch.length,
      changes: batch.reduce((sum, item) => sum + item.changes, 0),
    });
  }

  private fail(problem: SaveProblem): void {
    for (const item of this.sealed) item.settle(err(problem));
    for (const item of this.planned) item.settle(err(problem));
    this.set({ kind: 'failed', problem });
  }

  private set(state: SaveState): void {
    if (state.kind === 'saving' && this.current.kind === 'saving') return;
    this.current = state;
    this.parts.onChange();
  }
}
