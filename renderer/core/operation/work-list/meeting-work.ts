/** Meetings that are coming or wait for their minutes. */
import { formatDate, Temporal } from '../../foundation/dates';
import type { Operation } from '../operation';
import { type DatedItem, nothing, type RecordsOf, type WorkSubject } from './work-subject';

/** Minutes should be agreed within so many days of the meeting. */
export const minutesWithinDays = 14;

export const meetingWork: WorkSubject<'meetings'> = {
  reads: ['meetings'],
  due: meetingItems,
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
