/** What the columns of an assessment are called, and how the rating of a place is found. */
import type { Area, AreaId } from '../places/area';
import type { Place } from '../places/place';
import type { LocationRef } from './assessment';
import { type Grid, highestAt } from './grid';
import type { ScaleSet, Step } from './scale-set';

export interface Gazetteer {
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
}

/** The name of a column; one whose record has gone is named as such, never left blank. */
export function locationName(location: LocationRef, gazetteer: Gazetteer): string {
  const record =
    location.kind === 'area' ? gazetteer.areas.get(location.id) : gazetteer.places.get(location.id);
  return record?.name ?? '[no longer recorded]';
}

export interface PlaceRating {
  readonly rating: Step;
  readonly scales: ScaleSet;
  /** The column that it was read from: the place itself, or the nearest area around it. */
  readonly from: LocationRef;
}

/**
 * The rating of a place: the highest of its own column, else of its ward, else of its council and the areas
 * around that. `null` when none of them has been assessed.
 */
export function ratingOfPlace(
  grid: Grid,
  place: Place,
  areas: ReadonlyMap<string, Area>,
): PlaceRating | null {
  for (const location of [{ kind: 'place', id: place.id } as const, ...areasAround(place, areas)]) {
    const rating = highestAt(grid, location);
    if (rating !== null) return { rating, scales: grid.scales, from: location };
  }
  return null;
}

/** The ward and what lies around it, then the council and what lies around that, each once. */
function areasAround(place: Place, areas: ReadonlyMap<string, Area>): readonly LocationRef[] {
  const found = new Set<AreaId>();
  for (const start of [place.wardId, place.areaId]) {
    for (let id = start; id !== null && !found.has(id); id = areas.get(id)?.parentId ?? null) found.add(id);
  }
  return [...found].map((id) => ({ kind: 'area', id }));
}
