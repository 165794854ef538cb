/** What each team has to do on polling day, set against the hours that it has. */
import type { Place } from '../places/place';
import { standingPlace } from '../places/place-name';
import type { StationRow } from '../places/station-rows';
import { assumptions, drivingMinutes } from './assumptions';
import { covered, lengthOf, minuteOfDay, pollingHours, shared, type Span, spanOf } from './hours';
import { metresOf, pathOf, type Point, pointOf, type Round, roundOf } from './rounds';
import type { Post, Team } from './team';

export interface TeamLoad {
  readonly team: Team;
  /** Its hours; `null` while they are not known. */
  readonly hours: Span | null;
  /** Its stations with occasional presence, in the order of its round. */
  readonly round: Round;
  /** Where its round begins and ends; `null` for the first station. */
  readonly start: Point | null;
  /** Its stations with permanent presence. */
  readonly permanent: readonly StationRow[];
  /** All stations given to it, whatever their presence. */
  readonly rows: readonly StationRow[];
  /** The posts that it is named for. */
  readonly posts: readonly Post[];
  readonly visits: number;
  /** The rounds that its visits take: as many as the station with most visits has. */
  readonly rounds: number;
  /** Metres by road of all rounds together. */
  readonly metres: number;
  readonly visitMinutes: number;
  readonly drivingMinutes: number;
  /** Where more visits must be made than there is time for, whatever the rest of the day; `null` where nowhere. */
  readonly crowding: Crowding | null;
  /** Minutes that it has for visits: its hours within those of the poll, less posts and breaks; `null` while unknown. */
  readonly capacity: number | null;
}

/** A stretch of the day that is too short for the visits that can only be made in it. */
export interface Crowding extends Span {
  /** Minutes at stations and on the road between them. */
  readonly needed: number;
  /** Minutes that the team is there for them. */
  readonly available: number;
  readonly rows: readonly StationRow[];
}

/** What the workloads are read off. */
export interface LoadGiven {
  /** The stations of the operation, by council and number. */
  readonly rows: readonly StationRow[];
  /** The teams and posts of the operation. */
  readonly teams: readonly Team[];
  readonly posts: readonly Post[];
  readonly places: ReadonlyMap<string, Place>;
  /** ISO date of the poll. */
  readonly dayZero: string;
}

/** The load of each team, by name. */
export function teamLoads(given: LoadGiven): readonly TeamLoad[] {
  const rowsOf = new Map<string, StationRow[]>();
  for (const row of given.rows) {
    const { teamId } = row.station;
    if (teamId === null) continue;
    const held = rowsOf.get(teamId);
    if (held === undefined) rowsOf.set(teamId, [row]);
    else held.push(row);
  }
  return [...given.teams]
    .sort(byName)
    .map((team) => loadOf(team, { rows: rowsOf.get(team.id) ?? [], ...pickPosts(team, given) }));
}

/** Visits that are planned at a station: one where nobody has said how many. */
export function plannedVisits({ station }: Pick<StationRow, 'station'>): number {
  return station.presence === 'occasional' ? (station.visits?.number ?? 1) : 0;
}

/** When a station may be visited: its window, or while the poll is open. */
export function windowOf({ station }: Pick<StationRow, 'station'>): Span {
  return station.visits === null
    ? pollingHours
    : { from: minuteOfDay(station.visits.from), until: minuteOfDay(station.visits.until) };
}

/** When a team visits a station: its window within the hours of the team, as far as these are known; `null` for never. */
export function windowOnDuty(row: Pick<StationRow, 'station'>, hours: Span | null): Span | null {
  const open = windowOf(row);
  return hours === null ? open : shared(open, hours);
}

/** Minutes of all its work on visits. */
export function minutesNeeded(load: Pick<TeamLoad, 'visitMinutes' | 'drivingMinutes'>): number {
  return load.visitMinutes + load.drivingMinutes;
}

/** Whether its visits and driving take longer than it has for them, or too many fall into one stretch of the day. */
export function isOverloaded(load: TeamLoad): boolean {
  return isOverCapacity(load) || load.crowding !== null;
}

/** Whether its visits and driving take longer than it has for them; never while its hours are not known. */
export function isOverCapacity(load: TeamLoad): boolean {
  return load.capacity !== null && minutesNeeded(load) > load.capacity;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function byName(a: Team, b: Team): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

interface TeamGiven {
  readonly rows: readonly StationRow[];
  readonly posts: readonly Post[];
  readonly start: Point | null;
  readonly dayZero: string;
}

function pickPosts(team: Team, { posts, places, dayZero }: LoadGiven): Omit<TeamGiven, 'rows'> {
  const startPlace = team.startPlaceId === null ? null : standingPlace(team.startPlaceId, places);
  return {
    posts: posts.filter(({ teamIds }) => teamIds.includes(team.id)),
    start: startPlace === null ? null : pointOf(startPlace),
    dayZero,
  };
}

function loadOf(team: Team, given: TeamGiven): TeamLoad {
  const { rows, start, posts } = given;
  const occasional = rows.filter(({ station }) => station.presence === 'occasional');
  const round = keptRound(team, occasional, start);
  const hours = spanOf(team, given.dayZero);
  const visits = occasional.reduce((sum, row) => sum + plannedVisits(row), 0);
  const metres = metresOfAll(round, start);
  const away = posts.flatMap((post) => spanOf(post, given.dayZero) ?? []);
  return {
    team,
    hours,
    round,
    start,
    permanent: rows.filter(({ station }) => station.presence === 'permanent'),
    rows,
    posts,
    visits,
    rounds: Math.max(0, ...occasional.map(plannedVisits)),
    metres,
    visitMinutes: visits * assumptions.minutesPerVisit,
    drivingMinutes: drivingMinutes(metres),
    crowding: hours === null ? null : crowdingOf(round, { rows: occasional, hours, away }),
    capacity: hours === null ? null : capacityOf(hours, away),
  };
}

/** On each further round only the stations that still have visits left are driven to. */
function metresOfAll({ stops }: Round, start: Point | null): number {
  const most = stops.map(({ rows }) => Math.max(...rows.map(plannedVisits)));
  let metres = 0;
  let before = { stops: -1, metres: 0 };
  for (let time = 1; time <= Math.max(0, ...most); time += 1) {
    const due = stops.filter((_, index) => (most[index] ?? 0) >= time);
    // Rounds over the same stops are as long as each other.
    if (due.length !== before.stops) before = { stops: due.length, metres: metresOf(due, start) };
    metres += before.metres;
  }
  return metres;
}

function capacityOf(hours: Span, away: readonly Span[]): number {
  const open = shared(hours, pollingHours);
  if (open === null) return 0;
  const isLong = lengthOf(hours) >= assumptions.breakFromHours * 60;
  return Math.max(0, lengthOf(open) - covered(open, away) - (isLong ? assumptions.breakMinutes : 0));
}

/** A station and when it is visited. */
interface Opening {
  readonly row: StationRow;
  readonly open: Span;
}

/**
 * The stretch with the greatest lack: between the beginning of one window and the end of another, the visits whose
 * windows lie within it, and the road between their stations in the order of the round, against the minutes that the
 * team is there. The way to the first of them and back from the last may fall outside.
 */
function crowdingOf(
  round: Round,
  given: { readonly rows: readonly StationRow[]; readonly hours: Span; readonly away: readonly Span[] },
): Crowding | null {
  const windows = given.rows
    .flatMap((row): readonly Opening[] => {
      const open = windowOnDuty(row, given.hours);
      return open === null ? [] : [{ row, open }];
    })
    .sort((a, b) => a.open.until - b.open.until);
  let worst: Crowding | null = null;
  for (const from of new Set(windows.map(({ open }) => open.from))) {
    const later = windows.filter(({ open }) => open.from >= from);
    for (const [index, { open }] of later.entries()) {
      const { until } = open;
      // A stretch whose visits are not all counted yet lacks less than with the last of them.
      if (later[index + 1]?.open.until === until) continue;
      const rows = later.slice(0, index + 1).map(({ row }) => row);
      const needed = minutesFor(rows, round);
      const available = until - from - covered({ from, until }, given.away);
      if (needed - available > (worst === null ? 0 : worst.needed - worst.available))
        worst = { from, until, needed, available, rows };
    }
  }
  return worst;
}

/** Minutes of all visits at these stations, and on the road between them on each of the rounds that they take. */
function minutesFor(rows: readonly StationRow[], { stops }: Round): number {
  const here = new Set(rows.map(({ id }) => id));
  const visits = rows.reduce((sum, row) => sum + plannedVisits(row), 0);
  const most = stops.map((stop) =>
    Math.max(0, ...stop.rows.filter(({ id }) => here.has(id)).map(plannedVisits)),
  );
  let metres = 0;
  for (let time = 1; time <= Math.max(0, ...most); time += 1)
    metres += pathOf(stops.filter((_, index) => (most[index] ?? 0) >= time));
  return visits * assumptions.minutesPerVisit + drivingMinutes(metres);
}

/** The round of each team as it was last reckoned: a change at one station leaves those of the other teams standing. */
const rounds = new Map<
  string,
  { readonly rows: readonly StationRow[]; readonly key: string; readonly round: Round }
>();
const roundsKept = 400;

function keptRound(team: Team, rows: readonly StationRow[], start: Point | null): Round {
  const key = `${start?.x ?? ''} ${start?.y ?? ''} ${team.order.join(' ')}`;
  const known = rounds.get(team.id);
  if (
    known?.key === key &&
    known.rows.length === rows.length &&
    known.rows.every((row, at) => isSame(row, rows[at]))
  )
    return { ...known.round, stops: withRows(known.round, rows) };
  const round = roundOf({ rows, start, order: team.order });
  if (rounds.size >= roundsKept) rounds.clear();
  rounds.set(team.id, { rows, key, round });
  return round;
}

function isSame(a: StationRow, b: StationRow | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.place.id === b.place.id &&
    a.place.easting === b.place.easting &&
    a.place.northing === b.place.northing
  );
}

/** The same stops with the stations as they stand now. */
function withRows({ stops }: Round, rows: readonly StationRow[]): Round['stops'] {
  const now = new Map(rows.map((row) => [row.id, row]));
  return stops.map((stop) => ({ ...stop, rows: stop.rows.map((row) => now.get(row.id) ?? row) }));
}
