/** The actions that a meeting takes over from earlier ones of its kind: first on every agenda, until they are closed. */
import { Link } from 'react-router';
import { carriedActions } from '../../../core/meetings/action-list';
import type { Meeting } from '../../../core/meetings/meeting';
import { useCollection, useToday } from '../../../services/desk-context';
import { ActionFollowUp } from './action-follow-up';
import { actionTiming } from './action-words';
import { actionPath } from './meetings-path';

/** What is said of them is dated by the meeting once it was held. */
export function CarriedPart({ meeting }: { readonly meeting: Meeting }) {
  const today = useToday();
  const meetings = useCollection('meetings');
  const actions = useCollection('actions');
  const carried = carriedActions(meeting, meetings, actions.values());
  const on = meeting.date !== null && meeting.date <= today ? meeting.date : today;
  return (
    <section className="stack-tight" aria-label="Actions carried from earlier meetings">
      <h3>Actions carried from earlier meetings</h3>
      {carried.length === 0 ? <p className="dimmed">None is open.</p> : null}
      <ul className="plain-list carried-actions">
        {carried.map((action) => (
          <li key={action.id} className="stack-tight">
            <div className="row-apart">
              <Link to={actionPath(action.id)}>{action.text}</Link>
              <span className="small">
                {action.owner === '' ? 'No owner' : action.owner};{' '}
                <span
                  className={action.closed === null && (action.due ?? '9') < today ? 'today-overdue' : ''}
                >
                  {actionTiming(action, today)}
                </span>
              </span>
            </div>
            <ActionFollowUp action={action} on={on} />
          </li>
        ))}
      </ul>
    </section>
  );
}
