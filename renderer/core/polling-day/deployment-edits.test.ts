import { describe, expect, it } from 'vitest';
import { aPost, aStationRow, aTeam } from '../../../test/builders/polling-day';
import { asId } from '../foundation/ids';
import type { Station } from '../places/station';
import { acceptProposals, applyDeploymentEdits, deployAll, withCell } from './deployment-edits';
import { presenceProposals } from './proposals';
import { officersFrom, removalOfTeam } from './team-edits';

const standing = (...stations: readonly Station[]) =>
  new Map(stations.map((station) => [station.id as string, station]));
const drawn = aStationRow('1').station;
const since: Station = { ...drawn, presenceReason: 'Crowd expected.', teamId: asId('a') };

describe('a change to the deployment', () => {
  it('is made to the station as it stands, not as it was drawn', () => {
    const edits = [{ stationId: '1', columnId: 'visits', text: '5' }] as const;
    const [change] = applyDeploymentEdits(edits, { stations: standing(since), teams: [] });
    expect(change?.after).toEqual({ ...since, visits: { ...drawn.visits, number: 5 } });
    expect(deployAll(['1', 'gone'], { presence: 'permanent' }, standing(since))).toEqual([
      { collection: 'stations', id: '1', after: { ...since, presence: 'permanent' } },
    ]);
    expect(applyDeploymentEdits(edits, { stations: new Map(), teams: [] })).toEqual([]);
  });

  it('keeps both cells of one station that are pasted together', () => {
    const edits = [
      { stationId: '1', columnId: 'visits', text: '5' },
      { stationId: '1', columnId: 'window', text: '0900-1200' },
      { stationId: '1', columnId: 'team', text: 'Team a' },
    ] as const;
    const changes = applyDeploymentEdits(edits, { stations: standing(drawn), teams: [aTeam('a')] });
    expect(changes.map(({ after }) => [after.visits, after.teamId])).toEqual([
      [{ number: 5, from: '09:00', until: '12:00' }, 'a'],
    ]);
  });

  it('empties the number of visits, and leaves what is no window as it was', () => {
    expect(withCell(drawn, 'visits', { text: ' ' }).visits).toBeNull();
    expect(withCell(drawn, 'window', { text: '12:00 to 09:00' }).visits).toEqual(drawn.visits);
  });
});

describe('accepting proposals', () => {
  const row = aStationRow('1', {
    station: { presence: null, visits: null, vulnerabilities: [{ factorId: 'access', reason: '' }] },
  });
  const proposals = presenceProposals([row]);

  it('keeps what was written at the station since', () => {
    const now = { ...row.station, district: 'AB' };
    expect(acceptProposals(proposals, standing(now))).toMatchObject([
      { after: { district: 'AB', presence: 'occasional', visits: { number: 2 } } },
    ]);
  });

  it('leaves a station on which somebody decided since', () => {
    expect(acceptProposals(proposals, standing({ ...row.station, presence: 'none' }))).toEqual([]);
  });
});

describe('officers from a spreadsheet', () => {
  it('are read with what was not taken, and nothing is shortened', () => {
    const cells = [['Name', 'Rank', 'Call sign'], ['A. Larch', 'Constable', 'MS211'], ['', 'Sergeant', ''], ['', '', ''], ['B. Marl', '', 'M'.repeat(41)]]; // prettier-ignore
    expect(officersFrom(cells)).toEqual({
      officers: [{ name: 'A. Larch', rank: 'Constable', callSign: 'MS211' }],
      problems: [
        'Row 3 names nobody. It is left out.',
        'Row 5 has a call sign of more than 40 characters. It is left out.',
      ],
    });
  });
});

describe('removing a team', () => {
  it('frees the stations and posts that are its as the records stand', () => {
    const post = aPost('p', { teamIds: [asId('a'), asId('b')] });
    const records = { stations: standing(since, aStationRow('2').station), posts: new Map([['p', post]]) };
    expect(removalOfTeam('a', records)).toMatchObject([
      { collection: 'stations', id: '1', after: { teamId: null, presenceReason: 'Crowd expected.' } },
      { collection: 'posts', id: 'p', after: { teamIds: ['b'] } },
      { collection: 'teams', id: 'a', after: null },
    ]);
  });
});
