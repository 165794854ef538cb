/** What each column of a list of history means: its heading, unless a person chose otherwise. */
import type {
  HistoryColumn,
  HistoryColumnChoices,
  HistoryColumnMeaning,
} from '../../core/history/history-draft';
import { textOf } from './cells';
import { type HeadingWords, meaningsOf } from './headings';

type KnownMeaning = Exclude<HistoryColumnMeaning, 'ignore'>;

export const historyHeadings: HeadingWords<KnownMeaning> = {
  election:
    /^(election|elections|election name|name of (the )?election|which election|poll|contest|year|election year)$/,
  'polling-date':
    /^(polling (date|day)|poll date|election (date|day)|date of (the )?(poll|election)|day of (the )?poll)$/,
  kind: /^(kind|type|category|record type|allegation or incident|allegation incident)$/,
  area: /^(ward|wards|ward name|name of (the )?ward|ward or (area|division|district)|ward area|ward division|electoral (ward|division)|division|area|location|ward code)$/,
  council: /^(council|district|local authority|authority|borough|district name|council name|la|lad)$/,
  harm: /^(harm|harms|harm type|type of harm|threat|threat type)$/,
  text: /^(what happened|description|details?|summary|text|narrative|circumstances|notes?|allegation|incident|allegation details?|incident details?)$/,
  outcome: /^(outcome|outcomes|result|disposal|how it ended|finalisation|outcome or result)$/,
  count:
    /^(count|number|how many|total|no|quantity|allegations|incidents|number of (allegations|incidents|reports|cases))$/,
};

const examplesShown = 3;

/** The columns in the order of the file. `sample` is some rows below the headings. */
export function historyColumns(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  choices: HistoryColumnChoices,
): readonly HistoryColumn[] {
  const guesses = meaningsOf(headings, historyHeadings);
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
