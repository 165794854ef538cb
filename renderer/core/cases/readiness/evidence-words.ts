/** How evidence, witnesses and statements are named in the sentences of the readiness check. */
import type { EvidenceItem, StatementState, Witness } from '../evidence-item';
import { isBlank } from './looked-at';

/** How a statement stands; a signed one lacks nothing. */
export const statementWords: Readonly<Record<StatementState, string>> = {
  'not-asked': 'statement not asked for',
  promised: 'statement promised, not taken',
  taken: 'statement taken, not signed',
  signed: 'statement signed',
  declined: 'declined to make a statement',
};

/** "RV/1, Corresponding number list": how an exhibit is named in a sentence. */
export function exhibitWords({ exhibitReference, what }: EvidenceItem): string {
  const named = isBlank(what) ? 'an exhibit that is not described' : what;
  return isBlank(exhibitReference) ? `“${named}”` : `${exhibitReference}, “${named}”`;
}

/** "Ines Fallow", or words for somebody who is not named. */
export function witnessWords({ name, role }: Pick<Witness, 'name' | 'role'>): string {
  if (!isBlank(name)) return name;
  return isBlank(role) ? 'a witness who is not named' : `a witness who is not named (${role})`;
}
