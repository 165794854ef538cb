/** An unlocked vault: its parts, put together. */
import { err, ok, type Result } from '../core/foundation/result';
import type { CommitReceipt, OnProgress, OpenVault } from './api';
import { Checkpointer } from './checkpointer';
import { readyChanges, type ReadyChange } from './commit';
import { eraseContents, targetSet, type ErasureTarget } from './erasure';
import { journalAccess } from './journal-access';
import { LastKnownWriter } from './last-known';
import type { LoadedStore } from './load';
import { peopleOf } from './people';
import type { CommitRefusal, ErasureProblem, UndoRefusal } from './problems';
import type { CommitRequest, Records } from './records';
import { SaveQueue, type UnsavedRows } from './save-queue';
import { sealsOf } from './seals';
import { lockedProblem, type Session } from './session';
import { Snapshotter } from './snapshotter';
import { UndoStack, type Step } from './undo-stack';

const LOCK_MILLISECONDS = 8000;

/** What opening hands over. */
export interface OpenInput<R extends Records> {
  readonly session: Session<R>;
  readonly loaded: Omit<LoadedStore, 'records'>;
  readonly unsaved: UnsavedRows;
  /** Called once the vault is locked, with what never reached the disk. */
  readonly onLocked: (unsaved: UnsavedRows) => void;
}

/** Everything an open vault does, behind the public shape. */
export class VaultAtWork<R extends Records> {
  readonly queue: SaveQueue;
  readonly undoStack = new UndoStack();
  readonly snapshotter: Snapshotter<R>;
  private readonly checkpointer: Checkpointer<R>;
  private readonly lastKnown: LastKnownWriter;
  private nextSequence: number;
  private locking: Promise<{ readonly unsavedCommits: number }> | null = null;

  constructor(private readonly input: OpenInput<R>) {
    const { session, loaded, unsaved } = input;
    const { database, ports } = session.parts;
    this.nextSequence = loaded.head.sequence + unsaved.length + 1;
    this.checkpointer = new Checkpointer(session, () => this.queue, {
      ...loaded.sinceCheckpoint,
      isWanted: loaded.wantsCheckpoint,
    });
    this.snapshotter = new Snapshotter(session, () => this.queue);
    this.lastKnown = new LastKnownWriter(ports.lastKnown, session.header.vaultId, () => this.queue.head());
    this.queue = new SaveQueue(
      {
        database,
        journal: () => session.journal(),
        random: ports.random,
        clock: ports.clock,
        onChange: () => session.tell(),
        onWritten: (count) => {
          this.checkpointer.written(count);
          this.lastKnown.soon();
          this.snapshotter.changed();
        },
      },
      loaded.head,
      unsaved,
    );
  }

  /** Begins what goes on in the background. */
  async begin(): Promise<void> {
    await this.lastKnown.now();
    this.checkpointer.startIfDue();
    void this.snapshotter.lookUp();
  }

  commit(request: CommitRequest<R>): Result<CommitReceipt, CommitRefusal> {
    const { session } = this.input;
    if (session.isLocked()) return err(lockedProblem);
    const { rules, records } = session.parts;
    const ready = readyChanges(rules, request.changes, (collection, id) => records.find(collection, id));
    if (!ready.ok) return ready;
    if (ready.value.length === 0) {
      return err({ kind: 'nothing-to-change', message: 'Everything is already as you asked for it.' });
    }
    const refusal = rules.guard(records, ready.value, 'commit');
    if (refusal !== null) return err({ kind: 'not-allowed', message: refusal });
    const { purpose } = request;
    if (request.undoable === false) this.undoStack.committedForGood(purpose);
    else this.undoStack.committed({ purpose, changes: ready.value });
    return ok(this.carryOut({ purpose, changes: ready.value }, request.undoable ?? true));
  }

  undo(): Result<{ purpose: string }, UndoRefusal> {
    return this.reverse('Undo', (find) => this.undoStack.planUndo(find));
  }

  redo(): Result<{ purpose: string }, UndoRefusal> {
    return this.reverse('Redo', (find) => this.undoStack.planRedo(find));
  }

  erase(
    targets: readonly ErasureTarget[],
    onProgress?: OnProgress,
  ): Promise<Result<{ erasedChanges: number }, ErasureProblem>> {
    const { session } = this.input;
    return session.inLine(async () => {
      const result = await eraseContents(session, this.queue, { targets, onProgress });
      if (!result.ok) return result;
      this.undoStack.forget(targetSet(targets));
      this.checkpointer.reset();
      this.snapshotter.changed();
      session.tell();
      return result;
    });
  }

  lock(): Promise<{ readonly unsavedCommits: number }> {
    this.locking ??= this.lockNow();
    return this.locking;
  }

  private reverse(
    word: 'Undo' | 'Redo',
    plan: (find: Session<R>['parts']['records']['find']) => Result<Step, UndoRefusal>,
  ): Result<{ purpose: string }, UndoRefusal> {
    const { session } = this.input;
    if (session.isLocked()) return err(lockedProblem);
    const { records, rules } = session.parts;
    const step = plan((collection, id) => records.find(collection, id));
    if (!step.ok) return step;
    const refusal = rules.guard(records, step.value.changes, word === 'Undo' ? 'undo' : 'redo');
    if (refusal !== null) return err({ kind: 'not-allowed', message: refusal });
    if (word === 'Undo') this.undoStack.didUndo();
    else this.undoStack.didRedo();
    const { purpose, changes } = step.value;
    this.carryOut({ purpose: `${word}: ${purpose}`, changes: changes as readonly ReadyChange[] }, false);
    return ok({ purpose });
  }

  // Memory first, then the queue, then whoever listens: a listener may itself commit, and must find all in place.
  private carryOut(
    step: { readonly purpose: string; readonly changes: readonly ReadyChange[] },
    isUndoable: boolean,
  ): CommitReceipt {
    const { records, rules, ports, userId } = this.input.session.parts;
    const touched = records.apply(step.changes);
    const sequence = this.nextSequence++;
    const durable = this.queue.add({
      sequence,
      at: ports.clock(),
      actor: userId,
      purpose: step.purpose,
      undoable: isUndoable,
      schema: rules.schemaVersion,
      changes: step.changes,
    });
    this.input.session.tell();
    records.tell(touched);
    return { sequence, durable };
  }

  private async lockNow(): Promise<{ readonly unsavedCommits: number }> {
    const { session, onLocked } = this.input;
    const view = session.parts.records.view();
    session.end();
    this.snapshotter.stop();
    this.undoStack.clear();
    session.parts.records.clear();
    session.tell();
    const stop = new AbortController();
    const work = this.queue.flush().then((isSaved) =>
      session.inLine(async () => {
        if (isSaved) await this.checkpointer.onLock(view, stop.signal);
        await this.lastKnown.now();
        await this.snapshotter.take('lock', stop.signal);
      }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LOCK_MILLISECONDS);
    });
    await Promise.race([work.catch(() => undefined), limit]);
    clearTimeout(timer);
    stop.abort(new Error('The desk has locked.'));
    await this.queue.sealPlanned().catch(() => undefined);
    session.drop();
    onLocked(this.queue.unsavedRows());
    session.tell();
    return { unsavedCommits: this.queue.waiting() };
  }
}

/** The public shape of a vault at work. */
export function openVault<R extends Records>(input: OpenInput<R>): OpenVault<R> & { begin(): Promise<void> } {
  const { session } = input;
  const work = new VaultAtWork(input);
  return {
    vaultId: session.header.vaultId,
    user: { id: session.parts.userId },
    records: session.parts.records,
    findings: input.loaded.findings,
    begin: () => work.begin(),
    commit: (request) => work.commit(request),
    undo: () => work.undo(),
    redo: () => work.redo(),
    undoState: () => work.undoStack.state(),
    saveState: () => work.queue.state(),
    retry: () => {
      if (!session.isLocked()) work.queue.retry();
    },
    isLocked: () => session.isLocked(),
    onStateChange: (listener) => session.onStateChange(listener),
    journal: journalAccess(session, work.queue),
    erase: (targets, onProgress) => work.erase(targets, onProgress),
    people: peopleOf(session, () => work.snapshotter.changed()),
    seals: sealsOf(session),
    snapshots: {
      takeNow: (reason) => work.snapshotter.takeNow(reason),
      removeEarlier: () => work.snapshotter.removeEarlier(),
      state: () => work.snapshotter.state(),
    },
    lock: () => work.lock(),
  };
}
