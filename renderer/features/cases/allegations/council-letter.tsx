/** The update to a returning officer as a Word document. */
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { namesIn, namesOf } from '../../../core/cases/names-in-text';
import { contactsByCase } from '../../../core/cases/stage';
import { councilUpdateDocument } from '../../../core/documents/cases/letters';
import { forceLookId } from '../../../core/issuing/force-look';
import { useCollection, useDeskUser, useRecord, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ExportButton } from '../documents/export-button';

/** Names cases by their reference and nobody by name. */
export function CouncilLetter({ update }: { readonly update: CouncilUpdate }) {
  const operation = useOperation();
  const user = useDeskUser();
  const issueDate = useToday();
  const look = useRecord('forceLooks', forceLookId);
  const councilName = useCollection('areas').get(update.areaId)?.name ?? '';
  const cases = useCollection('cases');
  const register = contactsByCase(useCollection('cpsContacts'));
  const allegations = useCollection('allegations');
  const about = update.caseIds.flatMap((id) => cases.get(id) ?? []);
  const named = namesIn(
    update.said,
    about.flatMap((each) =>
      namesOf(
        each,
        each.allegationIds.flatMap((id) => allegations.get(id) ?? []),
      ),
    ),
  );
  return (
    <ExportButton
      label="Export as Word"
      problem={
        named.length === 0
          ? null
          : `The update names ${named.join(', ')}. A council is told of cases, not of people: press “Correct” and write it without the name.`
      }
      make={() => ({
        kind: 'council-update',
        operationId: operation.id,
        sourceId: update.id,
        about: councilName,
        document: councilUpdateDocument({
          update,
          councilName,
          operation,
          cases: about,
          contactsOf: ({ id }) => register.get(id) ?? [],
          author: user.name,
          role: user.role,
          issueDate,
          look,
        }),
      })}
    />
  );
}
