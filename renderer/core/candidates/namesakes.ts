/** What tells namesakes of one contest apart whom neither party nor description does. Pure. */
import { type Candidate, officesHeld } from './candidate';

/**
 * What may tell them apart, what a reader knows them by first; `''` where the record says nothing of it. Never an agent:
 * labels stand in documents in which no other person is named.
 */
const facts: readonly ((candidate: Candidate) => string)[] = [
  ({ knownAs }) => (knownAs === '' ? '' : `known as ${knownAs}`),
  ({ party, description }) => (description === '' ? '' : party),
  ({ officeHeld }) =>
    officeHeld === 'none' ? '' : (officesHeld.find(({ id }) => id === officeHeld)?.name ?? ''),
];

/**
 * What is said of each beside the words that all of them share, by id: the first fact that every record has and no two
 * have alike, else which of their records it is. The same in whatever order they are given.
 */
export function toldApart(namesakes: readonly Candidate[]): ReadonlyMap<string, string> {
  for (const fact of facts) {
    const told = new Map<string, string>(namesakes.map((each) => [each.id, fact(each)]));
    const said = new Set([...told.values()].filter((words) => words !== ''));
    if (said.size === namesakes.length) return told;
  }
  const inOrder = [...namesakes].sort(byRecord);
  return new Map(inOrder.map(({ id }, place) => [id, `record ${place + 1} of ${inOrder.length}`]));
}

/** Those of a file first, as the file came in and numbers them; nothing else says which was entered first. */
function byRecord(a: Candidate, b: Candidate): number {
  return (
    compared(a.source?.at ?? '~', b.source?.at ?? '~') ||
    inNumbers.compare(a.source?.personNumber ?? '', b.source?.personNumber ?? '') ||
    compared(a.id, b.id)
  );
}

const inNumbers = new Intl.Collator('en-GB', { numeric: true });

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
