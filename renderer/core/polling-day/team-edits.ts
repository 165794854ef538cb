/** New teams and posts, and officers pasted from a spreadsheet. */
import { asId, type IdSource } from '../foundation/ids';
import type { Operation } from '../operation/operation';
import type { Place } from '../places/place';
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

const limits = { name: 200, rank: 120, callSign: 40 } as const;

/**
 * Officers from cells of a spreadsheet: name, rank and call sign in the first three columns. A head row that begins
 * with the word "name" is left out, as are rows without a name.
 */
export function officersFrom(cells: readonly (readonly string[])[], newId: IdSource): readonly TeamOfficer[] {
  return cells.flatMap((row, index) => {
    const [name = '', rank = '', callSign = ''] = row.map((cell) => cell.trim());
    if (name === '' || (index === 0 && /^(officer|name)/i.test(name) && /rank|call|^$/i.test(rank)))
      return [];
    return {
      id: asId<'TeamOfficer'>(newId()),
      name: name.slice(0, limits.name),
      rank: rank.slice(0, limits.rank),
      callSign: callSign.slice(0, limits.callSign),
    };
  });
}

/** What is wrong with the name of a team, or `null`: cells and cards know a team by it. */
export function teamNameProblem(name: string, id: string | null, teams: readonly Team[]): string | null {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return 'Give the team a name.';
  const isTaken = teams.some((team) => team.id !== id && team.name.trim().toLowerCase() === wanted);
  return isTaken ? 'There is a team of this name already. Give another.' : null;
}
