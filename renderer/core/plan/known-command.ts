/** What is known of the command and of those who are deployed. */
import type { CommandRole } from '../command/command-role';
import { type GapKind, namedIn, periodThatMatters, resilienceGaps } from '../command/resilience';
import type { KnownFact, KnownGiven } from './known-of-consideration';
import { counted } from './known-words';

function rolesOf({ records, operation }: KnownGiven): readonly CommandRole[] {
  return [...records.commandRoles.values()].filter((role) => role.operationId === operation.id);
}

const path = '/plan/command';
const noRoles: readonly KnownFact[] = [{ text: 'No command role is recorded', path }];

/** How many gaps the command has, of some kinds or of all, and the first of them. */
export function commandGapFacts(kinds: readonly GapKind[] | null) {
  return (given: KnownGiven): readonly KnownFact[] => {
    const roles = rolesOf(given);
    if (roles.length === 0) return noRoles;
    const period = periodThatMatters(given.operation, given.records.posts.values());
    const gaps = resilienceGaps(roles, period).filter(({ kind }) => kinds === null || kinds.includes(kind));
    const first = gaps[0];
    const whole = counted(roles.length, 'command role', 'command roles');
    if (first === undefined) return [{ text: `${whole}, no gap found`, path }];
    return [
      {
        text: `${whole}, ${counted(gaps.length, 'gap', 'gaps')}; the first: ${first.what}`,
        path: `${path}?role=${first.roleId}`,
      },
    ];
  };
}

/** The bronze roles, and how many are held. */
export function bronzeFacts(given: KnownGiven): readonly KnownFact[] {
  const bronzes = rolesOf(given).filter(({ tier }) => tier === 'bronze');
  if (bronzes.length === 0) return [{ text: 'No bronze role is recorded', path }];
  const held = bronzes.filter((role) => namedIn(role, 'holder').length > 0).length;
  return [{ text: `${counted(bronzes.length, 'bronze role', 'bronze roles')}, ${held} with a holder`, path }];
}

/** Whether somebody is named in what the guidance asks to keep apart. */
export function separationFacts(given: KnownGiven): readonly KnownFact[] {
  const roles = rolesOf(given);
  const has = (role: CommandRole['function']) => roles.some((each) => each.function === role);
  if (!has('crime') || !has('safeguarding')) {
    return [{ text: 'There is not yet both a role for crime and one for safeguarding of candidates', path }];
  }
  const gaps = resilienceGaps(roles, null).filter(({ kind }) => kind === 'not-separated');
  if (gaps.length === 0) {
    return [{ text: 'Nobody is named both in a role for crime and in one for safeguarding', path }];
  }
  return gaps.map(({ what, roleId }) => ({ text: what, path: `${path}?role=${roleId}` }));
}

/** Teams and officers, against what posts ask for. */
export function capacityFacts({ records, operation }: KnownGiven): readonly KnownFact[] {
  const teams = [...records.teams.values()].filter((team) => team.operationId === operation.id);
  const posts = [...records.posts.values()].filter((post) => post.operationId === operation.id);
  const officers = teams.reduce((sum, team) => sum + team.officers.length, 0);
  const needed = posts.reduce((sum, post) => sum + post.officersNeeded, 0);
  return [
    {
      text: `${counted(teams.length, 'team', 'teams')} with ${counted(officers, 'officer', 'officers')} named; ${counted(posts.length, 'post', 'posts')} that ${posts.length === 1 ? 'needs' : 'need'} ${needed}`,
      path: '/polling-day/teams',
    },
  ];
}

/** The teams that are held back. */
export function reserveFacts({ records, operation }: KnownGiven): readonly KnownFact[] {
  const reserves = [...records.teams.values()].filter(
    (team) => team.operationId === operation.id && team.kind === 'reserve',
  );
  const officers = reserves.reduce((sum, team) => sum + team.officers.length, 0);
  const text =
    reserves.length === 0
      ? 'No team is kept in reserve'
      : `${counted(reserves.length, 'team', 'teams')} in reserve with ${counted(officers, 'officer', 'officers')} named`;
  return [{ text, path: '/polling-day/teams' }];
}
