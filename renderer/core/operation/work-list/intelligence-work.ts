/** Items of intelligence with a review date. Named by reference alone: what they say stays where it is handled. */
import type { Operation } from '../operation';
import { type DatedItem, nothing, type RecordsOf, type WorkSubject } from './work-subject';

export const intelligenceWork: WorkSubject<'intelligence'> = {
  reads: ['intelligence'],
  due: intelligenceItems,
  open: nothing,
};

function intelligenceItems(
  { intelligence }: RecordsOf<'intelligence'>,
  operation: Operation,
): readonly DatedItem[] {
  return [...intelligence.values()].flatMap((item): DatedItem[] =>
    item.operationId !== operation.id || item.reviewOn === null
      ? []
      : [
          {
            key: `intelligence:${item.id}`,
            text: `Review intelligence ${item.reference}`,
            due: item.reviewOn,
            path: '/intelligence',
          },
        ],
  );
}
