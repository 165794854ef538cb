/** The letter to a complainant whose matter ends without further action. */
import type { Allegation } from '../../../core/cases/allegation';
import { namesIn, namesOf } from '../../../core/cases/names-in-text';
import { isSamePerson } from '../../../core/threat/same-person';
import { contactsByCase } from '../../../core/cases/stage';
import { exitLetterDocument } from '../../../core/documents/cases/letters';
import { forceLookId } from '../../../core/issuing/force-look';
import { useCollection, useDeskUser, useRecord, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ExportButton } from '../documents/export-button';
import { useCaseOf } from './use-allegations';

/** Says whose decision it was, and so who is asked for a review. */
export function ExitLetter({ allegation }: { readonly allegation: Allegation }) {
  const operation = useOperation();
  const user = useDeskUser();
  const issueDate = useToday();
  const look = useRecord('forceLooks', forceLookId);
  const caseFile = useCaseOf(allegation.id);
  const register = contactsByCase(useCollection('cpsContacts'));
  const contacts = caseFile === undefined ? [] : (register.get(caseFile.id) ?? []);
  const isCpsDecision = contacts.some(({ decisions }) => decisions.at(-1)?.kind === 'no-further-action');
  const outcome = allegation.outcome ?? caseFile?.outcome ?? null;
  const named = namesIn(
    allegation.updates.exit?.letter ?? '',
    namesOf(caseFile, [allegation]).filter((name) => !isSamePerson(name, allegation.reporterName)),
  );
  const problem =
    outcome !== null && outcome.outcome !== 'no-further-action'
      ? 'The letter is for a matter that ends without further action; this one ended otherwise.'
      : named.length > 0
        ? `The letter names ${named.join(', ')}. Take the name out before it leaves.`
        : null;
  return (
    <ExportButton
      label="Export the letter"
      problem={problem}
      make={() => ({
        kind: 'exit-letter',
        operationId: operation.id,
        sourceId: allegation.id,
        about: allegation.reference,
        document: exitLetterDocument({
          allegation,
          operation,
          outcome,
          isCpsDecision,
          author: user.name,
          role: user.role,
          issueDate,
          look,
        }),
      })}
    />
  );
}
