/** The threat grid at its largest: opening, moving and rating, against a grid of the same size with nothing in it. */
import { type BenchApp, type BenchActs, callAct, makeBenchData, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, inTurn, type Pair, quantile } from './figures';

const wards = 1_500;
/** 500 wards of eleven harms, six people, two rounds: 66,000 scores. */
const scoredWards = 500;
const runs = 3;
const stepsARun = 60;

type Times = Awaited<ReturnType<BenchActs['timeGrid']>>;

/** 11 harms by 1,500 wards with 66,000 scores, beside the same columns empty. */
export async function measureGrid(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  // The vault of the other parts stands in the usual folder: this one has a folder of its own.
  const own = makeBenchData(bench);
  say('Filling a vault with 11 x 1,500 cells and 66,000 scores');
  const filled = await onFreshDesk(own, (desk) => callAct(desk, 'fillGrids', { wards, scoredWards }));
  if (filled.cells !== wards * 11 || filled.scores !== 66_000)
    throw new Error(`${filled.cells} cells and ${filled.scores} scores were filled in`);
  say('Opening the grid, moving and rating in it');
  const time = (name: 'full' | 'empty') => () =>
    onFreshDesk(own, (desk) => callAct(desk, 'timeGrid', { name, steps: stepsARun }));
  const pairs = await inTurn(runs, time('full'), time('empty'));
  return { figures: figuresOf(pairs), facts: { gridCells: filled.cells, gridScores: filled.scores } };
}

function figuresOf(
  pairs: readonly { readonly measured: Times; readonly baseline: Times }[],
): readonly Figure[] {
  const figure = (id: string, title: string, read: (times: Times) => number): Figure =>
    figureOf(
      { id: `grid-${id}`, title, baselineTitle: 'the same grid, empty', unit: 'ms' },
      pairs.map(({ measured, baseline }): Pair => ({ measured: read(measured), baseline: read(baseline) })),
    );
  const p95 = (steps: Times['move'], of: 'handlerMs' | 'paintMs') =>
    quantile(
      steps.map((step) => step[of]),
      0.95,
    );
  return [
    figure('open-handler', 'Open the grid of 16,500 cells, handlers', ({ open }) => open.handlerMs),
    figure('open', 'Open the grid of 16,500 cells, to paint', ({ open }) => open.paintMs),
    figure('open-whole', '..., with marks, counts and the panel', ({ open }) => open.wholeMs),
    figure('open-longest', '..., longest stretch without an answer', ({ open }) => open.longestMs),
    figure('again', 'Open it again, to paint', ({ openAgain }) => openAgain.paintMs),
    figure('again-whole', '..., with marks, counts and the panel', ({ openAgain }) => openAgain.wholeMs),
    figure('move-handler', 'Move to the next cell, handlers, p95', ({ move }) => p95(move, 'handlerMs')),
    figure('move-paint', 'Move to the next cell, to paint, p95', ({ move }) => p95(move, 'paintMs')),
    figure('rate-handler', 'Rate a cell, handlers, p95', ({ rate }) => p95(rate, 'handlerMs')),
    figure('rate-paint', 'Rate a cell, to paint, p95', ({ rate }) => p95(rate, 'paintMs')),
  ];
}
