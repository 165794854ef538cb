/**
 * 2,000 stations in 40 teams: rounds, workloads and gaps at first and after the team of one station has changed; and the
 * deployment plan of them as a document.
 */
import { type BenchActs, type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, inTurn, quantile, spreadOf } from './figures';
import { stopFigure } from './measure-letters';
import { timeProcessorAndMemory, type Work, workOn } from './work';

const runs = 3;
const given = { stations: 2000, teams: 40, steps: 15 } as const;

type Times = Awaited<ReturnType<BenchActs['timeDeployment']>>;

/** Each run on a desk of its own; each step of a thing is followed by one of its baseline. */
export async function measureDeployment(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Working out the deployment of 2,000 polling stations');
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await onFreshDesk(bench, (desk) => callAct(desk, 'timeDeployment', given)));
  }
  return {
    figures: [
      ...stepFigures(times, { id: 'first', title: 'Rounds and workloads of 2,000 stations', of: 'firstMs' }),
      ...stepFigures(times, {
        id: 'change',
        title: '..., after one station changed its team',
        of: 'changeMs',
      }),
    ],
    facts: { deploymentFindings: times[0]?.findings ?? 0 },
  };
}

/** The plan composed and written, against docxtemplater filling an order with as many rows. */
export async function measurePlan(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Composing and writing the deployment plan of 2,000 polling stations');
  const stops: number[] = [];
  const composed: number[] = [];
  let rows = 0;
  const written = (): Promise<Work> =>
    workOn(bench, {
      prepare: (desk) => callAct(desk, 'preparePlan', given),
      act: async (desk) => {
        const figure = await callAct(desk, 'writeDeploymentPlan');
        if (figure.rows < given.stations) throw new Error(`The plan has ${figure.rows} rows`);
        stops.push(figure.longestMs);
        composed.push(figure.composeMs);
        rows = figure.rows;
        return figure.ms;
      },
    });
  const filled = (): Promise<Work> =>
    workOn(bench, {
      prepare: (desk) => callAct(desk, 'prepareOrder', given.stations),
      act: async (desk) => (await callAct(desk, 'fillOrderTemplate')).ms,
    });
  const pairs = await inTurn(runs, written, filled);
  const about = {
    id: 'plan-2000',
    title: 'Deployment plan of 2,000 stations',
    baselineTitle: 'docxtemplater, order of 2,000 rows',
  };
  return {
    figures: [...timeProcessorAndMemory(about, pairs), await stopFigure(bench, about, stops)],
    facts: { planComposedAfter: spreadOf(composed), planRows: rows },
  };
}

interface About {
  readonly id: string;
  readonly title: string;
  readonly of: 'firstMs' | 'changeMs';
}

/** The median step of each run, and the step that only one in twenty exceeds. */
function stepFigures(times: readonly Times[], about: About): readonly Figure[] {
  return ([0.5, 0.95] as const).map((share) => {
    const name = `p${share * 100}`;
    return figureOf(
      {
        id: `deployment-${about.id}-${name}`,
        title: `${about.title}, ${name}`,
        baselineTitle: 'stations, teams and posts as JSON',
        unit: 'ms',
      },
      times.map((each) => ({
        measured: quantile(each[about.of], share),
        baseline: quantile(each.writtenMs, share),
      })),
    );
  });
}
