/** The command of the example operation and what its SPOC delegates: with some gaps, as in life. */
import reference from '../../../resources/sample/example-command.json';
import { commandRoleSchema } from '../command/command-role';
import { delegationSchema } from '../command/delegation';
import { proposedResponsibilities } from '../command/guidance-roles';
import type { RecordChange } from '../guard-question';
import type { OperationId } from './operation';

/** Every role and every delegate of the example. */
export function exampleCommandChanges(operationId: OperationId): readonly RecordChange[] {
  return [
    ...reference.roles.map((given): RecordChange => {
      const role = commandRoleSchema.parse({ ...given, operationId, responsibilities: '' });
      const after = { ...role, responsibilities: proposedResponsibilities(role) };
      return { collection: 'commandRoles', id: after.id, after };
    }),
    ...reference.delegations.map((given): RecordChange => {
      const after = delegationSchema.parse({ ...given, operationId });
      return { collection: 'delegations', id: after.id, after };
    }),
  ];
}
