/** What the operation before offers and nobody has answered yet. */
import { carryCollections, type CarryCollection } from '../../carry-forward/carry-records';
import { carriedCounts, offers } from '../../carry-forward/offers';
import type { Operation } from '../operation';
import { nothing, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

export const carriedWork: WorkSubject<CarryCollection> = {
  reads: carryCollections,
  due: nothing,
  open: carriedItems,
};

function carriedItems(records: RecordsOf<CarryCollection>, operation: Operation): readonly OpenItem[] {
  const { open, total, toLookAt } = carriedCounts(offers(records, operation));
  const path = '/operation/carried';
  return [
    ...(open === 0
      ? []
      : [
          {
            key: 'carried:open',
            text: 'Answer what the operation before offers',
            left: `${open} of ${total}`,
            path,
          },
        ]),
    ...(toLookAt === 0
      ? []
      : [
          {
            key: 'carried:changed',
            text: 'Look again at what was carried forward and has changed since',
            left: toLookAt === 1 ? '1 answer' : `${toLookAt} answers`,
            path,
          },
        ]),
  ];
}
