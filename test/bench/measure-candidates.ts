/** A whole general election: 4,500 candidates and 20,000 contacts, their lists, searches, parity and a second import. */
import { type BenchActs, type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, type Pair, quantile } from './figures';

const given = { candidates: 4500, contacts: 20_000, steps: 20 } as const;
const runs = 3;

type Times = Awaited<ReturnType<BenchActs['timeCandidates']>>;
type Step = Exclude<keyof Times, 'candidatesWrittenMs' | 'contactsWrittenMs'>;

const measured: readonly (readonly [step: Step, id: string, title: string, of: 'candidates' | 'contacts'])[] =
  [
    ['listMs', 'list', 'List of 4,500 candidates after one change', 'candidates'],
    ['searchMs', 'search', 'Search over 4,500 candidates', 'candidates'],
    ['planMs', 'plan', 'Second import of 4,500 candidates compared', 'candidates'],
    ['logMs', 'log', 'Log of 20,000 contacts after one change', 'contacts'],
    ['logSearchMs', 'log-search', 'Search over 20,000 contacts', 'contacts'],
    ['parityMs', 'parity', 'Parity of a contest among 20,000 contacts', 'contacts'],
  ];

/** Each run on a desk of its own; within it each step is followed by one of its baseline. */
export async function measureCandidates(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Listing 4,500 candidates and 20,000 contacts');
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(await onFreshDesk(bench, (desk) => callAct(desk, 'timeCandidates', given)));
  return { figures: measured.flatMap((each) => figuresOf(times, each)), facts: {} };
}

function figuresOf(
  times: readonly Times[],
  [step, id, title, of]: (typeof measured)[number],
): readonly Figure[] {
  return ([0.5, 0.95] as const).map((share) =>
    figureOf(
      {
        id: `candidates-${id}-p${share * 100}`,
        title: `${title}, p${share * 100}`,
        baselineTitle:
          of === 'candidates' ? 'all candidates written as JSON' : 'all contacts written as JSON',
        unit: 'ms',
      },
      times.map((each): Pair => ({
        measured: quantile(each[step], share),
        baseline: quantile(of === 'candidates' ? each.candidatesWrittenMs : each.contactsWrittenMs, share),
      })),
    ),
  );
}
