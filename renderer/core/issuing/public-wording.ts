/**
 * Words in a text for the public that urge people to vote, name who stands, favour somebody, speak of what is disputed or
 * draw attention from the campaign. It finds words: whether a text is even-handed only a reader can tell.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), paragraphs 3.3, 4.1.2, 5.2.4, 5.3 and 6.1.3 to 6.1.5;
 * resources/reference/public-wording.json.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';
import { finished } from '../foundation/steps';
import reference from '../../../resources/reference/public-wording.json';
import { type FoldedText, foldedReadings } from './folded-text';
import type { PlacedText } from './placed-text';
import { namesFound, noPublicNames, type PublicNames } from './public-names';
import { compiledRule, matchesOf, type Range, type Stretch, stretchesOf } from './wording-rule';

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
  return finished(publicWordingSteps(texts, names));
}

/** The same in short steps, for a screen that answers in between. */
export function* publicWordingSteps(
  texts: readonly PlacedText[],
  names: PublicNames,
): Generator<undefined, readonly WordingHit[]> {
  const hits: WordingHit[] = [];
  for (const { place, text } of texts)
    for (const hit of yield* wordingSteps(text, names)) hits.push({ ...hit, place });
  return hits;
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
  return finished(wordingSteps(source, names));
}

/** The same in short steps, for a screen that answers in between. */
export function* wordingSteps(
  source: string,
  names: PublicNames = noPublicNames,
): Generator<undefined, readonly WordingHit[]> {
  const spans: Span[] = [];
  for (const folded of foldedReadings(source)) {
    yield;
    yield* spansIn(folded, names, spans);
  }
  return merged(spans).map(({ group, from, to, sentenceFrom, sentenceTo }) => ({
    group,
    words: source.slice(from, to),
    sentence: source.slice(sentenceFrom, sentenceTo).trim(),
    place: '',
    from,
    to,
  }));
}

/** So many letters are looked through by a step, all rules counted together. */
const lettersAStep = 2_500;

function* spansIn(folded: FoldedText, names: PublicNames, spans: Span[]): Generator<undefined, void> {
  const named = namesFound(folded.text, names);
  yield;
  const stretches = stretchesOf(folded.text);
  const last = stretches.at(-1);
  let read = 0;
  for (const stretch of stretches) {
    const add = (group: WordingGroup, found: Range) =>
      spans.push(spanOf({ group, ...found }, stretch, folded));
    const isHere = ({ from }: Range) =>
      from >= stretch.from && (from < stretch.from + stretch.text.length || stretch === last);
    for (const { from, to } of named.filter(isHere))
      add(naming, { from: from - stretch.from, to: to - stretch.from });
    for (const { group, rule } of compiled) {
      for (const found of matchesOf(rule, stretch.text)) add(group, found);
      read += stretch.text.length;
      if (read < lettersAStep) continue;
      read = 0;
      yield;
    }
  }
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
