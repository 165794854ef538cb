/** Actions that meetings and decisions raised. They go on after the operation was closed. */
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

export const actionWork: WorkSubject<'actions'> = {
  reads: ['actions'],
  due: actionItems,
  open: unownedItems,
};

/** Actions that nobody can be asked for. */
function unownedItems({ actions }: RecordsOf<'actions'>, operation: Operation): readonly OpenItem[] {
  const number = [...actions.values()].filter(
    ({ operationId, owner, due, closed }) =>
      operationId === operation.id && closed === null && (owner.trim() === '' || due === null),
  ).length;
  if (number === 0) return [];
  const text =
    number === 1 ? '1 action has no owner or no date' : `${number} actions have no owner or no date`;
  return [{ key: 'actions-without', text, left: '', path: '/plan/meetings/actions' }];
}

function actionItems({ actions }: RecordsOf<'actions'>, operation: Operation): readonly DatedItem[] {
  return [...actions.values()].flatMap(({ id, operationId, text, owner, due, closed }) => {
    if (operationId !== operation.id || due === null || closed !== null) return [];
    return [
      {
        key: `meeting-action:${id}`,
        text: `Action: ${text} (${owner === '' ? 'no owner' : owner})`,
        due,
        path: `/plan/meetings/actions?action=${id}`,
      },
    ];
  });
}
