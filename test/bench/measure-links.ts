/** The field that finds what a decision is linked to, over 20,000 records: the first key, and each key after it. */
import { type BenchActs, type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { figureOf, type Findings, type Pair, quantile } from './figures';

const given = { choices: 20_000, steps: 20 } as const;
const runs = 3;

type Times = Awaited<ReturnType<BenchActs['timeLinks']>>;

/** Each run on a desk of its own; each key is followed by the same search with every record worded anew. */
export async function measureLinks(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Searching 20,000 records to link to');
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(await onFreshDesk(bench, (desk) => callAct(desk, 'timeLinks', given)));
  const baselineTitle = 'every record worded at each key';
  return {
    figures: [
      figureOf(
        { id: 'links-first', title: 'First key, none worded ahead', baselineTitle, unit: 'ms' },
        times.map(({ firstKeyMs, plainMs }): Pair => ({
          measured: firstKeyMs,
          baseline: quantile(plainMs, 0.5),
        })),
      ),
      ...([0.5, 0.95] as const).map((share) =>
        figureOf(
          {
            id: `links-key-p${share * 100}`,
            title: `Each key over 20,000 records, p${share * 100}`,
            baselineTitle,
            unit: 'ms',
          },
          times.map(({ keyMs, plainMs }): Pair => ({
            measured: quantile(keyMs, share),
            baseline: quantile(plainMs, share),
          })),
        ),
      ),
    ],
    facts: { linkChoices: times[0]?.choices ?? 0 },
  };
}
