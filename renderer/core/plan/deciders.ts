/** Who may be offered as having decided: those who hold or stand in for a role in the command of the operation. */
import type { CommandRole } from '../command/command-role';
import type { OperationId } from '../operation/operation';

export interface Decider {
  /** With the rank, where one is recorded: "Ch Supt R. Vale". */
  readonly name: string;
  readonly role: string;
}

/** Each person once for each role, gold first; deputies say that they are. */
export function deciders(roles: Iterable<CommandRole>, operationId: OperationId): readonly Decider[] {
  const tiers = ['gold', 'silver', 'bronze'];
  const found = new Map<string, Decider>();
  const inOrder = [...roles]
    .filter((role) => role.operationId === operationId)
    .sort(
      (a, b) =>
        tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||
        a.title.localeCompare(b.title, 'en-GB', { numeric: true }),
    );
  for (const { title, appointments } of inOrder) {
    for (const { name, rank, as } of appointments) {
      if (name.trim() === '') continue;
      const decider = {
        name: [rank.trim(), name.trim()].filter(Boolean).join(' '),
        role: as === 'deputy' ? `Deputy, ${title}` : title,
      };
      found.set(`${decider.name}|${decider.role}`, decider);
    }
  }
  return [...found.values()];
}
