/**
 * The command of the example operation and what its SPOC delegates: with some gaps, as in life. The days on which
 * somebody was appointed count from the day on which the example is opened.
 */
import reference from '../../../resources/sample/example-command.json';
import { commandRoleSchema } from '../command/command-role';
import { delegationSchema } from '../command/delegation';
import { proposedResponsibilities } from '../command/guidance-roles';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Every role and every delegate of the example. */
export function exampleCommandChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const { roles, delegations } = atDays(reference, dateAt(at)) as typeof reference;
  return [
    ...roles.map((given): RecordChange => {
      const role = commandRoleSchema.parse({ responsibilities: '', ...given, operationId });
      const { responsibilities } = role;
      const after =
        responsibilities === '' ? { ...role, responsibilities: proposedResponsibilities(role) } : role;
      return { collection: 'commandRoles', id: after.id, after };
    }),
    ...delegations.map((given): RecordChange => {
      const after = delegationSchema.parse({ ...given, operationId });
      return { collection: 'delegations', id: after.id, after };
    }),
  ];
}
