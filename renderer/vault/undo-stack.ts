/** What this session has done and could reverse. It is gone when the vault locks. */
import { canonicalJson } from '../core/foundation/canonical';
import { err, ok, type Result } from '../core/foundation/result';
import type { UndoState } from './api';
import type { PlannedChange } from './journal-format';
import type { UndoRefusal } from './problems';
import type { StoredRecord } from './record-set';

/** A commit that can be reversed, or a reversal that can be. */
export interface Step {
  readonly purpose: string;
  readonly changes: readonly PlannedChange[];
}

const MOST_STEPS = 500;

/** Undo and redo of one session. */
export class UndoStack {
  private done: Step[] = [];
  private undone: Step[] = [];
  private lastFixed: string | null = null;
  private current: UndoState = { undo: null, redo: null };

  state(): UndoState {
    return this.current;
  }

  /** Notes a commit; what had been undone can no longer be redone. */
  committed(step: Step): void {
    this.done = [...this.done, step].slice(-MOST_STEPS);
    this.undone = [];
    this.refresh();
  }

  /** Notes a commit that cannot be undone. */
  committedForGood(purpose: string): void {
    this.lastFixed = purpose;
  }

  /** The changes that would undo the last step. */
  planUndo(find: (collection: string, id: string) => StoredRecord | null): Result<Step, UndoRefusal> {
    const step = this.done.at(-1);
    if (step !== undefined) return plan(step, 'undo', find);
    if (this.lastFixed === null) {
      return err({ kind: 'nothing-to-undo', message: 'There is nothing to undo since you unlocked.' });
    }
    return err({ kind: 'not-undoable', message: `“${this.lastFixed}” cannot be undone.` });
  }

  /** The changes that would do the last undone step again. */
  planRedo(find: (collection: string, id: string) => StoredRecord | null): Result<Step, UndoRefusal> {
    const step = this.undone.at(-1);
    if (step !== undefined) return plan(step, 'redo', find);
    return err({ kind: 'nothing-to-undo', message: 'There is nothing to do again.' });
  }

  /** Notes that the planned undo was committed. */
  didUndo(): void {
    const step = this.done.pop();
    if (step !== undefined) this.undone.push(step);
    this.refresh();
  }

  /** Notes that the planned redo was committed. */
  didRedo(): void {
    const step = this.undone.pop();
    if (step !== undefined) this.done.push(step);
    this.refresh();
  }

  /** Forgets the steps that hold contents of these records, so that undo cannot bring them back. */
  forget(isErased: (collection: string, id: string) => boolean): void {
    const isFree = (step: Step) => !step.changes.some(({ collection, id }) => isErased(collection, id));
    this.done = this.done.filter(isFree);
    this.undone = this.undone.filter(isFree);
    this.refresh();
  }

  /** Forgets everything. */
  clear(): void {
    this.done = [];
    this.undone = [];
    this.lastFixed = null;
    this.refresh();
  }

  private refresh(): void {
    const undo = this.done.at(-1)?.purpose ?? null;
    const redo = this.undone.at(-1)?.purpose ?? null;
    if (undo !== this.current.undo || redo !== this.current.redo) this.current = { undo, redo };
  }
}

function plan(
  step: Step,
  direction: 'undo' | 'redo',
  find: (collection: string, id: string) => StoredRecord | null,
): Result<Step, UndoRefusal> {
  const changes = step.changes.map(({ collection, id, before, after }) =>
    direction === 'undo'
      ? { collection, id, before: after, after: before }
      : { collection, id, before, after },
  );
  const isAsLeft = changes.every(
    ({ collection, id, before }) => canonicalJson(find(collection, id)) === canonicalJson(before),
  );
  if (isAsLeft) return ok({ purpose: step.purpose, changes });
  return err({
    kind: 'changed-since',
    message:
      `“${step.purpose}” cannot be ${direction === 'undo' ? 'undone' : 'done again'}: ` +
      'the same record has been changed since. Nothing was changed. Edit it by hand.',
  });
}
