/** Whether a meeting is planned, held or cancelled, and whether its minutes were agreed. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import type { Meeting } from '../../../core/meetings/meeting';
import { z } from '../../../core/foundation/schema';
import { useToday } from '../../../services/desk-context';
import { type KeptDraft, useKeptDraft } from '../../../services/kept-draft';
import { Message } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import type { ChangeMeeting } from './use-meetings';

interface StateProps {
  readonly meeting: Meeting;
  readonly change: ChangeMeeting;
}

/** What can be done next, and why not where it cannot. */
export function MeetingState({ meeting, change }: StateProps) {
  const today = useToday();
  const kept = useKeptDraft<string>({ name: `meeting:${meeting.id}:cancel`, empty: '', schema: z.string() });
  const [isCancelling, setCancelling] = useState(kept.isBegun);
  const { status, date, cancelledWhy, minutesAgreedOn } = meeting;
  if (minutesAgreedOn !== null)
    return (
      <Message tone="done" title={`The minutes were agreed on ${formatDate(minutesAgreedOn)}`}>
        <p>
          They stay as they are. To correct them, take the agreement back and have them agreed again; the
          journal keeps both.
        </p>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            change('Take back that minutes were agreed', (each) => ({ ...each, minutesAgreedOn: null }))
          }
        >
          Take the agreement back
        </Button>
      </Message>
    );
  if (status === 'cancelled')
    return (
      <Message tone="warning" title="This meeting was cancelled">
        <p>{cancelledWhy}</p>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            change('Plan a cancelled meeting again', (each) => ({
              ...each,
              status: 'planned',
              cancelledWhy: '',
            }))
          }
        >
          Plan it again
        </Button>
      </Message>
    );
  if (status === 'held') return <AgreeMinutes meeting={meeting} change={change} />;
  const why = heldProblem(date, today);
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          size="xs"
          disabled={why !== null}
          onClick={() => change('Record that a meeting was held', (each) => ({ ...each, status: 'held' }))}
        >
          Record that it was held
        </Button>
        <Button size="xs" variant="default" onClick={() => setCancelling(true)}>
          Cancel the meeting
        </Button>
        {why === null ? null : <span className="dimmed small">{why}</span>}
      </div>
      {isCancelling ? (
        <CancelForm
          change={change}
          kept={kept}
          onClose={() => {
            kept.discard();
            setCancelling(false);
          }}
        />
      ) : null}
    </div>
  );
}

function heldProblem(date: string | null, today: string): string | null {
  if (date === null) return 'Enter its day first.';
  return date > today ? `It can be recorded as held from ${formatDate(date)}.` : null;
}

interface CancelFormProps extends Pick<StateProps, 'change'> {
  readonly kept: KeptDraft<string>;
  /** What is begun is let go. */
  readonly onClose: () => void;
}

function CancelForm({ change, kept, onClose }: CancelFormProps) {
  const why = kept.draft;
  const [isAsked, setAsked] = useState(false);
  const cancel = () => {
    setAsked(true);
    if (why.trim() === '') return;
    const cancelledWhy = why.trim();
    if (change('Cancel a meeting', (each) => ({ ...each, status: 'cancelled', cancelledWhy }))) onClose();
  };
  return (
    <form
      className="action-say"
      aria-label="Cancel the meeting"
      onSubmit={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <TextInput
        label="Why it is cancelled"
        maxLength={2000}
        value={why}
        error={isAsked && why.trim() === '' ? 'Write why.' : null}
        onChange={(event) => kept.change(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        Cancel the meeting
      </Button>
      <Button size="xs" variant="default" onClick={onClose}>
        Keep it
      </Button>
    </form>
  );
}

function AgreeMinutes({ meeting, change }: StateProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const open = meeting.agenda.filter(({ minute }) => minute.trim() === '').length;
  const isBefore = on !== null && meeting.date !== null && on < meeting.date;
  const isLater = on !== null && on > today;
  const problem = isBefore
    ? 'Minutes are agreed after the meeting.'
    : isLater
      ? 'This day is still to come.'
      : null;
  return (
    <div className="stack-tight">
      <div className="action-say">
        <DayField label="Minutes agreed on" value={on} onChange={setOn} error={problem} />
        <Button
          size="xs"
          disabled={on === null || problem !== null}
          onClick={() =>
            change('Record that minutes were agreed', (each) => ({ ...each, minutesAgreedOn: on }))
          }
        >
          Record that the minutes were agreed
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            change('Take back that a meeting was held', (each) => ({ ...each, status: 'planned' }))
          }
        >
          It was not held
        </Button>
      </div>
      <p className="small dimmed">
        {open === 0
          ? 'Every point has a minute. Once agreed, the minutes stay as they are.'
          : `${open} ${open === 1 ? 'point has' : 'points have'} no minute yet. Once agreed, the minutes stay as they are.`}
      </p>
    </div>
  );
}
