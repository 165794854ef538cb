/**
 * The deployment of polling day as one: stations with their presence, teams with their loads, posts with their cover,
 * and what is missing or too much.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations.
 */
import type { Operation } from '../operation/operation';
import type { Area } from '../places/area';
import type { Place } from '../places/place';
import { standingPlace } from '../places/place-name';
import type { Station } from '../places/station';
import { type StationRow, stationRows } from '../places/station-rows';
import type { Grid } from '../threat/grid';
import type { DeploymentFinding } from './finding';
import { findingsOf } from './findings';
import { coverOf, type PostCover } from './posts';
import type { Post, Team } from './team';
import { type TeamLoad, teamLoads } from './workload';

export interface DeploymentRecords {
  readonly stations: ReadonlyMap<string, Station>;
  readonly places: ReadonlyMap<string, Place>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly posts: ReadonlyMap<string, Post>;
}

/** What a deployment is read off beside its stations. */
interface DeployedRecords extends Pick<DeploymentRecords, 'teams' | 'posts' | 'places'> {
  /** What stands against postings, as the person at the desk may see it; nothing where nobody looks at a screen. */
  readonly postings?: readonly DeploymentFinding[];
}

export interface Deployment {
  /** ISO date from which hours are counted: the poll, or the first day that a team or post names. */
  readonly dayZero: string;
  /** By council and number. */
  readonly rows: readonly StationRow[];
  /** By name. */
  readonly teams: readonly Team[];
  readonly teamsById: ReadonlyMap<string, Team>;
  readonly loads: readonly TeamLoad[];
  /** By beginning. */
  readonly covers: readonly PostCover[];
  readonly findings: readonly DeploymentFinding[];
  readonly places: ReadonlyMap<string, Place>;
}

/** The deployment of one operation; ratings are read from `grid`, `null` where there is no assessment. */
export function deploymentOf(
  operation: Operation,
  records: DeploymentRecords,
  grid: Grid | null,
): Deployment {
  return deploymentWith(operation, records, stationRows({ operationId: operation.id, grid, ...records }));
}

/** The same from rows that are at hand already. */
export function deploymentWith(
  operation: Operation,
  { teams, posts, places, postings = [] }: DeployedRecords,
  rows: readonly StationRow[],
): Deployment {
  const own = [...teams.values()].filter(({ operationId }) => operationId === operation.id);
  const ownPosts = [...posts.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .map((post) => atStandingPlace(post, places));
  const dayZero = operation.pollingDate ?? firstDay([...own, ...ownPosts]);
  const teamsById = new Map(own.map((team) => [team.id as string, team]));
  const loads = teamLoads({ rows, teams: own, posts: ownPosts, places, dayZero });
  const covers = ownPosts
    .map((post) => coverOf(post, teamsById, dayZero))
    .sort(
      (a, b) => (a.hours?.from ?? Infinity) - (b.hours?.from ?? Infinity) || (a.post.id < b.post.id ? -1 : 1),
    );
  const known = { dayZero, rows, teams: loads.map(({ team }) => team), teamsById, loads, covers, places };
  return { ...known, findings: findingsOf({ ...known, postings }) };
}

/** A merge of places moves the stations alone: a post at a merged place is where that place stands today. */
function atStandingPlace(post: Post, places: ReadonlyMap<string, Place>): Post {
  const placeId = standingPlace(post.placeId, places)?.id ?? post.placeId;
  return placeId === post.placeId ? post : { ...post, placeId };
}

/** Where no polling date is known the hours are counted from the first day that is named; else from a day at all. */
function firstDay(all: readonly { readonly from: string | null }[]): string {
  const days = all.flatMap(({ from }) => (from === null ? [] : [from.slice(0, 10)])).sort();
  return days[0] ?? '2000-01-01';
}
