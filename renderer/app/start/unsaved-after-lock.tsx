/** Shown on the locked screen when the disk would not take the last changes: they wait, sealed, in memory. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../ui/screen';

interface UnsavedAfterLockProps {
  readonly count: number;
  /** Closes the window although the changes are lost with it. */
  readonly onClose: () => void;
}

/** What waits, what to do, and the way to give it up. */
export function UnsavedAfterLock({ count, onClose }: UnsavedAfterLockProps) {
  const [isAsking, setAsking] = useState(false);
  const changes = count === 1 ? 'The last change is' : `The last ${count} changes are`;
  return (
    <Message tone="problem" title={`${changes} not on the disk yet`}>
      <p>
        The disk would not take them. They are kept encrypted in this window, and only here: leave it open,
        free some space, then unlock. They are written first.
      </p>
      {isAsking ? (
        <p className="row">
          <Button size="xs" color="red" variant="outline" onClick={onClose}>
            Close and lose these changes
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            Keep the desk open
          </Button>
        </p>
      ) : (
        <p>
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            Close the desk anyway
          </Button>
        </p>
      )}
    </Message>
  );
}
