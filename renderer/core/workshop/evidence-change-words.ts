/** What changed in a piece of evidence, in words that give nothing of what it says. */
import { canonicalJson } from '../foundation/canonical';
import { gradingOf, type IntelligenceItem } from '../intelligence/intelligence-item';
import type { ReadsOtherwise } from './changed-evidence';

/**
 * "INT-004: graded 2 C P, now 1 B P; its text was changed too." `title` names the evidence where it is no
 * intelligence, or no longer recorded. Whoever shows it withholds from paper what is graded C on either side.
 */
export function readsOtherwiseWords({ item }: ReadsOtherwise, title: string): string {
  if (item === null) return `${title} reads differently.`;
  const { was, is } = item;
  if (is === undefined) return `${was.reference} is no longer recorded.`;
  const also = changedParts(was, is);
  if (was.source === is.source && was.grade === is.grade) {
    return `${is.reference} reads differently: ${listed(also)} changed.`;
  }
  const graded = `${is.reference}: graded ${gradingOf(was)}, now ${gradingOf(is)}`;
  return also.length === 0 ? `${graded}.` : `${graded}; ${listed(also)} changed too.`;
}

/** Whether either side of the change is graded C. */
export function isConditionalChange({ item }: ReadsOtherwise): boolean {
  return item !== null && (item.was.handling === 'C' || item.is?.handling === 'C');
}

const parts = [
  ['its text', (item: IntelligenceItem) => item.text],
  ['its provenance', (item: IntelligenceItem) => item.provenance],
  ['the date received', (item: IntelligenceItem) => item.receivedOn],
  ['what it is about', ({ locations, people, harmIds }: IntelligenceItem) => [locations, people, harmIds]],
] as const;

function changedParts(was: IntelligenceItem, is: IntelligenceItem): readonly string[] {
  return parts.flatMap(([name, of]) => (canonicalJson(of(was)) === canonicalJson(of(is)) ? [] : [name]));
}

/** "its text, the date received and what it is about": each is said to have changed, so several are joined. */
function listed(names: readonly string[]): string {
  const rest = names.slice(0, -1);
  return rest.length === 0 ? names.join('') : `${rest.join(', ')} and ${names.slice(-1).join('')}`;
}
