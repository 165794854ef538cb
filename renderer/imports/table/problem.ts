/**
 * Why a file could not be read: one plain sentence that says what is wrong, where, and what to do.
 */
import { err, ok, type Result } from '../../core/foundation/result';

/** The closed list of reasons; a screen may offer a different next step for each. */
export const importProblemKinds = [
  'empty',
  'too-large',
  'too-many-rows',
  'zip',
  'unsafe-archive',
  'old-office-file',
  'password-protected',
  'not-a-table',
  'damaged',
  'cut-off',
  'unclosed-quote',
  'wrong-columns',
  'no-stations',
  'too-many-stations',
  'wrong-files',
  'unreadable',
  'cancelled',
] as const;
export type ImportProblemKind = (typeof importProblemKinds)[number];

/** A refusal: nothing of the file is returned with it. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  /** What is wrong, where, and what to do next; names the file, never a home. */
  readonly message: string;
}

/** Carries a refusal out of the depths of a stream. It never leaves this room: `settled` makes it a `Result`. */
export class ImportRefusal extends Error {
  readonly problem: ImportProblem;

  constructor(kind: ImportProblemKind, message: string) {
    super(message);
    this.name = 'ImportRefusal';
    this.problem = { kind, message };
  }
}

/** The outcome of a reading. What is no refusal and no failure of the disk is a bug, and is thrown on. */
export async function settled<T>(
  files: readonly { readonly name: string }[],
  read: () => Promise<T>,
): Promise<Result<T, ImportProblem>> {
  try {
    return ok(await read());
  } catch (error) {
    if (error instanceof ImportRefusal) return err(error.problem);
    if (!isReadError(error)) throw error;
    const names = files.map((file) => `“${file.name}”`).join(' and ');
    const message = `${names} could not be read from the disk: it may have been moved, changed or locked. Choose the file again. Nothing was stored.`;
    return err({ kind: 'unreadable', message });
  }
}

/** Errors of the file system and of a browser's File, which carry a code or are DOMExceptions. */
function isReadError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'NotReadableError' || error.name === 'NotFoundError' || 'syscall' in error;
}
