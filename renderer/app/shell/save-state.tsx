/** Whether all is on disk. "Saved" stands only after the store has said so and nothing typed is waiting. */
import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { formatTime } from '../../core/foundation/dates';
import { useDesk, useVaultState } from '../../services/desk-context';
import { hasDrafts, onDraftsChange } from '../../ui/drafts';

/** The save state at the head of every screen. */
export function SaveState() {
  const { vault } = useDesk();
  const state = useVaultState((open) => open.saveState());
  const isTyping = useSyncExternalStore(onDraftsChange, hasDrafts);
  if (isTyping && state.kind !== 'failed') {
    return (
      <span className="save-state" role="status">
        Not yet saved
      </span>
    );
  }
  switch (state.kind) {
    case 'saving':
      return (
        <span className="save-state" role="status">
          Saving…
        </span>
      );
    case 'saved':
      return (
        <span className="save-state" role="status" data-sequence={state.sequence}>
          {state.at === null ? 'Saved' : `Saved ${formatTime(state.at)}`}
        </span>
      );
    case 'failed':
      return (
        <span className="save-state" role="alert" data-tone="problem">
          Not saved: {state.problem.message}{' '}
          <Button size="compact-xs" variant="default" onClick={() => vault.retry()}>
            Try again
          </Button>
        </span>
      );
  }
}
