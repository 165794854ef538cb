/** The registers of polling day: deployment of stations, teams with their officers, posts, and the log. */
import { type ReadEntry, readLog } from '../log/log';
import type { Place } from '../places/place';
import { type LinkCollection, linkCollections, linkLine } from '../plan/link-words';
import type { Station } from '../places/station';
import { describeVulnerabilities, presenceName } from '../places/station-rows';
import { type DayLogEntry, dayLogKinds } from '../polling-day/day-log-entry';
import { type Post, postPurposes, type Team, teamKinds, type TeamOfficer } from '../polling-day/team';
import { harms } from '../threat/harms';
import {
  areaName,
  inOrder,
  lines,
  moment,
  nameIn,
  nameOfPlace,
  noLongerRecorded,
  number,
  ofOperation,
  short,
  tableOf,
  text,
  yesNo,
} from './columns';
import type { Register } from './register';

/** "2027-05-06T07:00" as "2027-05-06 07:00". */
function localTime(local: string | null): string | null {
  return local === null ? null : local.replace('T', ' ');
}

function teamName(teams: ReadonlyMap<string, Team>, id: string | null): string {
  return id === null ? '' : (teams.get(id)?.name ?? noLongerRecorded);
}

/** What each station gets on polling day. */
export const deploymentRegister: Register<'stations' | 'places' | 'areas' | 'teams'> = {
  id: 'deployment',
  title: 'Deployment of polling stations',
  reads: ['stations', 'places', 'areas', 'teams'],
  leavesOut: {
    'stations.sourceId': 'It is in the register of polling stations.',
    'stations.district': 'It is in the register of polling stations.',
  },
  tableOf: ({ stations, places, areas, teams }, operation) => {
    const rows = ofOperation(stations, operation).sort(
      (a, b) =>
        inOrder.compare(areaName(areas, a.areaId), areaName(areas, b.areaId)) ||
        inOrder.compare(a.number ?? '', b.number ?? ''),
    );
    return tableOf<Station>(
      [
        short('Council', ({ areaId }) => areaName(areas, areaId)),
        short('Number', (station) => station.number),
        text('Place', ({ placeId }) => nameOfPlace(places, placeId)),
        short('Presence', ({ presence }) => presenceName(presence)),
        number('Visits', ({ visits }) => visits?.number ?? null),
        short('Visits from', ({ visits }) => visits?.from ?? null),
        short('Visits until', ({ visits }) => visits?.until ?? null),
        text('Reason for presence', ({ presenceReason }) => presenceReason),
        text('Vulnerabilities', describeVulnerabilities),
        short('Neighbourhood team', ({ neighbourhoodTeamId }) => areaName(areas, neighbourhoodTeamId)),
        short('Team on the day', ({ teamId }) => teamName(teams, teamId)),
      ],
      rows,
    );
  },
};

/** One row for each officer; a team without officers has one row. */
export const teamsRegister: Register<'teams' | 'areas' | 'places' | 'stations'> = {
  id: 'teams',
  title: 'Teams of polling day',
  reads: ['teams', 'areas', 'places', 'stations'],
  tableOf: ({ teams, areas, places, stations }, operation) => {
    type Row = { readonly team: Team; readonly officer: TeamOfficer | null };
    const rows = ofOperation(teams, operation)
      .sort((a, b) => inOrder.compare(a.name, b.name))
      .flatMap((team): readonly Row[] =>
        team.officers.length === 0
          ? [{ team, officer: null }]
          : team.officers.map((officer) => ({ team, officer })),
      );
    return tableOf<Row>(
      [
        text('Team', ({ team }) => team.name, 1.5),
        short('Kind', ({ team }) => nameIn(teamKinds, team.kind)),
        short('Comes from', ({ team }) => areaName(areas, team.areaId)),
        short('Call sign', ({ team }) => team.callSign),
        short('Vehicle', ({ team }) => team.vehicle),
        short('From', ({ team }) => localTime(team.from)),
        short('Until', ({ team }) => localTime(team.until)),
        short('Rounds begin at', ({ team }) => nameOfPlace(places, team.startPlaceId)),
        text('Order of its round', ({ team }) =>
          team.order.map((id) => stations.get(id)?.number ?? noLongerRecorded).join(', '),
        ),
        text('Officer', ({ officer }) => officer?.name ?? null, 1.5),
        short('Rank', ({ officer }) => officer?.rank ?? null),
        short('Officer’s call sign', ({ officer }) => officer?.callSign ?? null),
        text('Notes', ({ team }) => team.notes),
      ],
      rows,
    );
  },
};

/** Every post with the teams that are named for it. */
export const postsRegister: Register<'posts' | 'teams' | 'places'> = {
  id: 'posts',
  title: 'Posts of polling day',
  reads: ['posts', 'teams', 'places'],
  tableOf: ({ posts, teams, places }, operation) =>
    tableOf<Post>(
      [
        text('Place', ({ placeId }) => nameOfPlace(places, placeId)),
        short('Purpose', ({ purpose }) => nameIn(postPurposes, purpose)),
        short('From', ({ from }) => localTime(from)),
        short('Until', ({ until }) => localTime(until)),
        number('Officers needed', ({ officersNeeded }) => officersNeeded),
        text('Teams', ({ teamIds }) => lines(teamIds.map((id) => teamName(teams, id)))),
        text('Notes', ({ notes }) => notes),
      ],
      ofOperation(posts, operation).sort(
        (a, b) => inOrder.compare(a.from ?? '~', b.from ?? '~') || inOrder.compare(a.id, b.id),
      ),
    ),
};

/** Every entry in the order of its number, struck ones too. */
export const dayLogRegister: Register<LinkCollection> = {
  id: 'day-log',
  title: 'Log of polling day',
  reads: linkCollections,
  lists: ['dayLog'],
  tableOf: (records, operation) => {
    const { dayLog, stations, places, teams } = records;
    const numberOf = (id: string | null) => (id === null ? null : (dayLog.get(id)?.number ?? null));
    return tableOf<ReadEntry<DayLogEntry>>(
      [
        number('Entry', ({ entry }) => entry.number),
        moment('When', ({ entry }) => entry.at),
        moment('Written down', ({ entry }) => entry.recordedAt),
        short('Written by', ({ entry }) => entry.recordedBy),
        text('Why late', ({ entry }) => entry.lateReason),
        short('Kind', ({ entry }) => nameIn(dayLogKinds, entry.kind)),
        short('Station', ({ entry }) => stationName(entry.stationId, stations, places)),
        short('Place', ({ entry }) => nameOfPlace(places, entry.placeId)),
        short('Team', ({ entry }) => teamName(teams, entry.teamId)),
        short('Harm', ({ entry }) => (entry.harmId === null ? null : nameIn(harms, entry.harmId))),
        text('What happened', ({ entry }) => entry.text, 3),
        text('What was done', ({ entry }) => entry.response, 2),
        short('Open', ({ entry }) => yesNo(entry.isOpen)),
        number('Carries on entry', ({ entry }) => numberOf(entry.followsId)),
        number('Strikes entry', ({ entry }) => numberOf(entry.strikes?.entryId ?? null)),
        text('Why it strikes', ({ entry }) => entry.strikes?.reason ?? null),
        number('Struck by entry', ({ struck }) => struck?.by.number ?? null),
        text('Links', ({ entry }) => lines(entry.links.map((link) => linkLine(link, records)))),
      ],
      readLog(dayLog.values(), operation.id),
    );
  },
};

function stationName(
  id: string | null,
  stations: ReadonlyMap<string, Station>,
  places: ReadonlyMap<string, Place>,
): string {
  if (id === null) return '';
  const station = stations.get(id);
  return station === undefined
    ? noLongerRecorded
    : [station.number ?? '', nameOfPlace(places, station.placeId)].join(' ').trim();
}
