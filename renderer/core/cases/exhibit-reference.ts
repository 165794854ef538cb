/** Exhibit references: each stands on one exhibit of a case, however it is written. */
import type { EvidenceItem } from './evidence-item';

/** What two references are compared by: neither case nor spaces tell them apart. Empty where there is none. */
export function exhibitKey(reference: string): string {
  return reference.replaceAll(/\s+/g, '').toLocaleLowerCase('en-GB');
}

/** Why the exhibit may not have this reference, or `null`. Having none is no problem here. */
export function exhibitReferenceProblem(
  reference: string,
  id: string,
  evidence: Iterable<Pick<EvidenceItem, 'id' | 'exhibitReference' | 'what'>>,
): string | null {
  const wanted = exhibitKey(reference);
  if (wanted === '') return null;
  for (const other of evidence) {
    if (other.id === id || exhibitKey(other.exhibitReference) !== wanted) continue;
    const what = other.what.trim() === '' ? 'another exhibit' : `“${shortened(other.what.trim())}”`;
    return `${other.exhibitReference} stands already, on ${what}. Give this one a reference of its own; until then the last one is kept.`;
  }
  return null;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
