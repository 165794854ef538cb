/**
 * The decision log and the planning considerations of the example operation: one decision struck and corrected, one
 * entered late, some points still open. Like its cases, their days count from the day on which it is opened.
 */
import reference from '../../../resources/sample/example-decisions.json';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { considerationAnswerId, considerationAnswerSchema } from '../plan/consideration-answer';
import { decisionSchema } from '../plan/decision';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Every decision and every answer to a planning consideration of the example. */
export function exampleDecisionsChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  return [
    ...given.decisions.map((each): RecordChange => {
      const after = decisionSchema.parse({ ...each, operationId });
      return { collection: 'decisions', id: after.id, after };
    }),
    ...given.answers.map((each): RecordChange => {
      const id = considerationAnswerId(operationId, each.considerationId);
      const after = considerationAnswerSchema.parse({ ...each, id, operationId });
      return { collection: 'considerationAnswers', id, after };
    }),
  ];
}
