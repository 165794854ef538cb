/** Adding one contest by name. */
import { Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { newContest } from '../../../core/candidates/candidate-edits';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { type PollTypeId, pollTypes } from '../../../core/operation/operation';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';

const schema = z.object({ name: z.string() });

/** Enter adds; the poll stays for the next. */
export function AddContest() {
  const operation = useOperation();
  const { newId } = useDesk();
  const commit = useCommit();
  const [pollType, setPollType] = useState<PollTypeId>(operation.polls[0]?.type ?? 'local-principal');
  const kept = useKeptDraft({ name: `contest:${operation.id}:new`, empty: { name: '' }, schema });
  const field = useRef<HTMLInputElement>(null);
  const name = kept.draft.name.trim();
  const add = () => {
    if (name === '') return;
    const after = newContest({ id: asId<'Contest'>(newId()), operationId: operation.id, name, pollType });
    if (!commit('Add a contest', [{ collection: 'contests', id: after.id, after }]).ok) return;
    kept.discard();
    field.current?.focus();
  };
  return (
    <form
      className="candidates-quick"
      aria-label="New contest"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        ref={field}
        label="Name of the contest"
        size="xs"
        maxLength={200}
        placeholder="Quayside ward"
        value={kept.draft.name}
        onChange={(event) => kept.change({ name: event.currentTarget.value })}
      />
      <Select
        label="Poll"
        size="xs"
        allowDeselect={false}
        data={pollTypes.map((poll) => ({ value: poll.id, label: poll.name }))}
        value={pollType}
        onChange={(id) => setPollType(pollTypes.find((poll) => poll.id === id)?.id ?? pollType)}
      />
      <Button type="submit" size="xs" disabled={name === ''}>
        Add
      </Button>
    </form>
  );
}
