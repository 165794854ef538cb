/** What the search of the desk finds among meetings and actions. */
import { formatDate } from '../../../core/foundation/dates';
import { meetingsOf } from '../../../core/meetings/action-list';
import { meetingKindName } from '../../../core/meetings/open-matters';
import type { Feature, SearchHit } from '../../../services/feature';
import { actionPath, meetingPath } from './meetings-path';

const most = 20;

/** Meetings by title, people, points and minutes; actions by words, owner and what was said; every word must stand there. */
export const searchMeetings: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = texts.join(' ').toLocaleLowerCase('en-GB');
    return words.every((word) => whole.includes(word));
  };
  const meetings = meetingsOf(records.all('meetings').values(), operation)
    .filter((meeting) =>
      has(
        'meeting',
        meeting.title,
        meeting.place,
        meeting.chair,
        ...meeting.attendees.map(({ name }) => name),
        ...meeting.agenda.flatMap(({ title, minute }) => [title, minute]),
      ),
    )
    .slice(0, most)
    .map(({ id, title, kind, date }): SearchHit => ({
      id: `meeting:${id}`,
      label: date === null ? title : `${title}, ${formatDate(date)}`,
      description: `Meeting, ${meetingKindName(kind)}`,
      path: meetingPath(id),
    }));
  const actions = [...records.all('actions').values()]
    .filter(
      ({ operationId, text, owner, updates, closed }) =>
        operationId === operation.id &&
        has('action', text, owner, closed?.outcome ?? '', ...updates.map((update) => update.text)),
    )
    .slice(0, most)
    .map(({ id, text, owner, closed }): SearchHit => ({
      id: `meeting-action:${id}`,
      label: text,
      description: `Action, ${owner === '' ? 'no owner' : owner}, ${closed === null ? 'open' : 'closed'}`,
      path: actionPath(id),
    }));
  return [...meetings, ...actions];
};
