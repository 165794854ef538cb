/**
 * The publicity of the example operation: a press line with words accepted, a post with words to change, a claim that was
 * answered, a request to film, and a picture that a candidate uses. Days count from the day on which the example is opened.
 */
import reference from '../../../resources/sample/example-publicity.json';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { publicityItemSchema } from '../publicity/publicity-item';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

/** Every piece of publicity of the example. */
export function examplePublicityChanges({ operationId, at, by }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  return given.publicity.map((each): RecordChange => {
    const after = publicityItemSchema.parse({ ...each, operationId, recordedBy: by });
    return { collection: 'publicityItems', id: after.id, after };
  });
}
