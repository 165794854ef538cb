/** Decides when a checkpoint is due, and makes it in the background. */
import { sealCheckpoint, writeCheckpoint } from './checkpoints';
import type { RecordMaps } from './record-set';
import type { Records } from './records';
import type { SaveQueue } from './save-queue';
import type { Session } from './session';

const ENTRIES_BEFORE_CHECKPOINT = 500;
const CHANGES_BEFORE_CHECKPOINT = 5000;
// Reading fewer entries than this at the next opening costs less than writing every record when locking.
const ENTRIES_BEFORE_CHECKPOINT_ON_LOCK = 50;

/** Makes checkpoints of one session. */
export class Checkpointer<R extends Records> {
  private entries: number;
  private changes: number;
  private isQueued = false;

  constructor(
    private readonly session: Session<R>,
    private readonly queue: () => SaveQueue,
    start: { readonly entries: number; readonly changes: number; readonly isWanted: boolean },
  ) {
    this.entries = start.isWanted ? ENTRIES_BEFORE_CHECKPOINT : start.entries;
    this.changes = start.changes;
  }

  /** Counts what was written; starts a checkpoint when one is due. */
  written(count: { readonly entries: number; readonly changes: number }): void {
    this.entries += count.entries;
    this.changes += count.changes;
    this.startIfDue();
  }

  /** Starts a checkpoint when one is due. */
  startIfDue(): void {
    const isDue = this.entries >= ENTRIES_BEFORE_CHECKPOINT || this.changes >= CHANGES_BEFORE_CHECKPOINT;
    if (!isDue || this.isQueued || this.session.isLocked()) return;
    this.isQueued = true;
    void this.session.inLine(async () => {
      this.isQueued = false;
      const queue = this.queue();
      // Memory is what the disk holds only while nothing is waiting; otherwise the next write comes back here.
      if (this.session.isLocked() || !queue.isIdle()) return;
      await this.make(this.session.parts.records.view());
    });
  }

  /** Makes the checkpoint of a session that is ending, where it is worth it. */
  async onLock(records: RecordMaps, signal: AbortSignal): Promise<void> {
    const isWorthIt =
      this.entries >= ENTRIES_BEFORE_CHECKPOINT_ON_LOCK || this.changes >= CHANGES_BEFORE_CHECKPOINT / 10;
    if (isWorthIt && this.queue().isIdle()) await this.make(records, signal);
  }

  /** Counts from nought again, after a checkpoint made elsewhere. */
  reset(): void {
    this.entries = 0;
    this.changes = 0;
  }

  private async make(records: RecordMaps, signal?: AbortSignal): Promise<void> {
    const { session } = this;
    const counted = { entries: this.entries, changes: this.changes };
    const content = {
      generation: session.generation + 1,
      head: this.queue().head(),
      schemaVersion: session.parts.rules.schemaVersion,
      records,
    };
    const { random } = session.parts.ports;
    try {
      const tools = signal === undefined ? { random } : { random, signal };
      const sealed = await sealCheckpoint(session.journal(), content, tools);
      await writeCheckpoint(session.parts.database, sealed);
    } catch {
      // A checkpoint saves time, not work: the journal holds everything. The next entry tries again.
      return;
    }
    session.generation = content.generation;
    this.entries -= counted.entries;
    this.changes -= counted.changes;
  }
}
