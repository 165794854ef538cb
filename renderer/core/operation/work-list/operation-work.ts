/** What the operation itself still lacks. */
import type { Operation } from '../operation';
import { nothing, type OpenItem, type WorkSubject } from './work-subject';

export const operationWork: WorkSubject<never> = {
  reads: [],
  doneIn: ['operations'],
  due: nothing,
  open: (_records, operation) => operationItems(operation),
};

function operationItems(operation: Operation): readonly OpenItem[] {
  const items: OpenItem[] = [];
  const path = '/operation';
  if (operation.pollingDate === null)
    items.push({ key: 'date', text: 'Enter the polling date', left: '', path });
  if (operation.polls.length === 0)
    items.push({ key: 'polls', text: 'Say which polls are held', left: '', path });
  // A poll for the commissioner is held in all of the force: no council need be chosen.
  const isOfForce = operation.polls.length > 0 && operation.polls.every(({ type }) => type === 'pcc');
  if (operation.areaIds.length === 0 && !isOfForce) {
    items.push({ key: 'areas', text: 'Choose the councils where polls are held', left: '', path });
  }
  return items;
}
