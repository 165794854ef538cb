/**
 * Words in a text for the public that urge people to vote, name who stands, or favour somebody. It finds words: whether a
 * text is even-handed only a reader can tell.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), paragraphs 3.3, 4.1.2, 5.2.4 and 6.1.3 to 6.1.5;
 * resources/reference/public-wording.json.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';
import reference from '../../../resources/reference/public-wording.json';
import type { PlacedText } from './placed-text';

const words = z.string().min(1);
const rulesSchema = z.object({
  source: words,
  asAt: isoDateSchema,
  reviewBy: isoDateSchema,
  doubt: words,
  groups: z.array(z.object({ id: words, name: words, says: words, paragraph: words })),
  words: z.array(z.object({ group: words, pattern: words, isCased: z.boolean().optional() })),
});
const rules = rulesSchema.parse(reference);

export const publicWordingSource = {
  source: rules.source,
  asAt: rules.asAt,
  reviewBy: rules.reviewBy,
  doubt: rules.doubt,
} as const;

export interface WordingGroup {
  readonly id: string;
  readonly name: string;
  /** What the guidance asks, in the desk's words. */
  readonly says: string;
  /** The paragraph that it rests on. */
  readonly paragraph: string;
}

export const wordingGroups: readonly WordingGroup[] = rules.groups;

export interface WordingHit {
  readonly group: WordingGroup;
  /** The words that were found. */
  readonly words: string;
  /** The sentence that they stand in. */
  readonly sentence: string;
  readonly place: string;
}

const compiled = rules.words.map(({ group, pattern, isCased }) => ({
  group: groupOf(group),
  expression: new RegExp(pattern, isCased === true ? 'u' : 'iu'),
}));

function groupOf(id: string): WordingGroup {
  const found = wordingGroups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`public-wording.json has no group ${id}`);
  return found;
}

/** Every hit, in reading order; of one group only the first in a sentence. `names` are parties and candidates known. */
export function publicWording(texts: readonly PlacedText[], names: readonly string[]): readonly WordingHit[] {
  const named = names.map((name) => name.trim()).filter((name) => name.length > 2);
  return texts.flatMap(({ place, text }) =>
    sentencesOf(text).flatMap((sentence) => hitsIn(sentence, place, named)),
  );
}

function hitsIn(sentence: string, place: string, names: readonly string[]): readonly WordingHit[] {
  const hits = new Map<string, WordingHit>();
  const note = (group: WordingGroup, found: string) => {
    if (!hits.has(group.id)) hits.set(group.id, { group, words: found, sentence, place });
  };
  for (const name of names) if (isNamedIn(sentence, name)) note(groupOf('names-politician-or-party'), name);
  for (const { group, expression } of compiled) {
    const match = expression.exec(sentence);
    if (match !== null) note(group, match[0]);
  }
  return [...hits.values()];
}

/** As words of their own, whatever their capitals. */
function isNamedIn(sentence: string, name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(sentence);
}

/** Sentences and lines, each trimmed. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|St|Sgt|Insp|Supt|No)\.)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
