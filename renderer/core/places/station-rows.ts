/** The table of polling stations: one row for each, with what its place, areas and the assessment say of it. */
import type { OperationId } from '../operation/operation';
import { ratingLevelOf } from '../threat/scale-set';
import type { Grid } from '../threat/grid';
import { locationKey } from '../threat/assessment';
import { type PlaceRating, ratingOfPlace } from '../threat/locations';
import { type Area, type AreaId, areaKinds } from './area';
import type { Place } from './place';
import { presences, type Presence, type Station, vulnerabilityFactors } from './station';

export interface StationRow {
  readonly id: string;
  readonly station: Station;
  readonly place: Place;
  readonly ward: string;
  readonly council: string;
  readonly team: string;
  readonly rating: PlaceRating | null;
  /** '' for the place's own, else "from the ward", "from the council". */
  readonly ratingOrigin: string;
  /** The factors with their reasons: "Shared or busy venue: school open; Temporary building". */
  readonly vulnerability: string;
}

export interface StationRowsInput {
  readonly operationId: OperationId;
  readonly stations: ReadonlyMap<string, Station>;
  readonly places: ReadonlyMap<string, Place>;
  readonly areas: ReadonlyMap<string, Area>;
  /** The newest assessment, or `null` when there is none. */
  readonly grid: Grid | null;
}

/** What stands in place of the name where a station's place is no longer recorded: its name put there records it again. */
export const lostPlaceName = 'Place no longer recorded';

/** The stations of one operation, by council and number; also those whose place is no longer recorded, which say so. */
export function stationRows(input: StationRowsInput): readonly StationRow[] {
  const { areas } = input;
  const ratingAt = ratings(input);
  const nameOf = (id: AreaId | null) => (id === null ? '' : (areas.get(id)?.name ?? ''));
  const rows: StationRow[] = [];
  for (const station of input.stations.values()) {
    if (station.operationId !== input.operationId) continue;
    const place = placeOfStation(station, input.places);
    const rating = ratingAt(place);
    rows.push({
      id: station.id,
      station,
      place,
      ward: nameOf(place.wardId),
      council: nameOf(station.areaId),
      team: nameOf(station.neighbourhoodTeamId),
      rating,
      ratingOrigin: originOf(rating, areas),
      vulnerability: describeVulnerabilities(station),
    });
  }
  return rows.sort(byCouncilAndNumber);
}

/** The place of a station; where it is no longer recorded, one that says so: a gap that nobody sees is not mended. */
export function placeOfStation(
  { placeId, areaId }: Pick<Station, 'placeId' | 'areaId'>,
  places: ReadonlyMap<string, Place>,
): Place {
  const place = places.get(placeId);
  if (place !== undefined) return place;
  return {
    id: placeId,
    kind: 'polling-place',
    name: lostPlaceName,
    address: '',
    postcode: null,
    areaId,
    wardId: null,
    easting: null,
    northing: null,
    uprn: null,
    notes: '',
    mergedIntoId: null,
  };
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function byCouncilAndNumber(a: StationRow, b: StationRow): number {
  return (
    collator.compare(a.council, b.council) ||
    collator.compare(numberOf(a), numberOf(b)) ||
    collator.compare(a.place.name, b.place.name) ||
    collator.compare(a.station.number ?? '', b.station.number ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}

/** What comes first: numbers as printed on the poll card; the rest ("Desk B", nothing) stands with its building. */
function numberOf({ station }: StationRow): string {
  return station.number !== null && /^\S*\d/.test(station.number) ? station.number : '\uffff';
}

/** Ratings of places; places of one ward that have no column of their own share one look-up. */
function ratings({ grid, areas }: StationRowsInput): (place: Place) => PlaceRating | null {
  if (grid === null) return () => null;
  const columns = new Set(grid.locations.map(locationKey));
  const known = new Map<string, PlaceRating | null>();
  return (place) => {
    const own = locationKey({ kind: 'place', id: place.id });
    const key = columns.has(own) ? own : `${place.wardId ?? ''} ${place.areaId}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const rating = ratingOfPlace(grid, place, areas);
    known.set(key, rating);
    return rating;
  };
}

/** Where an inherited rating comes from: "from the ward"; '' when the place was rated itself. */
function originOf(rating: PlaceRating | null, areas: ReadonlyMap<string, Area>): string {
  if (rating === null || rating.from.kind === 'place') return '';
  const kind = areas.get(rating.from.id)?.kind;
  // The short words that the headings of the table use; "ward or division" and the like do not fit a cell.
  if (kind === 'ward') return 'from the ward';
  if (kind === 'local-authority') return 'from the council';
  const name = areaKinds.find((candidate) => candidate.id === kind)?.name ?? 'area around it';
  return `from the ${name.toLowerCase()}`;
}

/** "4 High, from the ward", or "Not assessed". */
export function describeRating(row: Pick<StationRow, 'rating' | 'ratingOrigin'>): string {
  if (row.rating === null) return 'Not assessed';
  const own = `${row.rating.rating} ${ratingLevelOf(row.rating.scales, row.rating.rating).name}`;
  return row.ratingOrigin === '' ? own : `${own}, ${row.ratingOrigin}`;
}

/** The factors of a station, each with its reason. */
export function describeVulnerabilities(station: Pick<Station, 'vulnerabilities'>): string {
  return station.vulnerabilities
    .map(({ factorId, reason }) => {
      const name = vulnerabilityFactors.find((factor) => factor.id === factorId)?.name ?? factorId;
      // A full stop within the line would stand before its semicolon.
      const said = reason.trim().replace(/[.;\s]+$/, '');
      return said === '' ? name : `${name}: ${said}`;
    })
    .join('; ');
}

/** The word for a presence; "Not decided" where nobody has decided. */
export function presenceName(presence: Presence | null): string {
  return presences.find((candidate) => candidate.id === presence)?.name ?? notDecided;
}

/** What stands where no presence has been decided. */
export const notDecided = 'Not decided';

/** The presence that a word names, or `undefined` when it names none. */
export function presenceNamed(name: string): Presence | null | undefined {
  if (name === notDecided || name === '') return null;
  return presences.find((candidate) => candidate.name === name)?.id;
}

export interface StationFilter {
  readonly text: string;
  /** A presence, or 'not-decided'. */
  readonly presence: Presence | 'not-decided' | 'all';
  readonly councilId: string;
  /** '1' to '5', or 'not-assessed'. */
  readonly rating: string;
}

/** Lets every station pass. */
export const noFilter: StationFilter = { text: '', presence: 'all', councilId: 'all', rating: 'all' };

/** The rows that pass; each word of the text must stand somewhere in the row. */
export function filterStations(rows: readonly StationRow[], filter: StationFilter): readonly StationRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.presence === 'all' || (row.station.presence ?? 'not-decided') === filter.presence) &&
      (filter.councilId === 'all' || row.station.areaId === filter.councilId) &&
      (filter.rating === 'all' || (row.rating?.rating.toString() ?? 'not-assessed') === filter.rating) &&
      words.every((word) => wordsOf(row).includes(word)),
  );
}

function wordsOf({ place, station, ...row }: StationRow): string {
  return [
    place.name,
    place.address,
    place.postcode ?? '',
    station.number ?? '',
    station.district ?? '',
    row.ward,
    row.team,
    row.vulnerability,
    station.presenceReason,
  ]
    .join(' ')
    .toLowerCase();
}
