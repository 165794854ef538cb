/**
 * The letters of the example operation: one batch, ready to be issued. The look of a force is no part of the example:
 * it is kept once for the desk, and a real letter must never leave under an invented crest.
 */
import reference from '../../../resources/sample/example-letters.json';
import type { RecordChange } from '../guard-question';
import { asId } from '../foundation/ids';
import { letterBatchSchema } from '../issuing/letter-batch';
import { newLetterBatch } from '../issuing/letter-edits';
import type { OperationId } from './operation';

/** The batch with the default text, its contacts filled in. */
export function exampleLetterChanges(operationId: OperationId): readonly RecordChange[] {
  return reference.batches.map(({ contact, office, ...given }): RecordChange => {
    const fresh = newLetterBatch({
      id: asId<'LetterBatch'>(given.id),
      operationId,
      areaId: asId<'Area'>(given.areaId),
    });
    const body = fresh.body
      .replace('[name, telephone and email of the contact]', contact)
      .replace('[telephone and email of the elections office]', office);
    const after = letterBatchSchema.parse({ ...fresh, ...given, body });
    return { collection: 'letterBatches', id: after.id, after };
  });
}
