/** What each column of a list means: its heading, unless a person chose otherwise. */
import type { ColumnChoices, ListColumn } from '../../core/foundation/headed-list';
import { textOf } from './cells';
import { type HeadingWords, meaningsOf } from './headings';

const examplesShown = 3;

/** The columns in the order of the file. `sample` is some rows below the headings. */
export function columnsOf<M extends string>(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  { words, choices }: { readonly words: HeadingWords<M>; readonly choices: ColumnChoices<M | 'ignore'> },
): readonly ListColumn<M | 'ignore'>[] {
  const guesses = meaningsOf(headings, words);
  const chosen = new Set(Object.values(choices));
  return headings.map((heading, index) => {
    const examples = [...new Set(sample.map((cells) => textOf(cells[index]).slice(0, 60)))].filter(Boolean);
    const column = {
      index,
      heading: textOf(heading) === '' ? `Column ${index + 1}` : textOf(heading).slice(0, 80),
      examples: examples.slice(0, examplesShown),
    };
    const choice = choices[String(index)];
    if (choice !== undefined) return { ...column, meaning: choice, reason: 'you chose it' };
    const guess = guesses[index] ?? null;
    if (guess === null) return { ...column, meaning: 'ignore', reason: 'its heading is not known' };
    // A column that a person gave this meaning takes it from the one that had it by its heading.
    if (chosen.has(guess)) return { ...column, meaning: 'ignore', reason: 'you chose another column for it' };
    return { ...column, meaning: guess, reason: 'the heading says so' };
  });
}
