import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlace, aStationRow } from '../../../test/builders/polling-day';
import type { StationRow } from '../places/station-rows';
import { metresOf, movedStop, roundOf, stopsOf, unplacedSentence } from './rounds';

const coordinate = fc.option(fc.record({ x: fc.integer({ min: 1, max: 90_000 }), y: fc.integer({ min: 1, max: 90_000 }) }), { freq: 8 }); // prettier-ignore

/** Stations in up to as many places, some without coordinates, some sharing a place. */
const manyRows = fc
  .array(fc.tuple(coordinate, fc.nat({ max: 30 })), { minLength: 1, maxLength: 40 })
  .map((all) => {
    const points = new Map<number, (typeof all)[number][0]>();
    return all.map(([given, at], index): StationRow => {
      const point = points.has(at) ? (points.get(at) ?? null) : given;
      points.set(at, point);
      const place = aPlace(`place-${at}`, { easting: point?.x ?? null, northing: point?.y ?? null });
      return { ...aStationRow(String(index + 1)), place };
    });
  });
const starts = fc.option(fc.record({ x: fc.integer({ min: 1, max: 90_000 }), y: fc.integer({ min: 1, max: 90_000 }) })); // prettier-ignore

const idsOf = (stops: ReturnType<typeof stopsOf>) => stops.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('a round by distance', () => {
  it('goes to each station exactly once, and is never longer than by number', () => {
    fc.assert(
      fc.property(manyRows, starts, (rows, start) => {
        const { stops, metres } = roundOf({ rows, start, order: [] });
        expect([...idsOf(stops)].sort()).toEqual(rows.map(({ id }) => id).sort());
        expect(metres).toBeLessThanOrEqual(metresOf(stopsOf(rows), start) + 1e-3);
      }),
    );
  });

  it('is the same for the same stations, and puts those without coordinates last', () => {
    fc.assert(
      fc.property(manyRows, starts, (rows, start) => {
        const round = roundOf({ rows, start, order: [] });
        expect(idsOf(roundOf({ rows, start, order: [] }).stops)).toEqual(idsOf(round.stops));
        const placed = round.stops.map(({ point }) => point !== null);
        expect(placed).toEqual([...placed].sort((a, b) => Number(b) - Number(a)));
        expect(round.unplaced).toBe(placed.filter((is) => !is).length);
      }),
    );
  });

  it('is as long as its legs and the way back', () => {
    fc.assert(
      fc.property(manyRows, starts, (rows, start) => {
        const { legs, back, metres } = roundOf({ rows, start, order: [] });
        const sum = legs.reduce<number>((all, leg) => all + (leg ?? 0), 0) + (back ?? 0);
        expect(Math.abs(sum - metres)).toBeLessThan(1e-3);
      }),
    );
  });

  it('does not cross itself on a square', () => {
    const corners = [[0, 0], [1000, 1000], [1000, 0], [0, 1000]] as const; // prettier-ignore
    const rows = corners.map(([x, y], index) =>
      aStationRow(String(index + 1), { place: { easting: 600_000 + x, northing: 300_000 + y } }),
    );
    expect(roundOf({ rows, start: null, order: [] }).metres).toBeCloseTo(4000 * 1.3);
  });
});

describe('a round by hand', () => {
  it('keeps the chosen order, and what was added since follows', () => {
    fc.assert(
      fc.property(manyRows, fc.nat({ max: 39 }), (rows, shown) => {
        const order = idsOf([...stopsOf(rows)].reverse()).slice(0, shown + 1);
        const { stops, isByHand } = roundOf({ rows, start: null, order });
        expect(isByHand).toBe(true);
        expect([...idsOf(stops)].sort()).toEqual(rows.map(({ id }) => id).sort());
        const placesInOrder = [...new Set(order.map((id) => rows.find((row) => row.id === id)?.place.id))];
        expect(stops.slice(0, placesInOrder.length).map(({ placeId }) => placeId)).toEqual(placesInOrder);
      }),
    );
  });

  it('says where places without coordinates stand', () => {
    const rows = [aStationRow('1'), aStationRow('2', { place: { easting: null, northing: null } })];
    const round = (order: readonly string[]) => roundOf({ rows, start: null, order });
    expect(unplacedSentence(round([]))).toBe(
      '1 place has no coordinates and stands at the end of the round; distances leave it out.',
    );
    expect(unplacedSentence(round(['2', '1']))).toContain('in the order that was chosen');
    expect(unplacedSentence(roundOf({ rows: rows.slice(0, 1), start: null, order: [] }))).toBeNull();
  });

  it('moves a stop with all its stations', () => {
    const rows = ['1', '2', '3'].map((id) => aStationRow(id));
    expect(movedStop(stopsOf(rows), 2, -1)).toEqual(['1', '3', '2']);
    expect(movedStop(stopsOf(rows), 0, -1)).toEqual(['1', '2', '3']);
  });
});
