/** A debrief compiled over 20,000 entries of polling day and 2,000 allegations, with the election before it. */
import { type BenchActs, type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { figureOf, type Findings, type Pair, quantile } from './figures';

const given = { entries: 20_000, allegations: 2000, stations: 2000, steps: 10 } as const;
const runs = 3;

type Times = Awaited<ReturnType<BenchActs['timeDebrief']>>;

/** Each run on a desk of its own; each debrief is followed by reading the same records from JSON text. */
export async function measureDebrief(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Compiling a debrief over 20,000 entries and 2,000 allegations');
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(await onFreshDesk(bench, (desk) => callAct(desk, 'timeDebrief', given)));
  return {
    figures: ([0.5, 0.95] as const).map((share) =>
      figureOf(
        {
          id: `debrief-compile-p${share * 100}`,
          title: `Debrief over 20,000 entries and 2,000 allegations, p${share * 100}`,
          baselineTitle: 'the same log and register from JSON text',
          unit: 'ms',
        },
        times.map(({ compileMs, parseMs }): Pair => ({
          measured: quantile(compileMs, share),
          baseline: quantile(parseMs, share),
        })),
      ),
    ),
    facts: { debriefFigures: times[0]?.figures ?? 0 },
  };
}
