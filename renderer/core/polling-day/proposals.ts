/**
 * What presence, visits and team a station could get, from its rating and what makes it vulnerable. A proposal is
 * only offered, with its reason; somebody decides.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations: location and assessment of
 * vulnerability; presence permanent, occasional or none. The steps below are this desk's own.
 */
import { type Area, liesIn } from '../places/area';
import { type Presence, type Station, vulnerabilityFactors } from '../places/station';
import { describeRating, presenceName, type StationRow } from '../places/station-rows';
import { assumptions, drivingMinutes, roadMetres } from './assumptions';
import { rowName } from './finding';
import { pollingHours, shared, timeOf } from './hours';
import { type Stop, stopsOf } from './rounds';
import type { Team } from './team';
import { minutesNeeded, plannedVisits, type TeamLoad, windowOf } from './workload';

export interface StationProposal {
  readonly row: StationRow;
  /** The station as it would stand. */
  readonly after: Station;
  /** "Occasional, 3 visits between 07:00 and 22:00". */
  readonly what: string;
  /** "Rated 4 High, from the ward; incidents here before." */
  readonly why: string;
}

/** The steps by which presence is proposed, as they stand on the screen; the first that holds is taken. */
export const presenceSteps: readonly string[] = [
  'Rated in the gravest step: permanent.',
  'Rated in the second gravest step, with incidents here before or a protest expected: permanent.',
  'Rated in the second gravest step: occasional, 4 visits.',
  'Two factors or more, or the middle step with a factor: occasional, 3 visits.',
  'Rated in the middle step, or one factor: occasional, 2 visits.',
  'Rated lower and no factor: none.',
  'Not assessed and no factor: nothing is proposed.',
];

/** A proposal for every station on which nothing is decided, or which is to be visited without a number of visits. */
export function presenceProposals(rows: readonly StationRow[]): readonly StationProposal[] {
  return rows.flatMap((row) => {
    const { station } = row;
    if (station.presence === null) return presenceProposal(row) ?? [];
    if (station.presence === 'occasional' && station.visits === null) return visitsProposal(row);
    return [];
  });
}

interface Proposed {
  readonly presence: Presence;
  /** 0 where it is not occasional. */
  readonly visits: number;
}

function proposedFor(row: StationRow): Proposed | null {
  const factors = row.station.vulnerabilities.map(({ factorId }) => factorId);
  const fromTop = row.rating === null ? null : row.rating.scales.rating.levels.length - row.rating.rating;
  const isGrave = factors.includes('previous-incidents') || factors.includes('protest-site');
  if (fromTop === 0 || (fromTop === 1 && isGrave)) return { presence: 'permanent', visits: 0 };
  if (fromTop === 1) return { presence: 'occasional', visits: 4 };
  if (factors.length >= 2 || (fromTop === 2 && factors.length === 1))
    return { presence: 'occasional', visits: 3 };
  if (fromTop === 2 || factors.length === 1) return { presence: 'occasional', visits: 2 };
  return fromTop === null ? null : { presence: 'none', visits: 0 };
}

const wholeDay = { from: timeOf(pollingHours.from), until: timeOf(pollingHours.until) } as const;

function presenceProposal(row: StationRow): StationProposal | null {
  const proposed = proposedFor(row);
  if (proposed === null) return null;
  const { station } = row;
  const why = whyOf(row);
  const visits = proposed.visits === 0 ? null : (station.visits ?? { number: proposed.visits, ...wholeDay });
  return {
    row,
    why,
    what: whatOf(proposed.presence, visits),
    after: {
      ...station,
      presence: proposed.presence,
      presenceReason: station.presenceReason === '' ? why : station.presenceReason,
      visits,
    },
  };
}

/** Presence was decided: only the number of visits is proposed. */
function visitsProposal(row: StationRow): StationProposal {
  const visits = { number: Math.max(2, proposedFor(row)?.visits ?? 2), ...wholeDay };
  return { row, why: whyOf(row), what: whatOf('occasional', visits), after: { ...row.station, visits } };
}

/** "Occasional, 3 visits between 07:00 and 22:00". */
export function whatOf(presence: Presence | null, visits: Station['visits']): string {
  if (presence !== 'occasional') return presenceName(presence);
  return `Occasional, ${visitWords(visits)}`;
}

/** "3 visits between 07:00 and 22:00". */
export function visitWords(visits: Station['visits']): string {
  if (visits === null) return 'number of visits not decided';
  return `${visits.number} ${visits.number === 1 ? 'visit' : 'visits'} between ${visits.from} and ${visits.until}`;
}

function whyOf(row: StationRow): string {
  const names = row.station.vulnerabilities.map(
    ({ factorId }) => vulnerabilityFactors.find(({ id }) => id === factorId)?.name ?? factorId,
  );
  const rated = row.rating === null ? 'Not assessed' : `Rated ${describeRating(row)}`;
  return `${[rated, ...(names.length === 0 ? ['no factor marked'] : names.map(small))].join('; ')}.`;
}

function small(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A team for every station that needs presence and has none that still exists; stations of one place together. */
export function teamProposals(
  rows: readonly StationRow[],
  loads: readonly TeamLoad[],
  areas: ReadonlyMap<string, Area>,
): readonly StationProposal[] {
  const known = new Set<string>(loads.map(({ team }) => team.id));
  const waiting = rows.filter(({ station }) => {
    const needs = station.presence === 'permanent' || station.presence === 'occasional';
    return needs && (station.teamId === null || !known.has(station.teamId));
  });
  const books = new Map<string, Book>(loads.map((load) => [load.team.id, bookOf(load)]));
  return stopsOf(waiting).flatMap((stop) => {
    const parts = (['permanent', 'occasional'] as const).map((presence) => ({
      presence,
      rows: stop.rows.filter(({ station }) => station.presence === presence),
    }));
    return parts.flatMap((part) => {
      if (part.rows.length === 0) return [];
      const chosen = chooseTeam({ ...stop, rows: part.rows }, part.presence, { books, loads, areas });
      return chosen === null
        ? []
        : part.rows.map((row): StationProposal => ({
            row,
            after: { ...row.station, teamId: chosen.team.id },
            what: chosen.team.name,
            why: chosen.why,
          }));
    });
  });
}

/** What a team would have with the stations given to it so far. */
interface Book {
  minutes: number;
  readonly places: Set<string>;
  readonly at: { x: number; y: number }[];
}

function bookOf(load: TeamLoad): Book {
  return {
    minutes: minutesNeeded(load),
    places: new Set(load.permanent.map(({ place }) => place.id)),
    // Where its rounds begin is driven from as well.
    at: [
      ...(load.start === null ? [] : [load.start]),
      ...load.round.stops.flatMap(({ point }) => point ?? []),
    ],
  };
}

interface Choosing {
  readonly books: ReadonlyMap<string, Book>;
  readonly loads: readonly TeamLoad[];
  readonly areas: ReadonlyMap<string, Area>;
}

function chooseTeam(stop: Stop, presence: 'permanent' | 'occasional', choosing: Choosing) {
  const { loads, books } = choosing;
  const kind = presence === 'permanent' ? 'permanent' : 'visits';
  const options = loads
    .filter(({ team }) => team.kind === kind)
    .flatMap((load) => {
      const book = books.get(load.team.id);
      if (book === undefined) return [];
      const minutes = presence === 'permanent' ? 0 : minutesFor(stop, book);
      const { hours } = load;
      const isOn = hours === null || stop.rows.every((row) => shared(windowOf(row), hours) !== null);
      const room = roomOf(load, book, presence) - (presence === 'permanent' ? 1 : minutes);
      return [{ load, book, minutes, isOn, room, nearness: nearness(load.team, stop, choosing.areas) }];
    })
    .filter(({ isOn }) => isOn);
  const best = [...options].sort(
    (a, b) =>
      Number(a.room < 0) - Number(b.room < 0) ||
      a.nearness - b.nearness ||
      b.room - a.room ||
      (a.load.team.id < b.load.team.id ? -1 : 1),
  )[0];
  if (best === undefined) return null;
  best.book.minutes += best.minutes;
  if (presence === 'permanent') best.book.places.add(stop.placeId);
  else if (stop.point !== null) best.book.at.push(stop.point);
  return { team: best.load.team, why: whyTeam(stop, best) };
}

/** Minutes for visits, or officers for places, that are still free. */
function roomOf(load: TeamLoad, book: Book, presence: 'permanent' | 'occasional'): number {
  if (presence === 'occasional') return (load.capacity ?? 0) - book.minutes;
  return load.team.officers.length - book.places.size * assumptions.officersPerPermanentPlace;
}

/** Visits there, and driving from the nearest place that the team has already and back. */
function minutesFor(stop: Stop, book: Book): number {
  const visits = stop.rows.reduce((sum, row) => sum + plannedVisits(row), 0);
  const times = Math.max(...stop.rows.map(plannedVisits));
  const { point } = stop;
  let least = Infinity;
  if (point !== null) {
    for (const { x, y } of book.at) least = Math.min(least, (x - point.x) ** 2 + (y - point.y) ** 2);
  }
  const driving = Number.isFinite(least) ? 2 * drivingMinutes(roadMetres(Math.sqrt(least))) : 0;
  return visits * assumptions.minutesPerVisit + times * driving;
}

/** 0: its own neighbourhood team; 1: a team around it, or drawn from several; 2: another. */
function nearness(team: Team, { rows }: Stop, areas: ReadonlyMap<string, Area>): number {
  const ground = rows.map(({ station }) => station.neighbourhoodTeamId).find((id) => id !== null) ?? null;
  if (team.areaId === null) return 1;
  if (ground === null) return 2;
  if (team.areaId === ground) return 0;
  return liesIn(areas, ground, team.areaId) ? 1 : 2;
}

function whyTeam(
  stop: Stop,
  best: { readonly nearness: number; readonly room: number; readonly load: TeamLoad },
): string {
  const [first] = stop.rows;
  const ground = first === undefined || first.team === '' ? '' : first.team;
  const around =
    best.load.team.areaId === null ? 'Drawn from several neighbourhoods' : 'Comes from the area around it';
  const near = [`Comes from ${ground}, in whose ground it lies`, around, 'Comes from another neighbourhood'][
    best.nearness
  ];
  const room =
    best.load.hours === null
      ? 'but its hours are not given: whether it has room is not known'
      : best.room < 0
        ? 'but is full: no team has room'
        : 'and has room';
  return `${near ?? ''} ${room}.`;
}

/** "12 Ash Hall: Permanent", for a screen reader. */
export function proposalName({ row, what }: StationProposal): string {
  return `${rowName(row)}: ${what}`;
}
