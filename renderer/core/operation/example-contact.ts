/**
 * Contact with the candidates of the example: a visit given to one and asked for by two others, information requests,
 * regular meetings declined, a joint meeting. Days count from the day on which the example is opened.
 */
import reference from '../../../resources/sample/example-contact.json';
import { candidateContactSchema, contactMatterSchema } from '../contact/contact';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Every matter and contact of the example. */
export function exampleContactChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  return [
    ...given.matters.map((each): RecordChange => {
      const after = contactMatterSchema.parse({ ...each, operationId });
      return { collection: 'contactMatters', id: after.id, after };
    }),
    ...given.contacts.map((each): RecordChange => {
      const after = candidateContactSchema.parse({ ...each, operationId });
      return { collection: 'candidateContacts', id: after.id, after };
    }),
  ];
}
