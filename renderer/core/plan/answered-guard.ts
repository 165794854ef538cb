/** What is closed names who closed it and on which day: a planning consideration, and a topic of a council's checklist. */
import type { Asked, RecordChange } from '../guard-question';
import { answerRefusal as checklistRefusal } from '../partners/checklist';
import { answerRefusal as considerationRefusal } from './consideration-edits';

type Answered = Extract<RecordChange, { readonly collection: 'checklistAnswers' | 'considerationAnswers' }>;

/** Why an answer may not be kept so; `null` where it may. Taking the last step back is always allowed. */
export function answeredRefusal({ read, step }: Asked, change: Answered): string | null {
  if (change.after === null || step !== 'commit') return null;
  return change.collection === 'checklistAnswers'
    ? checklistRefusal(read(change.collection, change.id), change.after)
    : considerationRefusal(read(change.collection, change.id), change.after);
}
