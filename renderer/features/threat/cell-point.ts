/** One place in the grid, and how a link names it. */
import { type LocationRef, locationKey } from '../../core/threat/assessment';
import { columnAt, type Grid } from '../../core/threat/grid';
import type { Harm } from '../../core/threat/harms';

export interface CellPoint {
  readonly harm: Harm;
  readonly location: LocationRef;
}

/** The point as one word: "disorder~area:E07000001". */
export function pointKey(point: { readonly harm: Pick<Harm, 'id'>; readonly location: LocationRef }): string {
  return `${point.harm.id}~${locationKey(point.location)}`;
}

/** The point with this key, or `null` when the grid has no such row or column. */
export function pointOf(grid: Pick<Grid, 'harms' | 'locations'>, key: string | null): CellPoint | null {
  if (key === null) return null;
  const [harmId, ...rest] = key.split('~');
  const harm = grid.harms.find((each) => each.id === harmId);
  const location = columnAt(grid, rest.join('~'));
  return harm === undefined || location === undefined ? null : { harm, location };
}

/** Where the screens of an assessment stand. */
export function assessmentPath(assessmentId: string, view = ''): string {
  return `/threat/${assessmentId}${view === '' ? '' : `/${view}`}`;
}

/** A link that opens one cell beside the grid. */
export function cellPath(
  assessmentId: string,
  point: { readonly harm: Pick<Harm, 'id'>; readonly location: LocationRef },
): string {
  return `${assessmentPath(assessmentId)}?cell=${encodeURIComponent(pointKey(point))}`;
}

/** The next place after this one, row by row and then from the start, that nobody has considered yet. */
export function nextNotConsidered(grid: Grid, after: CellPoint | null): CellPoint | null {
  const points = grid.harms.flatMap((harm) => grid.locations.map((location) => ({ harm, location })));
  const key = after === null ? null : pointKey(after);
  const start = key === null ? 0 : points.findIndex((point) => pointKey(point) === key) + 1;
  const inOrder = [...points.slice(start), ...points.slice(0, start)];
  return inOrder.find(({ harm, location }) => grid.cellAt(harm, location) === undefined) ?? null;
}
