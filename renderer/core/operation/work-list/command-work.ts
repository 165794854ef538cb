/** Gaps of the command before the poll. */
import { delegationGaps, delegationsOf } from '../../command/delegated';
import { periodThatMatters, resilienceGaps } from '../../command/resilience';
import { rolesOf } from '../../command/role-edits';
import type { Operation } from '../operation';
import { nothing, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

type CommandCollection = 'commandRoles' | 'delegations' | 'posts';

export const commandWork: WorkSubject<CommandCollection> = {
  reads: ['commandRoles', 'delegations', 'posts'],
  due: nothing,
  open: commandItems,
};

function commandItems(records: RecordsOf<CommandCollection>, operation: Operation): readonly OpenItem[] {
  const roles = rolesOf(records.commandRoles, operation.id);
  if (roles.length === 0)
    return [{ key: 'command:none', text: 'Set up the command', left: '', path: '/plan/command' }];
  const gaps = resilienceGaps(roles, periodThatMatters(operation, records.posts.values()));
  const open = delegationsOf(records.delegations, operation.id).flatMap(delegationGaps);
  return [
    ...(gaps.length === 0
      ? []
      : [
          {
            key: 'command:gaps',
            text: `Close the gaps in the command: ${gaps[0]?.what ?? ''}`,
            left: gaps.length === 1 ? '' : `${gaps.length} gaps`,
            path: '/plan/command',
          },
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            key: 'command:delegates',
            text: `Settle what is delegated: ${open[0] ?? ''}`,
            left: open.length === 1 ? '' : `${open.length} open`,
            path: '/plan/command/delegates',
          },
        ]),
  ];
}
