/**
 * What an import would do, worked out before anything is stored: which stations are new, changed, gone or
 * already here, which places and areas that makes, and the changes of the one commit. A value that the list
 * does not give never wipes out one that is here, and what was judged of a station is never touched.
 */
import type { IdSource } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { Area } from './area';
import type { ImportProfile } from './import-profile';
import { AreaNames } from './import-plan-areas';
import { type FieldChange, placeFields, stationFields } from './import-plan-fields';
import { matchPlaces, mergedVenues, pairUp } from './import-plan-matching';
import { freshStation, placeOf, updatedStation } from './import-plan-records';
import { deskLabel, groupVenues } from './import-plan-venues';
import type { Place } from './place';
import type { Station } from './station';
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
  const merged = mergedVenues(groups, council, records.places);
  // A station of a merged venue is found where it stands now.
  const standingAt = (at: number) => {
    const group = venueAt.get(at);
    const place = group === undefined ? undefined : merged.get(group);
    if (place === undefined) return {};
    const { name, address, postcode, easting, northing, uprn } = place;
    return { name, address, postcode, easting, northing, uprn };
  };
  const pairs = pairUp(
    drafts.map((draft, at) => ({ ...draft, ...venueAt.get(at)?.venue, ...standingAt(at) })),
    here,
    records.places,
  );
  const areas = new AreaNames(records.areas, council, input.newId);
  const before = matchPlaces({ groups, council, places: records.places, pairs, here, merged });
  const listed = new Map(
    groups
      .filter((group) => !merged.has(group))
      .map((group) => [group, placeOf(group.venue, before.get(group), { areas, input })] as const),
  );
  const byId = new Map([...listed.values()].map((place) => [place.id, place]));
  const places = new Map([
    ...listed,
    ...[...merged].map(([group, place]) => [group, byId.get(place.id) ?? place] as const),
  ]);
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
        const place = listed.get(group);
        return place === undefined || place === before.get(group) ? [] : [placeChange(place)];
      }),
      ...planned.flatMap(({ station }) =>
        station === records.stations.get(station.id) ? [] : [stationChange(station)],
      ),
    ],
    newPlaces: [...listed.keys()].filter((group) => !before.has(group)).length,
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
