/** One thing that is missing in a deployment or too much, and the words in which such things are said. */
import type { Place } from '../places/place';
import type { StationRow } from '../places/station-rows';
import type { PostCover } from './posts';
import { type Post, postPurposes, type Team } from './team';
import type { TeamLoad } from './workload';

/**
 * `refused`: somebody must not be posted there. `gap`: something lacks police. `overload`: a team has more than it can do.
 * `open`: not decided yet.
 */
export type FindingKind = 'refused' | 'gap' | 'overload' | 'open';

export interface DeploymentFinding {
  readonly key: string;
  readonly kind: FindingKind;
  /** What is wrong. */
  readonly text: string;
  /** What to do, as one sentence. */
  readonly todo: string;
  /** The same in two or three words, for the cell of a station; '' where it names no station. */
  readonly short: string;
  readonly stationIds: readonly string[];
  readonly teamId: string | null;
  readonly postId: string | null;
  /** The officer of the team that it is about; absent where it is about the whole. */
  readonly officerId?: string;
  /** Why, with the way there; only for those who may read it, and never for paper. */
  readonly why?: readonly { readonly text: string; readonly path: string }[];
}

export interface FindingsGiven {
  readonly dayZero: string;
  readonly rows: readonly StationRow[];
  readonly teams: readonly Team[];
  readonly teamsById: ReadonlyMap<string, Team>;
  readonly loads: readonly TeamLoad[];
  readonly covers: readonly PostCover[];
  readonly places: ReadonlyMap<string, Place>;
  /** What else was found, as the person at the desk may see it. */
  readonly postings: readonly DeploymentFinding[];
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
  return { short: '', stationIds: [], teamId: null, postId: null, ...given };
}

/** "the count at the Corn Exchange". */
export function postName(post: Post, places: ReadonlyMap<string, Place>): string {
  return `${purposeWords(post)} at ${places.get(post.placeId)?.name ?? 'a place that is no longer recorded'}`;
}

/** "the count", "the post". */
export function purposeWords({ purpose }: Pick<Post, 'purpose'>): string {
  if (purpose === 'polling-place' || purpose === 'other') return 'the post';
  return `the ${(postPurposes.find(({ id }) => id === purpose)?.name ?? purpose).toLowerCase()}`;
}

/** What is said of each station, in two or three words: "No team; Outside duty". */
export function wordsByStation(findings: readonly DeploymentFinding[]): ReadonlyMap<string, string> {
  const said = new Map<string, Set<string>>();
  for (const { short, stationIds } of findings) {
    if (short === '') continue;
    for (const id of stationIds) said.set(id, (said.get(id) ?? new Set()).add(short));
  }
  return new Map([...said].map(([id, words]) => [id, [...words].join('; ')]));
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
