/** Counts, verification and other posts that need officers, with who covers them and what is short. */
import { type Post, postPurposes, type Team, teamKinds } from '../../polling-day/team';
import { column, counted, strong, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { inReadingOrder, periodWords, placeName } from './operation-facts';
import type { PlanDocumentRequest } from './plan-document';

/** The posts of the operation in the order in which they begin. */
export function postsOf(request: PlanDocumentRequest): readonly Post[] {
  const { records, operation } = request;
  return [...records.posts.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort(
      (a, b) =>
        (a.from ?? '9').localeCompare(b.from ?? '9') ||
        inReadingOrder(placeName(request, a.placeId), placeName(request, b.placeId)),
    );
}

/** The teams of the operation by kind and name. */
export function teamsOf({ records, operation }: PlanDocumentRequest): readonly Team[] {
  const order = teamKinds.map(({ id }) => id);
  return [...records.teams.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || inReadingOrder(a.name, b.name));
}

/** The officers of the teams that cover a post. */
export function officersAt(request: PlanDocumentRequest, { teamIds }: Post): number {
  return teamIds.reduce((sum, id) => sum + (request.records.teams.get(id)?.officers.length ?? 0), 0);
}

/** Posts with who covers them; what is short says by how many. */
export function postTable(
  request: PlanDocumentRequest,
  posts: readonly Post[],
  caption: string,
): readonly Block[] {
  const { operation } = request;
  return tableOrSentence(
    {
      caption,
      columns: [
        column('Where', 48),
        column('What', 30),
        column('When', 32),
        { heading: 'Needed', share: 18, align: 'right' },
        column('Covered by', 46),
      ],
      rows: posts.map((post): readonly TableCell[] => {
        const place = placeName(request, post.placeId);
        const purpose = postPurposes.find(({ id }) => id === post.purpose)?.name ?? post.purpose;
        const period = periodWords(post.from, post.until, operation.pollingDate);
        return [
          place,
          purpose,
          recorded(period, `times: ${purpose.toLowerCase()} at ${place}`),
          post.officersNeeded.toLocaleString('en-GB'),
          coverCell(request, post),
        ];
      }),
    },
    'No count, verification or other post is recorded.',
  );
}

function coverCell(request: PlanDocumentRequest, post: Post): TableCell {
  const teams = post.teamIds.map((id) => {
    const team = request.records.teams.get(id);
    if (team === undefined) return '[no longer recorded]';
    return `${team.name} (${counted(team.officers.length, 'officer', 'officers')})`;
  });
  const short = post.officersNeeded - officersAt(request, post);
  const paragraphs: readonly Text[] = [
    ...teams,
    ...(short > 0 ? [strong(`Short by ${counted(short, 'officer', 'officers')}`)] : []),
    ...(post.notes.trim() === '' ? [] : [post.notes.trim()]),
  ];
  return paragraphs.length === 0 ? 'Nobody needed' : { kind: 'text', paragraphs };
}

/** "Counts and posts: 3, officers needed 24, short at 1." */
export function coverSentence(request: PlanDocumentRequest, posts: readonly Post[]): string {
  const needed = posts.reduce((sum, { officersNeeded }) => sum + officersNeeded, 0);
  const short = posts.filter((post) => officersAt(request, post) < post.officersNeeded).length;
  return `${counted(posts.length, 'post', 'posts')} with ${counted(needed, 'officer', 'officers')} needed. Short of officers: ${short}.`;
}

/** Teams with their times, officers and call signs. */
export function teamTable(request: PlanDocumentRequest, teams: readonly Team[]): readonly Block[] {
  const { operation, records } = request;
  return tableOrSentence(
    {
      caption: 'Teams',
      columns: [
        column('Team', 44),
        column('Kind', 32),
        column('When', 34),
        column('Call sign and vehicle', 36),
        { heading: 'Officers', share: 20, align: 'right' },
        { heading: 'Stations', share: 20, align: 'right' },
      ],
      rows: teams.map((team): readonly TableCell[] => [
        team.name,
        teamKinds.find(({ id }) => id === team.kind)?.name ?? team.kind,
        recorded(periodWords(team.from, team.until, operation.pollingDate), `times: ${team.name}`),
        [team.callSign, team.vehicle].filter((part) => part.trim() !== '').join(', '),
        team.officers.length.toLocaleString('en-GB'),
        stationCount(records.stations, team.id),
      ]),
    },
    'No team is recorded.',
  );
}

function stationCount(stations: PlanDocumentRequest['records']['stations'], teamId: string): string {
  let count = 0;
  for (const station of stations.values()) if (station.teamId === teamId) count += 1;
  return count.toLocaleString('en-GB');
}
