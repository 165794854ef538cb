/** Beginning the force's own copy of an offence: the reason comes first. */
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { builtInCatalogue, type EffectiveOffence } from '../../core/offences/catalogue';
import { copyFor } from '../../core/offences/own-copy';
import { useCommit, useDesk, useDeskUser } from '../../services/desk-context';

/** A button that asks for the reason and then opens the copy. */
export function StartCopy({ effective }: { readonly effective: EffectiveOffence }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          Edit the force’s copy
        </Button>
      </div>
    );
  }
  return <AskReason effective={effective} onCancel={() => setAsking(false)} />;
}

interface AskProps {
  readonly effective: EffectiveOffence;
  readonly onCancel: () => void;
}

function AskReason({ effective, onCancel }: AskProps) {
  const { clock } = useDesk();
  const { name } = useDeskUser();
  const commit = useCommit();
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (why.trim() === '') return;
    const edit = copyFor(effective.offence, {
      why: why.trim(),
      by: name,
      at: clock(),
      basedOn: builtInCatalogue.version,
    });
    commit('Make the force’s copy of an offence', [{ collection: 'offenceEdits', id: edit.id, after: edit }]);
  };
  return (
    <form className="stack-tight measure" onSubmit={submit}>
      <Textarea
        label="Why does the force need a copy of its own?"
        description="It is shown wherever the copy is used. The text that comes with the desk stays beside it."
        maxLength={2000}
        rows={2}
        autoFocus
        value={why}
        error={
          isTried && why.trim() === '' ? 'Say why, so that a reader knows what the copy rests on.' : null
        }
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Edit the force’s copy</Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
