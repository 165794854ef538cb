/** Which row of a table holds the headings, and what each heading means. */
import { textOf } from './cells';

/** Heading words of one kind of list, by what they mean. */
export type HeadingWords<M extends string> = Readonly<Record<M, RegExp>>;

/** Case, marks and double spaces do not count in a heading. */
function plainHeading(heading: string): string {
  return textOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a heading means, or `null`. */
function meaningOf<M extends string>(heading: string, words: HeadingWords<M>): M | null {
  const plain = plainHeading(heading);
  for (const [meaning, pattern] of Object.entries(words) as [M, RegExp][]) {
    if (pattern.test(plain)) return meaning;
  }
  return null;
}

/** Titles and empty rows may stand above the headings; further down than this none are looked for. */
export const headingRowsAtMost = 20;

/** The row with the most known headings among the first rows, and how many it has; `at` is -1 where none has any. */
export function headingRow<M extends string>(
  rows: readonly (readonly string[])[],
  words: HeadingWords<M>,
): { readonly at: number; readonly known: number } {
  let best = { at: -1, known: 0 };
  for (const [at, cells] of rows.slice(0, headingRowsAtMost).entries()) {
    const known = new Set(cells.map((cell) => meaningOf(cell, words)).filter((one) => one !== null)).size;
    if (known > best.known) best = { at, known };
  }
  return best;
}

/** The first column of each meaning takes it; a second one with the same words is left for a person to choose. */
export function meaningsOf<M extends string>(
  headings: readonly string[],
  words: HeadingWords<M>,
): readonly (M | null)[] {
  const taken = new Set<M>();
  return headings.map((heading) => {
    const meaning = meaningOf(heading, words);
    if (meaning === null || taken.has(meaning)) return null;
    taken.add(meaning);
    return meaning;
  });
}
