/**
 * The grid of an assessment: eleven harms down, the chosen places and areas across, and what stands in each
 * cell. Counts and rankings are read off it; nothing is averaged.
 */
import { type Assessment, type LocationRef, locationKey } from './assessment';
import { type AssessedCell, type Cell, cellId, type CellState, ratingOf } from './cell';
import { type Harm, harmOf, harms, type HeadId } from './harms';
import { likelihoodOf, likelihoodRank, type ScaleSet, type Step, steps } from './scale-set';

export interface GridCounts {
  readonly assessed: number;
  /** Assessed, but likelihood, impact or confidence is still to be chosen. */
  readonly incomplete: number;
  readonly nil: number;
  readonly notApplicable: number;
  readonly notConsidered: number;
  readonly total: number;
}

export interface Grid {
  readonly assessment: Assessment;
  /** The scales that its likelihoods, impacts and ratings are in. */
  readonly scales: ScaleSet;
  readonly harms: readonly Harm[];
  readonly locations: readonly LocationRef[];
  /** The cell, or `undefined` when this harm was not considered there. */
  readonly cellAt: (harm: Pick<Harm, 'id'>, location: LocationRef) => Cell | undefined;
}

/** Lays the cells of one assessment out as a grid; cells of harms or columns no longer in it are left aside. */
export function gridOf(assessment: Assessment, cells: ReadonlyMap<string, Cell>): Grid {
  return {
    assessment,
    scales: assessment.scales,
    harms,
    locations: columnsOf(assessment.locations).once,
    cellAt: (harm, location) => cells.get(cellId(assessment.id, harm, location)),
  };
}

/** Whether this place or area is a column of the grid. */
export function hasColumn(grid: Grid, location: LocationRef): boolean {
  return columnAt(grid, locationKey(location)) !== undefined;
}

/** The column with this `locationKey`. */
export function columnAt({ locations }: Pick<Grid, 'locations'>, key: string): LocationRef | undefined {
  return columnsOf(locations).byKey.get(key);
}

interface Columns {
  readonly byKey: ReadonlyMap<string, LocationRef>;
  /** A column named twice would count its cells twice. */
  readonly once: readonly LocationRef[];
}

/** Asked for every place on a plot and at every change to a cell, so found once for each list of columns. */
const columnsFound = new WeakMap<readonly LocationRef[], Columns>();

function columnsOf(locations: readonly LocationRef[]): Columns {
  const found = columnsFound.get(locations);
  if (found !== undefined) return found;
  const byKey = new Map(locations.map((location) => [locationKey(location), location]));
  const once = byKey.size === locations.length ? locations : [...byKey.values()];
  const columns = { byKey, once };
  columnsFound.set(locations, columns);
  return columns;
}

/** All cells that stand in the grid, harm by harm. */
export function cellsOf(grid: Grid): readonly Cell[] {
  return grid.harms.flatMap((harm) =>
    grid.locations.flatMap((location) => grid.cellAt(harm, location) ?? []),
  );
}

/** Whether likelihood, impact and confidence are all chosen. */
export function isComplete(cell: AssessedCell): boolean {
  return cell.likelihood !== null && cell.impact !== null && cell.confidence !== null;
}

/** How much of the grid has been looked at. */
export function countsOf(grid: Grid): GridCounts {
  const known = countsFound.get(grid);
  if (known !== undefined) return known;
  const found = { assessed: 0, nil: 0, 'not-applicable': 0, 'not-considered': 0, incomplete: 0 };
  for (const harm of grid.harms) {
    for (const location of grid.locations) {
      const cell = grid.cellAt(harm, location);
      found[stateOf(cell)] += 1;
      if (cell?.state === 'assessed' && !isComplete(cell)) found.incomplete += 1;
    }
  }
  const counts = {
    assessed: found.assessed,
    incomplete: found.incomplete,
    nil: found.nil,
    notApplicable: found['not-applicable'],
    notConsidered: found['not-considered'],
    total: grid.harms.length * grid.locations.length,
  };
  countsFound.set(grid, counts);
  return counts;
}

/** The line above the grid, its links and its panel all ask for the same grid. */
const countsFound = new WeakMap<Grid, GridCounts>();

/** The state of one place in the grid. */
export function stateOf(cell: Cell | undefined): CellState {
  return cell?.state ?? 'not-considered';
}

/**
 * The gravest assessed cells first: by rating, then impact, then likelihood, then the order of the grid.
 * Cells without a rating yet are left out.
 */
export function rankedThreats(grid: Grid): readonly AssessedCell[] {
  return cellsOf(grid)
    .filter((cell): cell is AssessedCell => cell.state === 'assessed' && isRated(cell))
    .map((cell, index) => ({ cell, index }))
    .sort((a, b) => compareGravity(grid.scales, b.cell, a.cell) || a.index - b.index)
    .map(({ cell }) => cell);
}

/** The gravest threats: so many, and every further one that ties with the last of them. */
export function gravestThreats(grid: Grid, count: number): readonly AssessedCell[] {
  const ranked = rankedThreats(grid);
  const last = ranked[count - 1];
  if (last === undefined) return ranked;
  return ranked.filter((cell, index) => index < count || compareGravity(grid.scales, cell, last) === 0);
}

/** The highest rating among the assessed cells that pass, or `null` when there is none. */
export function highestRating(grid: Grid, passes: (cell: AssessedCell) => boolean): Step | null {
  return highestOf(
    grid.scales,
    cellsOf(grid).filter((cell) => cell.state === 'assessed' && passes(cell)),
  );
}

/** The highest rating under one head. */
export function highestForHead(grid: Grid, head: HeadId): Step | null {
  return highestRating(grid, (cell) => harmOf(cell.harmId).heads.includes(head));
}

/** The highest rating of one column; `null` when it has none, or is not a column of the grid. */
export function highestAt(grid: Grid, location: LocationRef): Step | null {
  if (!hasColumn(grid, location)) return null;
  return highestOf(
    grid.scales,
    grid.harms.flatMap((harm) => grid.cellAt(harm, location) ?? []),
  );
}

function highestOf(scales: ScaleSet, cells: readonly Cell[]): Step | null {
  return cells.reduce<Step | null>((highest, cell) => {
    const rating = cell.state === 'assessed' ? ratingOf(scales, cell) : null;
    return rating !== null && (highest === null || rating > highest) ? rating : highest;
  }, null);
}

/** The cells at each place of the rating table, likelihood step by impact. */
export function matrixOf(grid: Grid): ReadonlyMap<`${Step}:${Step}`, readonly AssessedCell[]> {
  const matrix = new Map<`${Step}:${Step}`, AssessedCell[]>();
  for (const likelihood of steps) for (const impact of steps) matrix.set(`${likelihood}:${impact}`, []);
  for (const cell of rankedThreats(grid)) {
    if (cell.likelihood === null || cell.impact === null) continue;
    matrix.get(`${likelihoodOf(grid.scales, cell.likelihood).step}:${cell.impact}`)?.push(cell);
  }
  return matrix;
}

function isRated(cell: AssessedCell): boolean {
  return cell.likelihood !== null && cell.impact !== null;
}

function compareGravity(scales: ScaleSet, a: AssessedCell, b: AssessedCell): number {
  // The place of the likelihood in its scale is finer than its step: neighbours in a step are told apart.
  const rank = ({ likelihood }: AssessedCell) =>
    likelihood === null ? -1 : likelihoodRank(scales, likelihood);
  return (
    (ratingOf(scales, a) ?? 0) - (ratingOf(scales, b) ?? 0) ||
    (a.impact ?? 0) - (b.impact ?? 0) ||
    rank(a) - rank(b)
  );
}
