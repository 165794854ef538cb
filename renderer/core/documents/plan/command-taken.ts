/** The command of the operation as documents that show it take it. */
import type { CommandRole } from '../../command/command-role';
import { rolesOf } from '../../command/role-edits';
import type { DocumentSource } from '../../issuing/document-version';
import { counted } from '../blocks';
import type { PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';

/** The roles from gold to bronze, and what they are as a source of the document. */
export function commandTaken({ records, operation, issueDate }: PlanDocumentRequest): {
  readonly roles: readonly CommandRole[];
  readonly source: DocumentSource;
} {
  const roles = rolesOf(records.commandRoles, operation.id);
  const count = roles.length === 0 ? '' : counted(roles.length, 'role', 'roles');
  return {
    roles,
    source: recordedSource({ what: 'Command roles', id: 'command-roles', count, on: issueDate }),
  };
}
