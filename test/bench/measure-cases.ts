/** 10,000 cases of 50 exhibits each: readiness at first and after one change, the rows of the list, filter and sort. */
import { type BenchActs, type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, type Pair, quantile, spreadOf } from './figures';

const cases = 10_000;
const runs = 3;
const stepsARun = 40;

type Times = Awaited<ReturnType<BenchActs['timeCases']>>;
type Steps = 'changeMs' | 'rowsMs' | 'passMs' | 'filterMs' | 'searchMs' | 'sortMs' | 'plainSortMs';

/** Each run on a desk of its own; within it each step of a thing is followed by one of its baseline. */
export async function measureCases(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say(`Working out the readiness of ${cases.toLocaleString('en-GB')} cases`);
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(await onFreshDesk(bench, (desk) => callAct(desk, 'timeCases', { cases, steps: stepsARun })));
  return {
    figures: [
      figureOf(
        { id: 'cases-first', title: 'Readiness of 10,000 cases at first', baselineTitle: 'each written as JSON', unit: 'ms' },
        times.map(({ firstMs, writtenMs }): Pair => ({ measured: firstMs, baseline: writtenMs })),
      ),
      ...stepFigures(times, { id: 'change', title: 'Readiness after one change', of: ['changeMs', 'passMs'], baselineTitle: 'a pass over all exhibits' }),
      ...stepFigures(times, { id: 'rows', title: 'Rows of the list after one change', of: ['rowsMs', 'passMs'], baselineTitle: 'a pass over all exhibits' }),
      ...stepFigures(times, { id: 'filter', title: 'Filter 10,000 rows', of: ['filterMs', 'searchMs'], baselineTitle: 'a search for one word' }),
      ...stepFigures(times, { id: 'sort', title: 'Sort 10,000 rows', of: ['sortMs', 'plainSortMs'], baselineTitle: 'their keys sorted' }),
    ],
    facts: {
      caseReasons: times[0]?.reasons ?? 0,
      caseLongestSliceMs: spreadOf(times.map(({ longestSliceMs }) => longestSliceMs)),
    },
  };
} // prettier-ignore

/** The median step of each run, and the step that only one in twenty exceeds. */
function stepFigures(
  times: readonly Times[],
  about: {
    readonly id: string;
    readonly title: string;
    readonly of: readonly [Steps, Steps];
    readonly baselineTitle: string;
  },
): readonly Figure[] {
  const [measured, baseline] = about.of;
  return ([0.5, 0.95] as const).map((share) => {
    const name = `p${share * 100}`;
    return figureOf(
      {
        id: `cases-${about.id}-${name}`,
        title: `${about.title}, ${name}`,
        baselineTitle: about.baselineTitle,
        unit: 'ms',
      },
      times.map((each) => ({
        measured: quantile(each[measured], share),
        baseline: quantile(each[baseline], share),
      })),
    );
  });
}
