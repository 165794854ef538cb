/** Places that were found to be the same: what was said of the one that went counts for the one that stands. */
import type { Place } from '../places/place';
import type { LocationRef } from '../threat/location-ref';

/** The location that stands for this one: itself, unless it is a place that was merged into another. */
export type StandsFor = (location: LocationRef) => LocationRef;

/** Nothing was merged. */
export const standsForItself: StandsFor = (location) => location;

/** Follows merged places to the one that stands; in a ring of merges each stands for itself. Keep what it gives. */
export function standsForIn(places: ReadonlyMap<string, Place>): StandsFor {
  return (location) => {
    if (location.kind === 'area') return location;
    const seen = new Set<string>([location.id]);
    let id = location.id;
    for (let next = places.get(id)?.mergedIntoId ?? null; next !== null;) {
      if (seen.has(next)) return location;
      seen.add(next);
      id = next;
      next = places.get(id)?.mergedIntoId ?? null;
    }
    return id === location.id ? location : { kind: 'place', id };
  };
}
