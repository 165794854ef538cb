/**
 * Text that has been typed and not yet been handed on. Every autosaving field keeps its flush here, so that
 * locking, leaving or exporting can first hand everything on, and the save state can tell that something waits.
 */
const pending = new Set<() => void>();
const listeners = new Set<() => void>();

/** Keeps a field's flush until it has nothing left to hand on; returns the way out. */
export function keepDraft(flush: () => void): () => void {
  pending.add(flush);
  tell();
  return () => {
    pending.delete(flush);
    tell();
  };
}

/** Hands on all that was typed. */
export function flushDrafts(): void {
  const first = [...pending];
  for (const flush of first) flush();
  // A field within a form that is kept as a whole hands on to the form, which then waits itself.
  for (const flush of [...pending]) if (!first.includes(flush)) flush();
}

/** Whether something typed has not been handed on. */
export function hasDrafts(): boolean {
  return pending.size > 0;
}

/** Calls the listener when something begins or ceases to wait; returns the way out. */
export function onDraftsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
