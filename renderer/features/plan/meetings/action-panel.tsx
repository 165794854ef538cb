/** One action beside the register: its words, who and by when, where it was raised, and what came of it. */
import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import type { Action } from '../../../core/meetings/meeting';
import { raisedAtWords } from '../../../core/registers/meetings';
import { useCollection, useCommit, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { ActionFollowUp } from './action-follow-up';
import { actionTiming } from './action-words';
import { meetingPath } from './meetings-path';
import { useActionEdits } from './use-meetings';

interface ActionPanelProps {
  readonly action: Action;
  readonly onClose: () => void;
}

/** Escape closes it. Words that agreed minutes hold cannot be changed. */
export function ActionPanel({ action, onClose }: ActionPanelProps) {
  const today = useToday();
  const meetings = useCollection('meetings');
  const edits = useActionEdits();
  const meeting = meetings.get(action.meetingId ?? '');
  const isMinuted = meeting !== undefined && meeting.minutesAgreedOn !== null;
  const set = (patch: Partial<Action>) =>
    edits.change(action.id, 'Change an action', (each) => ({ ...each, ...patch }));
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack" onKeyDown={leave}>
      <PanelHead title="Action" closeLabel="Close the action" onClose={onClose} />
      <p>{actionTiming(action, today)}.</p>
      <SavedText
        label="Action"
        {...(isMinuted ? { description: 'Its words stand in minutes that were agreed.' } : {})}
        value={action.text}
        maxLength={4000}
        rows={3}
        isReadOnly={isMinuted}
        problem={(text) => (text.trim() === '' ? 'An action has words. The last ones are kept.' : null)}
        onSave={(text) => set({ text: text.trim() })}
      />
      <SavedText
        label="Owner"
        value={action.owner}
        maxLength={200}
        onSave={(owner) => set({ owner: owner.trim() })}
      />
      <DayField label="Due" value={action.due} onChange={(due) => set({ due })} />
      <dl className="facts">
        <dt>Raised</dt>
        <dd>{formatDate(action.raisedOn)}</dd>
        <dt>Raised at</dt>
        <dd>
          {meeting === undefined ? (
            'No meeting'
          ) : (
            <Link to={meetingPath(meeting.id)}>{raisedAtWords(action, meetings)}</Link>
          )}
        </dd>
      </dl>
      <section className="stack-tight" aria-label="What was said of it">
        <h3>What was said of it</h3>
        <ActionFollowUp action={action} on={today} />
      </section>
      {isMinuted || action.updates.length > 0 ? null : <RemoveAction action={action} onRemoved={onClose} />}
    </div>
  );
}

function RemoveAction({ action, onRemoved }: { readonly action: Action; readonly onRemoved: () => void }) {
  const commit = useCommit();
  const remove = () => {
    if (commit('Remove an action', [{ collection: 'actions', id: action.id, after: null }]).ok) onRemoved();
  };
  return (
    <div>
      <Button size="xs" variant="default" onClick={remove}>
        Remove this action
      </Button>
    </div>
  );
}
