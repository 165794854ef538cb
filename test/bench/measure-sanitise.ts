/** The sanitiser over 200 pages and 20,000 known names, against one regular expression of the plain names over two pages. */
import { type BenchActs, type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { figureOf, type Findings, spreadOf } from './figures';

const runs = 3;
const given = { names: 20_000, pages: 200 } as const;

type Times = Awaited<ReturnType<BenchActs['timeSanitise']>>;

/** Each run on a desk of its own; the regular expression follows in the same one. */
export async function measureSanitise(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Sanitising 200 pages with 20,000 known names');
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await onFreshDesk(bench, (desk) => callAct(desk, 'timeSanitise', given)));
  }
  const pairs = times.map(({ ms, expressionMs }) => ({ measured: ms, baseline: expressionMs }));
  return {
    figures: [
      figureOf(
        {
          id: 'sanitise-200',
          title: 'Sanitise 200 pages, 20,000 names',
          baselineTitle: 'one regular expression of the names, 2 pages',
          unit: 'ms',
        },
        pairs,
      ),
    ],
    facts: {
      sanitiseVocabulary: spreadOf(times.map(({ vocabularyMs }) => vocabularyMs)),
      sanitiseLongestGap: spreadOf(times.map(({ longestGapMs }) => longestGapMs)),
      sanitiseHits: times[0]?.hits ?? 0,
      sanitisePlaceholders: times[0]?.placeholders ?? 0,
    },
  };
}
