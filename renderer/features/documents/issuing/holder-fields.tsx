/** Who is given a version, how and when: the fields, and the form that adds somebody. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DocumentHolder, DocumentVersion } from '../../../core/issuing/document-version';
import {
  emptyHolder,
  type HolderDraft,
  holderDraftName,
  holderDraftSchema,
  holderFrom,
  holderProblems,
} from '../../../core/issuing/holder-draft';
import { useDesk, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';

interface HolderFieldsProps {
  readonly draft: HolderDraft;
  readonly onChange: (draft: HolderDraft) => void;
  readonly onAdd: (holder: DocumentHolder) => void;
}

/** What is typed is the caller's: it is not lost where something else is done before it is added. */
export function HolderFields({ draft, onChange, onAdd }: HolderFieldsProps) {
  const desk = useDesk();
  const [isTried, setTried] = useState(false);
  const problems = holderProblems(draft);
  const set = (part: Partial<HolderDraft>) => onChange({ ...draft, ...part });
  const add = () => {
    const holder = holderFrom(draft, desk.newId());
    setTried(holder === null);
    if (holder === null) return;
    onAdd(holder);
  };
  return (
    <fieldset className="issuing-add">
      <legend>Who is given it</legend>
      <TextInput
        label="Name or role"
        maxLength={200}
        value={draft.name}
        error={isTried ? problems.name : null}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <TextInput
        label="Organisation"
        maxLength={200}
        value={draft.organisation}
        onChange={({ currentTarget: { value } }) => set({ organisation: value })}
      />
      <TextInput
        label="How"
        placeholder="By email, printed copy 3"
        maxLength={300}
        value={draft.how}
        onChange={({ currentTarget: { value } }) => set({ how: value })}
      />
      <DayField
        label="On"
        value={draft.givenOn}
        error={isTried ? problems.givenOn : null}
        onChange={(givenOn) => set({ givenOn })}
      />
      <div>
        <Button size="xs" variant="default" onClick={add}>
          Add to the list
        </Button>
      </div>
    </fieldset>
  );
}

/** The same with its own draft, for a version that is issued already; half typed it is kept over the lock. */
export function AddHolder({
  versionId,
  onAdd,
}: {
  readonly versionId: DocumentVersion['id'];
  readonly onAdd: (holder: DocumentHolder) => void;
}) {
  const today = useToday();
  const { draft, change, discard } = useKeptDraft<HolderDraft>({
    name: holderDraftName(versionId),
    empty: emptyHolder(today),
    schema: holderDraftSchema,
  });
  return (
    <HolderFields
      draft={draft}
      onChange={change}
      onAdd={(holder) => {
        onAdd(holder);
        // Whoever is given it next was most likely given it on the same day.
        if (holder.givenOn === today) discard();
        else change(emptyHolder(holder.givenOn));
      }}
    />
  );
}
