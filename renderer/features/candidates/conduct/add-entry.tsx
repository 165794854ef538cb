/** A new entry: who it is about and what kind it is. The rest is entered in the open entry, which saves itself. */
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { newConductEntry } from '../../../core/conduct/conduct-edits';
import {
  type ConductKind,
  conductKinds,
  type Employment,
  employments,
} from '../../../core/conduct/conduct-entry';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { Help } from '../../../ui/screen';

interface AddEntryProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Two fields and two choices; Enter adds. */
export function AddEntry({ onClose, onAdded }: AddEntryProps) {
  const operation = useOperation();
  const { newId, clock } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const [kind, setKind] = useState<ConductKind>('activity');
  const [employment, setEmployment] = useState<Employment>('pcso');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [isTold, setTold] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setTold(true);
      return;
    }
    const given = { id: newId(), kind, employment, name, number, by: user.name, at: clock(), today };
    const after = newConductEntry(operation, given);
    if (
      commit('Add an entry to the conduct register', [{ collection: 'conductEntries', id: after.id, after }])
        .ok
    )
      onAdded(after.id);
  };
  return (
    <form className="stack record-panel" onSubmit={submit}>
      <PanelHead title="Add an entry" closeLabel="Close without adding" onClose={onClose} />
      <Select
        label="What it is"
        allowDeselect={false}
        data={conductKinds.map((each) => ({ value: each.id, label: each.name }))}
        value={kind}
        onChange={(id) => {
          const next = conductKinds.find((each) => each.id === id)?.id ?? kind;
          setKind(next);
          if (next === 'nomination' && employment === 'pcso') setEmployment('officer');
        }}
      />
      <Select
        label="Who they are"
        allowDeselect={false}
        data={employments.map((each) => ({ value: each.id, label: each.name }))}
        value={employment}
        onChange={(id) => setEmployment(employments.find((each) => each.id === id)?.id ?? employment)}
      />
      <TextInput
        label="Name"
        value={name}
        maxLength={200}
        error={isTold && name.trim() === '' ? 'Give the name.' : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Collar or staff number"
        description="By the number people are told apart. Without it a namesake is asked about."
        value={number}
        maxLength={40}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Help source="NPCC, Guidance for interaction with candidates (2024), paragraphs 6.2, 7.1, 7.5 and 7.6">
        Enter what the posting needs. Which party or candidate it was is not asked, and neither is an opinion.
      </Help>
      <div>
        <Button type="submit">Add the entry</Button>
      </div>
    </form>
  );
}
