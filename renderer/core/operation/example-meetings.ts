/**
 * Strategies, policies, meetings and actions of the example operation. Like its cases, their days count from the day on
 * which the example is opened.
 */
import reference from '../../../resources/sample/example-meetings.json';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { actionSchema, meetingSchema } from '../meetings/meeting';
import { newPlanText, planTextSchema } from '../plan/plan-text';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Every text, meeting and action of the example. */
export function exampleMeetingsChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  return [
    ...given.texts.map((each): RecordChange => {
      const kind = planTextSchema.parse({ ...newPlanText(operationId, 'gold-strategy'), ...each }).kind;
      const after = planTextSchema.parse({ ...newPlanText(operationId, kind, each.subjectId), ...each });
      return { collection: 'planTexts', id: after.id, after };
    }),
    // Actions first: none can be added to a meeting whose minutes were agreed.
    ...given.actions.map((each): RecordChange => {
      const after = actionSchema.parse({ ...each, operationId });
      return { collection: 'actions', id: after.id, after };
    }),
    ...given.meetings.map((each): RecordChange => {
      const after = meetingSchema.parse({ ...each, operationId });
      return { collection: 'meetings', id: after.id, after };
    }),
  ];
}
