/** What the columns of an assessment are called, and how the rating of a place is found. */
import { type Area, type AreaId, areaTitle } from '../places/area';
import type { Place, PlaceId } from '../places/place';
import type { LocationRef } from './assessment';
import { type Grid, highestAt } from './grid';
import type { ScaleSet, Step } from './scale-set';

export interface Gazetteer {
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
}

/** What stands for a location today: a place that was merged stands as the one it was merged into. */
export function standsFor(
  location: LocationRef,
  places: ReadonlyMap<string, Pick<Place, 'mergedIntoId'>>,
): LocationRef {
  if (location.kind === 'area') return location;
  const seen = new Set<PlaceId>();
  let id: PlaceId = location.id;
  // A ring cannot be made here, but a record from elsewhere must not hang the desk.
  while (!seen.has(id)) {
    seen.add(id);
    const next = places.get(id)?.mergedIntoId ?? null;
    if (next === null) break;
    id = next;
  }
  return id === location.id ? location : { kind: 'place', id };
}

/** The name of what stands for a location today; one whose record has gone is named as such, never left blank. */
export function locationName(location: LocationRef, gazetteer: Gazetteer): string {
  const at = standsFor(location, gazetteer.places);
  const area = at.kind === 'area' ? gazetteer.areas.get(at.id) : undefined;
  const name = area === undefined ? gazetteer.places.get(at.id)?.name : areaTitle(area);
  return name ?? '[no longer recorded]';
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
