/** The actions raised at one point of a meeting, and the form that raises another. */
import { useState } from 'react';
import { Link } from 'react-router';
import { raisedAt } from '../../../core/meetings/action-list';
import type { AgendaItem, Meeting } from '../../../core/meetings/meeting';
import { useCollection, useToday } from '../../../services/desk-context';
import { actionTiming } from './action-words';
import { actionPath } from './meetings-path';
import { RaiseAction } from './raise-action';
import { useRaiseDraft } from './raise-draft';
import { useActionEdits } from './use-meetings';

interface PointActionsProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly number: number;
  readonly isFrozen: boolean;
}

/** Each leads to its place in the register. */
export function PointActions({ meeting, item, number, isFrozen }: PointActionsProps) {
  const today = useToday();
  const all = useCollection('actions');
  const edits = useActionEdits();
  const kept = useRaiseDraft(`${meeting.id}:${item.id}`);
  const [isRaising, setRaising] = useState(kept.isBegun);
  const actions = raisedAt(meeting, all.values()).filter(({ agendaItemId }) => agendaItemId === item.id);
  const raise: Parameters<typeof RaiseAction>[0]['onRaise'] = (given) =>
    edits.add({
      ...given,
      meetingId: meeting.id,
      agendaItemId: item.id,
      raisedOn: meeting.date !== null && meeting.date <= today ? meeting.date : today,
    });
  return (
    <>
      {actions.length === 0 ? null : (
        <ul className="plain-list agenda-actions" aria-label={`Actions under point ${number}`}>
          {actions.map((action) => (
            <li key={action.id}>
              <strong>Action:</strong> <Link to={actionPath(action.id)}>{action.text}</Link>{' '}
              <span className="small">
                {action.owner === '' ? 'no owner' : action.owner}; {actionTiming(action, today)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isFrozen ? null : isRaising ? (
        <RaiseAction
          label={`New action under point ${number}`}
          people={meeting.attendees.map(({ name }) => name)}
          onRaise={raise}
          kept={kept}
        />
      ) : (
        <div>
          <button type="button" className="text-link small" onClick={() => setRaising(true)}>
            Raise an action<span className="visually-hidden"> under point {number}</span>
          </button>
        </div>
      )}
    </>
  );
}
