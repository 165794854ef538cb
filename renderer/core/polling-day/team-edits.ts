/** New teams and posts, and officers pasted from a spreadsheet. */
import { asId } from '../foundation/ids';
import type { Operation } from '../operation/operation';
import type { Place } from '../places/place';
import type { Station } from '../places/station';
import type { Post, Team, TeamKind, TeamOfficer } from './team';

/** A team on duty while the poll is open, where the polling date is known. */
export function newTeam(
  id: string,
  operation: Operation,
  given: { readonly name: string; readonly kind: TeamKind },
): Team {
  const day = operation.pollingDate;
  return {
    id: asId(id),
    operationId: operation.id,
    ...given,
    areaId: null,
    callSign: '',
    vehicle: '',
    from: day === null ? null : `${day}T07:00`,
    until: day === null ? null : `${day}T22:00`,
    startPlaceId: null,
    officers: [],
    order: [],
    notes: '',
  };
}

/** A post at a place; its purpose is that of the place, and its hours are to be given. */
export function newPost(id: string, operation: Operation, place: Pick<Place, 'id' | 'kind'>): Post {
  const purpose =
    place.kind === 'count' || place.kind === 'postal-opening'
      ? place.kind
      : place.kind === 'polling-place'
        ? 'polling-place'
        : 'other';
  return {
    id: asId(id),
    operationId: operation.id,
    placeId: place.id,
    purpose,
    from: null,
    until: null,
    officersNeeded: 2,
    teamIds: [],
    notes: '',
  };
}

/** What is wrong with a number of officers that a post needs, or `null`. */
export function officersNeededProblem(text: string): string | null {
  return /^\d{1,4}$/.test(text.trim()) ? null : 'Give a whole number from 0 to 9999.';
}

export type PastedOfficer = Omit<TeamOfficer, 'id'>;

export interface ReadOfficers {
  readonly officers: readonly PastedOfficer[];
  /** What was not taken, each with its row. */
  readonly problems: readonly string[];
}

const limits = [
  { field: 'name', called: 'name', longest: 200 },
  { field: 'rank', called: 'rank', longest: 120 },
  { field: 'callSign', called: 'call sign', longest: 40 },
] as const;

/**
 * Officers from cells of a spreadsheet: name, rank and call sign in the first three columns. A head row that begins
 * with the word "name" is passed over. Nothing is shortened in silence: a row that does not fit is left out and told.
 */
export function officersFrom(cells: readonly (readonly string[])[]): ReadOfficers {
  const officers: PastedOfficer[] = [];
  const problems: string[] = [];
  cells.forEach((row, index) => {
    const [name = '', rank = '', callSign = ''] = row.map((cell) => cell.trim());
    const isHead = index === 0 && /^(officer|name)/i.test(name) && /rank|call|^$/i.test(rank);
    if (isHead || row.every((cell) => cell.trim() === '')) return;
    const officer = { name, rank, callSign };
    const long = limits.find(({ field, longest }) => officer[field].length > longest);
    if (name === '') problems.push(`Row ${index + 1} names nobody. It is left out.`);
    else if (long !== undefined)
      problems.push(
        `Row ${index + 1} has a ${long.called} of more than ${long.longest} characters. It is left out.`,
      );
    else officers.push(officer);
  });
  return { officers, problems };
}

export type TeamRemoval =
  | { readonly collection: 'stations'; readonly id: string; readonly after: Station }
  | { readonly collection: 'posts'; readonly id: string; readonly after: Post }
  | { readonly collection: 'teams'; readonly id: string; readonly after: null };

/** Removing a team: whatever is given to it has no team then, as the records stand. */
export function removalOfTeam(
  teamId: string,
  records: { readonly stations: ReadonlyMap<string, Station>; readonly posts: ReadonlyMap<string, Post> },
): readonly TeamRemoval[] {
  const stations = [...records.stations.values()].filter((station) => station.teamId === teamId);
  const posts = [...records.posts.values()].filter(({ teamIds }) => teamIds.some((id) => id === teamId));
  return [
    ...stations.map(
      (station) => ({ collection: 'stations', id: station.id, after: { ...station, teamId: null } }) as const,
    ),
    ...posts.map(
      (post) =>
        ({
          collection: 'posts',
          id: post.id,
          after: { ...post, teamIds: post.teamIds.filter((id) => id !== teamId) },
        }) as const,
    ),
    { collection: 'teams', id: teamId, after: null },
  ];
}

/** What is wrong with the name of a team, or `null`: cells and cards know a team by it. */
export function teamNameProblem(name: string, id: string | null, teams: readonly Team[]): string | null {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return 'Give the team a name.';
  const isTaken = teams.some((team) => team.id !== id && team.name.trim().toLowerCase() === wanted);
  return isTaken ? 'There is a team of this name already. Give another.' : null;
}
