/** Planning a meeting: its kind, when and where. People and agenda are proposed from the records. */
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type MeetingKind, meetingKinds } from '../../../core/meetings/meeting';
import { Help } from '../../../ui/screen';
import { DayField } from '../day-fields';
import { PanelHead } from '../panel-head';
import { usePlanMeeting } from './use-meetings';

interface NewMeetingProps {
  readonly onPlanned: (id: string) => void;
  readonly onClose: () => void;
}

/** The form beside the list; the new meeting opens at once. */
export function NewMeeting({ onPlanned, onClose }: NewMeetingProps) {
  const plan = usePlanMeeting();
  const [kind, setKind] = useState<MeetingKind>('gold-group');
  const [date, setDate] = useState<string | null>(null);
  const [startsAt, setStartsAt] = useState('');
  const [place, setPlace] = useState('');
  const isTime = /^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/.test(startsAt.trim());
  const submit = () => {
    if (!isTime) return;
    const id = plan({ kind, date, startsAt: startsAt.trim(), place: place.trim() });
    if (id !== null) onPlanned(id);
  };
  return (
    <form
      className="stack"
      aria-label="New meeting"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PanelHead title="New meeting" closeLabel="Close without planning" onClose={onClose} />
      <Select
        label="Kind"
        allowDeselect={false}
        data={meetingKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={kind}
        onChange={(value) => setKind(meetingKinds.find(({ id }) => id === value)?.id ?? kind)}
      />
      <DayField label="Day" value={date} onChange={setDate} />
      <TextInput
        label="Begins"
        placeholder="hh:mm"
        maxLength={5}
        value={startsAt}
        error={isTime ? null : 'Write hours and minutes, such as 14:00.'}
        onChange={(event) => setStartsAt(event.currentTarget.value)}
      />
      <TextInput
        label="Place"
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Help source="APP Policing elections, pre-election planning">
        Those who should be asked are taken from the command and the partners, and the agenda from what is
        open: overdue actions, approvals, memoranda, gaps, and the learning of the last debrief. Both can be
        changed.
      </Help>
      <div>
        <Button type="submit">Plan the meeting</Button>
      </div>
    </form>
  );
}
