import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPost, aStationRow, aTeam, pollingDate } from '../../../test/builders/polling-day';
import { asId } from '../foundation/ids';
import type { StationRow } from '../places/station-rows';
import { assumptions } from './assumptions';
import { lengthOf, minuteOfDay, shared, type Span, timeOf } from './hours';
import type { Post, Team } from './team';
import { isOverloaded, teamLoads, windowOf, windowOnDuty } from './workload';

const teamId = asId<'Team'>('a');

function loadOf(rows: readonly StationRow[], team: Team = aTeam('a'), posts: readonly Post[] = []) {
  const [load] = teamLoads({ rows, teams: [team], posts, places: new Map(), dayZero: pollingDate });
  if (load === undefined) throw new Error('No team');
  return load;
}

const visited = (id: string, number: number, from: string, until: string) =>
  aStationRow(id, { station: { teamId, visits: { number, from, until } } });

const span = fc
  .tuple(fc.integer({ min: 0, max: 58 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, long]): Span => ({ from: 420 + from * 15, until: Math.min(1320, 420 + (from + long) * 15) }));
const stations = fc
  .array(fc.tuple(span, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(([{ from, until }, number], index) =>
      visited(String(index + 1), number, timeOf(from), timeOf(until)),
    ),
  );

describe('the times at which a team visits', () => {
  it('are those of the window at which the team is on duty', () => {
    const row = visited('1', 2, '07:00', '22:00');
    expect(windowOnDuty(row, { from: 420, until: 900 })).toEqual({ from: 420, until: 900 });
    expect(windowOnDuty(row, { from: 22 * 60, until: 25 * 60 })).toBeNull();
    expect(windowOnDuty(row, null)).toEqual(windowOf(row));
  });

  it('lie in the window and in the hours, whatever these are', () => {
    fc.assert(
      fc.property(span, span, (window, hours) => {
        const row = visited('1', 1, timeOf(window.from), timeOf(window.until));
        const open = windowOnDuty(row, hours);
        expect(open).toEqual(shared(window, hours));
      }),
    );
  });
});

describe('the load of a team', () => {
  it('is too much where many visits fall into one hour, though the day would hold them', () => {
    const rows = Array.from({ length: 8 }, (_, index) => visited(String(index + 1), 1, '17:00', '18:00'));
    const load = loadOf(rows);
    expect(load.crowding).toMatchObject({ from: 1020, until: 1080, needed: 80, available: 60 });
    expect(isOverloaded(load)).toBe(true);
    expect(loadOf(rows.slice(0, 6)).crowding).toBeNull();
  });

  it('counts the road between visits of one hour, once for each round, and not the way there and back', () => {
    const at = (id: string, northing: number, number = 1) => {
      const row = visited(id, number, '17:00', '18:00');
      return { ...row, place: { ...row.place, easting: 400_000, northing } };
    };
    const far = 7_000 / assumptions.roadFactor;
    const rows = [at('1', 400_000), at('2', 400_000 + far), at('3', 400_000 + 2 * far)];
    const start = aTeam('a');
    // Two legs of 7 km at 35 km an hour are 24 minutes.
    expect(loadOf([...rows, at('4', 400_000), at('5', 400_000)], start).crowding).toMatchObject({
      needed: expect.closeTo(74) as number,
      available: 60,
    });
    expect(loadOf(rows, start).crowding).toBeNull();
    expect(loadOf([at('1', 400_000, 2), at('2', 400_000 + far, 2)], start).crowding).toMatchObject({
      needed: expect.closeTo(64) as number,
    });
  });

  it('counts neither the time at a post nor that after duty as time for visits', () => {
    const rows = Array.from({ length: 5 }, (_, index) => visited(String(index + 1), 1, '20:00', '22:00'));
    expect(loadOf(rows).crowding).toBeNull();
    const post = aPost('p', { from: `${pollingDate}T20:30`, until: '2027-05-07T02:00', teamIds: [teamId] });
    const late = aTeam('a', { until: '2027-05-07T02:00' });
    expect(loadOf(rows, late, [post]).crowding).toMatchObject({ needed: 50, available: 30 });
    const early = aTeam('a', { until: `${pollingDate}T20:40` });
    expect(loadOf(rows, early).crowding).toMatchObject({ from: 1200, until: 1240, available: 40 });
  });

  it('is found crowded exactly where some stretch holds more visits than minutes', () => {
    fc.assert(
      fc.property(stations, (rows) => {
        const windows = rows.map((row) => ({ row, open: windowOf(row) }));
        const lacks = windows.flatMap(({ open: { from } }) =>
          windows.map(({ open: { until } }) => {
            const within = windows.filter(({ open }) => open.from >= from && open.until <= until);
            const visits = within.reduce((sum, { row }) => sum + (row.station.visits?.number ?? 0), 0);
            return until <= from ? 0 : visits * assumptions.minutesPerVisit - (until - from);
          }),
        );
        const { crowding } = loadOf(rows);
        const lack = crowding === null ? 0 : crowding.needed - crowding.available;
        expect(lack).toBe(Math.max(0, ...lacks));
      }),
    );
  });

  it('adds up: visits and minutes are those of its stations, and no round is longer than the whole', () => {
    fc.assert(
      fc.property(stations, (rows) => {
        const load = loadOf(rows);
        const numbers = rows.map(({ station }) => station.visits?.number ?? 0);
        expect(load.visits).toBe(numbers.reduce((sum, each) => sum + each, 0));
        expect(load.visitMinutes).toBe(load.visits * assumptions.minutesPerVisit);
        expect(load.rounds).toBe(Math.max(...numbers));
        expect(load.metres).toBeLessThanOrEqual(load.rounds * load.round.metres + 1e-6);
      }),
    );
  });

  it('has time for visits only while the poll is open: a shift that begins at its close has none', () => {
    const night = aTeam('a', { from: `${pollingDate}T22:00`, until: '2027-05-07T06:00' });
    expect(loadOf([visited('1', 1, '07:00', '22:00')], night)).toMatchObject({ capacity: 0 });
    const over = aTeam('a', { from: `${pollingDate}T21:00`, until: '2027-05-07T02:00' });
    expect(loadOf([], over).capacity).toBe(
      lengthOf({ from: minuteOfDay('21:00'), until: minuteOfDay('22:00') }),
    );
  });
});
