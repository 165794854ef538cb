/** What stands on the screen: starting, first run, unlock, restore, or the open desk. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskRecords } from '../core/records';
import type { OpenVault, StoreState } from '../vault/index';
import { createDeskStore } from './desk-store';
import { keepOpen, type LockReason, readyToClose, useLockRequests } from './lock-requests';
import { Closing, Notice, Starting } from './start/plain-screens';
import { FirstRun } from './start/first-run';
import { RestoreDesk } from './start/restore-desk';
import { UnlockDesk } from './start/unlock-desk';
import { UnsavedAfterLock } from './start/unsaved-after-lock';

// The desk's screens are fetched while the passphrase is typed, not before the first screen stands.
const OpenDesk = lazy(async () => ({ default: (await import('./open-desk')).OpenDesk }));

/** A vault that has just been opened, with a recovery code that still has to be shown once, if any. */
export interface Opened {
  readonly vault: OpenVault<DeskRecords>;
  readonly recoveryCode: string | null;
}

type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'closed'; readonly store: StoreState }
  | { readonly kind: 'restoring'; readonly store: StoreState }
  | { readonly kind: 'open'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly message: string };

/** The whole page. Locking loads it anew, so that nothing of the open desk is left in memory. */
export function DeskApp() {
  const store = useMemo(() => createDeskStore(), []);
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });
  const [unsavedCommits, setUnsavedCommits] = useState(0);
  const look = useCallback(() => {
    store.inspect().then(
      (found) => setStage({ kind: 'closed', store: found }),
      () => setStage({ kind: 'failed', message: 'The desk could not look into its store.' }),
    );
    void import('./open-desk');
  }, [store]);
  useEffect(look, [look]);

  const close = useClosedRequests(stage.kind !== 'open', unsavedCommits);
  const open = (opened: Opened) => {
    setUnsavedCommits(0);
    setStage({ kind: 'open', opened });
  };
  // The page stays, and with it the sealed changes that the disk has not taken.
  const lockedUnsaved = (count: number) => {
    setUnsavedCommits(count);
    setStage({ kind: 'starting' });
    look();
  };

  if (stage.kind === 'starting') return <Starting />;
  if (stage.kind === 'failed') return <CannotStart message={stage.message} />;
  if (stage.kind === 'open') {
    return (
      <Suspense fallback={<Starting />}>
        <OpenDesk opened={stage.opened} closing={<Closing />} onLockedUnsaved={lockedUnsaved} />
      </Suspense>
    );
  }
  if (stage.kind === 'restoring') {
    const back = () => setStage({ kind: 'closed', store: stage.store });
    return <RestoreDesk store={store} found={stage.store} onBack={back} />;
  }
  const restore = () => setStage({ kind: 'restoring', store: stage.store });
  switch (stage.store.kind) {
    case 'empty':
      return (
        <FirstRun store={store} onOpen={open} onRestore={stage.store.snapshots.length > 0 ? restore : null} />
      );
    case 'locked':
      return (
        <UnlockDesk
          store={store}
          found={stage.store}
          onOpen={open}
          onRestore={restore}
          notice={unsavedCommits === 0 ? null : <UnsavedAfterLock count={unsavedCommits} onClose={close} />}
        />
      );
    case 'newer':
      return <Notice title="This vault was made by a newer desk">{stage.store.message}</Notice>;
    case 'missing':
    case 'shorter':
    case 'different':
    case 'unreadable':
      return <RestoreDesk store={store} found={stage.store} onBack={null} />;
  }
}

function CannotStart({ message }: { readonly message: string }) {
  return (
    <Notice title="The desk cannot start">
      {message} Nothing was changed. Close the desk and start it again; if this comes back, keep the machine
      as it is and ask for help.
    </Notice>
  );
}

/**
 * While the desk is closed: the window may close at once, unless changes wait in memory for the disk; a machine
 * that is locked or sleeps takes with it whatever was typed here. Answers the way to close all the same.
 */
function useClosedRequests(isClosed: boolean, unsavedCommits: number): () => void {
  const mayClose = useRef(false);
  useLockRequests(isClosed, (reason: LockReason) => {
    if (reason !== 'window-closing') {
      if (unsavedCommits === 0) window.location.reload();
    } else if (unsavedCommits === 0 || mayClose.current) readyToClose();
    else keepOpen();
  });
  return () => {
    mayClose.current = true;
    window.close();
  };
}
