/** Changes to a force's own set of scales. Each keeps the table as large as its likelihoods and impacts. */
import type { Level, Likelihood, RatingLevel, ScaleSet, ScaleSetId, Step } from './scale-set';
import { steps } from './scale-set';

export type LevelCount = 3 | 4 | 5;
export const levelCounts: readonly LevelCount[] = [3, 4, 5];

/** A copy to be changed, under a name of its own; its sources say that it is the force's. */
export function copiedSet(
  set: ScaleSet,
  given: {
    readonly id: ScaleSetId;
    readonly name: string;
    readonly today: string;
    readonly nextYear: string;
  },
): ScaleSet {
  const own = {
    source: `The force’s own, made from “${set.name}”.`,
    asAt: given.today,
    reviewBy: given.nextYear,
  };
  return {
    ...set,
    id: given.id,
    name: given.name,
    likelihood: { ...set.likelihood, ...own },
    impact: { ...set.impact, ...own },
    rating: { ...set.rating, ...own },
  };
}

/** "Copy of 5 by 5, PHIA words", or with a number where that name is taken. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = `Copy of ${name}`.slice(0, 72);
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base} (${number})`)) number += 1;
  return `${base} (${number})`;
}

/** The set with so many steps of likelihood: those above are cut, those missing are named anew. */
export function withLikelihoodSteps(set: ScaleSet, count: LevelCount): ScaleSet {
  const kept = set.likelihood.terms.filter(({ step }) => step <= count);
  const missing = steps
    .filter((step) => step <= count && !kept.some((term) => term.step === step))
    .map((step): Likelihood => ({ id: freeId(kept, step), name: `Likelihood ${step}`, range: '', step }));
  return resized({ ...set, likelihood: { ...set.likelihood, terms: [...kept, ...missing] } });
}

/** The set with so many levels of impact. */
export function withImpactLevels(set: ScaleSet, count: LevelCount): ScaleSet {
  const levels = steps
    .slice(0, count)
    .map((level): Level => set.impact.levels[level - 1] ?? { level, name: `Impact ${level}`, meaning: '' });
  return resized({ ...set, impact: { ...set.impact, levels } });
}

/** The set with so many ratings; squares that had a higher one get the highest there is. */
export function withRatingLevels(set: ScaleSet, count: LevelCount): ScaleSet {
  const shades = shadesFor[count];
  const levels = steps.slice(0, count).map((level, at): RatingLevel => ({
    level,
    name: set.rating.levels[at]?.name ?? `Rating ${level}`,
    shade: shades[at] ?? level,
  }));
  return resized({ ...set, rating: { ...set.rating, levels } });
}

const shadesFor: Readonly<Record<LevelCount, readonly Step[]>> = {
  3: [2, 3, 4],
  4: [1, 2, 3, 4],
  5: [1, 2, 3, 4, 5],
};

/** The set with another rating in one square. */
export function withSquare(
  set: ScaleSet,
  at: { readonly likelihoodStep: Step; readonly impact: Step },
  rating: Step,
): ScaleSet {
  const matrix = set.rating.matrix.map((row, index) =>
    index + 1 === at.likelihoodStep
      ? row.map((level, column) => (column + 1 === at.impact ? rating : level))
      : row,
  );
  return { ...set, rating: { ...set.rating, matrix } };
}

/** A table of the right size: squares stay, new ones take the rating of the nearest. */
function resized(set: ScaleSet): ScaleSet {
  const rows = new Set(set.likelihood.terms.map(({ step }) => step)).size;
  const columns = set.impact.levels.length;
  const highest = set.rating.levels.length;
  const { matrix } = set.rating;
  const nearest = (row: number, column: number): Step => {
    const line = matrix[Math.min(row, matrix.length - 1)] ?? [];
    const level = line[Math.min(column, line.length - 1)] ?? 1;
    return steps[Math.min(level, highest) - 1] ?? 1;
  };
  return {
    ...set,
    rating: {
      ...set.rating,
      matrix: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => nearest(row, column)),
      ),
    },
  };
}

function freeId(terms: readonly Likelihood[], step: Step): string {
  let id = `step-${step}`;
  while (terms.some((term) => term.id === id)) id += 'x';
  return id;
}
