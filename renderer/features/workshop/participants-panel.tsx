/** Who takes part: a table to type in, to paste into from Excel, and to mark who has left. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { ok } from '../../core/foundation/result';
import {
  addParticipant,
  changeParticipant,
  comeBack,
  earlierDetails,
  leave,
  type ParticipantDetails,
  participantLabel,
  removeParticipant,
} from '../../core/workshop/participants';
import { refusalSentence } from '../../core/workshop/refusals';
import type { Participant, Workshop } from '../../core/workshop/workshop';
import { useDesk } from '../../services/desk-context';
import { fromTabSeparated } from '../../ui/data-grid-model';
import { SavedText } from '../../ui/saved-text';
import { Message } from '../../ui/screen';
import { CorrectParticipant } from './correct-participant';
import { useOpenWorkshop } from './open-workshop';
import { useWorkshopActs } from './workshop-acts';

/** The participants of the workshop on the screen. */
export function ParticipantsPanel() {
  const { workshop } = useOpenWorkshop();
  const isClosed = workshop.status === 'closed';
  return (
    <section className="stack" aria-labelledby="workshop-people">
      <h2 id="workshop-people">Participants</h2>
      {workshop.participants.length === 0 ? (
        <p className="dimmed">
          Nobody yet. For example: Ch Insp R. Fallow, silver commander, Marlshire Police. Scores stand by name
          on the record.
        </p>
      ) : (
        <table className="plain-table workshop-people">
          <caption className="visually-hidden">Participants</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Organisation</th>
              <th scope="col">
                <span className="visually-hidden">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {workshop.participants.map((person) => (
              <ParticipantRow key={person.id} person={person} workshop={workshop} />
            ))}
          </tbody>
        </table>
      )}
      {isClosed ? null : <AddParticipant />}
      {isClosed ? null : <PasteParticipants />}
    </section>
  );
}

interface ParticipantRowProps {
  readonly person: Participant;
  readonly workshop: Workshop;
}

function ParticipantRow({ person, workshop }: ParticipantRowProps) {
  const acts = useWorkshopActs(workshop.id);
  const [isCorrecting, setCorrecting] = useState(false);
  const isClosed = workshop.status === 'closed';
  const label = participantLabel(workshop, person.id);
  const field = (name: keyof ParticipantDetails, title: string) => (
    <td>
      <SavedText
        label={`${title} of ${label}`}
        isLabelHidden
        value={person[name]}
        maxLength={120}
        isReadOnly={workshop.status !== 'planned'}
        problem={(text) => {
          const changed = changeParticipant(workshop, person.id, { ...person, [name]: text });
          return changed.ok ? null : refusalSentence(changed.error);
        }}
        onSave={(text) =>
          acts.change('Change a participant of a workshop', (now) => {
            const current = now.participants.find((each) => each.id === person.id) ?? person;
            return changeParticipant(now, person.id, { ...current, [name]: text });
          })
        }
      />
    </td>
  );
  return (
    <>
      <tr>
        {field('name', 'Name')}
        {field('role', 'Role')}
        {field('organisation', 'Organisation')}
        <td>
          {isClosed ? null : (
            <span className="row">
              {workshop.status === 'running' ? (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Correct the name of ${label}`}
                  aria-expanded={isCorrecting}
                  onClick={() => setCorrecting(!isCorrecting)}
                >
                  Correct the name
                </Button>
              ) : null}
              <PresenceButton person={person} workshop={workshop} />
            </span>
          )}
        </td>
      </tr>
      {person.corrections.length === 0 ? null : (
        <tr>
          <td colSpan={4} className="small dimmed">
            {earlierDetails(person).map((details, index) => (
              <p key={person.corrections[index]?.at ?? index}>
                before: {details}. {person.corrections[index]?.reason}
              </p>
            ))}
          </td>
        </tr>
      )}
      {isCorrecting && !isClosed ? (
        <tr>
          <td colSpan={4}>
            <CorrectParticipant person={person} label={label} onClose={() => setCorrecting(false)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Take out while planned; afterwards mark as left, or as back. */
export function PresenceButton({ person, workshop }: ParticipantRowProps) {
  const { clock } = useDesk();
  const acts = useWorkshopActs(workshop.id);
  const label = participantLabel(workshop, person.id);
  if (workshop.status === 'planned') {
    return (
      <Button
        size="xs"
        variant="default"
        aria-label={`Remove ${label}`}
        onClick={() =>
          acts.change('Remove a participant of a workshop', (now) => removeParticipant(now, person.id))
        }
      >
        Remove
      </Button>
    );
  }
  if (person.leftAt !== null) {
    return (
      <Button
        size="xs"
        variant="default"
        aria-label={`${label} is back`}
        onClick={() => acts.change('Mark a participant as back', (now) => comeBack(now, person.id))}
      >
        Left: mark as back
      </Button>
    );
  }
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${label} has left`}
      onClick={() => acts.change('Mark a participant as left', (now) => leave(now, person.id, clock()))}
    >
      Mark as left
    </Button>
  );
}

const nobody: ParticipantDetails = { name: '', role: '', organisation: '' };

function AddParticipant() {
  const { workshop } = useOpenWorkshop();
  const acts = useWorkshopActs(workshop.id);
  const [details, setDetails] = useState(nobody);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (fields: Partial<ParticipantDetails>) => {
    setDetails({ ...details, ...fields });
    setProblem(null);
  };
  const add = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const added = addParticipant(workshop, details);
    if (!added.ok) {
      setProblem(refusalSentence(added.error));
      return;
    }
    if (acts.change('Add a participant to a workshop', (now) => addParticipant(now, details)))
      setDetails(nobody);
    event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="workshop-add-person" onSubmit={add} aria-label="Add a participant">
      <TextInput
        label="Name"
        value={details.name}
        maxLength={120}
        error={problem}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Role"
        value={details.role}
        maxLength={120}
        onChange={(event) => set({ role: event.currentTarget.value })}
      />
      <TextInput
        label="Organisation"
        value={details.organisation}
        maxLength={120}
        onChange={(event) => set({ organisation: event.currentTarget.value })}
      />
      <Button type="submit" variant="default">
        Add participant
      </Button>
    </form>
  );
}

interface Pasted {
  readonly workshop: Workshop;
  readonly added: number;
  readonly refused: readonly string[];
}

/** The rows as they would be added, one after the other; a refused row says why and holds up none of the others. */
function pasted(workshop: Workshop, text: string): Pasted {
  let now = workshop;
  const refused: string[] = [];
  for (const [index, row] of fromTabSeparated(text).entries()) {
    const [name = '', role = '', organisation = ''] = row;
    if (row.every((cell) => cell.trim() === '')) continue;
    const added = addParticipant(now, { name, role, organisation });
    if (added.ok) now = added.value;
    else refused.push(`Row ${index + 1}: ${refusalSentence(added.error)}`);
  }
  return { workshop: now, added: now.participants.length - workshop.participants.length, refused };
}

function PasteParticipants() {
  const { workshop } = useOpenWorkshop();
  const acts = useWorkshopActs(workshop.id);
  const [text, setText] = useState('');
  const plan = pasted(workshop, text);
  const paste = () => {
    if (acts.change('Add participants to a workshop', (now) => ok(pasted(now, text).workshop))) setText('');
  };
  return (
    <details>
      <summary>Paste a list from Excel</summary>
      <div className="stack-tight workshop-paste">
        <Textarea
          label="Rows of name, role and organisation"
          description="Copy three columns in Excel and paste them here. Nothing is added until you say so."
          value={text}
          rows={4}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {plan.refused.length === 0 ? null : (
          <Message tone="warning" title="These rows would not be added.">
            <ul>
              {plan.refused.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Message>
        )}
        <div>
          <Button variant="default" disabled={plan.added === 0} onClick={paste}>
            {plan.added === 1 ? 'Add 1 participant' : `Add ${plan.added} participants`}
          </Button>
        </div>
      </div>
    </details>
  );
}
