/** The areas and places that may be columns, in groups, in the order in which columns stand. */
import type { Operation } from '../../core/operation/operation';
import { councilsOf } from '../../core/operation/operation-areas';
import { type Area, type AreaKind, areaKinds, areasUnder, liesIn } from '../../core/places/area';
import { type Place, placeKinds } from '../../core/places/place';
import { type LocationRef, locationKey } from '../../core/threat/assessment';
import type { Gazetteer } from '../../core/threat/locations';

export interface LocationOption {
  readonly location: LocationRef;
  readonly key: string;
  readonly name: string;
  /** What kind of thing it is and where it lies. */
  readonly detail: string;
}

export type GroupId = 'councils' | 'wards' | 'other-areas' | 'places';

export interface LocationGroup {
  readonly id: GroupId;
  readonly label: string;
  readonly options: readonly LocationOption[];
}

/** In the order in which they stand: what elects first, then the units of the force. */
const otherKinds: readonly AreaKind[] = [
  'force',
  'combined-authority',
  'constituency',
  'parish',
  'bcu',
  'neighbourhood-team',
  'polling-district',
];

/**
 * Everything in the operation's councils; in the whole force while no council is chosen. Constituencies, combined
 * authorities and the force's own units cross councils: all of the force's are offered.
 */
export function locationGroups(operation: Operation, gazetteer: Gazetteer): readonly LocationGroup[] {
  const { areas, places } = gazetteer;
  const roots = operation.areaIds.length === 0 ? [operation.forceAreaId] : operation.areaIds;
  const isIn = (id: Area['id']) => roots.some((root) => liesIn(areas, id, root));
  const under = (kinds: Parameters<typeof areasUnder>[2]) => areasUnder(areas, operation.forceAreaId, kinds);
  const option = (area: Area) => areaOption(area, areas);
  return [
    {
      id: 'councils',
      label: 'Councils',
      options: under(['local-authority'])
        .filter((a) => isIn(a.id))
        .map(option),
    },
    {
      id: 'wards',
      label: 'Wards',
      options: under(['ward'])
        .filter((a) => isIn(a.id))
        .map(option),
    },
    {
      id: 'other-areas',
      label: 'Other areas',
      options: otherKinds
        .flatMap((kind) => under([kind]).filter((a) => kind !== 'parish' || isIn(a.id)))
        .map(option),
    },
    {
      id: 'places',
      label: 'Single places',
      options: [...places.values()]
        .filter((place) => place.mergedIntoId === null && isIn(place.areaId))
        .map((place) => placeOption(place, areas))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true })),
    },
  ];
}

/** The councils that a new assessment starts with: those of the operation. */
export function usualLocations(operation: Operation, areas: Gazetteer['areas']): readonly LocationRef[] {
  return councilsOf(areas, operation).map(({ id }) => ({ kind: 'area', id }));
}

/** The chosen locations in the order of the groups; those that are in no group keep their place at the end. */
export function inOrder(
  groups: readonly LocationGroup[],
  chosen: ReadonlyMap<string, LocationRef>,
): readonly LocationRef[] {
  const known = groups.flatMap((group) => group.options).filter((option) => chosen.has(option.key));
  const keys = new Set(known.map((option) => option.key));
  const others = [...chosen].filter(([key]) => !keys.has(key)).map(([, location]) => location);
  return [...known.map((option) => option.location), ...others];
}

/** The chosen locations by key. */
export function byKey(locations: readonly LocationRef[]): ReadonlyMap<string, LocationRef> {
  return new Map(locations.map((location) => [locationKey(location), location]));
}

function areaOption(area: Area, areas: ReadonlyMap<string, Area>): LocationOption {
  const kind = areaKinds.find((each) => each.id === area.kind)?.name ?? '';
  const parent = area.parentId === null ? undefined : areas.get(area.parentId);
  const location: LocationRef = { kind: 'area', id: area.id };
  return {
    location,
    key: locationKey(location),
    name: area.name,
    detail: parent === undefined ? kind : `${kind}, ${parent.name}`,
  };
}

function placeOption(place: Place, areas: ReadonlyMap<string, Area>): LocationOption {
  const kind = placeKinds.find((each) => each.id === place.kind)?.name ?? '';
  const area = areas.get(place.wardId ?? place.areaId)?.name;
  const location: LocationRef = { kind: 'place', id: place.id };
  return {
    location,
    key: locationKey(location),
    name: place.name,
    detail: area === undefined ? kind : `${kind}, ${area}`,
  };
}
