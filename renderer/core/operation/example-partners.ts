/**
 * The partners of the invented force of the example, what was said with them, and the checklists of its councils. The
 * days on which somebody was spoken to count from the day on which the example is opened.
 */
import reference from '../../../resources/sample/example-partners.json';
import { dateAt } from '../foundation/dates';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { checklistAnswerId, checklistAnswerSchema } from '../partners/checklist-answer';
import { partnerContactSchema, partnerSchema } from '../partners/partner';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Every partner, contact and checklist answer of the example. */
export function examplePartnerChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  return [
    ...given.partners.map((each): RecordChange => {
      const after = partnerSchema.parse(each);
      return { collection: 'partners', id: after.id, after };
    }),
    ...given.contacts.map((each): RecordChange => {
      const after = partnerContactSchema.parse({ ...each, operationId });
      return { collection: 'partnerContacts', id: after.id, after };
    }),
    ...given.answers.map((each): RecordChange => {
      const id = checklistAnswerId(operationId, asId<'Area'>(each.areaId), each.topicId);
      const after = checklistAnswerSchema.parse({ ...each, id, operationId });
      return { collection: 'checklistAnswers', id, after };
    }),
  ];
}
