/** What keeps a force's own set of scales from being used, in plain words. */
import { type ScaleSet, steps } from './scale-set';

/** Everything that is wrong with the set; empty where it can be used. */
export function scaleProblems(set: ScaleSet): readonly string[] {
  const incomplete = [...nameProblems(set), ...stepProblems(set)];
  // A table is only worth reading once its rows and columns are known.
  return incomplete.length > 0 ? incomplete : tableProblems(set);
}

function nameProblems(set: ScaleSet): readonly string[] {
  const { likelihood, impact, rating } = set;
  const groups = [
    { what: 'likelihood', names: likelihood.terms.map(({ name }) => name) },
    { what: 'impact', names: impact.levels.map(({ name }) => name) },
    { what: 'rating', names: rating.levels.map(({ name }) => name) },
  ];
  const claims = [set.name, ...groups.flatMap(({ names }) => names)].some((name) =>
    /mo\s*-?\s*rile/i.test(name),
  );
  return [
    ...(set.name.trim() === '' ? ['The set has no name.'] : []),
    ...(claims
      ? ['No name may say MoRiLE: that is a method of its own, and a home-made set is not it.']
      : []),
    ...groups.flatMap(({ what, names }) => [
      ...(names.some((name) => name.trim() === '')
        ? [`${what === 'impact' ? 'An' : 'A'} ${what} has no name.`]
        : []),
      ...(hasTwin(names) ? [`Two of the names of ${what} are the same.`] : []),
    ]),
  ];
}

function hasTwin(names: readonly string[]): boolean {
  const plain = names.map((name) => name.trim().toLowerCase()).filter(Boolean);
  return new Set(plain).size < plain.length;
}

function stepProblems({ likelihood, impact, rating }: ScaleSet): readonly string[] {
  const terms = likelihood.terms.map(({ step }) => step);
  const rows = new Set(terms).size;
  const found: string[] = [];
  if (rows < 3) found.push('Likelihood needs at least 3 steps.');
  if (!isContiguous([...new Set(terms)])) found.push('The steps of likelihood leave one out.');
  if (terms.some((step, at) => step < (terms[at - 1] ?? 1)))
    found.push('A likelihood stands below one that is less likely.');
  for (const [what, levels] of [
    ['Impact', impact.levels],
    ['Rating', rating.levels],
  ] as const) {
    if (levels.length < 3) found.push(`${what} needs at least 3 levels.`);
    if (!isContiguous(levels.map(({ level }) => level)))
      found.push(`The levels of ${what.toLowerCase()} leave one out.`);
  }
  const shades = rating.levels.map(({ shade }) => shade);
  if (shades.some((shade, at) => shade <= (shades[at - 1] ?? 0)))
    found.push('A graver rating must be drawn darker than the one below it.');
  return found;
}

/** 1, 2, 3 … without a gap, in that order. */
function isContiguous(levels: readonly number[]): boolean {
  return levels.every((level, at) => level === steps[at]);
}

function tableProblems({ likelihood, impact, rating }: ScaleSet): readonly string[] {
  const rows = new Set(likelihood.terms.map(({ step }) => step)).size;
  const columns = impact.levels.length;
  const { matrix } = rating;
  if (matrix.length !== rows || matrix.some((row) => row.length !== columns))
    return ['The rating table does not have a square for every likelihood and impact.'];
  const known = new Set(rating.levels.map(({ level }) => level));
  if (matrix.some((row) => row.some((level) => !known.has(level))))
    return ['A square of the rating table has a rating that the set does not have.'];
  const found: string[] = [];
  if (matrix.some((row) => row.some((level, at) => level < (row[at - 1] ?? 1))))
    found.push('The rating falls somewhere as the impact rises.');
  if (matrix.some((row, at) => row.some((level, column) => level < (matrix[at - 1]?.[column] ?? 1))))
    found.push('The rating falls somewhere as the likelihood rises.');
  return found;
}
