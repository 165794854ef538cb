/** One meeting: its state, when and where, who, the actions it takes over, its agenda and minutes. */
import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Meeting } from '../../../core/meetings/meeting';
import { meetingKindName } from '../../../core/meetings/open-matters';
import { useCommit } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../../../ui/day-fields';
import { meetingStateWords } from './action-words';
import { AgendaPart } from './agenda-part';
import { CarriedPart } from './carried-part';
import { MeetingPeople } from './meeting-people';
import { MeetingState } from './meeting-state';
import type { ChangeMeeting } from './use-meetings';

interface MeetingPageProps {
  readonly meeting: Meeting;
  readonly change: ChangeMeeting;
  readonly offered: number;
  readonly onPick: () => void;
  readonly onClose: () => void;
}

/** The keyboard comes to its heading when it opens. */
export function MeetingPage({ meeting, change, offered, onPick, onClose }: MeetingPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isFrozen = meeting.minutesAgreedOn !== null;
  return (
    <div className="stack-wide meeting-page">
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {meeting.title}
        </h2>
        <CloseButton aria-label="Close the meeting" onClick={onClose} />
      </div>
      <p>
        {meetingKindName(meeting.kind)}. {meetingStateWords(meeting)}.
      </p>
      <p className="row">
        <Link to={`/documents/plan/meeting-agenda/${meeting.id}`}>Agenda as a document</Link>
        {meeting.status === 'held' ? (
          <Link to={`/documents/plan/meeting-minutes/${meeting.id}`}>Minutes as a document</Link>
        ) : null}
      </p>
      <MeetingState meeting={meeting} change={change} />
      <MeetingFacts meeting={meeting} change={change} isFrozen={isFrozen} />
      <MeetingPeople meeting={meeting} change={change} isFrozen={isFrozen} />
      <CarriedPart meeting={meeting} />
      <AgendaPart meeting={meeting} change={change} isFrozen={isFrozen} offered={offered} onPick={onPick} />
      {meeting.status === 'planned' ? <RemoveMeeting meeting={meeting} onRemoved={onClose} /> : null}
    </div>
  );
}

interface FactsProps {
  readonly meeting: Meeting;
  readonly change: ChangeMeeting;
  readonly isFrozen: boolean;
}

function MeetingFacts({ meeting, change, isFrozen }: FactsProps) {
  const set = (patch: Partial<Meeting>) =>
    change('Change when and where a meeting is', (each) => ({ ...each, ...patch }));
  const text = (label: string, value: string, onSave: (words: string) => void) => (
    <SavedText
      label={label}
      value={value}
      maxLength={200}
      isReadOnly={isFrozen}
      onSave={(words) => onSave(words.trim())}
    />
  );
  return (
    <section className="meeting-facts" aria-label="When and where">
      <SavedText
        label="Title"
        value={meeting.title}
        maxLength={300}
        isReadOnly={isFrozen}
        problem={(words) => (words.trim() === '' ? 'A meeting has a title. The last one is kept.' : null)}
        onSave={(title) => set({ title: title.trim() })}
      />
      {isFrozen ? null : <DayField label="Day" value={meeting.date} onChange={(date) => set({ date })} />}
      <SavedText
        label="Begins"
        value={meeting.startsAt}
        placeholder="hh:mm"
        maxLength={5}
        isReadOnly={isFrozen}
        problem={(time) =>
          /^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/.test(time.trim())
            ? null
            : 'Write hours and minutes, such as 14:00. The last time is kept.'
        }
        onSave={(time) => set({ startsAt: time.trim() })}
      />
      {text('Place', meeting.place, (place) => set({ place }))}
      {text('Chair', meeting.chair, (chair) => set({ chair }))}
      {text('Minutes taken by', meeting.minuteTaker, (minuteTaker) => set({ minuteTaker }))}
    </section>
  );
}

function RemoveMeeting({
  meeting,
  onRemoved,
}: {
  readonly meeting: Meeting;
  readonly onRemoved: () => void;
}) {
  const commit = useCommit();
  const remove = () => {
    if (commit('Remove a planned meeting', [{ collection: 'meetings', id: meeting.id, after: null }]).ok)
      onRemoved();
  };
  return (
    <div>
      <Button size="xs" variant="default" onClick={remove}>
        Remove this meeting
      </Button>
    </div>
  );
}
