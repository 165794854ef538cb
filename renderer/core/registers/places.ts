/** The registers of places: polling stations, other places, areas. */
import { type Area, areaKinds, liesIn } from '../places/area';
import { type Place, placeKinds } from '../places/place';
import type { Station } from '../places/station';
import { describeVulnerabilities, presenceName } from '../places/station-rows';
import { standsFor } from '../threat/locations';
import {
  areaName,
  inOrder,
  nameIn,
  noLongerRecorded,
  number,
  ofOperation,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

type StationAt = { readonly station: Station; readonly place: Place | undefined };

/** Every polling station of the operation with its building. */
export const stationsRegister: Register<'stations' | 'places' | 'areas' | 'teams'> = {
  id: 'polling-stations',
  title: 'Polling stations',
  reads: ['stations', 'places', 'areas', 'teams'],
  lists: ['stations', 'places'],
  leavesOut: {
    'places.areaId': 'The council of the station stands in its place.',
    'places.kind': 'Each is a polling station.',
    'places.mergedIntoId': 'The place that it became stands in its place.',
  },
  tableOf: ({ stations, places, areas, teams }, operation) => {
    const rows: StationAt[] = ofOperation(stations, operation).map((station) => {
      const at = standsFor({ kind: 'place', id: station.placeId }, places);
      return { station, place: places.get(at.id) };
    });
    const council = ({ station }: StationAt) => areaName(areas, station.areaId);
    rows.sort(
      (a, b) =>
        inOrder.compare(council(a), council(b)) ||
        inOrder.compare(a.station.number ?? '', b.station.number ?? '') ||
        inOrder.compare(a.place?.name ?? '', b.place?.name ?? ''),
    );
    return tableOf<StationAt>(
      [
        short('Council', council),
        short('Number', ({ station }) => station.number),
        text('Name', ({ place }) => place?.name ?? noLongerRecorded),
        text('Address', ({ place }) => place?.address ?? null),
        short('Postcode', ({ place }) => place?.postcode ?? null),
        short('Ward', ({ place }) => areaName(areas, place?.wardId ?? null)),
        short('Polling districts', ({ station }) => station.district),
        short('Presence', ({ station }) => presenceName(station.presence)),
        text('Reason for presence', ({ station }) => station.presenceReason),
        short('Visits', ({ station: { visits } }) =>
          visits === null ? null : `${visits.number}, ${visits.from} to ${visits.until}`,
        ),
        text('Vulnerabilities', ({ station }) => describeVulnerabilities(station)),
        short('Neighbourhood team', ({ station }) => areaName(areas, station.neighbourhoodTeamId)),
        short('Team on polling day', ({ station: { teamId } }) =>
          teamId === null ? null : (teams.get(teamId)?.name ?? noLongerRecorded),
        ),
        number('Easting', ({ place }) => place?.easting ?? null),
        number('Northing', ({ place }) => place?.northing ?? null),
        short('UPRN', ({ place }) => place?.uprn ?? null),
        short('Council’s own id', ({ station }) => station.sourceId),
        text('Notes', ({ place }) => place?.notes ?? null),
      ],
      rows,
    );
  },
};

/** Every place that is not a polling station: counts, postal vote openings, offices, hustings. */
export const otherPlacesRegister: Register<'places' | 'areas'> = {
  id: 'other-places',
  title: 'Other places',
  reads: ['places', 'areas'],
  leavesOut: { 'places.mergedIntoId': 'A place that was found to be another stands there.' },
  tableOf: ({ places, areas }, operation) => {
    const rows = [...places.values()].filter(
      (place) =>
        place.kind !== 'polling-place' &&
        place.mergedIntoId === null &&
        liesIn(areas, place.areaId, operation.forceAreaId),
    );
    rows.sort((a, b) => inOrder.compare(a.kind, b.kind) || inOrder.compare(a.name, b.name));
    return tableOf<Place>(
      [
        short('Kind', ({ kind }) => nameIn(placeKinds, kind)),
        text('Name', ({ name }) => name),
        text('Address', ({ address }) => address),
        short('Postcode', ({ postcode }) => postcode),
        short('Council', ({ areaId }) => areaName(areas, areaId)),
        short('Ward', ({ wardId }) => areaName(areas, wardId)),
        number('Easting', ({ easting }) => easting),
        number('Northing', ({ northing }) => northing),
        short('UPRN', ({ uprn }) => uprn),
        text('Notes', ({ notes }) => notes),
      ],
      rows,
    );
  },
};

/** Every area of the force: councils, wards, divisions, units and teams. */
export const areasRegister: Register<'areas'> = {
  id: 'areas',
  title: 'Areas',
  reads: ['areas'],
  tableOf: ({ areas }, operation) => {
    const rows = [...areas.values()].filter(({ id }) => liesIn(areas, id, operation.forceAreaId));
    const rank = new Map(areaKinds.map(({ id }, at) => [id, at] as const));
    rows.sort((a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || inOrder.compare(a.name, b.name));
    return tableOf<Area>(
      [
        short('Kind', ({ kind }) => nameIn(areaKinds, kind)),
        text('Name', ({ name }) => name),
        short('Code', ({ code }) => code),
        text('Lies in', ({ parentId }) => areaName(areas, parentId)),
      ],
      rows,
    );
  },
};
