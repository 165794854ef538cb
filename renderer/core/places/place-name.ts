/** What a place is called today, for records that name it by its id. */
import type { Place, PlaceId } from './place';

type NamedPlace = Pick<Place, 'id' | 'name' | 'mergedIntoId'>;

/** The place that stands for one today: the one that it was merged into, however often; itself where it was not. */
export function standingPlace<P extends NamedPlace>(id: PlaceId, places: ReadonlyMap<string, P>): P | null {
  const seen = new Set<PlaceId>();
  let place = places.get(id);
  // A ring cannot be made here, but a record from elsewhere must not hang the desk.
  while (place !== undefined && place.mergedIntoId !== null && !seen.has(place.id)) {
    seen.add(place.id);
    place = places.get(place.mergedIntoId);
  }
  return place ?? null;
}

/**
 * The name under which a record shows its place: "Ash Hall", "Ash Hall (was: Old Hall)" where it was merged,
 * "Old Hall (no longer recorded)" where what it was merged into has gone, "A place that is no longer recorded" where
 * it has gone itself.
 */
export function placeTitle(id: PlaceId, places: ReadonlyMap<string, NamedPlace>): string {
  const place = places.get(id);
  if (place === undefined) return 'A place that is no longer recorded';
  const standing = standingPlace(id, places);
  if (standing === null) return `${place.name} (no longer recorded)`;
  return standing.id === id ? place.name : `${standing.name} (was: ${place.name})`;
}
