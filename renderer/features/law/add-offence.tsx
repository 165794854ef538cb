/** Adding an offence that the catalogue does not hold. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Temporal } from '../../core/foundation/dates';
import type { OffenceId } from '../../core/offences/offence';
import { copyFor, ownOffence, ownOffenceId } from '../../core/offences/own-copy';
import { useCommit, useDesk, useDeskUser, useToday } from '../../services/desk-context';
import { Help } from '../../ui/screen';

interface AddOffenceProps {
  readonly onClose: () => void;
  readonly onAdded: (id: OffenceId) => void;
}

const nothing = { name: '', act: '', section: '', source: '', why: '' };
type Given = typeof nothing;

const fields: readonly {
  readonly id: Exclude<keyof Given, 'why'>;
  readonly label: string;
  readonly maxLength: number;
  readonly problem: string | null;
}[] = [
  { id: 'name', label: 'Name', maxLength: 300, problem: 'Give the offence a name.' },
  { id: 'act', label: 'Act, order or common law', maxLength: 200, problem: 'Say which Act makes it.' },
  { id: 'section', label: 'Section', maxLength: 80, problem: null },
  { id: 'source', label: 'Source', maxLength: 500, problem: 'Say where it was read.' },
];

/** Name, Act, section, source and reason; the rest is filled in once it is there. */
export function AddOffence({ onClose, onAdded }: AddOffenceProps) {
  const add = useAddOffence(onAdded);
  const [given, setGiven] = useState<Given>(nothing);
  const [isTried, setTried] = useState(false);
  const isWhole = fields.every(({ id, problem }) => problem === null || given[id].trim() !== '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole && given.why.trim() !== '') add(given);
  };
  return (
    <form className="stack measure" onSubmit={submit}>
      <h2>Add an offence of our own</h2>
      <Help>
        It begins as not checked, with no time limit established and offered at every poll. Fill in the rest
        once it is there.
      </Help>
      {fields.map(({ id, label, maxLength, problem }) => (
        <TextInput
          key={id}
          label={label}
          maxLength={maxLength}
          value={given[id]}
          error={isTried && given[id].trim() === '' ? problem : null}
          onChange={(event) => setGiven({ ...given, [id]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        label="Why does the force need it?"
        maxLength={2000}
        rows={2}
        value={given.why}
        error={isTried && given.why.trim() === '' ? 'Say why.' : null}
        onChange={(event) => setGiven({ ...given, why: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">Add offence</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function useAddOffence(onAdded: (id: OffenceId) => void): (given: Given) => void {
  const { clock, newId } = useDesk();
  const { name } = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  return (given) => {
    const offence = ownOffence({
      id: ownOffenceId(newId()),
      name: given.name.trim(),
      act: given.act.trim(),
      section: given.section.trim(),
      source: given.source.trim(),
      asAt: today,
      reviewBy: Temporal.PlainDate.from(today).add({ years: 1 }).toString(),
    });
    const edit = copyFor(offence, { why: given.why.trim(), by: name, at: clock(), basedOn: '' });
    const result = commit('Add an offence of the force’s own', [
      { collection: 'offenceEdits', id: edit.id, after: edit },
    ]);
    if (result.ok) onAdded(offence.id);
  };
}
