/** What the chart of a command says of each role, and the same in full for the table beside it. */
import type { ChartRole } from '../documents/drawing/command-chart';
import type { Appointment, CommandRole } from './command-role';
import { momentWords, namedIn } from './resilience';

/** The roles as boxes of the chart, in their order. */
export function chartRoles(roles: readonly CommandRole[]): readonly ChartRole[] {
  return roles.map((role) => {
    const [deputy, ...otherDeputies] = namedIn(role, 'deputy');
    const [holder, ...otherHolders] = namedIn(role, 'holder');
    return {
      id: role.id,
      reportsToId: role.reportsToId,
      title: role.title,
      who: holder === undefined ? null : rankAndName(holder),
      beside: holder === undefined ? '' : besideName(holder, otherHolders.length),
      deputy:
        deputy === undefined ? 'No deputy' : `Deputy: ${rankAndName(deputy)}${more(otherDeputies.length)}`,
    };
  });
}

/** "Supt A. Larch". */
export function rankAndName({ rank, name }: Pick<Appointment, 'rank' | 'name'>): string {
  return [rank.trim(), name.trim()].filter(Boolean).join(' ');
}

/** The call sign, whether the appointment is only meant, and how many others hold the role at other times. */
function besideName({ callSign, appointedOn }: Appointment, others: number): string {
  return [
    ...(callSign.trim() === '' ? [] : [callSign.trim()]),
    ...(appointedOn === null ? ['to be confirmed'] : []),
    ...(others === 0 ? [] : [more(others).trim()]),
  ].join(', ');
}

function more(count: number): string {
  return count === 0 ? '' : ` and ${count} more`;
}

/** "from Thu 6 May 2027, 06:00 to 18:00"; empty where no hours are set. */
export function periodWords({ from, until }: Pick<Appointment, 'from' | 'until'>): string {
  const isOneDay = from !== null && until !== null && from.slice(0, 10) === until.slice(0, 10);
  return [
    ...(from === null ? [] : [`from ${momentWords(from)}`]),
    ...(until === null ? [] : [`to ${isOneDay ? until.slice(11) : momentWords(until)}`]),
  ].join(' ');
}
