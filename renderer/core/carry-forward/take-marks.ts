/** The words by which what was taken over is known until somebody confirms it. */
import type { Operation } from '../operation/operation';

/** How the reasons of a proposed threat begin. */
export function proposedMark({ name }: Pick<Operation, 'name'>): string {
  return `From ${name}, to be confirmed:`;
}

/** How the reasons of a threat begin that was changed when it was taken. */
export function changedMark({ name }: Pick<Operation, 'name'>): string {
  return `From ${name}, changed when it was taken over:`;
}

/** How the answer to a topic begins that was taken over and is not settled anew. */
export function takenOverMark({ name }: Pick<Operation, 'name'>): string {
  return `Taken over from ${name}, to be confirmed:`;
}
