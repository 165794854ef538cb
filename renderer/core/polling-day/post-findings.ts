/** Posts with fewer officers than they need, teams at two posts at once, and the reserve. */
import { capital, type DeploymentFinding, finding, type FindingsGiven, listed, postName } from './finding';
import { pollingHours, spanOf, spanWords, uncovered } from './hours';
import { postClashes, shortSlices } from './posts';

/** Of all posts. */
export function postFindings({ covers, dayZero, places }: FindingsGiven): readonly DeploymentFinding[] {
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
  return [...short, ...clashes];
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
