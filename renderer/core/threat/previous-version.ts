/**
 * The version that an assessment started from, read from where the assessment stands now: through places that
 * were merged since; and what each combination of harm and place is against it.
 */
import type { Place } from '../places/place';
import { type Assessment, type LocationRef, locationKey } from './assessment';
import type { Cell } from './cell';
import { type Grid, hasColumn } from './grid';
import type { Harm } from './harms';
import { standsFor } from './locations';
import { isSameScales } from './same-scales';
import { changedFields } from './versions';

/**
 * The grid with each merged place read as the one that it was merged into. Where both had a cell, the cell of
 * the place that stands is read; the other is still in its own version.
 */
export function throughMerges(grid: Grid, places: ReadonlyMap<string, Pick<Place, 'mergedIntoId'>>): Grid {
  const stands = new Map<string, LocationRef[]>();
  for (const location of grid.locations) {
    const key = locationKey(standsFor(location, places));
    const merged = stands.get(key) ?? [];
    stands.set(key, locationKey(location) === key ? [location, ...merged] : [...merged, location]);
  }
  if (stands.size === grid.locations.length && grid.locations.every((at) => stands.has(locationKey(at)))) {
    return grid;
  }
  const locations = new Map(
    grid.locations.map((at) => standsFor(at, places)).map((at) => [locationKey(at), at] as const),
  );
  return {
    ...grid,
    locations: [...locations.values()],
    cellAt: (harm, location) =>
      stands
        .get(locationKey(location))
        ?.map((at) => grid.cellAt(harm, at))
        .find((cell) => cell !== undefined),
  };
}

/**
 * The merges that a version has made. A place that is still one of its own columns it has not merged, so that what
 * was approved before a merge is compared as it was.
 */
export function mergesSeenBy(
  now: Pick<Grid, 'locations'>,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const own = new Set<string>(now.locations.filter(({ kind }) => kind === 'place').map(({ id }) => id));
  return new Map([...places].filter(([id]) => !own.has(id)));
}

/** "version 1", and where it is of another operation "version 1 of May 2023 elections". */
export function versionName(earlier: Assessment, seenFrom: Pick<Assessment, 'operationId'>): string {
  const name = `version ${earlier.version}`;
  if (earlier.operationId === seenFrom.operationId) return name;
  return `${name} of ${earlier.approval?.facts.operationName ?? 'another operation'}`;
}

export const cellStandings = [
  { id: 'to-confirm', name: 'To be confirmed' },
  { id: 'same', name: 'Same' },
  { id: 'changed', name: 'Changed' },
  { id: 'new', name: 'New' },
  { id: 'dropped', name: 'Dropped' },
  { id: 'never-considered', name: 'Not considered then or now' },
] as const;
export type CellStanding = (typeof cellStandings)[number]['id'];

/**
 * What one combination of harm and place is against the version before. Blank, where that version had something
 * to say, is "to be confirmed" while it may still be confirmed, and "dropped" once that was decided: the column was
 * taken out, or the version went to gold without it.
 */
export function cellStanding(
  { previous, now }: { readonly previous: Grid; readonly now: Grid },
  harm: Harm,
  location: LocationRef,
): CellStanding {
  const was = cellIn(previous, harm, location);
  const is = cellIn(now, harm, location);
  if (was === undefined) return is === undefined ? 'never-considered' : 'new';
  if (is !== undefined) return isSaidAgain(previous, now, { was, is }) ? 'same' : 'changed';
  return hasColumn(now, location) && now.assessment.status === 'draft' ? 'to-confirm' : 'dropped';
}

/** Every combination of harm and place of either version, harm by harm. */
export function combinationsOf(
  previous: Grid,
  now: Grid,
): readonly { readonly harm: Harm; readonly location: LocationRef }[] {
  const locations = new Map([...now.locations, ...previous.locations].map((at) => [locationKey(at), at]));
  return now.harms.flatMap((harm) => [...locations.values()].map((location) => ({ harm, location })));
}

/** How many combinations stand in each way. */
export function standingCounts(previous: Grid, now: Grid): Readonly<Record<CellStanding, number>> {
  const counts: Record<CellStanding, number> = {
    'to-confirm': 0,
    same: 0,
    changed: 0,
    new: 0,
    dropped: 0,
    'never-considered': 0,
  };
  for (const { harm, location } of combinationsOf(previous, now)) {
    counts[cellStanding({ previous, now }, harm, location)] += 1;
  }
  return counts;
}

function cellIn(grid: Grid, harm: Harm, location: LocationRef): Cell | undefined {
  return hasColumn(grid, location) ? grid.cellAt(harm, location) : undefined;
}

/** A rating in other scales says something else, even where a step has the same number. */
function isSaidAgain(
  previous: Grid,
  now: Grid,
  { was, is }: { readonly was: Cell; readonly is: Cell },
): boolean {
  if (changedFields(was, is).length > 0) return false;
  return was.state !== 'assessed' || isSameScales(previous.scales, now.scales);
}
