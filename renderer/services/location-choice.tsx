/** Areas and places of the operation, several of them, found by name. */
import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Operation } from '../core/operation/operation';
import { type Area, areaKinds, areasUnder, liesIn } from '../core/places/area';
import { placeKinds } from '../core/places/place';
import { type LocationRef, locationKey } from '../core/threat/location-ref';
import { type Gazetteer, locationName, standsFor } from '../core/threat/locations';
import { useCollection } from './desk-context';
import { useOperation } from './operation';

/** So many are listed at once; words find the others. */
const mostListed = 60;

interface LocationChoiceProps {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly LocationRef[];
  readonly onChange: (value: readonly LocationRef[]) => void;
}

/** The areas and places by which things are named. */
export function useGazetteer(): Gazetteer {
  const areas = useCollection('areas');
  const places = useCollection('places');
  return useMemo(() => ({ areas, places }), [areas, places]);
}

/**
 * Chooses areas and places; what is chosen already can be chosen again to take it out. A place that was merged into
 * another is shown as that one.
 */
export function LocationChoice({ label, description, value: asGiven, onChange }: LocationChoiceProps) {
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const value = useMemo(() => standing(asGiven, gazetteer), [asGiven, gazetteer]);
  const options = useMemo(() => locationOptions(operation, gazetteer), [operation, gazetteer]);
  const byKey = useMemo(
    () => new Map([...options.flatMap(({ items }) => items), ...value.map(asOption(gazetteer))].map(withKey)),
    [options, value, gazetteer],
  );
  const known = new Set(options.flatMap(({ items }) => items.map((item) => item.value)));
  const gone = value.map(asOption(gazetteer)).filter((option) => !known.has(option.value));
  return (
    <MultiSelect
      label={label}
      description={description}
      placeholder={value.length === 0 ? 'Find by name' : ''}
      searchable
      limit={mostListed}
      nothingFoundMessage="None has this name. Areas and places are brought in under Places."
      data={gone.length === 0 ? options : [...options, { group: 'Not listed any more', items: gone }]}
      value={value.map(locationKey)}
      onChange={(keys) => onChange(keys.flatMap((key) => byKey.get(key)?.location ?? []))}
    />
  );
}

/** Each once. */
function standing(locations: readonly LocationRef[], { places }: Gazetteer): readonly LocationRef[] {
  const stand = locations.map((location) => standsFor(location, places));
  return [...new Map(stand.map((location) => [locationKey(location), location])).values()];
}

interface LocationOption {
  /** The `locationKey`. */
  readonly value: string;
  readonly label: string;
  readonly location: LocationRef;
}

interface LocationOptions {
  readonly group: string;
  readonly items: LocationOption[];
}

function withKey(option: LocationOption): readonly [string, LocationOption] {
  return [option.value, option];
}

function asOption(gazetteer: Gazetteer): (location: LocationRef) => LocationOption {
  return (location) => ({ value: locationKey(location), label: locationName(location, gazetteer), location });
}

/** The areas of the force and the places of the operation's councils, in groups; places that were merged are left out. */
function locationOptions(operation: Operation, { areas, places }: Gazetteer): LocationOptions[] {
  const roots = operation.areaIds.length === 0 ? [operation.forceAreaId] : operation.areaIds;
  const isIn = (id: Area['id']) => roots.some((root) => liesIn(areas, id, root));
  const under = (...kinds: Area['kind'][]) => areasUnder(areas, operation.forceAreaId, kinds);
  const optionOf = (area: Area): LocationOption => {
    const kind = areaKinds.find((each) => each.id === area.kind)?.name ?? '';
    const around = area.parentId === null ? '' : (areas.get(area.parentId)?.name ?? '');
    const location: LocationRef = { kind: 'area', id: area.id };
    return {
      value: locationKey(location),
      label: [area.name, area.kind === 'ward' ? around : area.kind === 'local-authority' ? '' : kind]
        .filter(Boolean)
        .join(', '),
      location,
    };
  };
  const placeOptions = [...places.values()]
    .filter((place) => place.mergedIntoId === null && isIn(place.areaId))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))
    .map((place): LocationOption => {
      const kind = placeKinds.find((each) => each.id === place.kind)?.name ?? '';
      const location: LocationRef = { kind: 'place', id: place.id };
      const area = areas.get(place.wardId ?? place.areaId)?.name ?? '';
      return {
        value: locationKey(location),
        label: [place.name, kind, area].filter(Boolean).join(', '),
        location,
      };
    });
  return [
    { group: 'Councils', items: under('local-authority').map(optionOf) },
    {
      group: 'Wards',
      items: under('ward')
        .filter((area) => isIn(area.id))
        .map(optionOf),
    },
    {
      group: 'Other areas',
      items: under(
        'force',
        'combined-authority',
        'constituency',
        'parish',
        'bcu',
        'neighbourhood-team',
        'polling-district',
      ).map(optionOf),
    },
    { group: 'Places', items: placeOptions },
  ].filter(({ items }) => items.length > 0);
}
