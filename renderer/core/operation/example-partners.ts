/** The partners of the invented force of the example, what was said with them, and the checklists of its councils. */
import reference from '../../../resources/sample/example-partners.json';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { checklistAnswerId, checklistAnswerSchema } from '../partners/checklist-answer';
import { partnerContactSchema, partnerSchema } from '../partners/partner';
import type { OperationId } from './operation';

/** Every partner, contact and checklist answer of the example. */
export function examplePartnerChanges(operationId: OperationId): readonly RecordChange[] {
  return [
    ...reference.partners.map((given): RecordChange => {
      const after = partnerSchema.parse(given);
      return { collection: 'partners', id: after.id, after };
    }),
    ...reference.contacts.map((given): RecordChange => {
      const after = partnerContactSchema.parse({ ...given, operationId });
      return { collection: 'partnerContacts', id: after.id, after };
    }),
    ...reference.answers.map((given): RecordChange => {
      const id = checklistAnswerId(operationId, asId<'Area'>(given.areaId), given.topicId);
      const after = checklistAnswerSchema.parse({ ...given, id, operationId });
      return { collection: 'checklistAnswers', id, after };
    }),
  ];
}
