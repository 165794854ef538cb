/** Closing an operation once its poll is over, and the reviews of what is kept after it was closed. */
import { ownership } from '../../ownership';
import type { CollectionName } from '../../records';
import { closingDueOn, isClosed, missingAnswers } from '../../retention/closing';
import { type EveryRecord, hasRecordsOfClass } from '../../retention/erasure-targets';
import { isForFew } from '../../retention/for-few';
import { isUnfinished, retentionsOf } from '../../retention/periods';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

/** What the reviews of an operation are read off: a class of which there is nothing is not reviewed. */
export type ReviewRecords = EveryRecord;

/** The collections of those. Sound: the keys of the table are the names of all collections. */
export const reviewCollections = Object.keys(ownership) as readonly CollectionName[];

const path = '/debrief/closing';

export const closingWork: WorkSubject<CollectionName> = {
  reads: reviewCollections,
  doneIn: ['closures', 'retentionReviews'],
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

/**
 * The review of each class that is kept for a time and has records, on its day; none before the operation is closed. The
 * class whose number is for few is reviewed either way.
 */
export function reviewItems(records: ReviewRecords, operation: Operation): readonly DatedItem[] {
  if (!isClosed(records.closures.get(operation.id))) return [];
  return retentionsOf(records, operation).flatMap(({ of, reviewOn, reviews }): DatedItem[] => {
    if (reviewOn === null || reviews[0]?.decision === 'erase') return [];
    if (!isForFew(of) && !hasRecordsOfClass(records, operation.id, of)) return [];
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
