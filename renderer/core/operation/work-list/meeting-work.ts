/** Meetings that are coming or wait for their minutes, and actions that they raised. */
import { formatDate, Temporal } from '../../foundation/dates';
import type { Operation } from '../operation';
import { nothing, type DatedItem, type RecordsOf, type WorkSubject } from './work-subject';

type MeetingCollection = 'meetings' | 'actions';

/** Minutes should be agreed within so many days of the meeting. */
export const minutesWithinDays = 14;

export const meetingWork: WorkSubject<MeetingCollection> = {
  reads: ['meetings', 'actions'],
  due: (records, operation) => [...meetingItems(records, operation), ...actionItems(records, operation)],
  open: nothing,
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
