/** Striking an entry: it stays, struck through, and counts for nothing. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CandidateContact } from '../../../core/contact/contact';
import { z } from '../../../core/foundation/schema';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useContactEdit } from './use-contacts';

const draftSchema = z.object({ why: z.string() });

/** A button first; then the reason, and the button that strikes. It cannot be taken back. */
export function StrikePart({ contact }: { readonly contact: CandidateContact }) {
  const { clock } = useDesk();
  const { name } = useDeskUser();
  const edit = useContactEdit(contact.id);
  const { draft, isBegun, change, discard } = useKeptDraft<{ readonly why: string }>({
    name: `candidate-contact:${contact.id}:strike`,
    empty: { why: '' },
    schema: draftSchema,
  });
  const [isOpen, setOpen] = useState(isBegun);
  if (!isOpen)
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Strike this entry
        </Button>
      </div>
    );
  const why = draft.why.trim();
  const strike = () => {
    const struck = { why, by: name, at: clock() };
    if (edit('Strike a contact', (now) => ({ ...now, struck }), { undoable: false })) discard();
  };
  return (
    <form
      className="stack-tight"
      aria-label="Strike this entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (why !== '') strike();
      }}
    >
      <Textarea
        label="Why the entry is struck"
        description="It stays in the log, struck through, and counts for nothing. This cannot be taken back."
        maxLength={2000}
        rows={2}
        value={draft.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" size="xs" disabled={why === ''}>
          Strike the entry
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            discard();
            setOpen(false);
          }}
        >
          Keep the entry
        </Button>
      </div>
    </form>
  );
}
