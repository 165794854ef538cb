/** Places that were found to be the same: what was said of the one that went counts for the one that stands. */
import type { Place } from '../places/place';
import type { LocationRef } from '../threat/location-ref';
import { standsFor } from '../threat/locations';

/** The location that stands for this one: itself, unless it is a place that was merged into another. */
export type StandsFor = (location: LocationRef) => LocationRef;

/** Nothing was merged. */
export const standsForItself: StandsFor = (location) => location;

/** The rule for these places. Keep what it gives: results are worked out once for each rule. */
export function standsForIn(places: ReadonlyMap<string, Place>): StandsFor {
  return (location) => standsFor(location, places);
}
