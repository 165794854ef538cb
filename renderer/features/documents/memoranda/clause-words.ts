/** Whose wording a clause has, in words. */
import type { EffectiveClause } from '../../../core/memoranda/clauses';

/** "Wording of the library", "Wording of this council, changed from the force’s". */
export function fromWords({ from, origin, isLeftOut }: EffectiveClause): string {
  const out = isLeftOut ? 'Left out' : null;
  if (origin !== 'library' && origin === from)
    return join(out, origin === 'force' ? 'Added by the force' : 'Added for this council');
  switch (from) {
    case 'library':
      return join(out, 'Wording of the library');
    case 'force':
      return join(out, out === null ? 'Wording of the force' : 'by the force');
    case 'council':
      return join(out, out === null ? 'Wording for this council' : 'for this council');
  }
}

function join(out: string | null, words: string): string {
  if (out === null) return words;
  return words.startsWith('Added') ? `${words}. ${out}` : `${out} ${words}`;
}
