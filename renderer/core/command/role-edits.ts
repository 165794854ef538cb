/** Changes to the roles of a command: who reports to whom, who is appointed, how a role is handed over. */
import type { RecordChange } from '../guard-question';
import type { OperationId } from '../operation/operation';
import type { Appointment, AppointmentId, CommandRole, CommandRoleId, Handover } from './command-role';

const tierOrder = ['gold', 'silver', 'bronze'] as const;

/** The roles of one operation: gold, silver, bronze, then as they were added. */
export function rolesOf(
  roles: ReadonlyMap<string, CommandRole>,
  operationId: OperationId,
): readonly CommandRole[] {
  const own = [...roles.values()].filter((role) => role.operationId === operationId);
  return tierOrder.flatMap((tier) => own.filter((role) => role.tier === tier));
}

/** Why a role may not report to another, as a sentence; `null` where it may. `read` gives a role as it stands. */
export function reportingProblem(
  role: Pick<CommandRole, 'id' | 'title' | 'operationId'>,
  reportsToId: CommandRoleId | null,
  read: (id: CommandRoleId) => CommandRole | undefined,
): string | null {
  if (reportsToId === null) return null;
  if (reportsToId === role.id) return `${role.title} cannot report to itself. Choose another role.`;
  const above = read(reportsToId);
  if (above === undefined) return 'That role is no longer recorded. Choose another role.';
  if (above.operationId !== role.operationId)
    return `${above.title} belongs to another operation. Choose a role of this one.`;
  const seen = new Set<string>();
  let current: CommandRole | undefined = above;
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    if (current.reportsToId === role.id)
      return `${above.title} already reports to ${role.title}, directly or through others, so ${role.title} cannot report to it. Choose a role above.`;
    current = current.reportsToId === null ? undefined : read(current.reportsToId);
  }
  return null;
}

/** The changes that take a role out; those that reported to it report to the role above it. */
export function removalOf(
  role: CommandRole,
  roles: ReadonlyMap<string, CommandRole>,
): readonly RecordChange[] {
  const below = [...roles.values()].filter(({ reportsToId }) => reportsToId === role.id);
  return [
    ...below.map((each): RecordChange => {
      const after = { ...each, reportsToId: role.reportsToId === each.id ? null : role.reportsToId };
      return { collection: 'commandRoles', id: each.id, after };
    }),
    { collection: 'commandRoles', id: role.id, after: null },
  ];
}

/** Somebody still to be named. */
export function newAppointment(given: Pick<Appointment, 'id' | 'as'>): Appointment {
  return {
    name: '',
    rank: '',
    phone: '',
    email: '',
    callSign: '',
    from: null,
    until: null,
    appointedBy: '',
    appointedOn: null,
    ...given,
  };
}

/** With some facts of an appointment changed, or the appointment taken out by `null`. */
export function withAppointment(
  role: CommandRole,
  id: AppointmentId,
  change: Partial<Omit<Appointment, 'id'>> | null,
): CommandRole {
  const appointments =
    change === null
      ? role.appointments.filter((each) => each.id !== id)
      : role.appointments.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...role, appointments };
}

/** Why a period cannot stand, as a sentence; `null` where it can. */
export function periodProblem({ from, until }: Pick<Appointment, 'from' | 'until'>): string | null {
  return from !== null && until !== null && until <= from
    ? 'The end lies before the beginning. Choose a later end.'
    : null;
}

/** Whether a person handed this role over or took it over: the record of that keeps name and rank. */
export function standsInHandover({ handovers }: Pick<CommandRole, 'handovers'>, id: AppointmentId): boolean {
  return handovers.some(({ fromId, toId }) => fromId === id || toId === id);
}

/** Why a handover cannot be recorded so, as a sentence; `null` where it can. */
export function handoverProblem(
  role: CommandRole,
  { fromId, toId, at, passedOn }: Omit<Handover, 'id' | 'recordedBy' | 'recordedAt'>,
): string | null {
  const has = (id: string) => role.appointments.some((each) => each.id === id && each.name.trim() !== '');
  if (!has(fromId) || !has(toId)) return 'Choose who handed over and who took over.';
  if (fromId === toId) return 'Choose two different people.';
  if (at === '') return 'Give the day and time.';
  if (passedOn.trim() === '') return 'Write what was passed on.';
  return null;
}

/** With a handover added; with `endsPeriod` the one who handed over leaves the role then. */
export function withHandover(
  role: CommandRole,
  handover: Handover,
  { endsPeriod }: { readonly endsPeriod: boolean },
): CommandRole {
  const handovers = [...role.handovers, handover];
  const giver = role.appointments.find(({ id }) => id === handover.fromId);
  const mayEnd = giver !== undefined && (giver.from === null || giver.from < handover.at);
  return endsPeriod && mayEnd
    ? { ...withAppointment(role, handover.fromId, { until: handover.at }), handovers }
    : { ...role, handovers };
}
