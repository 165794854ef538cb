/** Which stored station and which stored place each line and each venue of a list already is. */
import { standsFor } from '../threat/locations';
import type { Area } from './area';
import { agrees, type VenueGroup, venueKey } from './import-plan-venues';
import type { Place } from './place';
import type { Station } from './station';
import { compareStations, type StoredStation } from './station-differences';
import type { StationDraft } from './station-list';

/** Position in the list to position among the stations that are here, for those that are known. */
export function pairUp(
  listed: readonly StationDraft[],
  here: readonly Station[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<number, number> {
  const stored = here.map((station) => storedStation(station, places.get(station.placeId)));
  const { added, changed, unchanged } = compareStations(stored, listed);
  const idOf = new Map(changed.map(({ draft, id }) => [draft, id]));
  const isNew = new Set(added);
  // What is neither new nor changed comes in the order of the list.
  const asBefore = listed.filter((draft) => !isNew.has(draft) && !idOf.has(draft));
  asBefore.forEach((draft, at) => {
    const id = unchanged[at];
    if (id !== undefined) idOf.set(draft, id);
  });
  const positions = new Map(stored.map((station, at) => [station.id, at]));
  return new Map(
    listed.flatMap((draft, at) => {
      const position = positions.get(idOf.get(draft) ?? '');
      return position === undefined ? [] : [[at, position] as const];
    }),
  );
}

function storedStation(station: Station, place: Place | undefined): StoredStation {
  return {
    id: station.id,
    number: station.number,
    district: station.district,
    sourceId: station.sourceId,
    name: place?.name ?? '',
    address: place?.address ?? '',
    postcode: place?.postcode ?? null,
    easting: place?.easting ?? null,
    northing: place?.northing ?? null,
    uprn: place?.uprn ?? null,
  };
}

export interface PlaceMatching {
  readonly groups: readonly VenueGroup[];
  readonly council: Area;
  readonly places: ReadonlyMap<string, Place>;
  readonly pairs: ReadonlyMap<number, number>;
  readonly here: readonly Station[];
  readonly merged: ReadonlyMap<VenueGroup, Place>;
}

/** The place that each venue already is, if any; no place is two venues. Merged venues are left aside. */
export function matchPlaces(given: PlaceMatching): ReadonlyMap<VenueGroup, Place> {
  const { council, places, pairs, here, merged } = given;
  const groups = given.groups.filter((group) => !merged.has(group));
  const candidates = placesOf(council, places).filter(({ mergedIntoId }) => mergedIntoId === null);
  const found = new Map<VenueGroup, Place>();
  const claimed = new Set<string>();
  const claim = (group: VenueGroup, place: Place | undefined) => {
    if (place === undefined || found.has(group) || claimed.has(place.id)) return;
    found.set(group, place);
    claimed.add(place.id);
  };
  const byUprn = new Map(candidates.flatMap((place) => (place.uprn === null ? [] : [[place.uprn, place]])));
  const byKey = new Map(candidates.map((place) => [venueKey(place), place]));
  const ownPlace = (group: VenueGroup) => {
    const ids = group.members.map((at) => here[pairs.get(at) ?? -1]?.placeId);
    return ids
      .map((id) => (id === undefined ? undefined : places.get(id)))
      .find((place) => place !== undefined);
  };
  const isSame = (group: VenueGroup, place: Place | undefined) =>
    place !== undefined && venueKey(place) === venueKey(group.venue) && place.uprn === group.venue.uprn;
  for (const group of groups) if (isSame(group, ownPlace(group))) claim(group, ownPlace(group));
  for (const group of groups) claim(group, byUprn.get(group.venue.uprn ?? ''));
  for (const group of groups) {
    const place = byKey.get(venueKey(group.venue));
    if (place !== undefined && agrees(place.uprn, group.venue.uprn)) claim(group, place);
  }
  for (const group of groups) {
    const place = ownPlace(group);
    // A venue with another postcode is another building, although the station's number stayed.
    if (place !== undefined && agrees(place.postcode, group.venue.postcode)) claim(group, place);
  }
  return found;
}

/**
 * The place that stands for each venue whose own was merged into it: its stations land there, and its words
 * change nothing there. Two venues of a list may have become one place here; a venue that is still a place of
 * its own is not among them.
 */
export function mergedVenues(
  groups: readonly VenueGroup[],
  council: Area,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<VenueGroup, Place> {
  const all = placesOf(council, places);
  const gone = all.filter(({ mergedIntoId }) => mergedIntoId !== null);
  const here = all.filter(({ mergedIntoId }) => mergedIntoId === null);
  const isSame = ({ venue }: VenueGroup, place: Place) =>
    venue.uprn !== null && place.uprn !== null
      ? venue.uprn === place.uprn
      : venueKey(place) === venueKey(venue);
  return new Map(
    groups.flatMap((group) => {
      const place = gone.find((each) => isSame(group, each));
      if (place === undefined || here.some((each) => isSame(group, each))) return [];
      const stands = places.get(standsFor({ kind: 'place', id: place.id }, places).id);
      return stands === undefined ? [] : [[group, stands] as const];
    }),
  );
}

function placesOf(council: Area, places: ReadonlyMap<string, Place>): readonly Place[] {
  return [...places.values()].filter(
    (place) => place.kind === 'polling-place' && place.areaId === council.id,
  );
}
