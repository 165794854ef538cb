/** The closing of May 2026 in the example: half of its checklist answered, and not closed while a case goes on. */
import reference from '../../../resources/sample/example-debrief-closing.json';
import type { RecordChange } from '../guard-question';
import { closureSchema } from '../retention/closure';
import { newClosure } from '../retention/closing';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  readonly by: string;
}

/** The checklist as it stands. */
export function exampleClosingChanges({ operationId, by }: Opening): readonly RecordChange[] {
  const after = closureSchema.parse({
    ...newClosure(operationId),
    answers: reference.answers.map((answer) => ({ ...answer, by })),
  });
  return [{ collection: 'closures', id: after.id, after }];
}
