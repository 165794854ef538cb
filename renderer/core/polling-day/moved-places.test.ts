import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aPlace, aPost, aStationRow, aTeam, pollingDate } from '../../../test/builders/polling-day';
import { asId } from '../foundation/ids';
import type { Place } from '../places/place';
import type { StationRow } from '../places/station-rows';
import { deploymentWith } from './deployment';
import { wordsByStation } from './finding';
import type { Post, Team } from './team';

const operation = anOperation({ pollingDate });
const reserve = aTeam('reserve', { kind: 'reserve' });
const teamId = asId<'Team'>('a');

function found(given: {
  readonly rows?: readonly StationRow[];
  readonly teams?: readonly Team[];
  readonly posts?: readonly Post[];
  readonly places?: readonly Place[];
}) {
  const { rows = [], teams = [], posts = [], places = [] } = given;
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    new Map(all.map((each) => [each.id, each]));
  const records = {
    teams: byId([reserve, ...teams]),
    posts: byId(posts),
    places: byId([...places, ...rows.map(({ place }) => place)]),
  };
  return deploymentWith(operation, records, rows);
}
const allDay = { from: `${pollingDate}T07:00`, until: `${pollingDate}T22:00`, officersNeeded: 1 } as const;
const atDoor = { ...allDay, purpose: 'polling-place', teamIds: [teamId] } as const;

describe('a post', () => {
  it('stands where its place stands today: a place that was merged is the other one', () => {
    const row = aStationRow('1', { station: { presence: 'permanent', visits: null, teamId } });
    const old = aPlace('old-hall', { mergedIntoId: row.place.id });
    const post = aPost('p', { ...atDoor, placeId: old.id });
    const deployment = found({ rows: [row], teams: [aTeam('a')], posts: [post], places: [old] });
    // Neither away from its station nor without a station.
    expect(deployment.findings).toEqual([]);
  });

  it('is found where its place was removed', () => {
    const post = aPost('p', { teamIds: [teamId], placeId: asId('gone') });
    const team = aTeam('a', { until: '2027-05-07T04:00' });
    expect(found({ teams: [team], posts: [post] }).findings).toMatchObject([
      { key: 'post-place:p', text: 'The count is at a place that is no longer recorded.', postId: 'p' },
    ]);
  });

  it('is found where the station has moved, and covers nothing at its new place', () => {
    const row = aStationRow('1', { station: { presence: 'permanent', visits: null } });
    const former = aPlace('former', { name: 'Old School' });
    const post = aPost('p', { ...atDoor, placeId: former.id });
    const { findings } = found({ rows: [row], teams: [aTeam('a')], posts: [post], places: [former] });
    expect(findings.map(({ key }) => key)).toEqual(['no-team', 'post-station:p']);
    expect(findings[1]?.text).toBe('The post at Old School stands where no polling station is.');
  });

  it('that covers a station the whole day is all the police that it needs', () => {
    const row = aStationRow('1', { station: { presence: 'permanent', visits: null } });
    const post = aPost('p', { ...atDoor, placeId: row.place.id });
    const given = { rows: [row], teams: [aTeam('a')] };
    expect(found({ ...given, posts: [post] }).findings).toEqual([]);
    const short = { ...post, until: `${pollingDate}T21:59` };
    expect(found({ ...given, posts: [short] }).findings).toMatchObject([{ key: 'no-team' }]);
  });
});

describe('a round', () => {
  it('begins where the place of the team stands today, and says when that is gone', () => {
    const station = aPlace('police', { easting: 610_000 });
    const old = aPlace('old-police', { mergedIntoId: station.id, easting: null, northing: null });
    const rows = [aStationRow('1', { station: { teamId } })];
    const team = aTeam('a', { startPlaceId: old.id });
    const known = found({ rows, teams: [team], places: [old, station] });
    expect(known.loads.find(({ team: { id } }) => id === teamId)?.start).toEqual({ x: 610_000, y: 300_000 });
    expect(known.findings).toEqual([]);
    expect(found({ rows, teams: [team] }).findings).toMatchObject([{ key: 'start:a', kind: 'open' }]);
  });
});

describe('what is said of a station', () => {
  it('is short, and each thing once', () => {
    const rows = [
      aStationRow('1'),
      aStationRow('2', { station: { teamId, visits: { number: 1, from: '20:00', until: '22:00' } } }),
      aStationRow('3', { station: { presence: 'permanent', visits: null, teamId: asId('b') } }),
    ];
    const day = aTeam('a', { until: `${pollingDate}T15:00` });
    const early = aTeam('b', { kind: 'permanent', until: `${pollingDate}T15:00` });
    expect([...wordsByStation(found({ rows, teams: [day, early] }).findings)]).toEqual([
      ['1', 'No team'],
      ['3', 'Hours not covered'],
      ['2', 'Outside duty'],
    ]);
  });
});
