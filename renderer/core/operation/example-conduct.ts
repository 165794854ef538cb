/**
 * The conduct register of the example: somebody who declared leafleting and is on a team there, a nomination paper with the
 * chief constable’s decision, a restricted post, and an entry past its day. Nobody may open it until somebody at the desk
 * confirms that they keep it.
 */
import reference from '../../../resources/sample/example-conduct.json';
import { conductEntrySchema } from '../conduct/conduct-entry';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

/** Every entry of the example. */
export function exampleConductChanges({ operationId, at, by }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  return given.entries.map((each): RecordChange => {
    const after = conductEntrySchema.parse({ ...each, operationId, recordedAt: at, recordedBy: by });
    return { collection: 'conductEntries', id: after.id, after };
  });
}
