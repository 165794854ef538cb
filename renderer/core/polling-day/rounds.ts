/**
 * The round of a team: which places it drives to and in which order. By distance it is the nearest place next, then
 * turned round wherever that makes it shorter; the same stations always give the same order.
 */
import type { StationRow } from '../places/station-rows';
import { roadMetres } from './assumptions';

/** One halt: a place, and its stations that are visited. */
export interface Stop {
  readonly placeId: string;
  readonly rows: readonly StationRow[];
  /** Metres on the National Grid; `null` where the place has no coordinates. */
  readonly point: Point | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Round {
  /** Those without coordinates stand at the end. */
  readonly stops: readonly Stop[];
  /** Metres by road from the stop before, or from the start; `null` where one of the two has no coordinates. */
  readonly legs: readonly (number | null)[];
  /** Metres by road back to where it began; `null` where that is not known. */
  readonly back: number | null;
  /** Metres by road of one whole round, as far as they are known. */
  readonly metres: number;
  /** Stops without coordinates. */
  readonly unplaced: number;
  /** Whether somebody chose the order. */
  readonly isByHand: boolean;
}

export interface RoundGiven {
  /** By council and number. */
  readonly rows: readonly StationRow[];
  /** Where it begins and ends; `null` for the first station. */
  readonly start: Point | null;
  /** Station ids in the order that somebody chose; empty for the order by distance. */
  readonly order: readonly string[];
}

/** The round over these stations. Stations of one place are visited together. */
export function roundOf({ rows, start, order }: RoundGiven): Round {
  const stops = stopsOf(rows);
  const byDistance = shortest(stops, start);
  const isByHand = order.length > 0 && stops.some(({ rows: at }) => at.some(({ id }) => order.includes(id)));
  const ordered = isByHand ? byHand(byDistance, order) : byDistance;
  return measured(ordered, start, isByHand);
}

/** Metres by road of a whole round over some of the stops, back to where it began. */
export function metresOf(stops: readonly Stop[], start: Point | null): number {
  return roadMetres(tourLength(pointsOf(stops, start)));
}

/** Metres by road from stop to stop in their order, begun where the way is shortest: the round without its longest leg. */
export function pathOf(stops: readonly Stop[]): number {
  const points = pointsOf(stops, null);
  const legs = points.map((point, index) => straight(points.at(index - 1) ?? point, point));
  return roadMetres(legs.reduce((sum, leg) => sum + leg, 0) - Math.max(0, ...legs));
}

/** One stop for each place, in the order of the rows. */
export function stopsOf(rows: readonly StationRow[]): readonly Stop[] {
  const byPlace = new Map<string, { placeId: string; rows: StationRow[]; point: Point | null }>();
  for (const row of rows) {
    const known = byPlace.get(row.place.id);
    if (known === undefined)
      byPlace.set(row.place.id, { placeId: row.place.id, rows: [row], point: pointOf(row.place) });
    else known.rows.push(row);
  }
  return [...byPlace.values()];
}

/** Where a place lies; `null` where that is not known. */
export function pointOf(place: {
  readonly easting: number | null;
  readonly northing: number | null;
}): Point | null {
  return place.easting === null || place.northing === null ? null : { x: place.easting, y: place.northing };
}

/** The stops with one moved by so many places, as station ids for the order by hand. */
export function movedStop(stops: readonly Stop[], at: number, by: number): readonly string[] {
  const moved = [...stops];
  const [stop] = moved.splice(at, 1);
  if (stop !== undefined) moved.splice(Math.max(0, Math.min(moved.length, at + by)), 0, stop);
  return moved.flatMap(({ rows }) => rows.map(({ id }) => id));
}

/** As chosen; what was added since follows in its order by distance. */
function byHand(stops: readonly Stop[], order: readonly string[]): readonly Stop[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ rows }: Stop) => Math.min(...rows.map(({ id }) => rank.get(id) ?? Infinity));
  return stops
    .map((stop, index) => ({ stop, rank: rankOf(stop), index }))
    .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
    .map(({ stop }) => stop);
}

function measured(stops: readonly Stop[], start: Point | null, isByHand: boolean): Round {
  const from = start ?? stops[0]?.point ?? null;
  let before = from;
  const legs = stops.map(({ point }, index) => {
    const leg = index === 0 && start === null ? 0 : between(before, point);
    before = point;
    return leg;
  });
  const lastPlaced = [...stops].reverse().find(({ point }) => point !== null);
  return {
    stops,
    legs,
    back: between(lastPlaced?.point ?? null, from),
    metres: metresOf(stops, start),
    unplaced: stops.filter(({ point }) => point === null).length,
    isByHand,
  };
}

function between(a: Point | null, b: Point | null): number | null {
  return a === null || b === null ? null : roadMetres(straight(a, b));
}

function straight(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** What is said of places without coordinates on a round; `null` where all have them. */
export function unplacedSentence({ unplaced, isByHand }: Round): string | null {
  if (unplaced === 0) return null;
  const [has, stands, it] = unplaced === 1 ? ['place has', 'stands', 'it'] : ['places have', 'stand', 'them'];
  const where = isByHand ? 'in the order that was chosen' : 'at the end of the round';
  return `${unplaced} ${has} no coordinates and ${stands} ${where}; distances leave ${it} out.`;
}

interface Placed extends Point {
  readonly stop: Stop | null;
}

function pointsOf(stops: readonly Stop[], start: Point | null): readonly Point[] {
  const placed = stops.flatMap(({ point }) => point ?? []);
  return start === null ? placed : [start, ...placed];
}

function tourLength(points: readonly Point[]): number {
  let length = 0;
  let before = points.at(-1);
  for (const point of points) {
    if (before !== undefined) length += straight(before, point);
    before = point;
  }
  return length;
}

/** The order by number improved, or the nearest next improved: whichever is shorter. So never longer than by number. */
function shortest(stops: readonly Stop[], start: Point | null): readonly Stop[] {
  const placed = stops.flatMap((stop): readonly Placed[] =>
    stop.point === null ? [] : [{ ...stop.point, stop }],
  );
  const given: readonly Placed[] = start === null ? placed : [{ ...start, stop: null }, ...placed];
  const byNumber = improved(given);
  const byNearest = improved(nearestNext(given));
  const best = tourLength(byNearest) < tourLength(byNumber) ? byNearest : byNumber;
  const unplaced = stops.filter(({ point }) => point === null);
  return [...best.flatMap(({ stop }) => stop ?? []), ...unplaced];
}

/** Each time the nearest of those that are left; of two that are as near the one that was given first. */
function nearestNext(points: readonly Placed[]): readonly Placed[] {
  const { x, y } = axes(points);
  const left = points.map((_, index) => index);
  const order: Placed[] = [];
  let at = 0;
  while (left.length > 0) {
    const [next = 0] = left.splice(at, 1);
    const point = points[next];
    if (point !== undefined) order.push(point);
    at = nearestOf(left, { x, y, from: next });
  }
  return order;
}

/** Where in the list the nearest stands. */
function nearestOf(
  left: readonly number[],
  { x, y, from }: { readonly x: Float64Array; readonly y: Float64Array; readonly from: number },
): number {
  const [fromX, fromY] = [x[from] ?? 0, y[from] ?? 0];
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < left.length; at += 1) {
    const index = left[at] ?? 0;
    const away = ((x[index] ?? 0) - fromX) ** 2 + ((y[index] ?? 0) - fromY) ** 2;
    if (away >= least) continue;
    least = away;
    best = at;
  }
  return best;
}

function axes(points: readonly Point[]): { readonly x: Float64Array; readonly y: Float64Array } {
  return { x: Float64Array.from(points, (each) => each.x), y: Float64Array.from(points, (each) => each.y) };
}

/** So many comparisons at most: a team with hundreds of places stops with the best order so far. */
const mostComparisons = 1_000_000;

/** Parts of the tour turned round while that makes it shorter (2-opt). The first point stays first. */
function improved(points: readonly Placed[]): readonly Placed[] {
  const count = points.length;
  const { x, y } = axes(points);
  const tour = Int32Array.from(points, (_, index) => index);
  const away = (a: number, b: number) => {
    const from = tour[a] ?? 0;
    const to = tour[b === count ? 0 : b] ?? 0;
    return Math.sqrt(((x[from] ?? 0) - (x[to] ?? 0)) ** 2 + ((y[from] ?? 0) - (y[to] ?? 0)) ** 2);
  };
  let comparisons = 0;
  for (let isBetter = true; isBetter && comparisons < mostComparisons;) {
    isBetter = false;
    for (let i = 0; i < count - 2 && comparisons < mostComparisons; i += 1) {
      const leg = away(i, i + 1);
      for (let j = i + 2; j < count; j += 1) {
        comparisons += 1;
        const one = away(i, j);
        // A hair's breadth of rounding must not turn the same part round for ever.
        if (one >= leg + away(j, j + 1) || one + away(i + 1, j + 1) >= leg + away(j, j + 1) - 1e-6) continue;
        tour.subarray(i + 1, j + 1).reverse();
        isBetter = true;
        break;
      }
    }
  }
  return Array.from(tour, (index) => points[index]).filter((point) => point !== undefined);
}
