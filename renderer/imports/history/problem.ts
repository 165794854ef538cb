/** Why a list of history or lessons could not be read: one plain sentence that says what is wrong and what to do. */

/** The closed list of reasons. */
export type HistoryProblemKind =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'not-a-table'
  | 'unclosed-quote'
  | 'cut-off'
  | 'wrong-columns'
  | 'unreadable'
  | 'cancelled';

/** A refusal: nothing of the file is returned with it. */
export interface HistoryProblem {
  readonly kind: HistoryProblemKind;
  readonly message: string;
}

/** Carries a refusal out of a stream; it never leaves this folder. */
export class HistoryRefusal extends Error {
  readonly problem: HistoryProblem;

  constructor(kind: HistoryProblemKind, message: string) {
    super(message);
    this.name = 'HistoryRefusal';
    this.problem = { kind, message };
  }
}

/** The problem behind a failed reading. What is no refusal and no failure of the disk is a bug, and is thrown on. */
export function problemOf(error: unknown, fileName: string): HistoryProblem {
  if (error instanceof HistoryRefusal) return error.problem;
  if (!isReadError(error)) throw error;
  return {
    kind: 'unreadable',
    message: `“${fileName}” could not be read from the disk: it may have been moved, changed or locked. Choose the file again. Nothing was stored.`,
  };
}

/** Errors of the file system and of a browser's File, which carry a code or are DOMExceptions. */
function isReadError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'NotReadableError' || error.name === 'NotFoundError' || 'syscall' in error;
}
