/** The command of the open operation, and changing it one commit a change. */
import { useMemo } from 'react';
import type { CommandRole, CommandRoleId } from '../../../core/command/command-role';
import { periodThatMatters, resilienceGaps } from '../../../core/command/resilience';
import { rolesOf } from '../../../core/command/role-edits';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The roles of the operation: gold, silver, bronze. */
export function useRoles(): readonly CommandRole[] {
  const operation = useOperation();
  const roles = useCollection('commandRoles');
  return useMemo(() => rolesOf(roles, operation.id), [roles, operation.id]);
}

/** Where the command would not hold, and the hours for which that is asked. */
export function useGaps() {
  const operation = useOperation();
  const roles = useRoles();
  const posts = useCollection('posts');
  return useMemo(() => {
    const period = periodThatMatters(operation, posts.values());
    return { period, gaps: resilienceGaps(roles, period) };
  }, [operation, roles, posts]);
}

/** Changes a role from what stands now; `purpose` stands in the journal. True where it was written. */
export type ChangeRole = (
  purpose: string,
  id: CommandRoleId,
  make: (now: CommandRole) => CommandRole,
  options?: { readonly undoable?: boolean },
) => boolean;

/** How a screen changes a role. */
export function useChangeRole(): ChangeRole {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, id, make, options) => {
    const now = vault.records.get('commandRoles', id);
    if (now === undefined) return false;
    return commit(purpose, [{ collection: 'commandRoles', id, after: make(now) }], options).ok;
  };
}
