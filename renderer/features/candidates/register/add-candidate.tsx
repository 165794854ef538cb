/** Entering candidates in one line, one after the other. */
import { Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { newCandidate } from '../../../core/candidates/candidate-edits';
import type { Contest } from '../../../core/candidates/contest';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';

interface CandidateEntry {
  readonly contestId: string;
  readonly name: string;
  readonly description: string;
}

const draftSchema: z.ZodType<CandidateEntry> = z.object({
  contestId: z.string(),
  name: z.string(),
  description: z.string(),
});

/** Enter adds; the contest stays for the next, and the keyboard stays in the name. */
export function AddCandidate({ contests }: { readonly contests: readonly Contest[] }) {
  const { id: operationId } = useOperation();
  const { newId } = useDesk();
  const commit = useCommit();
  const [contestId, setContestId] = useState(contests[0]?.id ?? '');
  const kept = useKeptDraft<CandidateEntry>({
    name: `candidate:${operationId}:new`,
    empty: { contestId, name: '', description: '' },
    schema: draftSchema,
  });
  const field = useRef<HTMLInputElement>(null);
  const { draft } = kept;
  const contest = contests.find(({ id }) => id === draft.contestId) ?? contests[0];
  const write = (patch: Partial<CandidateEntry>) => kept.change({ ...draft, ...patch });
  const add = () => {
    if (draft.name.trim() === '' || contest === undefined) return;
    const after = newCandidate({
      id: asId<'Candidate'>(newId()),
      operationId,
      contestId: contest.id,
      personId: asId<'CandidatePerson'>(newId()),
      name: draft.name.trim(),
      description: draft.description.trim(),
    });
    if (!commit('Enter a candidate', [{ collection: 'candidates', id: after.id, after }]).ok) return;
    setContestId(contest.id);
    kept.discard();
    field.current?.focus();
  };
  return (
    <form
      className="candidates-quick"
      aria-label="New candidate"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Select
        label="Contest"
        size="xs"
        searchable
        allowDeselect={false}
        nothingFoundMessage="None has this name."
        data={contests.map(({ id, name }) => ({ value: id, label: name }))}
        value={contest?.id ?? null}
        onChange={(id) => write({ contestId: id ?? draft.contestId })}
      />
      <TextInput
        ref={field}
        label="Name"
        size="xs"
        maxLength={200}
        value={draft.name}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Description as printed"
        size="xs"
        maxLength={300}
        value={draft.description}
        onChange={(event) => write({ description: event.currentTarget.value })}
      />
      <Button type="submit" size="xs" disabled={draft.name.trim() === '' || contest === undefined}>
        Enter
      </Button>
    </form>
  );
}
