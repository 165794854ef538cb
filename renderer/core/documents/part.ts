/** A part of an assessment that is printed by itself: one area with what lies in it, one place, or one harm. */
import { locationsLieIn } from '../history/lessons-at';
import type { AreaId } from '../places/area';
import type { PlaceId } from '../places/place';
import { type Grid, hasColumn } from '../threat/grid';
import { harms } from '../threat/harms';
import { type LocationRef, locationKey } from '../threat/location-ref';
import { type Gazetteer, locationName } from '../threat/locations';

export type DocumentPart =
  | { readonly kind: 'area'; readonly id: AreaId }
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'harm'; readonly id: string };

/** What the part is called: "Quayside", "Hate crime". */
export function partName(part: DocumentPart, nameOf: (location: LocationRef) => string): string {
  if (part.kind !== 'harm') return nameOf(part);
  return harms.find((harm) => harm.id === part.id)?.short ?? '[no such harm]';
}

/**
 * The columns that a part shows: an area’s own and those of what lies in it; a place’s own. A place without a
 * column is read through the nearest area around it that has one. Empty where nothing of it was looked at.
 */
export function columnsOfPart(
  grid: Grid,
  part: Exclude<DocumentPart, { kind: 'harm' }>,
  gazetteer: Gazetteer,
): readonly LocationRef[] {
  const liesIn = locationsLieIn(gazetteer);
  if (part.kind === 'area') return grid.locations.filter((location) => liesIn(location, part));
  if (hasColumn(grid, part)) return [part];
  const around = grid.locations.filter((location) => location.kind === 'area' && liesIn(part, location));
  const nearest = around.find((location) => around.every((other) => liesIn(location, other)));
  return nearest === undefined ? [] : [nearest];
}

/** The grid with only the rows and columns of the part; its assessment then has those columns only. */
export function narrowed(grid: Grid, part: DocumentPart, gazetteer: Gazetteer): Grid {
  if (part.kind === 'harm') return { ...grid, harms: grid.harms.filter(({ id }) => id === part.id) };
  const locations = columnsOfPart(grid, part, gazetteer);
  return { ...grid, locations, assessment: { ...grid.assessment, locations } };
}

/** Why there is nothing to print of a part, or `null` where there is. */
export function partProblem(grid: Grid, part: DocumentPart, gazetteer: Gazetteer): string | null {
  if (part.kind === 'harm') {
    return grid.locations.length === 0 ? 'The assessment has no places or areas yet.' : null;
  }
  if (columnsOfPart(grid, part, gazetteer).length > 0) return null;
  const name = locationName(part, gazetteer);
  return part.kind === 'area'
    ? `Neither ${name} nor anything in it is a column of this version.`
    : `${name} is no column of this version, and neither is an area around it.`;
}

/** What must be said of a place that is read through the area around it; `null` for every other part. */
export function readThrough(grid: Grid, part: DocumentPart | null): LocationRef | null {
  if (part?.kind !== 'place') return null;
  const [only] = grid.locations;
  return only === undefined || locationKey(only) === locationKey(part) ? null : only;
}
