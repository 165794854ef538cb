/** A control is not dropped without a reason in words. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';

interface DropControlProps {
  readonly note: string;
  readonly onDrop: (note: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason; nothing is changed before it is given. */
export function DropControl({ note, onDrop, onCancel }: DropControlProps) {
  const [reason, setReason] = useState(note);
  return (
    <div className="stack-tight drop-control" role="group" aria-label="Drop this control">
      <Textarea
        label="Why it is dropped"
        description="Every rating that leans on it is marked to be looked at again."
        required
        withAsterisk={false}
        autoFocus
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="xs" disabled={reason.trim() === ''} onClick={() => onDrop(reason.trim())}>
          Drop control
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
