/** One thing that is missing in a deployment or too much, and the words in which such things are said. */
import type { Place } from '../places/place';
import type { StationRow } from '../places/station-rows';
import type { PostCover } from './posts';
import { type Post, postPurposes, type Team } from './team';
import type { TeamLoad } from './workload';

/** `gap`: something lacks police. `overload`: a team has more than it can do. `open`: not decided yet. */
export type FindingKind = 'gap' | 'overload' | 'open';

export interface DeploymentFinding {
  readonly key: string;
  readonly kind: FindingKind;
  /** What is wrong. */
  readonly text: string;
  /** What to do, as one sentence. */
  readonly todo: string;
  readonly stationIds: readonly string[];
  readonly teamId: string | null;
  readonly postId: string | null;
}

export interface FindingsGiven {
  readonly dayZero: string;
  readonly rows: readonly StationRow[];
  readonly teams: readonly Team[];
  readonly teamsById: ReadonlyMap<string, Team>;
  readonly loads: readonly TeamLoad[];
  readonly covers: readonly PostCover[];
  readonly places: ReadonlyMap<string, Place>;
}

/** "12 Ash Hall", or the name of the place alone. */
export function rowName({ station, place }: StationRow): string {
  return station.number === null ? place.name : `${station.number} ${place.name}`;
}

const namesShown = 3;

/** "12 Ash Hall, 13 Elm Hall and 4 more". */
export function namesOf(rows: readonly StationRow[]): string {
  const shown = rows.slice(0, namesShown).map(rowName);
  const more = rows.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown);
}

/** "Ash Hall, Elm Hall and Oak Hall". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** "3 stations". */
export function stationsCounted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'station' : 'stations'}`;
}

/** A finding that names nothing but what it is given. */
export function finding(
  given: Pick<DeploymentFinding, 'key' | 'kind' | 'text' | 'todo'> & Partial<DeploymentFinding>,
): DeploymentFinding {
  return { stationIds: [], teamId: null, postId: null, ...given };
}

/** "the count at the Corn Exchange". */
export function postName(post: Post, places: ReadonlyMap<string, Place>): string {
  const purpose = postPurposes.find(({ id }) => id === post.purpose)?.name ?? post.purpose;
  const place = places.get(post.placeId)?.name ?? 'a place no longer recorded';
  return post.purpose === 'polling-place' || post.purpose === 'other'
    ? `the post at ${place}`
    : `the ${purpose.toLowerCase()} at ${place}`;
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
