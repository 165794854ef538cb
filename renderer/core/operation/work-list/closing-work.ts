/** Closing an operation once its poll is over, and the reviews of what is kept after it was closed. */
import { closingDueOn, isClosed, missingAnswers } from '../../retention/closing';
import { isUnfinished, retentionsOf } from '../../retention/periods';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type ClosingCollection = 'closures' | 'retentionRules' | 'retentionReviews' | 'cases';

/** What the reviews of an operation are read off. */
export type ReviewRecords = RecordsOf<ClosingCollection>;

const path = '/debrief/closing';

export const closingWork: WorkSubject<ClosingCollection> = {
  reads: ['closures', 'retentionRules', 'retentionReviews', 'cases'],
  due: (records, operation, today) =>
    isClosed(records.closures.get(operation.id))
      ? reviewItems(records, operation)
      : dueClosing(records, operation, today),
  open: unfinishedErasures,
};

/** Once the poll is over, by the end of the month in which the guidance wants the enquiries archived. */
function dueClosing(
  { closures }: RecordsOf<'closures'>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  const due = closingDueOn(operation);
  if (due === null || operation.pollingDate === null || today <= operation.pollingDate) return [];
  const { length } = missingAnswers(closures.get(operation.id));
  const text =
    length === 0
      ? 'Close the operation: every item of its checklist has an answer'
      : `Close the operation: ${length === 1 ? '1 item of its checklist has' : `${length} items of its checklist have`} no answer`;
  return [{ key: 'closing', text, due, path }];
}

/** The review of each class that is kept for a time, on its day; none before the operation is closed. */
export function reviewItems(records: ReviewRecords, operation: Operation): readonly DatedItem[] {
  if (!isClosed(records.closures.get(operation.id))) return [];
  return retentionsOf(records, operation).flatMap(({ of, reviewOn, reviews }): DatedItem[] => {
    if (reviewOn === null || reviews[0]?.decision === 'erase') return [];
    return [
      {
        key: `retention:${of.id}`,
        text: `Review whether to keep: ${of.name}`,
        due: reviewOn,
        path: `${path}/retention?class=${of.id}`,
      },
    ];
  });
}

/** Erasures of the operation that were begun and not finished. */
export function unfinishedErasures(
  { retentionReviews }: RecordsOf<'retentionReviews'>,
  operation: Operation,
): readonly OpenItem[] {
  return [...retentionReviews.values()]
    .filter((review) => review.operationId === operation.id && isUnfinished(review))
    .map(({ id, classId }) => ({
      key: `erasure:${id}`,
      text: 'An erasure was begun and is not finished',
      left: '',
      path: `${path}/retention?class=${classId}`,
    }));
}
