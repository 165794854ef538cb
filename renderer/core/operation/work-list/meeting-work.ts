/** Meetings that are coming or wait for their minutes, and actions that they raised. */
import { formatDate, Temporal } from '../../foundation/dates';
import type { Operation } from '../operation';
import { type DatedItem, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

type MeetingCollection = 'meetings' | 'actions';

/** Minutes should be agreed within so many days of the meeting. */
export const minutesWithinDays = 14;

export const meetingWork: WorkSubject<MeetingCollection> = {
  reads: ['meetings', 'actions'],
  due: (records, operation) => [...meetingItems(records, operation), ...actionItems(records, operation)],
  open: unownedItems,
};

function meetingItems({ meetings }: RecordsOf<'meetings'>, operation: Operation): readonly DatedItem[] {
  return [...meetings.values()].flatMap(({ id, operationId, status, date, title, minutesAgreedOn }) => {
    if (operationId !== operation.id || date === null) return [];
    const path = `/plan/meetings?meeting=${id}`;
    if (status === 'planned') return [{ key: `meeting:${id}`, text: `Meeting: ${title}`, due: date, path }];
    if (status === 'cancelled' || minutesAgreedOn !== null) return [];
    const due = Temporal.PlainDate.from(date).add({ days: minutesWithinDays }).toString();
    const text = `Have the minutes agreed: ${title}, ${formatDate(date)}`;
    return [{ key: `minutes:${id}`, text, due, path }];
  });
}

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
