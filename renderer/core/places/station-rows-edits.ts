/** Changes to stations and their places: what may stand in each field, and the records that result. */
import { type Area, type AreaId, type AreaKind, liesIn } from './area';
import type { Place } from './place';
import type { Presence, Station, Vulnerability } from './station';
import { presenceNamed, type StationRow } from './station-rows';

/** One record of this part of the desk set to a new value; `null` removes it. */
export type PlaceChange =
  | { readonly collection: 'stations'; readonly id: string; readonly after: Station | null }
  | { readonly collection: 'places'; readonly id: string; readonly after: Place | null }
  | { readonly collection: 'areas'; readonly id: string; readonly after: Area | null };

/** A United Kingdom postcode in its usual writing, or `null` when the text is none: "ab1 2cd" is "AB1 2CD". */
export function tidyPostcode(text: string): string | null {
  const tight = text.toUpperCase().replaceAll(/\s+/g, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(tight) ? `${tight.slice(0, -3)} ${tight.slice(-3)}` : null;
}

/** What is wrong with a postcode, or `null`; an empty one is "not known". */
export function postcodeProblem(text: string): string | null {
  return text.trim() === '' || tidyPostcode(text) !== null ? null : 'Give a whole postcode, as in AB1 2CD.';
}

/** Metres that lie in Great Britain; the Shetland Islands reach furthest north. */
const limits = { easting: 700_000, northing: 1_300_000 } as const;

/** What is wrong with an easting or northing, or `null`; an empty one is "not known". */
export function coordinateProblem(axis: keyof typeof limits, text: string): string | null {
  if (text.trim() === '') return null;
  const metres = readCoordinate(text);
  if (metres === null) return 'Give whole metres on the National Grid, as in 430512.';
  if (metres <= 0 || metres >= limits[axis]) {
    return `${axis === 'easting' ? 'An easting' : 'A northing'} lies between 1 and ${limits[axis].toLocaleString('en-GB')}.`;
  }
  return null;
}

/** The metres in a text, rounded, or `null` when there are none. */
export function readCoordinate(text: string): number | null {
  const tight = text.replaceAll(/[\s,]/g, '');
  return /^-?\d+(\.\d+)?$/.test(tight) ? Math.round(Number(tight)) : null;
}

/** What is wrong with a name, or `null`. */
export function nameProblem(text: string): string | null {
  return text.trim() === '' ? 'Give a name: an entry without one cannot be found again.' : null;
}

/** The columns of the table of stations that can be changed. */
export const editableColumns = [
  'number',
  'name',
  'address',
  'postcode',
  'district',
  'ward',
  'presence',
  'presenceReason',
  'team',
] as const;
export type EditableColumn = (typeof editableColumns)[number];

export interface RowEdit {
  readonly row: StationRow;
  readonly columnId: EditableColumn;
  readonly text: string;
}

/**
 * The records that result from changed cells. Texts were checked by the cells; a ward or team that is not
 * known by that name is left as it was.
 */
export function applyRowEdits(
  edits: readonly RowEdit[],
  areas: ReadonlyMap<string, Area>,
): readonly PlaceChange[] {
  const stations = new Map<string, Station>();
  const places = new Map<string, Place>();
  for (const { row, columnId, text } of edits) {
    const station = stations.get(row.station.id) ?? row.station;
    const place = places.get(row.place.id) ?? row.place;
    switch (columnId) {
      case 'name':
      case 'address':
      case 'postcode':
      case 'ward':
        places.set(place.id, editPlace(place, columnId, { text, areas }));
        break;
      case 'number':
      case 'district':
        stations.set(station.id, { ...station, [columnId]: text === '' ? null : text });
        break;
      case 'presence':
        stations.set(station.id, { ...station, presence: presenceNamed(text) ?? null });
        break;
      case 'presenceReason':
        stations.set(station.id, { ...station, presenceReason: text });
        break;
      case 'team':
        stations.set(station.id, {
          ...station,
          neighbourhoodTeamId: areaNamed(areas, { text, kinds: teamKinds }, station.neighbourhoodTeamId),
        });
        break;
    }
  }
  return [...[...places.values()].map(placeChange), ...[...stations.values()].map(stationChange)];
}

/** The kinds of area that can look after a station. */
export const teamKinds: readonly AreaKind[] = ['neighbourhood-team', 'bcu'];

function editPlace(
  place: Place,
  field: 'name' | 'address' | 'postcode' | 'ward',
  given: { readonly text: string; readonly areas: ReadonlyMap<string, Area> },
): Place {
  if (field === 'postcode') return { ...place, postcode: tidyPostcode(given.text) };
  if (field !== 'ward') return { ...place, [field]: given.text };
  const wanted = { text: given.text, kinds: ['ward'] as const, rootId: place.areaId };
  return { ...place, wardId: areaNamed(given.areas, wanted, place.wardId) };
}

interface WantedArea {
  readonly text: string;
  readonly kinds: readonly AreaKind[];
  readonly rootId?: AreaId;
}

/** The area of that name; `null` for no text, and what stood before where none has that name. */
function areaNamed(
  areas: ReadonlyMap<string, Area>,
  wanted: WantedArea,
  before: AreaId | null,
): AreaId | null {
  if (wanted.text === '') return null;
  for (const area of areas.values()) {
    if (area.name !== wanted.text || !wanted.kinds.includes(area.kind)) continue;
    if (wanted.rootId === undefined || liesIn(areas, area.id, wanted.rootId)) return area.id;
  }
  return before;
}

/** The change that sets a station. */
export function stationChange(station: Station): PlaceChange {
  return { collection: 'stations', id: station.id, after: station };
}

/** The change that sets a place. */
export function placeChange(place: Place): PlaceChange {
  return { collection: 'places', id: place.id, after: place };
}

/** Sets the presence of many stations; an empty reason leaves each its own. */
export function setPresence(
  stations: readonly Station[],
  presence: Presence | null,
  reason: string,
): readonly PlaceChange[] {
  return stations.map((station) =>
    stationChange({ ...station, presence, presenceReason: reason === '' ? station.presenceReason : reason }),
  );
}

/** Sets the neighbourhood team of many stations. */
export function setTeam(stations: readonly Station[], teamId: AreaId | null): readonly PlaceChange[] {
  return stations.map((station) => stationChange({ ...station, neighbourhoodTeamId: teamId }));
}

/** Adds a factor to many stations; one that has it already keeps its own reason, unless that was empty. */
export function addFactor(stations: readonly Station[], factor: Vulnerability): readonly PlaceChange[] {
  return stations.flatMap((station) => {
    const own = station.vulnerabilities.find((held) => held.factorId === factor.factorId);
    if (own !== undefined && (own.reason !== '' || factor.reason === '')) return [];
    return [stationChange(withFactor(station, factor))];
  });
}

/** The station with this factor and reason, in the place where it stood or at the end. */
export function withFactor(station: Station, factor: Vulnerability): Station {
  const isHeld = station.vulnerabilities.some((held) => held.factorId === factor.factorId);
  return {
    ...station,
    vulnerabilities: isHeld
      ? station.vulnerabilities.map((held) => (held.factorId === factor.factorId ? factor : held))
      : [...station.vulnerabilities, factor],
  };
}

/** The station without this factor. */
export function withoutFactor(station: Station, factorId: string): Station {
  return {
    ...station,
    vulnerabilities: station.vulnerabilities.filter((held) => held.factorId !== factorId),
  };
}

/**
 * Removes stations; a place that no station of any operation stands in any more goes with them, unless
 * something was written about it or it is named in `keptPlaceIds` (columns of an assessment).
 */
export function removeStations(
  removed: readonly Station[],
  records: {
    readonly stations: ReadonlyMap<string, Station>;
    readonly places: ReadonlyMap<string, Place>;
    readonly keptPlaceIds: ReadonlySet<string>;
  },
): readonly PlaceChange[] {
  const gone = new Set<string>(removed.map((station) => station.id));
  const used = new Set<string>(records.keptPlaceIds);
  for (const station of records.stations.values()) if (!gone.has(station.id)) used.add(station.placeId);
  const emptied = new Set<string>(removed.map((station) => station.placeId).filter((id) => !used.has(id)));
  return [
    ...removed.map((station): PlaceChange => ({ collection: 'stations', id: station.id, after: null })),
    ...[...emptied]
      .filter((id) => {
        const place = records.places.get(id);
        return place?.kind === 'polling-place' && place.notes === '';
      })
      .map((id): PlaceChange => ({ collection: 'places', id, after: null })),
  ];
}
