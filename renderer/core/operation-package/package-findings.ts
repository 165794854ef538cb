/** What holds the package of an operation back before it leaves. */
import type { LeavingFinding, Recipient } from '../issuing/leaving-check';
import { counted } from '../documents/blocks';
import type { CollectionName } from '../records';
import type { GatheredPackage } from './gather';

/** What names people who are suspected, who complained or on whom there is intelligence. */
const ofPeople: readonly (readonly [CollectionName, one: string, many: string])[] = [
  ['allegations', 'allegation', 'allegations'],
  ['cases', 'case', 'cases'],
  ['intelligence', 'item of intelligence', 'items of intelligence'],
  ['safetyConcerns', 'safety concern', 'safety concerns'],
];

/** All of them hold it back: a package is one whole, and nothing in it is taken out by the desk. */
export function packageFindings(
  { collections, secret }: Pick<GatheredPackage, 'collections' | 'secret'>,
  recipient: Recipient | null,
): readonly LeavingFinding[] {
  const held = ofPeople.flatMap(([name, one, many]) => {
    const { length } = collections.find(({ collection }) => collection === name)?.records ?? [];
    return length === 0 ? [] : [counted(length, one, many)];
  });
  const found: LeavingFinding[] = [];
  if (secret.length > 0)
    found.push({
      check: 'marking',
      blocks: true,
      text: `${counted(secret.length, 'record says', 'records say')} SECRET, which nothing that leaves this desk can be. Take it out of what was written there.`,
      where: [...new Set(secret.map(({ collection }) => collection))].join('; '),
      parts: [],
    });
  if (recipient === 'outside' && held.length > 0)
    found.push({
      check: 'identity',
      blocks: true,
      text: `The package holds ${listed(held)}, with the people in them. It does not leave the force: give it to somebody in the force, or keep it.`,
      where: '',
      parts: [],
    });
  return found;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
