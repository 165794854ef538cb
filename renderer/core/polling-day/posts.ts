/**
 * Posts on polling day and after it: a count, a verification, the opening of postal votes, a polling place. How many
 * officers stand there at each time, against how many are needed.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations (polling stations and count
 * locations).
 */
import { lengthOf, shared, type Span, spanOf, spanWords } from './hours';
import type { Post, Team } from './team';

/** A stretch of a post over which the same teams stand there. */
export interface CoverSlice extends Span {
  readonly officers: number;
  readonly teams: readonly Team[];
}

export interface PostCover {
  readonly post: Post;
  /** Its hours; `null` while they are not known. */
  readonly hours: Span | null;
  /** The whole of its hours in order; empty while they are not known. */
  readonly slices: readonly CoverSlice[];
  /** The teams that are named for it and still exist. */
  readonly teams: readonly Team[];
}

/** How a post is covered over its hours. A team counts while its own hours last. */
export function coverOf(post: Post, teams: ReadonlyMap<string, Team>, dayZero: string): PostCover {
  const named = [...new Set(post.teamIds)].flatMap((id) => teams.get(id) ?? []);
  const hours = spanOf(post, dayZero);
  if (hours === null) return { post, hours, slices: [], teams: named };
  const present = named.flatMap((team) => {
    const own = spanOf(team, dayZero);
    const span = own === null ? null : shared(own, hours);
    return span === null ? [] : [{ team, span }];
  });
  const edges = [hours.from, hours.until, ...present.flatMap(({ span }) => [span.from, span.until])];
  const times = [...new Set(edges)].sort((a, b) => a - b);
  const slices = times.slice(0, -1).map((from, index): CoverSlice => {
    const until = times[index + 1] ?? hours.until;
    const here = present
      .filter(({ span }) => span.from <= from && span.until >= until)
      .map(({ team }) => team);
    return { from, until, teams: here, officers: here.reduce((sum, team) => sum + team.officers.length, 0) };
  });
  return { post, hours, slices, teams: named };
}

/** The stretches in which fewer officers stand there than are needed. */
export function shortSlices({ post, slices }: PostCover): readonly CoverSlice[] {
  return slices.filter(({ officers }) => officers < post.officersNeeded);
}

export interface PostClash {
  readonly team: Team;
  readonly posts: readonly [Post, Post];
  readonly span: Span;
}

/** Every time that one team is named for two posts at once. */
export function postClashes(covers: readonly PostCover[], dayZero: string): readonly PostClash[] {
  const clashes: PostClash[] = [];
  for (const [index, a] of covers.entries()) {
    for (const b of covers.slice(index + 1)) {
      const both = a.hours === null || b.hours === null ? null : shared(a.hours, b.hours);
      if (both === null || a.post.placeId === b.post.placeId) continue;
      for (const team of a.teams) {
        const own = spanOf(team, dayZero);
        const span = own === null || !b.teams.includes(team) ? null : shared(own, both);
        if (span !== null && lengthOf(span) > 0) clashes.push({ team, posts: [a.post, b.post], span });
      }
    }
  }
  return clashes;
}

/** "4 of 6 from 21:30 to 23:00" for each stretch. */
export function coverWords({ post, slices }: PostCover): string {
  return slices
    .map((slice) => `${slice.officers} of ${post.officersNeeded} from ${spanWords(slice)}`)
    .join('; ');
}
