/** A new safety concern about a candidate, kept as a draft until it is entered. */
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type Candidate,
  type ConcernLevel,
  concernLevels,
  type SafetyConcern,
} from '../../../core/candidates/candidate';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';

interface ConcernDraft {
  readonly what: string;
  readonly level: ConcernLevel;
  readonly why: string;
}

const schema: z.ZodType<ConcernDraft> = z.object({
  what: z.string(),
  level: z.enum(['low', 'medium', 'high']),
  why: z.string(),
});

/** What happened, how grave, and why so. */
export function NewConcern({ candidate }: { readonly candidate: Candidate }) {
  const kept = useKeptDraft<ConcernDraft>({
    name: `concern:${candidate.id}:new`,
    empty: { what: '', level: 'medium', why: '' },
    schema,
  });
  const { draft } = kept;
  const [isOpen, setOpen] = useState(draft.what !== '' || draft.why !== '');
  const { newId } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const navigate = useNavigate();
  if (!isOpen)
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Record a safety concern
        </Button>
      </div>
    );
  const write = (patch: Partial<ConcernDraft>) => kept.change({ ...draft, ...patch });
  const add = () => {
    const after: SafetyConcern = {
      id: asId<'SafetyConcern'>(newId()),
      operationId: candidate.operationId,
      candidateId: candidate.id,
      on: today,
      raisedBy: user.name,
      what: draft.what.trim(),
      level: draft.level,
      why: draft.why.trim(),
      actions: [],
      referred: null,
      links: [],
      closed: null,
    };
    if (!commit('Record a safety concern', [{ collection: 'safetyConcerns', id: after.id, after }]).ok)
      return;
    kept.discard();
    setOpen(false);
    void navigate(`/candidates?candidate=${candidate.id}&concern=${after.id}`);
  };
  return (
    <form
      className="stack-tight candidates-part"
      aria-label="New safety concern"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.what.trim() !== '' && draft.why.trim() !== '') add();
      }}
    >
      <Textarea
        label="What is the concern"
        description="About the candidate, an agent, or somebody who campaigns for them: say who it is."
        rows={3}
        maxLength={8000}
        value={draft.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <NativeSelect
        label="Level of risk"
        data={concernLevels.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.level}
        onChange={(event) =>
          write({
            level: concernLevels.find(({ id }) => id === event.currentTarget.value)?.id ?? draft.level,
          })
        }
      />
      <Textarea
        label="Why at that level"
        rows={2}
        maxLength={4000}
        value={draft.why}
        onChange={(event) => write({ why: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" size="xs" disabled={draft.what.trim() === '' || draft.why.trim() === ''}>
          Record the concern
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            kept.discard();
            setOpen(false);
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
