/** Planning considerations that nobody has answered yet. */
import { considerationCounts, listedConsiderations } from '../../plan/consideration-list';
import type { Operation } from '../operation';
import { nothing, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

type ConsiderationCollection = 'considerationAnswers' | 'decisions';

export const considerationWork: WorkSubject<ConsiderationCollection> = {
  reads: ['considerationAnswers', 'decisions'],
  due: nothing,
  open: openItems,
};

function openItems(records: RecordsOf<ConsiderationCollection>, operation: Operation): readonly OpenItem[] {
  const { open, total } = considerationCounts(listedConsiderations(records, operation.id));
  if (open === 0) return [];
  return [
    {
      key: 'considerations',
      text: 'Work through the planning considerations',
      left: `${open} of ${total}`,
      path: '/plan/considerations',
    },
  ];
}
