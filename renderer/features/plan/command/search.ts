/** What the search of the desk finds among the people of the command and the delegates. */
import { rankAndName } from '../../../core/command/chart-roles';
import { delegationsOf } from '../../../core/command/delegated';
import { rolesOf } from '../../../core/command/role-edits';
import type { Feature, SearchHit } from '../../../services/feature';

/** Roles by their title and people; every word must stand in the record. */
export const searchCommand: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const roles = rolesOf(records.all('commandRoles'), operation.id)
    .filter((role) =>
      has(
        role.title,
        ...role.appointments.flatMap(({ name, rank, phone, callSign }) => [name, rank, phone, callSign]),
      ),
    )
    .map((role): SearchHit => ({
      id: `command-role:${role.id}`,
      label: role.title,
      description: ['Command role', ...role.appointments.map(rankAndName).filter(Boolean)].join(', '),
      path: `/plan/command?role=${role.id}`,
    }));
  const delegates = delegationsOf(records.all('delegations'), operation.id)
    .filter(({ name, rank, role, phone }) => has(name, rank, role, phone))
    .map((each): SearchHit => ({
      id: `delegate:${each.id}`,
      label: rankAndName(each) || 'A delegate',
      description: `Delegate of the SPOC, ${each.role}`,
      path: `/plan/command/delegates?delegate=${each.id}`,
    }));
  return [...roles, ...delegates];
};
