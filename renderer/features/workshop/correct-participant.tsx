/** Putting right what somebody is called once people have scored: what stood before is kept with the reason. */
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { correctParticipant, type ParticipantDetails } from '../../core/workshop/participants';
import { refusalSentence } from '../../core/workshop/refusals';
import type { Participant } from '../../core/workshop/workshop';
import { useDesk } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';
import { useWorkshopActs } from './workshop-acts';

interface CorrectParticipantProps {
  readonly person: Participant;
  readonly label: string;
  readonly onClose: () => void;
}

/** The three fields with the reason; nothing changes until it is recorded. */
export function CorrectParticipant({ person, label, onClose }: CorrectParticipantProps) {
  const { workshop } = useOpenWorkshop();
  const { clock } = useDesk();
  const acts = useWorkshopActs(workshop.id);
  const { name, role, organisation } = person;
  const [details, setDetails] = useState<ParticipantDetails>({ name, role, organisation });
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const set = (fields: Partial<ParticipantDetails>) => {
    setDetails({ ...details, ...fields });
    setProblem(null);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = { ...details, reason, at: clock() };
    const checked = correctParticipant(workshop, person.id, given);
    if (!checked.ok) {
      setProblem(refusalSentence(checked.error));
      return;
    }
    const isKept = acts.change(
      'Correct the name of a participant',
      (now) => correctParticipant(now, person.id, given),
      // Taking it back would take the correction off the record.
      { undoable: false },
    );
    if (isKept) onClose();
  };
  const field = (which: keyof ParticipantDetails, title: string) => (
    <TextInput
      label={title}
      value={details[which]}
      maxLength={120}
      onChange={(event) => set({ [which]: event.currentTarget.value })}
    />
  );
  return (
    <form className="stack-tight" aria-label={`Correct the name of ${label}`} onSubmit={submit}>
      <div className="workshop-correct-person">
        {field('name', 'Correct name')}
        {field('role', 'Correct role')}
        {field('organisation', 'Correct organisation')}
        <TextInput
          label="Why it is corrected"
          value={reason}
          maxLength={1000}
          error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </div>
      <div className="row">
        <Button type="submit">Record the correction</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
      <p className="dimmed small workshop-correct-help">
        Scores and dissents stay with this person and stand under the corrected name. What stood before is
        kept on record, and this cannot be undone.
      </p>
    </form>
  );
}
