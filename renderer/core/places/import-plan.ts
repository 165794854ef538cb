/**
 * What an import would do, worked out before anything is stored: which stations are new, changed, gone or
 * already here, which places and areas that makes, and the changes of the one commit. A value that the list
 * does not give never wipes out one that is here, and what was judged of a station is never touched.
 */
import type { IdSource } from '../foundation/ids';
import { asId } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { Area, AreaId } from './area';
import type { ImportProfile } from './import-profile';
import { AreaNames } from './import-plan-areas';
import { agrees, deskLabel, groupVenues, type Venue, type VenueGroup, venueKey } from './import-plan-venues';
import type { Place } from './place';
import { newStation, type Station } from './station';
import { compareStations, type StoredStation } from './station-differences';
import type { ColumnCorrections, StationDraft } from './station-list';
import { type PlaceChange, placeChange, removeStations, stationChange } from './station-rows-edits';

export interface ImportPlanInput {
  readonly drafts: readonly StationDraft[];
  /** The council whose list it is. */
  readonly council: Area;
  readonly operationId: OperationId;
  readonly records: {
    readonly areas: ReadonlyMap<string, Area>;
    readonly places: ReadonlyMap<string, Place>;
    readonly stations: ReadonlyMap<string, Station>;
  };
  readonly newId: IdSource;
}

export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface PlannedStation {
  readonly kind: 'new' | 'changed' | 'same';
  readonly station: Station;
  readonly place: Place;
  readonly draft: StationDraft;
  /** What changes of the station or its place; empty unless `changed`. */
  readonly fields: readonly FieldChange[];
}

export interface GoneStation {
  readonly station: Station;
  readonly placeName: string;
}

export interface ImportPlan {
  readonly council: Area;
  readonly stations: readonly PlannedStation[];
  /** Stations of this council that are here and not in the list. */
  readonly gone: readonly GoneStation[];
  /** Records that are new or get new values; what is gone is not among them. */
  readonly changes: readonly PlaceChange[];
  readonly newPlaces: number;
  readonly newWards: number;
  readonly newDistricts: number;
  readonly notices: readonly string[];
}

export interface PlanCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
}

/** Works out an import; the same list a second time gives no changes. */
export function planImport(input: ImportPlanInput): ImportPlan {
  const { council, records } = input;
  // Without a number, the desk in the name is all that tells two stations of a building apart.
  const drafts = input.drafts.map((draft) => ({ ...draft, number: draft.number ?? deskLabel(draft.name) }));
  const { groups, notices } = groupVenues(drafts);
  const venueAt = new Map(groups.flatMap((group) => group.members.map((at) => [at, group] as const)));
  const here = [...records.stations.values()].filter(
    (station) => station.operationId === input.operationId && station.areaId === council.id,
  );
  const pairs = pairUp(
    drafts.map((draft, at) => ({ ...draft, ...venueAt.get(at)?.venue })),
    here.map((station) => storedStation(station, records.places.get(station.placeId))),
  );
  const areas = new AreaNames(records.areas, council, input.newId);
  const before = new Map<VenueGroup, Place | undefined>(
    matchPlaces({ groups, council, places: records.places, pairs, here }),
  );
  const places = new Map(
    groups.map((group) => [group, placeOf(group.venue, before.get(group), { areas, input })] as const),
  );
  const planned = drafts.map((draft, at): PlannedStation => {
    const group = venueAt.get(at);
    const place = group === undefined ? undefined : places.get(group);
    if (group === undefined || place === undefined) throw new Error('A station without a venue');
    areas.addDistricts(draft);
    const known = here[pairs.get(at) ?? -1];
    const given = { id: place.id, draft };
    if (known === undefined)
      return { kind: 'new', draft, place, station: freshStation(given, input), fields: [] };
    const station = updatedStation(known, given);
    const wasAt = records.places.get(known.placeId);
    const fields = [...stationFields(known, station), ...placeFields(wasAt, place, areas)];
    return { kind: fields.length === 0 ? 'same' : 'changed', draft, place, station, fields };
  });
  const taken = new Set(pairs.values());
  const gone = here
    .filter((_, at) => !taken.has(at))
    .map((station) => ({ station, placeName: records.places.get(station.placeId)?.name ?? '' }));
  const newAreas = areas.added();
  return {
    council,
    stations: planned,
    gone,
    changes: [
      ...newAreas.map((area): PlaceChange => ({ collection: 'areas', id: area.id, after: area })),
      ...groups.flatMap((group) => {
        const place = places.get(group);
        return place === undefined || place === before.get(group) ? [] : [placeChange(place)];
      }),
      ...planned.flatMap(({ station }) =>
        station === records.stations.get(station.id) ? [] : [stationChange(station)],
      ),
    ],
    newPlaces: groups.filter((group) => before.get(group) === undefined).length,
    newWards: newAreas.filter((area) => area.kind === 'ward').length,
    newDistricts: newAreas.filter((area) => area.kind === 'polling-district').length,
    notices,
  };
}

/** "12 new, 3 changed, 1 gone, 40 already here", as numbers. */
export function countPlan(plan: ImportPlan): PlanCounts {
  const of = (kind: PlannedStation['kind']) =>
    plan.stations.filter((station) => station.kind === kind).length;
  return { new: of('new'), changed: of('changed'), same: of('same'), gone: plan.gone.length };
}

export type ImportChange =
  PlaceChange | { readonly collection: 'importProfiles'; readonly id: string; readonly after: ImportProfile };

export interface ImportChoices {
  readonly gone: 'keep' | 'remove';
  readonly corrections: ColumnCorrections;
  /** Places that are named elsewhere and stay although no station is left in them. */
  readonly keptPlaceIds: ReadonlySet<string>;
}

/** Every change of the commit, each record once. */
export function importChanges(
  plan: ImportPlan,
  records: ImportPlanInput['records'] & { readonly profile: ImportProfile | undefined },
  choices: ImportChoices,
): readonly ImportChange[] {
  const profile: ImportProfile = { id: plan.council.id, corrections: choices.corrections };
  const isRemembered =
    JSON.stringify(sorted(records.profile?.corrections)) === JSON.stringify(sorted(choices.corrections));
  const removed =
    choices.gone === 'keep'
      ? []
      : removeStations(
          plan.gone.map(({ station }) => station),
          {
            ...records,
            keptPlaceIds: new Set([...choices.keptPlaceIds, ...plan.stations.map((s) => s.place.id)]),
          },
        );
  return [
    ...plan.changes,
    ...removed,
    ...(isRemembered ? [] : [{ collection: 'importProfiles', id: profile.id, after: profile } as const]),
  ];
}

function sorted(corrections: ColumnCorrections | undefined): readonly (readonly string[])[] {
  return Object.entries(corrections ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
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

/** Position in the list to position among the stored stations, for those that are known. */
function pairUp(
  listed: readonly StationDraft[],
  stored: readonly StoredStation[],
): ReadonlyMap<number, number> {
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

interface PlaceMatching {
  readonly groups: readonly VenueGroup[];
  readonly council: Area;
  readonly places: ReadonlyMap<string, Place>;
  readonly pairs: ReadonlyMap<number, number>;
  readonly here: readonly Station[];
}

/** The place that each venue already is, if any; no place is two venues. */
function matchPlaces({
  groups,
  council,
  places,
  pairs,
  here,
}: PlaceMatching): ReadonlyMap<VenueGroup, Place> {
  const candidates = [...places.values()].filter(
    (place) => place.kind === 'polling-place' && place.areaId === council.id,
  );
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

function placeOf(
  venue: Venue,
  known: Place | undefined,
  { areas, input }: { readonly areas: AreaNames; readonly input: ImportPlanInput },
): Place {
  const wardId = areas.ward(venue.ward);
  const base: Place = known ?? {
    id: asId<'Place'>(input.newId()),
    kind: 'polling-place',
    name: venue.name,
    address: '',
    postcode: null,
    areaId: input.council.id,
    wardId: null,
    easting: null,
    northing: null,
    uprn: null,
    notes: '',
  };
  const hasPoint = venue.easting !== null && venue.northing !== null;
  const next: Place = {
    ...base,
    name: venue.name,
    address: venue.address === '' ? base.address : venue.address,
    postcode: venue.postcode ?? base.postcode,
    wardId: wardId ?? base.wardId,
    easting: hasPoint ? venue.easting : base.easting,
    northing: hasPoint ? venue.northing : base.northing,
    uprn: venue.uprn ?? base.uprn,
  };
  return known !== undefined && isEqual(known, next) ? known : next;
}

interface Given {
  readonly id: Place['id'];
  readonly draft: StationDraft;
}

function freshStation({ id, draft }: Given, input: ImportPlanInput): Station {
  return newStation({
    id: asId<'Station'>(input.newId()),
    operationId: input.operationId,
    placeId: id,
    areaId: input.council.id,
    number: draft.number?.slice(0, 40) ?? null,
    district: draft.district?.slice(0, 400) ?? null,
    sourceId: draft.sourceId?.slice(0, 80) ?? null,
  });
}

function updatedStation(known: Station, { id, draft }: Given): Station {
  const next: Station = {
    ...known,
    placeId: id,
    number: draft.number?.slice(0, 40) ?? known.number,
    district: draft.district?.slice(0, 400) ?? known.district,
    sourceId: draft.sourceId?.slice(0, 80) ?? known.sourceId,
  };
  return isEqual(known, next) ? known : next;
}

function isEqual<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}

function stationFields(from: Station, to: Station): readonly FieldChange[] {
  return changed([
    ['Number', from.number, to.number],
    ['Polling district', from.district, to.district],
    ['The list’s own number', from.sourceId, to.sourceId],
  ]);
}

function placeFields(from: Place | undefined, to: Place, areas: AreaNames): readonly FieldChange[] {
  if (from === to) return [];
  const wardName = (id: AreaId | null | undefined) => areas.nameOf(id ?? null);
  const found = changed([
    ['Name', from?.name ?? null, to.name],
    ['Address', from?.address ?? null, to.address],
    ['Postcode', from?.postcode ?? null, to.postcode],
    ['Ward', wardName(from?.wardId), wardName(to.wardId)],
    ['Easting', from?.easting ?? null, to.easting],
    ['Northing', from?.northing ?? null, to.northing],
    ['UPRN', from?.uprn ?? null, to.uprn],
  ]);
  // Two places may be alike in every word; the station moves all the same.
  return found.length > 0 ? found : [{ field: 'Place', from: from?.name ?? '', to: to.name }];
}

type Compared = readonly [string, string | number | null, string | number | null];

function changed(fields: readonly Compared[]): readonly FieldChange[] {
  return fields
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from: String(from ?? ''), to: String(to ?? '') }));
}
