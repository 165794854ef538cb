/** The deployment of a large force: rounds, workloads and gaps of 2,000 stations in 40 teams. Times in milliseconds. */
import { asId } from '../../../renderer/core/foundation/ids';
import { newOperation } from '../../../renderer/core/operation/operation';
import type { StationRow } from '../../../renderer/core/places/station-rows';
import { type Deployment, deploymentWith } from '../../../renderer/core/polling-day/deployment';
import type { Post, Team } from '../../../renderer/core/polling-day/team';
import { aPost, aStationRow, aTeam, pollingDate } from '../../builders/polling-day';

export interface DeploymentTimes {
  readonly findings: number;
  /** Each over stations that were never seen before: every round is reckoned. */
  readonly firstMs: readonly number[];
  /** Each after the team of one station has changed. */
  readonly changeMs: readonly number[];
  /** Each: all stations, teams and posts written out as JSON once. */
  readonly writtenMs: readonly number[];
}

interface Given {
  readonly rows: readonly StationRow[];
  readonly teams: ReadonlyMap<string, Team>;
  readonly posts: ReadonlyMap<string, Post>;
}

/** So many times; each time with teams and stations of its own, since rounds are remembered by team. */
export function timeDeployment(input: {
  readonly stations: number;
  readonly teams: number;
  readonly steps: number;
}): DeploymentTimes {
  const firstMs: number[] = [];
  const changeMs: number[] = [];
  const writtenMs: number[] = [];
  let findings = 0;
  for (let step = 0; step < input.steps; step += 1) {
    const given = madeForce(input, step);
    const first = timed(() => deployed(given));
    const change = timed(() => deployed(withOneMoved(given)));
    firstMs.push(first.ms);
    changeMs.push(change.ms);
    writtenMs.push(timed(() => JSON.stringify([given.rows, [...given.teams], [...given.posts]])).ms);
    findings = first.value.findings.length;
    if (first.value.loads.length !== input.teams) throw new Error('A team has no workload');
  }
  return { findings, firstMs, changeMs, writtenMs };
}

const operation = newOperation({
  id: asId<'Operation'>('operation1'),
  name: 'May 2027 local elections',
  pollingDate,
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});

function deployed({ rows, teams, posts }: Given): Deployment {
  return deploymentWith(operation, { teams, posts, places: new Map() }, rows);
}

/** Stations scattered over 60 by 60 kilometres, the same at every run. */
function madeForce(
  { stations, teams }: { readonly stations: number; readonly teams: number },
  step: number,
): Given {
  const name = (team: number) => `team-${step}-${team}`;
  const rows = Array.from({ length: stations }, (_, index) =>
    aStationRow(String(index + 1), {
      station: {
        teamId: asId<'Team'>(name(index % teams)),
        visits: { number: 1 + (index % 4), from: '07:00', until: '22:00' },
      },
      place: {
        easting: 500_000 + ((index * 7919 + step * 31) % 60_000),
        northing: 300_000 + ((index * 104_729 + step * 17) % 60_000),
      },
    }),
  );
  const made = Array.from({ length: teams }, (_, index) => aTeam(name(index)));
  const posts = Array.from({ length: 10 }, (_, index) =>
    aPost(`post-${index}`, { teamIds: made.slice(index, index + 2).map(({ id }) => id) }),
  );
  return {
    rows,
    teams: new Map(made.map((team) => [team.id, team])),
    posts: new Map(posts.map((post) => [post.id, post])),
  };
}

function withOneMoved(given: Given): Given {
  const [other] = [...given.teams.keys()].slice(-1);
  const rows = given.rows.map((row, index) =>
    index === 0 && other !== undefined
      ? { ...row, station: { ...row.station, teamId: asId<'Team'>(other) } }
      : row,
  );
  return { ...given, rows };
}

function timed<T>(act: () => T): { readonly ms: number; readonly value: T } {
  const began = performance.now();
  const value = act();
  return { ms: performance.now() - began, value };
}
