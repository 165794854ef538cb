import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aPlace, aPost, aStationRow, aTeam, pollingDate } from '../../../test/builders/polling-day';
import { asId } from '../foundation/ids';
import type { StationRow } from '../places/station-rows';
import { usualScales } from '../threat/scales';
import { deploymentWith } from './deployment';
import { covered, minuteOf, pollingHours, uncovered } from './hours';
import { coverOf } from './posts';
import { presenceProposals, teamProposals } from './proposals';
import type { Post, Team } from './team';

const operation = anOperation({ pollingDate });
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((each) => [each.id, each]));

function deployed(rows: readonly StationRow[], teams: readonly Team[], posts: readonly Post[] = []) {
  const places = byId([
    aPlace('corn-exchange', { name: 'Corn Exchange' }),
    aPlace('town-hall', { name: 'Town Hall' }),
    ...rows.map(({ place }) => place),
  ]);
  return deploymentWith(operation, { teams: byId(teams), posts: byId(posts), places }, rows);
}
const keys = (all: ReturnType<typeof deployed>) => all.findings.map(({ key }) => key);
const reserve = aTeam('reserve', { kind: 'reserve' });
const teamId = asId<'Team'>('a');

describe('hours', () => {
  it('count from midnight of polling day, over the night', () => {
    expect(minuteOf('2027-05-07T01:00', pollingDate)).toBe(25 * 60);
  });

  it('leave uncovered exactly what no span covers', () => {
    const span = fc.tuple(fc.nat({ max: 1500 }), fc.nat({ max: 600 })).map(([from, long]) => ({ from, until: from + long })); // prettier-ignore
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const open = uncovered(pollingHours, spans);
        for (let minute = pollingHours.from; minute < pollingHours.until; minute += 7) {
          const is = (each: { from: number; until: number }) => each.from <= minute && minute < each.until;
          expect(open.some(is)).toBe(!spans.some(is));
        }
        expect(covered(pollingHours, spans)).toBeLessThanOrEqual(900);
      }),
    );
  });
});

describe('gaps', () => {
  it('names stations that need presence and have no team, in one sentence', () => {
    const { findings } = deployed(
      ['1', '2', '3', '4', '5'].map((id) => aStationRow(id)),
      [reserve],
    );
    expect(findings).toMatchObject([
      {
        kind: 'gap',
        text: '5 stations need presence and have no team: 1 place-1 hall, 2 place-2 hall, 3 place-3 hall and 2 more.',
        stationIds: ['1', '2', '3', '4', '5'],
      },
    ]);
  });

  it('names the hours in which a station with permanent presence has nobody', () => {
    const row = aStationRow('1', { station: { presence: 'permanent', visits: null, teamId } });
    const team = aTeam('a', { kind: 'permanent', until: `${pollingDate}T15:00` });
    expect(deployed([row], [team, reserve]).findings).toMatchObject([
      { text: '1 place-1 hall has permanent presence and no officer from 15:00 to 22:00.' },
    ]);
    const evening = aTeam('b', { kind: 'permanent', from: `${pollingDate}T15:00` });
    const post = aPost('p', { placeId: row.place.id, purpose: 'polling-place', from: `${pollingDate}T15:00`, until: `${pollingDate}T22:00`, officersNeeded: 1, teamIds: [evening.id] }); // prettier-ignore
    expect(keys(deployed([row], [team, evening, reserve], [post]))).toEqual([]);
  });

  it('names visits outside the hours of their team', () => {
    const row = aStationRow('1', {
      station: { teamId, visits: { number: 1, from: '18:00', until: '22:00' } },
    });
    const team = aTeam('a', { until: `${pollingDate}T15:00` });
    expect(keys(deployed([row], [team, reserve]))).toEqual(['outside:a']);
  });

  it('asks for a reserve while the poll is open', () => {
    const short = aTeam('reserve', { kind: 'reserve', from: `${pollingDate}T12:00` });
    const { findings } = deployed([], [short]);
    expect(findings.map(({ text }) => text)).toEqual(['No reserve is on duty from 07:00 to 12:00.']);
  });
});

describe('overloads', () => {
  it('sets visits and driving against the hours of the team, less its break', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      aStationRow(String(index + 1), {
        station: { teamId, visits: { number: 6, from: '07:00', until: '22:00' } },
      }),
    );
    const short = aTeam('a', { from: `${pollingDate}T07:00`, until: `${pollingDate}T15:00` });
    const all = deployed(rows, [short, reserve]);
    expect(all.loads[0]).toMatchObject({ visits: 72, rounds: 6, visitMinutes: 720, capacity: 8 * 60 - 45 });
    expect(all.findings).toMatchObject([
      { key: 'overload:a', text: 'Team a has 12 h 00 min of visits and driving and 7 h 15 min for it.' },
    ]);
  });

  it('finds a team at a post while it is on its round', () => {
    const row = aStationRow('1', { station: { teamId } });
    const post = aPost('p', { from: `${pollingDate}T21:00`, until: '2027-05-07T02:00', teamIds: [teamId] });
    const team = aTeam('a', { until: '2027-05-07T02:00' });
    expect(deployed([row], [team, reserve], [post]).findings).toMatchObject([
      {
        key: 'away:a:p',
        text: 'Team a is at the count at Corn Exchange from 21:00 to 22:00, while 1 place-1 hall is also its to cover.',
      },
    ]);
  });

  it('finds a team that is named for two places at once, and more places than officers', () => {
    const one = aPost('p', { teamIds: [teamId] });
    const two = aPost('q', { placeId: asId('town-hall'), teamIds: [teamId], purpose: 'postal-opening' });
    const team = aTeam('a', { kind: 'count', until: '2027-05-07T04:00' });
    expect(keys(deployed([], [team, reserve], [one, two]))).toEqual(['clash:a:p:q']);
    const rows = ['1', '2', '3'].map((id) => aStationRow(id, { station: { presence: 'permanent', visits: null, teamId } })); // prettier-ignore
    expect(keys(deployed(rows, [aTeam('a', { kind: 'permanent' }), reserve]))).toEqual(['places:a']);
  });
});

describe('the cover of a post', () => {
  it('adds up the teams that are on duty at each time', () => {
    const early = aTeam('a', { kind: 'count', strength: 3, until: '2027-05-07T00:00' });
    const late = aTeam('b', {
      kind: 'count',
      strength: 2,
      from: `${pollingDate}T23:00`,
      until: '2027-05-07T03:00',
    });
    const post = aPost('p', { teamIds: [early.id, late.id], officersNeeded: 3 });
    const { slices } = coverOf(post, byId([early, late]), pollingDate);
    expect(slices.map(({ from, until, officers }) => [from / 60, until / 60, officers])).toEqual([
      [22, 23, 3],
      [23, 24, 5],
      [24, 27, 2],
    ]);
    expect(deployed([], [early, late, reserve], [post]).findings.map(({ text }) => text)).toEqual([
      'The count at Corn Exchange needs 3 officers and has 2 from 00:00 the day after to 03:00 the day after.',
    ]);
  });
});

const rated = (rating: 1 | 2 | 3 | 4 | 5): StationRow['rating'] => ({
  rating,
  scales: usualScales,
  from: { kind: 'place', id: asId('p') },
});

describe('a proposal', () => {
  it.each([
    [5, [], 'Permanent'],
    [4, ['previous-incidents'], 'Permanent'],
    [4, [], 'Occasional, 4 visits between 07:00 and 22:00'],
    [3, ['access'], 'Occasional, 3 visits between 07:00 and 22:00'],
    [3, [], 'Occasional, 2 visits between 07:00 and 22:00'],
    [1, ['access'], 'Occasional, 2 visits between 07:00 and 22:00'],
    [1, [], 'None'],
  ] as const)('for a station rated %s with %j is %s', (rating, factors, what) => {
    const vulnerabilities = factors.map((factorId) => ({ factorId, reason: '' }));
    const row = aStationRow('1', {
      rating: rated(rating),
      station: { presence: null, visits: null, vulnerabilities },
    });
    expect(presenceProposals([row]).map((each) => each.what)).toEqual([what]);
  });

  it('is never made where somebody decided, nor where nothing is known', () => {
    const decided = aStationRow('1', { rating: rated(5) });
    const unknown = aStationRow('2', { station: { presence: null, visits: null } });
    expect(presenceProposals([decided, unknown])).toEqual([]);
  });

  it('leaves the reason that stands, and says its own where there is none', () => {
    const row = aStationRow('1', { rating: rated(3), station: { presence: null, visits: null } });
    expect(presenceProposals([row])[0]?.after.presenceReason).toBe('Rated 3 Medium; no factor marked.');
  });

  it('gives a station to the team of its ground, and to another once that is full', () => {
    const ground = asId<'Area'>('north');
    const rows = Array.from({ length: 4 }, (_, index) =>
      aStationRow(String(index + 1), {
        station: { neighbourhoodTeamId: ground, visits: { number: 10, from: '07:00', until: '22:00' } },
      }),
    );
    const own = aTeam('own', { areaId: ground, from: `${pollingDate}T07:00`, until: `${pollingDate}T12:00` });
    const other = aTeam('other');
    const { loads } = deployed(rows, [own, other, reserve]);
    const areas = new Map();
    expect(teamProposals(rows, loads, areas).map(({ after }) => after.teamId)).toEqual([
      'own',
      'own',
      'own',
      'other',
    ]);
  });

  it('keeps stations of one place with one team, and finds none where no team of the kind is there', () => {
    const place = aPlace('shared');
    const rows = ['1', '2'].map((id) => ({ ...aStationRow(id), place }));
    const teams = [aTeam('a'), aTeam('b')];
    const proposed = teamProposals(rows, deployed(rows, teams).loads, new Map());
    expect(new Set(proposed.map(({ after }) => after.teamId)).size).toBe(1);
    expect(teamProposals(rows, deployed(rows, [reserve]).loads, new Map())).toEqual([]);
  });
});
