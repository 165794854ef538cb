/** 20,000 known names over 200 pages, sanitised; and plain names in one regular expression over two of the pages. */
import type { KnownName } from '../../../renderer/core/sanitise/known-name';
import { sanitising, type TextGiven } from '../../../renderer/core/sanitise/sanitise';
import { makingVocabulary } from '../../../renderer/core/sanitise/vocabulary';
import { inSlices } from '../../../renderer/services/in-slices';
import { watchedGaps } from './watched-gaps';

export interface SanitiseTimes {
  /** The vocabulary and all pages. */
  readonly ms: number;
  readonly vocabularyMs: number;
  /** The longest that the page answered nothing meanwhile. */
  readonly longestGapMs: number;
  readonly hits: number;
  readonly placeholders: number;
  /** The regular expression over the first two pages. */
  readonly expressionMs: number;
}

const syllables = 'bra ven tol mar ke lun dor wick sel pra no fen har gar ist um ol rath'.split(' ');
const plainWords =
  'the queue outside the station was long and officers were asked to help with it before the doors closed at ten because the list was not there'.split(
    ' ',
  );
const wordsOnPage = 500;

/** Numbers that look like chance and are the same in every run. */
function numbers(): (below: number) => number {
  let seed = 1;
  return (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
}

function example(names: number, pages: number): { known: readonly KnownName[]; texts: readonly TextGiven[] } {
  const any = numbers();
  const word = () => {
    const made = Array.from({ length: 2 + any(2) }, () => syllables[any(syllables.length)] ?? '').join('');
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const known = Array.from({ length: names }, (_, index): KnownName => {
    if (index % 5 === 4) return { text: `${word()} ${word()} Hall`, kind: 'place' };
    if (index % 7 === 6) return { text: `R-${10_000 + index}`, kind: 'reference' };
    return { text: `${word()} ${word()}`, kind: 'person' };
  });
  const wordAt = (index: number): string => {
    if (index % 40 === 7) return known[any(known.length)]?.text ?? '';
    return index % 97 === 5 ? '07700 900123' : (plainWords[any(plainWords.length)] ?? '');
  };
  const texts = Array.from({ length: pages }, (_, page) => ({
    path: `page.${page}`,
    text: Array.from({ length: wordsOnPage }, (__, index) => wordAt(index)).join(' '),
  }));
  return { known, texts };
}

/** One run of both; the sanitiser in slices, as the screen of a note runs it. */
export async function timeSanitise(given: {
  readonly names: number;
  readonly pages: number;
}): Promise<SanitiseTimes> {
  const { known, texts } = example(given.names, given.pages);
  const gaps = watchedGaps();
  const began = performance.now();
  const vocabulary = await inSlices(makingVocabulary(known));
  if (vocabulary === null) throw new Error('The vocabulary was given up');
  const vocabularyMs = performance.now() - began;
  const about = { pollingDate: '2027-05-06', placeholders: [], decisions: [] };
  const made = await inSlices(sanitising({ texts, vocabulary, ...about }));
  if (made === null) throw new Error('The sanitiser was given up');
  const ms = performance.now() - began;
  const longestGapMs = gaps.longest();
  const expressionBegan = performance.now();
  const longestFirst = known.map(({ text }) => text).sort((a, b) => b.length - a.length);
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  for (const { text } of texts.slice(0, 2)) [...text.matchAll(expression)].forEach(() => undefined);
  return {
    ms,
    vocabularyMs,
    longestGapMs,
    hits: made.hits.length,
    placeholders: made.placeholders.length,
    expressionMs: performance.now() - expressionBegan,
  };
}
