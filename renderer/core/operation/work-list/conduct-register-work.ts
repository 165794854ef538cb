/** Entries of the conduct register that are past their day, for those alone who may open it; closed operation or not. */
import { dueForErasure, entriesOf } from '../../conduct/conduct-edits';
import { counted } from '../../documents/blocks';
import type { Operation } from '../operation';
import { type DatedItem, nothing, type RecordsOf, type WorkSubject } from './work-subject';

type RegisterCollection = 'conductEntries' | 'conductAccess';

export const conductRegisterWork: WorkSubject<RegisterCollection> = {
  reads: ['conductEntries', 'conductAccess'],
  due: pastTheirDay,
  open: nothing,
};

function pastTheirDay(
  records: RecordsOf<RegisterCollection>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  const readers = records.conductAccess.get(operation.id)?.userIds ?? [];
  const past = dueForErasure(entriesOf(records.conductEntries.values(), operation.id), today);
  const [first] = past.map(({ keepUntil }) => keepUntil).sort();
  if (first === undefined) return [];
  return [
    {
      key: 'conduct:erase',
      text: `Erase ${counted(past.length, 'entry', 'entries')} of the conduct register past the retention date`,
      onPaper: 'Look at the conduct register',
      due: first,
      path: '/candidates/conduct',
      onlyFor: readers,
    },
  ];
}
