/** Candidates and others whom a report concerns: as wronged, as complained of, or as named. */
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Allegation, type ConcernedPerson, standings } from '../../../core/cases/allegation';
import { asId } from '../../../core/foundation/ids';
import { useDesk } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { ChoiceField } from '../case/fields';
import { useEditAllegation } from './use-allegations';

const sides = [
  { id: 'wronged', name: 'Wronged' },
  { id: 'complained-of', name: 'Complained of' },
  { id: 'named', name: 'Named' },
] as const;

/** One line each, and a field to add one. */
export function ConcernedPeople({ allegation }: { readonly allegation: Allegation }) {
  const edit = useEditAllegation(allegation.id);
  const change = (id: string, patch: Partial<ConcernedPerson>) =>
    edit('Change whom a report concerns', (now) => ({
      concerned: now.concerned.map((each) => (each.id === id ? { ...each, ...patch } : each)),
    }));
  return (
    <section className="stack-tight" aria-label="Candidates and others concerned">
      <h3>Candidates and others concerned</h3>
      <ul className="case-list">
        {allegation.concerned.map((person) => (
          <li key={person.id}>
            <div className="case-person" role="group" aria-label={person.name}>
              <div className="row-apart case-person-name">
                <strong>{person.name}</strong>
                <button
                  type="button"
                  className="text-link"
                  onClick={() =>
                    edit('Take a person out of a report', (now) => ({
                      concerned: now.concerned.filter(({ id }) => id !== person.id),
                    }))
                  }
                >
                  Remove<span className="visually-hidden"> {person.name}</span>
                </button>
              </div>
              <ChoiceField
                label="In the election"
                choices={standings}
                value={person.standing}
                onChoose={(standing) => change(person.id, { standing })}
              />
              <ChoiceField
                label="Concerned as"
                choices={sides}
                value={person.side}
                onChoose={(side) => change(person.id, { side })}
              />
              <SavedText
                label="Party or office"
                value={person.detail}
                maxLength={500}
                onSave={(text) => change(person.id, { detail: text.trim() })}
              />
            </div>
          </li>
        ))}
      </ul>
      <AddPerson allegation={allegation} />
    </section>
  );
}

function AddPerson({ allegation }: { readonly allegation: Allegation }) {
  const { newId } = useDesk();
  const edit = useEditAllegation(allegation.id);
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (name.trim() === '') return;
    const person: ConcernedPerson = {
      id: asId<'ConcernedPerson'>(newId()),
      name: name.trim(),
      standing: 'candidate',
      side: 'wronged',
      detail: '',
    };
    if (!edit('Say whom a report concerns', (now) => ({ concerned: [...now.concerned, person] }))) return;
    setName('');
    field.current?.focus();
  };
  return (
    <div className="row case-add">
      <TextInput
        ref={field}
        label="Name of a candidate or another"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button variant="default" disabled={name.trim() === ''} onClick={add}>
        Add
      </Button>
    </div>
  );
}
