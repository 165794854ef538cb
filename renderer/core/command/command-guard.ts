/** What may not be done with a role: a handover is only added to, and nobody reports to themselves in a ring. */
import type { Asked } from '../guard-question';
import type { Appointment, CommandRole, CommandRoleId, Handover } from './command-role';
import { reportingProblem, standsInHandover } from './role-edits';

/** Why a role may not be changed or removed so; `null` where it may. */
export function commandRoleRefusal(
  asked: Asked,
  id: CommandRoleId,
  after: CommandRole | null,
): string | null {
  return handoverRefusal(asked.read('commandRoles', id), after) ?? ringRefusal(asked, after);
}

function handoverRefusal(before: CommandRole | undefined, after: CommandRole | null): string | null {
  if (before === undefined || before.handovers.length === 0) return null;
  if (after === null)
    return `${before.title} was handed over, and what was passed on is kept. The role stays; end the periods of those who held it.`;
  const kept = before.handovers.every((handover, index) => isSame(handover, after.handovers[index]));
  if (!kept)
    return `A handover of ${before.title} stays as it was recorded. Record a further one that says what is different.`;
  const people = new Map<string, Appointment>(after.appointments.map((each) => [each.id, each]));
  for (const was of before.appointments.filter((each) => standsInHandover(before, each.id))) {
    const is = people.get(was.id);
    if (is === undefined)
      return `This person handed ${before.title} over or took it over, and stays with it. End the period instead.`;
    if (is.name !== was.name || is.rank !== was.rank)
      return `Who handed ${before.title} over and who took it over stays on record under that name and rank. Nothing has been changed. Add a further person to the role instead, and end the period of this one.`;
  }
  return null;
}

function isSame(one: Handover, other: Handover | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.fromId === other.fromId &&
    one.toId === other.toId &&
    one.at === other.at &&
    one.passedOn === other.passedOn &&
    one.recordedBy === other.recordedBy &&
    one.recordedAt === other.recordedAt
  );
}

function ringRefusal(asked: Asked, after: CommandRole | null): string | null {
  if (after === null || after.reportsToId === null) return null;
  const willBe = (id: CommandRoleId): CommandRole | undefined => {
    const change = asked.changes.find((each) => each.collection === 'commandRoles' && each.id === id);
    if (change?.collection === 'commandRoles') return change.after ?? undefined;
    return asked.read('commandRoles', id);
  };
  // A role above that is gone breaks no chain: it is shown as missing, and the person chooses another.
  return willBe(after.reportsToId) === undefined ? null : reportingProblem(after, after.reportsToId, willBe);
}
