import { err } from '../renderer/core/foundation/result';
import type { DeskProblem } from '../preload/contract';

/** A problem as a failed Result: what happened, whether the work is safe, what to do next. */
export function problem(kind: DeskProblem['kind'], message: string): { ok: false; error: DeskProblem } {
  return err({ kind, message });
}

/** The operating system's code of a failed file operation, or an empty string for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns a failed write into plain words; the operating system's own text may hold paths, so it is not passed on. */
export function writeProblem(error: unknown, what: string): { ok: false; error: DeskProblem } {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(
        'disk-full',
        `There is no room left for ${what}. What was there before is unchanged. Free some space, or choose another folder.`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
      return problem(
        'not-found',
        `The folder for ${what} cannot be reached. Your work in the desk is safe. Reconnect it, or choose another folder.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem(
        'refused',
        `This computer does not allow ${what} to be written there. Your work in the desk is safe. Choose another folder.`,
      );
    case 'EBUSY':
      return problem('busy', `Another program has ${what} open. Close it there, then try again.`);
    default:
      return problem(
        'write-failed',
        `The ${what} could not be written. What was there before is unchanged. Try again, or choose another folder.`,
      );
  }
}
