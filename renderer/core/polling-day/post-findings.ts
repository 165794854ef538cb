/** Posts with fewer officers than they need, teams at two posts at once, and the reserve. */
import {
  capital,
  type DeploymentFinding,
  finding,
  type FindingsGiven,
  listed,
  postName,
  purposeWords,
} from './finding';
import { pollingHours, spanOf, spanWords, uncovered } from './hours';
import { postClashes, shortSlices } from './posts';
import type { Post } from './team';

/** Of all posts. */
export function postFindings(given: FindingsGiven): readonly DeploymentFinding[] {
  const { covers, dayZero, places } = given;
  const stationPlaces = new Set<string>(given.rows.map(({ place }) => place.id));
  const misplaced = covers.flatMap(({ post }) => misplacedPost(post, { places, stationPlaces }));
  const short = covers.flatMap((cover) => {
    const { post } = cover;
    const name = capital(postName(post, places));
    const at = { postId: post.id } as const;
    if (cover.hours === null) {
      const todo = 'Give its beginning and end.';
      return [
        finding({ ...at, key: `post-hours:${post.id}`, kind: 'open', text: `${name} has no hours.`, todo }),
      ];
    }
    return shortSlices(cover).map((slice) =>
      finding({
        ...at,
        key: `post:${post.id}:${slice.from}`,
        kind: 'gap',
        text: `${name} needs ${post.officersNeeded} officers and has ${slice.officers} from ${spanWords(slice)}.`,
        todo: `Name a team with ${post.officersNeeded - slice.officers} or more officers for that time.`,
      }),
    );
  });
  const clashes = postClashes(covers, dayZero).map(({ team, posts: [a, b], span }) =>
    finding({
      key: `clash:${team.id}:${a.id}:${b.id}`,
      kind: 'overload',
      text: `${team.name} is named for ${postName(a, places)} and ${postName(b, places)} at once, from ${spanWords(span)}.`,
      todo: 'Take it out of one of the two.',
      teamId: team.id,
      postId: b.id,
    }),
  );
  return [...misplaced, ...short, ...clashes];
}

/** A post whose place was removed, or from whose place the polling station has moved. */
function misplacedPost(
  post: Post,
  given: { readonly places: FindingsGiven['places']; readonly stationPlaces: ReadonlySet<string> },
): readonly DeploymentFinding[] {
  const name = capital(postName(post, given.places));
  if (!given.places.has(post.placeId))
    return [
      finding({
        key: `post-place:${post.id}`,
        kind: 'gap',
        text: `${capital(purposeWords(post))} is at a place that is no longer recorded.`,
        todo: 'Choose its place anew.',
        postId: post.id,
      }),
    ];
  if (post.purpose !== 'polling-place' || given.stationPlaces.has(post.placeId)) return [];
  return [
    finding({
      key: `post-station:${post.id}`,
      kind: 'open',
      text: `${name} stands where no polling station is.`,
      todo: 'Choose the place to which the station has moved, or another purpose.',
      postId: post.id,
    }),
  ];
}

/** A reserve is on duty the whole time that the poll is open, and given to nothing else. */
export function reserveFindings({ loads, teams, dayZero }: FindingsGiven): readonly DeploymentFinding[] {
  if (teams.length === 0) return [];
  const reserve = loads.filter(({ team }) => team.kind === 'reserve' && team.officers.length > 0);
  const open = uncovered(
    pollingHours,
    reserve.flatMap(({ team }) => spanOf(team, dayZero) ?? []),
  );
  const used = reserve.filter(({ rows, posts }) => rows.length > 0 || posts.length > 0);
  return [
    ...(open.length === 0
      ? []
      : [
          finding({
            key: 'reserve',
            kind: 'gap',
            text: `No reserve is on duty from ${listed(open.map(spanWords))}.`,
            todo: 'Make a team of the kind reserve with officers and hours.',
          }),
        ]),
    ...used.map(({ team }) =>
      finding({
        key: `reserve-used:${team.id}`,
        kind: 'overload',
        text: `${team.name} is a reserve and has stations or posts of its own.`,
        todo: 'Give them to another team, so that the reserve stays free.',
        teamId: team.id,
      }),
    ),
  ];
}
