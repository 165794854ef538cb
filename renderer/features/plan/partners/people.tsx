/** The people of a partner: several to a post, those who left struck through and kept. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Partner, PartnerPerson } from '../../../core/partners/partner';
import { newPerson } from '../../../core/partners/partner-list';
import { asId } from '../../../core/foundation/ids';
import { useDesk } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../../../ui/day-fields';
import { PastePeople } from './paste-people';
import { useChangePartner } from './use-partners';

/** Each fact saves itself; rows can be pasted from Excel. */
export function People({ partner }: { readonly partner: Partner }) {
  const { newId } = useDesk();
  const change = useChangePartner();
  const [openId, setOpen] = useState<string | null>(null);
  const [isPasting, setPasting] = useState(false);
  const add = () => {
    const person = newPerson({ id: asId<'PartnerPerson'>(newId()), post: 'Contact' });
    change('Add a person of a partner', partner.id, (now) => ({ ...now, people: [...now.people, person] }));
    setOpen(person.id);
  };
  return (
    <section className="stack-tight" aria-label="People">
      <h3 className="panel-heading">People</h3>
      {partner.people.length === 0 ? <p className="dimmed">Nobody is recorded yet.</p> : null}
      <ul className="plain-list">
        {partner.people.map((person) => (
          <li key={person.id} className="partner-person">
            <PersonLine
              person={person}
              isOpen={person.id === openId}
              onToggle={() => setOpen(person.id === openId ? null : person.id)}
            />
            {person.id === openId ? <PersonFields partner={partner} person={person} /> : null}
          </li>
        ))}
      </ul>
      {isPasting ? (
        <PastePeople partner={partner} onClose={() => setPasting(false)} />
      ) : (
        <div className="row">
          <Button variant="default" onClick={add}>
            Add a person
          </Button>
          <Button variant="default" onClick={() => setPasting(true)}>
            Paste from Excel
          </Button>
        </div>
      )}
    </section>
  );
}

interface LineProps {
  readonly person: PartnerPerson;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PersonLine({ person, isOpen, onToggle }: LineProps) {
  const name = person.name.trim();
  const contact = [person.phone, person.email].filter((part) => part.trim() !== '').join(' · ');
  return (
    <>
      <button type="button" className="text-link" aria-expanded={isOpen} onClick={onToggle}>
        {person.post}
      </button>
      {': '}
      {person.leftOn === null ? (
        name === '' ? (
          <span className="dimmed">not recorded</span>
        ) : (
          <strong>{name}</strong>
        )
      ) : (
        <>
          <s>{name}</s> <span className="dimmed small">left</span>
        </>
      )}
      {contact === '' ? null : <div className="small">{contact}</div>}
      {person.note.trim() === '' ? null : <div className="dimmed small">{person.note}</div>}
    </>
  );
}

function PersonFields({ partner, person }: { readonly partner: Partner; readonly person: PartnerPerson }) {
  const change = useChangePartner();
  const save = (fields: Partial<Omit<PartnerPerson, 'id'>> | null) =>
    change('Change a person of a partner', partner.id, (now) => ({
      ...now,
      people:
        fields === null
          ? now.people.filter(({ id }) => id !== person.id)
          : now.people.map((each) => (each.id === person.id ? { ...each, ...fields } : each)),
    }));
  const text = (field: 'name' | 'phone' | 'email' | 'note', label: string, maxLength: number) => (
    <SavedText
      label={label}
      value={person[field]}
      maxLength={maxLength}
      onSave={(value) => save({ [field]: value.trim() })}
    />
  );
  return (
    <div className="stack-tight partner-person-fields">
      <SavedText
        label="Post"
        value={person.post}
        maxLength={120}
        problem={(value) => (value.trim() === '' ? 'A person needs a post. The last one is kept.' : null)}
        onSave={(value) => save({ post: value.trim() })}
      />
      {text('name', 'Name', 200)}
      <div className="field-pair">
        {text('phone', 'Phone', 60)}
        {text('email', 'Email', 200)}
      </div>
      {text('note', 'Note', 2000)}
      <DayField
        label="Left on"
        description="They stay on record, struck through."
        value={person.leftOn}
        onChange={(leftOn) => save({ leftOn })}
      />
      <div>
        <Button variant="default" size="xs" onClick={() => save(null)}>
          Remove<span className="visually-hidden"> {person.name || person.post}</span>
        </Button>
      </div>
    </div>
  );
}
