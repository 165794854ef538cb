/** The answer to how something is marked and to whom it is given, as it is being written, and what it lacks. */
import type { Marking } from '../core/foundation/marking';
import type { Recipient } from '../core/issuing/leaving-check';

export interface LeavingDraft {
  readonly marking: Marking;
  /** `null` until the person says it: nothing is taken for granted. */
  readonly recipient: Recipient | null;
  readonly givenTo: string;
  readonly isLeavingOut: boolean;
}

export type LeavingProblems = Readonly<Partial<Record<'recipient' | 'givenTo', string>>>;

/** As the form begins: marked so, given to whoever is known to hold it. */
export function emptyAnswer(marking: Marking, holders: string): LeavingDraft {
  return { marking, recipient: null, givenTo: holders, isLeavingOut: false };
}

/** A sentence for each field that is missing. */
export function problemsOf({ recipient, givenTo }: LeavingDraft): LeavingProblems {
  if (recipient === null) return { recipient: 'Say whether it leaves the force, or is kept by the desk.' };
  if (recipient === 'desk' || givenTo.trim() !== '') return {};
  return { givenTo: 'Enter who is given it: a name, a role or an organisation.' };
}

/** Whom the register names where nobody was given it. */
export const keptByDesk = 'Kept by the desk';

/** What the register says of it. */
export function givenToOf({ recipient, givenTo }: LeavingDraft): string {
  return recipient === 'desk' ? keptByDesk : givenTo.trim().slice(0, 2000);
}
