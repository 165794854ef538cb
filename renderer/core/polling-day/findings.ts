/** What is missing in a deployment and what is too much, each as a sentence that says what to do. */
import type { StationRow } from '../places/station-rows';
import {
  type DeploymentFinding,
  finding,
  type FindingKind,
  type FindingsGiven,
  listed,
  namesOf,
  stationsCounted,
} from './finding';
import { pollingHours, type Span, spanOf, spanWords, uncovered } from './hours';
import { stopsOf } from './rounds';
import { postFindings, reserveFindings } from './post-findings';
import type { Team } from './team';
import { teamFindings } from './team-findings';

/**
 * Every posting that is refused, then gaps, overloads, and what is still open; stations that lack the same stand in one
 * sentence.
 */
export function findingsOf(given: FindingsGiven): readonly DeploymentFinding[] {
  const all = [
    ...given.postings,
    ...stationFindings(given),
    ...given.loads.flatMap((load) => teamFindings(load, given)),
  ];
  all.push(...postFindings(given), ...reserveFindings(given));
  const rank = { refused: 0, gap: 1, overload: 2, open: 3 } as const;
  return all
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => rank[a.finding.kind] - rank[b.finding.kind] || a.index - b.index)
    .map(({ finding }) => finding);
}

interface StationRule {
  readonly key: string;
  readonly kind: FindingKind;
  readonly applies: (row: StationRow, given: StationsGiven) => boolean;
  /** After "3 stations": "have no decision on police presence". */
  readonly says: readonly [one: string, many: string];
  readonly todo: string;
  readonly short: string;
}

interface StationsGiven extends FindingsGiven {
  /** When officers of a post stand at a place. */
  readonly postSpans: ReadonlyMap<string, readonly Span[]>;
}

const stationRules: readonly StationRule[] = [
  {
    key: 'no-team',
    kind: 'gap',
    applies: ({ station, place }, { teamsById, postSpans }) =>
      station.presence !== null &&
      station.presence !== 'none' &&
      (station.teamId === null || !teamsById.has(station.teamId)) &&
      // Permanent presence may be a post at its place the whole day.
      (station.presence !== 'permanent' || uncovered(pollingHours, postSpans.get(place.id) ?? []).length > 0),
    says: ['needs presence and has no team', 'need presence and have no team'],
    todo: 'Give each a team, or accept the teams proposed.',
    short: 'No team',
  },
  {
    key: 'no-presence',
    kind: 'open',
    applies: ({ station }) => station.presence === null,
    says: ['has no decision on police presence', 'have no decision on police presence'],
    todo: 'Decide the presence of each, or accept what is proposed.',
    short: 'Not decided',
  },
  {
    key: 'no-visits',
    kind: 'open',
    applies: ({ station }) => station.presence === 'occasional' && station.visits === null,
    says: [
      'has occasional presence without a number of visits; it counts as one',
      'have occasional presence without a number of visits; each counts as one',
    ],
    todo: 'Give a number of visits and the times between which they are made.',
    short: 'Visits not decided',
  },
  {
    key: 'none-with-team',
    kind: 'open',
    applies: ({ station }) => station.presence === 'none' && station.teamId !== null,
    says: [
      'gets no presence and still has a team; the team does not go there',
      'get no presence and still have a team; the teams do not go there',
    ],
    todo: 'Take the team away, or decide on presence.',
    short: 'Team not needed',
  },
];

function stationFindings(findingsGiven: FindingsGiven): readonly DeploymentFinding[] {
  const given: StationsGiven = { ...findingsGiven, postSpans: mannedSpans(findingsGiven) };
  const found = stationRules.flatMap((rule) => {
    const rows = given.rows.filter((row) => rule.applies(row, given));
    if (rows.length === 0) return [];
    const text = `${stationsCounted(rows.length)} ${rule.says[rows.length === 1 ? 0 : 1]}: ${namesOf(rows)}.`;
    const stationIds = rows.map(({ id }) => id);
    const { key, kind, todo, short } = rule;
    return [finding({ key, kind, text, todo, short, stationIds })];
  });
  return [...found, ...permanentFindings(given)];
}

function mannedSpans({ covers }: FindingsGiven): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { post, slices } of covers) {
    const manned = slices.filter(({ officers }) => officers > 0);
    spans.set(post.placeId, [...(spans.get(post.placeId) ?? []), ...manned]);
  }
  return spans;
}

/** Permanent presence is police there the whole of 07:00 to 22:00: by its team, or by a post at its place. */
function permanentFindings({
  rows,
  teamsById,
  postSpans,
  dayZero,
}: StationsGiven): readonly DeploymentFinding[] {
  const permanent = rows.filter(({ station }) => station.presence === 'permanent');
  return stopsOf(permanent).flatMap((stop) =>
    byTeam(stop.rows, teamsById).flatMap(({ team, rows: own }) => {
      const onDuty = team.officers.length === 0 ? null : spanOf(team, dayZero);
      const spans = [...(onDuty === null ? [] : [onDuty]), ...(postSpans.get(stop.placeId) ?? [])];
      const open = uncovered(pollingHours, spans);
      if (open.length === 0) return [];
      return finding({
        key: `permanent:${own[0]?.id ?? ''}`,
        kind: 'gap',
        text: `${namesOf(own)} ${own.length === 1 ? 'has' : 'have'} permanent presence and no officer from ${listed(open.map(spanWords))}.`,
        todo: whyOpen(team, onDuty),
        short: 'Hours not covered',
        stationIds: own.map(({ id }) => id),
        teamId: team.id,
      });
    }),
  );
}

/** The stations of one place by the team that covers them; those without a team are named elsewhere. */
function byTeam(
  rows: readonly StationRow[],
  teams: ReadonlyMap<string, Team>,
): readonly { readonly team: Team; readonly rows: readonly StationRow[] }[] {
  const ids = [...new Set(rows.map(({ station }) => station.teamId))];
  return ids.flatMap((id) => {
    const team = teams.get(id ?? '');
    return team === undefined ? [] : [{ team, rows: rows.filter(({ station }) => station.teamId === id) }];
  });
}

function whyOpen(team: Team, own: Span | null): string {
  if (team.officers.length === 0) return `Name the officers of ${team.name}.`;
  if (own === null) return `Give the hours of ${team.name}.`;
  return `Lengthen the hours of ${team.name}, or make a post at this place for a second team.`;
}
