/** People, parties and candidates that an item speaks of: one entry each. */
import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { EditItem } from './item-edits';

interface PeopleListProps {
  readonly people: readonly string[];
  /** Names that other items of the operation have, so that one person is written one way. */
  readonly known: readonly string[];
  readonly edit: EditItem;
}

/** The entries, each with its own button to take it out, and a field to add one. */
export function PeopleList({ people, known, edit }: PeopleListProps) {
  const listId = useId();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isThere = people.some((person) => person.toLowerCase() === wanted.toLowerCase());
  const add = () => {
    if (wanted === '' || isThere) return;
    const isStored = edit('Link a person to an intelligence item', (now) => ({
      people: [...now.people, wanted],
    }));
    if (isStored) setName('');
  };
  return (
    <div className="stack-tight">
      {people.length === 0 ? null : (
        <ul className="intelligence-list" aria-label="People, parties and candidates">
          {people.map((person) => (
            <li key={person} className="row-apart">
              <span>{person}</span>
              <button
                type="button"
                className="text-link"
                onClick={() =>
                  edit('Take a person out of an intelligence item', (now) => ({
                    people: now.people.filter((each) => each !== person),
                  }))
                }
              >
                Remove<span className="visually-hidden"> {person}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="intelligence-add">
        <TextInput
          label="Person, party or candidate"
          maxLength={200}
          list={listId}
          value={name}
          error={isThere ? 'Is on the list already.' : null}
          onBlur={add}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button variant="default" onClick={add}>
          Add
        </Button>
      </div>
      <datalist id={listId}>
        {known.map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
    </div>
  );
}
