/** What a team lacks, and where it has more than it can do. */
import { standingPlace } from '../places/place-name';
import { assumptions } from './assumptions';
import { type DeploymentFinding, finding, type FindingsGiven, namesOf, postName } from './finding';
import { lengthWords, pollingHours, shared, spanOf, spanWords } from './hours';
import { isOverCapacity, minutesNeeded, type TeamLoad, windowOf } from './workload';

/** Of one team, in the order in which it is put right: hours, officers, then its load. */
export function teamFindings(load: TeamLoad, given: FindingsGiven): readonly DeploymentFinding[] {
  const { team, hours } = load;
  const at = { teamId: team.id } as const;
  const has = load.rows.length > 0 || load.posts.length > 0;
  const found: DeploymentFinding[] = [];
  if (has && hours === null) {
    const todo = 'Give its hours: without them nothing can be said of what it can do.';
    found.push(
      finding({
        ...at,
        key: `hours:${team.id}`,
        kind: 'gap',
        text: `${team.name} has work and no hours.`,
        todo,
      }),
    );
  }
  if (has && team.officers.length === 0) {
    const text = `${team.name} has work and no officers.`;
    found.push(finding({ ...at, key: `officers:${team.id}`, kind: 'gap', text, todo: 'Name its officers.' }));
  }
  return [
    ...found,
    ...lostStart(load, given),
    ...overload(load),
    ...crowded(load),
    ...permanentOverload(load),
    ...outsideHours(load),
    ...awayAtPost(load, given),
  ];
}

/** A place that was merged into another stands as that one; only one that is gone is lost. */
function lostStart({ team }: TeamLoad, { places }: FindingsGiven): readonly DeploymentFinding[] {
  if (team.startPlaceId === null || standingPlace(team.startPlaceId, places) !== null) return [];
  return [
    finding({
      key: `start:${team.id}`,
      kind: 'open',
      text: `The place where the rounds of ${team.name} begin is no longer recorded; they begin at the first station.`,
      todo: 'Choose another place, or none.',
      teamId: team.id,
    }),
  ];
}

/** Too much in one stretch of the day, though the whole day would hold it. */
function crowded(load: TeamLoad): readonly DeploymentFinding[] {
  const { team, crowding } = load;
  if (crowding === null || isOverCapacity(load)) return [];
  const { rows, needed, available } = crowding;
  return [
    finding({
      key: `crowded:${team.id}`,
      kind: 'overload',
      text: `${team.name} has ${lengthWords(needed)} of visits and driving between them from ${spanWords(crowding)} and ${lengthWords(available)} for it: ${namesOf(rows)}.`,
      todo: 'Widen the times of these visits, or give some of them to another team.',
      short: 'Visits crowded',
      teamId: team.id,
      stationIds: rows.map(({ id }) => id),
    }),
  ];
}

function overload(load: TeamLoad): readonly DeploymentFinding[] {
  const { team, capacity, round } = load;
  const needed = minutesNeeded(load);
  if (capacity === null || !isOverCapacity(load)) return [];
  const over = Math.ceil((needed - capacity) / assumptions.minutesPerVisit);
  return [
    finding({
      key: `overload:${team.id}`,
      kind: 'overload',
      text: `${team.name} has ${lengthWords(needed)} of visits and driving and ${lengthWords(capacity)} for it.`,
      todo: `Give about ${over} of its ${load.visits} visits to another team, or lengthen its hours.`,
      short: 'Team has too much',
      teamId: team.id,
      stationIds: round.stops.flatMap(({ rows }) => rows.map(({ id }) => id)),
    }),
  ];
}

function permanentOverload({ team, permanent, round }: TeamLoad): readonly DeploymentFinding[] {
  const places = new Set(permanent.map(({ place }) => place.id)).size;
  const officers = places * assumptions.officersPerPermanentPlace;
  const at = { teamId: team.id, stationIds: permanent.map(({ id }) => id) } as const;
  if (team.officers.length > 0 && officers > team.officers.length) {
    const text = `${team.name} has permanent presence at ${places} places and ${team.officers.length} officers.`;
    const todo = 'Add officers, or give some of the places to another team.';
    const short = 'Too few officers';
    return [finding({ ...at, key: `places:${team.id}`, kind: 'overload', text, todo, short })];
  }
  if (places === 0 || round.stops.length === 0 || team.officers.length > officers) return [];
  const text = `${team.name} is to stay at ${namesOf(permanent)} and to visit ${stops(round.stops.length)} as well, with no officer to spare.`;
  const todo = 'Give the visits to another team, or add officers.';
  const short = 'No one to spare';
  return [finding({ ...at, key: `both:${team.id}`, kind: 'overload', text, todo, short })];
}

function stops(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
}

function outsideHours({ team, hours, round }: TeamLoad): readonly DeploymentFinding[] {
  if (hours === null) return [];
  const rows = round.stops
    .flatMap((stop) => stop.rows)
    .filter((row) => shared(windowOf(row), hours) === null);
  if (rows.length === 0) return [];
  return [
    finding({
      key: `outside:${team.id}`,
      kind: 'gap',
      text: `Visits outside the hours of ${team.name} (${spanWords(hours)}): ${namesOf(rows)}.`,
      todo: 'Change the times of the visits, or give them to a team that is on duty then.',
      short: 'Outside duty',
      teamId: team.id,
      stationIds: rows.map(({ id }) => id),
    }),
  ];
}

/** A team at a post cannot be on its round, nor stay at another place. */
function awayAtPost(load: TeamLoad, { dayZero, places }: FindingsGiven): readonly DeploymentFinding[] {
  const { team, hours, posts } = load;
  if (hours === null) return [];
  const stay = load.permanent.map((row) => ({ row, open: pollingHours }));
  const visit = load.round.stops.flatMap((stop) => stop.rows.map((row) => ({ row, open: windowOf(row) })));
  return posts.flatMap((post) => {
    const span = spanOf(post, dayZero);
    const there = span === null ? null : shared(span, hours);
    if (there === null) return [];
    const touched = [...stay, ...visit].filter(
      ({ row, open }) => row.place.id !== post.placeId && shared(open, there) !== null,
    );
    if (touched.length === 0) return [];
    const most = touched.reduce(
      (all, { open }) => ({ from: Math.min(all.from, open.from), until: Math.max(all.until, open.until) }),
      { from: Infinity, until: -Infinity },
    );
    const both = shared(most, there) ?? there;
    return finding({
      key: `away:${team.id}:${post.id}`,
      kind: 'overload',
      text: `${team.name} is at ${postName(post, places)} from ${spanWords(both)}, while ${namesOf(touched.map(({ row }) => row))} ${touched.length === 1 ? 'is' : 'are'} also its to cover.`,
      todo: 'End its visits before, or name another team for the post.',
      short: 'Team at a post',
      teamId: team.id,
      postId: post.id,
      stationIds: touched.map(({ row }) => row.id),
    });
  });
}
