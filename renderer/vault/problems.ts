/**
 * Everything that can go wrong with the vault in ordinary use. Each has a `kind` to act on and a `message` a
 * person can read: what happened, whether work is safe, what to do next.
 */

/** Why the last commits are not on disk; they are in memory, and `retry` tries again. */
export interface SaveProblem {
  readonly kind: 'no-space' | 'store-failed' | 'locked';
  readonly message: string;
}

/** Why a commit was refused; nothing was changed. */
export type CommitRefusal =
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'nothing-to-change'; readonly message: string }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | {
      readonly kind: 'invalid';
      readonly message: string;
      readonly collection: string;
      readonly id: string;
      /** One plain line for each place: `name: Too small`. */
      readonly issues: readonly string[];
    };

/** Why undo or redo was refused; nothing was changed. */
export interface UndoRefusal {
  readonly kind: 'locked' | 'nothing-to-undo' | 'not-undoable' | 'changed-since' | 'not-allowed';
  readonly message: string;
}

/** Why the store did not open; nothing was changed. */
export type OpenProblem =
  | { readonly kind: 'wrong-secret'; readonly message: string; readonly waitSeconds: number }
  | { readonly kind: 'wait'; readonly message: string; readonly waitSeconds: number }
  | {
      readonly kind:
        'no-vault' | 'already-open' | 'newer' | 'weakened' | 'damaged' | 'shorter' | 'different' | 'failed';
      readonly message: string;
    };

/** Why a vault was not created; nothing was written. */
export interface CreateProblem {
  readonly kind: 'exists' | 'passphrase-too-short' | 'invalid' | 'no-space' | 'failed';
  readonly message: string;
}

/** Why passphrases or people were left as they were. */
export interface PeopleProblem {
  readonly kind:
    | 'locked'
    | 'wrong-passphrase'
    | 'wait'
    | 'passphrase-in-use'
    | 'passphrase-too-short'
    | 'already-there'
    | 'not-found'
    | 'last-person'
    | 'failed';
  readonly message: string;
}

/** Why a snapshot was not written, checked or restored; the store is as it was. */
export interface SnapshotProblem {
  readonly kind:
    | 'locked'
    | 'no-space'
    | 'not-found'
    | 'not-a-snapshot'
    | 'cut-off'
    | 'damaged'
    | 'newer'
    | 'weakened'
    | 'wrong-secret'
    | 'wait'
    | 'vault-open'
    | 'not-a-kept-store'
    | 'failed';
  readonly message: string;
}

/** What is wrong with the journal. */
export interface JournalProblem {
  readonly kind: 'locked' | 'cancelled' | 'damaged' | 'does-not-match';
  readonly message: string;
  /** The first entry that does not hold, where one can be named. */
  readonly sequence: number | null;
}

/** Why contents were not erased; nothing was changed. */
export interface ErasureProblem {
  readonly kind: 'locked' | 'still-there' | 'not-saved' | 'failed';
  readonly message: string;
}

/** Why something sealed was not opened; nothing was changed. */
export interface SealProblem {
  readonly kind: 'locked' | 'does-not-open';
  readonly message: string;
}
