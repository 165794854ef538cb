/**
 * Why a file could not be read: one plain sentence that says what is wrong, where, and what to do.
 */

/** The closed list of reasons; a screen may offer a different next step for each. */
export type ImportProblemKind =
  | 'empty'
  | 'too-large'
  | 'zip'
  | 'unsafe-archive'
  | 'old-office-file'
  | 'password-protected'
  | 'not-a-table'
  | 'damaged'
  | 'cut-off'
  | 'unclosed-quote'
  | 'wrong-columns'
  | 'no-stations'
  | 'too-many-stations'
  | 'wrong-files'
  | 'unreadable'
  | 'cancelled';

/** A refusal: nothing of the file is returned with it. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  /** What is wrong, where, and what to do next; names the file, never a home. */
  readonly message: string;
}

/**
 * Carries a refusal out of the depths of a stream. It never leaves this folder: `readStationList` is the
 * one place that catches it and turns it into a `Result`.
 */
export class ImportRefusal extends Error {
  readonly problem: ImportProblem;

  constructor(kind: ImportProblemKind, message: string) {
    super(message);
    this.name = 'ImportRefusal';
    this.problem = { kind, message };
  }
}
