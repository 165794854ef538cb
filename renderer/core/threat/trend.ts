/**
 * What each harm was rated at its highest, version by version and election by election, and how many places stood
 * at each rating. Counts, never averages: the scales are ordinal.
 */
import type { Operation } from '../operation/operation';
import type { Assessment } from './assessment';
import { type AssessedCell, type Cell, ratingOf } from './cell';
import type { Grid } from './grid';
import { type Harm, harms } from './harms';
import type { Step } from './scale-set';
import { combinationsToConfirm } from './versions';

export interface TrendVersion {
  readonly operation: Operation;
  readonly grid: Grid;
}

/** One harm in one version. */
export interface TrendEntry {
  /** The highest rating anywhere; the state at its best known where nothing is rated. */
  readonly highest:
    | { readonly kind: 'rated'; readonly rating: Step }
    | { readonly kind: 'unrated' | 'nil' | 'not-applicable' | 'not-considered' | 'to-confirm' };
  /** How many places stand at each rating; levels with none are absent. */
  readonly rated: ReadonlyMap<Step, number>;
  /** Places looked at, whatever was found. */
  readonly considered: number;
  /** Places where the version before had something to say and this draft has not confirmed it yet. */
  readonly toConfirm: number;
  /** All places of the version. */
  readonly places: number;
}

export interface HarmTrend {
  readonly harm: Harm;
  /** One for each version, in the order given. */
  readonly entries: readonly TrendEntry[];
}

/**
 * The versions that a trend shows, oldest first: all approved ones, and of each operation the newest where it is
 * not approved yet. Operations stand in the order of their polls, those without a date last.
 */
export function trendVersions(
  operations: Iterable<Operation>,
  assessments: Iterable<Assessment>,
): readonly { readonly operation: Operation; readonly assessment: Assessment }[] {
  const all = [...assessments].sort((a, b) => a.version - b.version);
  return [...operations].sort(byPoll).flatMap((operation) => {
    const own = all.filter((assessment) => assessment.operationId === operation.id);
    return own
      .filter((assessment, index) => assessment.status === 'approved' || index === own.length - 1)
      .map((assessment) => ({ operation, assessment }));
  });
}

function byPoll(a: Operation, b: Operation): number {
  const key = ({ pollingDate, createdAt }: Operation) => `${pollingDate ?? '9999-99-99'}|${createdAt}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** Every harm through these versions. */
export function trendOf(versions: readonly TrendVersion[]): readonly HarmTrend[] {
  const grids = versions.map(({ grid }) => grid);
  const waiting = grids.map((grid) => {
    const counts = new Map<string, number>();
    for (const { harm } of combinationsToConfirm(grid, grids))
      counts.set(harm.id, (counts.get(harm.id) ?? 0) + 1);
    return counts;
  });
  return harms.map((harm) => ({
    harm,
    entries: grids.map((grid, at) => entryOf(grid, harm, waiting[at]?.get(harm.id) ?? 0)),
  }));
}

function entryOf(grid: Grid, harm: Harm, toConfirm: number): TrendEntry {
  const cells = grid.locations.flatMap((location) => grid.cellAt(harm, location) ?? []);
  const rated = new Map<Step, number>();
  for (const cell of cells.filter(isAssessed)) {
    const rating = ratingOf(grid.scales, cell);
    if (rating !== null) rated.set(rating, (rated.get(rating) ?? 0) + 1);
  }
  const isOnlyWaiting = cells.length === 0 && toConfirm > 0;
  return {
    highest: isOnlyWaiting ? { kind: 'to-confirm' } : highestOf(cells, rated),
    rated,
    considered: cells.length,
    toConfirm,
    places: grid.locations.length,
  };
}

function isAssessed(cell: Cell): cell is AssessedCell {
  return cell.state === 'assessed';
}

function highestOf(cells: readonly Cell[], rated: ReadonlyMap<Step, number>): TrendEntry['highest'] {
  const [highest] = [...rated.keys()].sort((a, b) => b - a);
  if (highest !== undefined) return { kind: 'rated', rating: highest };
  if (cells.some(isAssessed)) return { kind: 'unrated' };
  if (cells.some((cell) => cell.state === 'nil')) return { kind: 'nil' };
  return { kind: cells.length > 0 ? 'not-applicable' : 'not-considered' };
}
