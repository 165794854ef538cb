/** Teams, posts, stations and log entries of an invented polling day. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Place } from '../../renderer/core/places/place';
import { newStation, type Station } from '../../renderer/core/places/station';
import type { StationRow } from '../../renderer/core/places/station-rows';
import type { DayLogEntry } from '../../renderer/core/polling-day/day-log-entry';
import type { Post, Team } from '../../renderer/core/polling-day/team';

export const pollingDate = '2027-05-06';
const operationId = asId<'Operation'>('operation1');

/** A team on duty while the poll is open, with so many officers. */
export function aTeam(id: string, given: Partial<Team> & { readonly strength?: number } = {}): Team {
  const { strength = 2, ...rest } = given;
  return {
    id: asId(id),
    operationId,
    name: `Team ${id}`,
    kind: 'visits',
    areaId: null,
    callSign: '',
    vehicle: '',
    from: `${pollingDate}T07:00`,
    until: `${pollingDate}T22:00`,
    startPlaceId: null,
    officers: Array.from({ length: strength }, (_, index) => ({
      id: asId<'TeamOfficer'>(`${id}-officer-${index + 1}`),
      name: `PC ${id.toUpperCase()} ${index + 1}`,
      rank: 'Constable',
      callSign: '',
    })),
    order: [],
    notes: '',
    ...rest,
  };
}

/** A count at the Corn Exchange from 22:00 to 03:00 that needs two officers. */
export function aPost(id: string, given: Partial<Post> = {}): Post {
  return {
    id: asId(id),
    operationId,
    placeId: asId('corn-exchange'),
    purpose: 'count',
    from: `${pollingDate}T22:00`,
    until: '2027-05-07T03:00',
    officersNeeded: 2,
    teamIds: [],
    notes: '',
    ...given,
  };
}

/** A place at so many metres east and north. */
export function aPlace(id: string, given: Partial<Place> = {}): Place {
  return {
    id: asId(id),
    kind: 'polling-place',
    name: `${id} hall`,
    address: '1 Mill Lane',
    postcode: 'MD1 1AA',
    areaId: asId('carrow'),
    wardId: null,
    easting: 600_000,
    northing: 300_000,
    uprn: null,
    notes: '',
    mergedIntoId: null,
    ...given,
  };
}

interface RowGiven {
  readonly station?: Partial<Station>;
  readonly place?: Partial<Place>;
  readonly rating?: StationRow['rating'];
}

/** A station with occasional presence, two visits between 07:00 and 22:00, in a place of its own. */
export function aStationRow(id: string, given: RowGiven = {}): StationRow {
  const place = aPlace(`place-${id}`, given.place);
  const station = newStation({
    id: asId(id),
    operationId,
    placeId: place.id,
    areaId: asId('carrow'),
    number: id,
    presence: 'occasional',
    visits: { number: 2, from: '07:00', until: '22:00' },
    ...given.station,
  });
  const rating = given.rating ?? null;
  return {
    id: station.id,
    station,
    place,
    ward: '',
    council: 'Carrow',
    team: '',
    rating,
    ratingOrigin: '',
    vulnerability: '',
  };
}

/** A visit on the morning of polling day. */
export function aDayLogEntry(number: number, given: Partial<DayLogEntry> = {}): DayLogEntry {
  return {
    id: asId(`entry-${number}`),
    operationId,
    number,
    at: '2027-05-06T07:12:00.000Z',
    recordedAt: '2027-05-06T07:12:00.000Z',
    recordedBy: 'Insp J. Marl',
    lateReason: '',
    strikes: null,
    kind: 'visit',
    stationId: null,
    placeId: null,
    teamId: null,
    harmId: null,
    text: '',
    response: '',
    isOpen: false,
    followsId: null,
    links: [],
    ...given,
  };
}
