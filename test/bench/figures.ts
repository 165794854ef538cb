/** Figures: several runs of a thing and of what it is compared with, in turn, as medians, ranges and a ratio. */

/** One number of several runs. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** One line of the table. `ratio` is measured to baseline, run by run. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly baselineTitle: string;
  readonly unit: 'ms' | 'MiB';
  readonly runs: number;
  readonly measured: Spread;
  readonly baseline: Spread;
  readonly ratio: Spread;
}

/** What one part of the bench found out: its figures, and facts that explain them. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly facts: Readonly<Record<string, Spread | number>>;
}

/** One run of both. */
export interface Pair {
  readonly measured: number;
  readonly baseline: number;
}

/** The spread of at least one number. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), min: quantile(sorted, 0), max: quantile(sorted, 1) };
}

/** The value below which `share` (0 to 1) of the numbers lie, between neighbours in proportion. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There is no figure without a run');
  return below + (above - below) * (place - Math.floor(place));
}

/** A figure from its runs. */
export function figureOf(
  about: Pick<Figure, 'id' | 'title' | 'baselineTitle' | 'unit'>,
  pairs: readonly Pair[],
): Figure {
  return {
    ...about,
    runs: pairs.length,
    measured: spreadOf(pairs.map((pair) => pair.measured)),
    baseline: spreadOf(pairs.map((pair) => pair.baseline)),
    ratio: spreadOf(pairs.map((pair) => pair.measured / pair.baseline)),
  };
}

/** Runs both sides `runs` times in turn, changing which goes first so that neither has the warmer machine. */
export async function inTurn<T>(
  runs: number,
  measured: () => Promise<T>,
  baseline: () => Promise<T>,
): Promise<readonly { readonly measured: T; readonly baseline: T }[]> {
  const pairs: { measured: T; baseline: T }[] = [];
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) {
      const first = await measured();
      pairs.push({ measured: first, baseline: await baseline() });
    } else {
      const first = await baseline();
      pairs.push({ measured: await measured(), baseline: first });
    }
  }
  return pairs;
}
