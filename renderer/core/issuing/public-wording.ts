/**
 * Words in a text for the public that urge people to vote, name who stands, favour somebody, speak of what is disputed or
 * draw attention from the campaign. It finds words: whether a text is even-handed only a reader can tell.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), paragraphs 3.3, 4.1.2, 5.2.4, 5.3 and 6.1.3 to 6.1.5;
 * resources/reference/public-wording.json.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';
import reference from '../../../resources/reference/public-wording.json';
import { type FoldedText, foldedReadings } from './folded-text';
import type { PlacedText } from './placed-text';
import { namesFound, noPublicNames, type PublicNames } from './public-names';
import { compiledRule, matchesOf, type Stretch, stretchesOf } from './wording-rule';

const words = z.string().min(1);
const rulesSchema = z.object({
  source: words,
  asAt: isoDateSchema,
  reviewBy: isoDateSchema,
  doubt: words,
  groups: z.array(z.object({ id: words, name: words, says: words, paragraph: words, lookedFor: words })),
  words: z.array(
    z.object({
      group: words,
      pattern: words,
      isCased: z.boolean().optional(),
      at: z.literal('start').optional(),
      unless: words.optional(),
    }),
  ),
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
  /** What is looked for, as it reads after "The desk looked for". */
  readonly lookedFor: string;
}

export const wordingGroups: readonly WordingGroup[] = rules.groups;

export interface WordingHit {
  readonly group: WordingGroup;
  /** The words that were found, as they stand in the text. */
  readonly words: string;
  /** The sentence that they stand in, as it stands in the text. */
  readonly sentence: string;
  readonly place: string;
  /** Where the words begin and end, as offsets in the text of that place. */
  readonly from: number;
  readonly to: number;
}

const compiled = rules.words.map((rule) => ({ group: groupOf(rule.group), rule: compiledRule(rule) }));
const naming = groupOf('names-politician-or-party');

function groupOf(id: string): WordingGroup {
  const found = wordingGroups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`public-wording.json has no group ${id}`);
  return found;
}

/** Every hit, text by text, in reading order; hits of one group that overlap are one. */
export function publicWording(
  texts: readonly PlacedText[],
  names: PublicNames = noPublicNames,
): readonly WordingHit[] {
  return texts.flatMap(({ place, text }) => wordingHits(text, names).map((hit) => ({ ...hit, place })));
}

interface Span {
  readonly group: WordingGroup;
  readonly from: number;
  readonly to: number;
  readonly sentenceFrom: number;
  readonly sentenceTo: number;
}

/** Every hit in one text. */
export function wordingHits(source: string, names: PublicNames = noPublicNames): readonly WordingHit[] {
  const spans = foldedReadings(source).flatMap((folded) => spansIn(folded, names));
  return merged(spans).map(({ group, from, to, sentenceFrom, sentenceTo }) => ({
    group,
    words: source.slice(from, to),
    sentence: source.slice(sentenceFrom, sentenceTo).trim(),
    place: '',
    from,
    to,
  }));
}

function spansIn(folded: FoldedText, names: PublicNames): readonly Span[] {
  const named = namesFound(folded.text, names);
  const stretches = stretchesOf(folded.text);
  const last = stretches.at(-1);
  return stretches.flatMap((stretch) => {
    const isHere = (from: number) =>
      from >= stretch.from && (from < stretch.from + stretch.text.length || stretch === last);
    const inRules = compiled.flatMap(({ group, rule }) =>
      matchesOf(rule, stretch.text).map(({ from, to }) => ({ group, from, to })),
    );
    const inNames = named
      .filter(({ from }) => isHere(from))
      .map(({ from, to }) => ({ group: naming, from: from - stretch.from, to: to - stretch.from }));
    return [...inNames, ...inRules].map((each) => spanOf(each, stretch, folded));
  });
}

/** Where words and their sentence stand in the text itself. A sentence ends with its line, unless the words go on. */
function spanOf(
  found: Pick<Span, 'group' | 'from' | 'to'>,
  { text, from: start }: Stretch,
  { at }: FoldedText,
): Span {
  const lineFrom = text.lastIndexOf('\n', found.from) + 1;
  const lineEnd = text.indexOf('\n', found.to);
  const inSource = (offset: number) => at[start + offset] ?? at.at(-1) ?? 0;
  return {
    group: found.group,
    from: inSource(found.from),
    to: inSource(found.to),
    sentenceFrom: inSource(Math.min(lineFrom, found.from)),
    sentenceTo: inSource(lineEnd === -1 ? text.length : lineEnd),
  };
}

/** In reading order; what overlaps in one group becomes one, and its sentence reaches as far as both did. */
function merged(spans: readonly Span[]): readonly Span[] {
  const order = new Map(wordingGroups.map(({ id }, index) => [id, index]));
  const place = ({ group }: Span) => order.get(group.id) ?? 0;
  const inOrder = [...spans].sort((a, b) => place(a) - place(b) || a.from - b.from || b.to - a.to);
  const whole: Span[] = [];
  for (const span of inOrder) {
    const before = whole.at(-1);
    if (before === undefined || before.group !== span.group || span.from >= before.to) {
      whole.push(span);
      continue;
    }
    whole[whole.length - 1] = {
      ...before,
      to: Math.max(before.to, span.to),
      sentenceFrom: Math.min(before.sentenceFrom, span.sentenceFrom),
      sentenceTo: Math.max(before.sentenceTo, span.sentenceTo),
    };
  }
  return whole.sort((a, b) => a.from - b.from || place(a) - place(b));
}

/** What the desk looks for in a text and what it cannot tell, in two sentences. It never says that a text may leave. */
export function lookedForWords(names: PublicNames): string {
  const known = names.names.length;
  const register =
    known === 0
      ? 'the register holds no names of candidates or parties yet'
      : `${known.toLocaleString('en-GB')} names of candidates and parties of the register among them`;
  const looked = wordingGroups.map(({ id, lookedFor }) =>
    id === naming.id ? `${lookedFor} (${register})` : lookedFor,
  );
  return `The desk looked for ${looked.slice(0, -1).join('; ')}; and ${looked.at(-1) ?? ''}. It finds words and cannot tell whether a text is even-handed: a reader must judge.`;
}
