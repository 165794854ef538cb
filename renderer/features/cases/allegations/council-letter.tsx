/** The update to a returning officer as a Word document. */
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { contactsByCase } from '../../../core/cases/stage';
import { councilUpdateDocument } from '../../../core/documents/cases/letters';
import { useCollection, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ExportButton } from '../documents/export-button';

/** Names cases by their reference and nobody by name. */
export function CouncilLetter({ update }: { readonly update: CouncilUpdate }) {
  const operation = useOperation();
  const user = useDeskUser();
  const issueDate = useToday();
  const councilName = useCollection('areas').get(update.areaId)?.name ?? '';
  const cases = useCollection('cases');
  const register = contactsByCase(useCollection('cpsContacts'));
  return (
    <ExportButton
      label="Export as Word"
      make={() => ({
        kind: 'council-update',
        operationId: operation.id,
        sourceId: update.id,
        fileName: `${operation.marking.classification} Update ${councilName} ${update.givenOn ?? issueDate}.docx`,
        document: councilUpdateDocument({
          update,
          councilName,
          operation,
          cases: update.caseIds.flatMap((id) => cases.get(id) ?? []),
          contactsOf: ({ id }) => register.get(id) ?? [],
          author: user.name,
          role: user.role,
          issueDate,
        }),
      })}
    />
  );
}
