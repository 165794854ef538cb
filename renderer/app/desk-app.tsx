/** What stands on the screen: starting, first run, unlock, restore, or the open desk. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { DeskRecords } from '../core/records';
import type { OpenVault, StoreState } from '../vault/index';
import { createDeskStore } from './desk-store';
import { Closing, Notice, Starting } from './start/plain-screens';
import { FirstRun } from './start/first-run';
import { RestoreDesk } from './start/restore-desk';
import { UnlockDesk } from './start/unlock-desk';
import { readyToClose, useLockRequests } from './lock-requests';

// The desk's screens are fetched while the passphrase is typed, not before the first screen stands.
const OpenDesk = lazy(async () => ({ default: (await import('./open-desk')).OpenDesk }));

type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'closed'; readonly store: StoreState }
  | { readonly kind: 'restoring'; readonly store: StoreState }
  | { readonly kind: 'open'; readonly vault: OpenVault<DeskRecords> }
  | { readonly kind: 'failed'; readonly message: string };

/** The whole page. Locking loads it anew, so that nothing of the open desk is left in memory. */
export function DeskApp() {
  const store = useMemo(() => createDeskStore(), []);
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });

  useEffect(() => {
    let isCurrent = true;
    store.inspect().then(
      (found) => {
        if (isCurrent) setStage({ kind: 'closed', store: found });
        void import('./open-desk');
      },
      () => {
        if (isCurrent) setStage({ kind: 'failed', message: 'The desk could not look into its store.' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [store]);

  const isOpen = stage.kind === 'open';
  useLockRequests(!isOpen, (reason) => {
    if (reason === 'window-closing') readyToClose();
  });

  const open = (vault: OpenVault<DeskRecords>) => setStage({ kind: 'open', vault });
  switch (stage.kind) {
    case 'starting':
      return <Starting />;
    case 'failed':
      return (
        <Notice title="The desk cannot start">
          {stage.message} Nothing was changed. Close the desk and start it again; if this comes back, keep the
          machine as it is and ask for help.
        </Notice>
      );
    case 'open':
      return (
        <Suspense fallback={<Starting />}>
          <OpenDesk vault={stage.vault} closing={<Closing />} />
        </Suspense>
      );
    case 'restoring':
      return (
        <RestoreDesk
          store={store}
          found={stage.store}
          onBack={() => setStage({ kind: 'closed', store: stage.store })}
        />
      );
    case 'closed': {
      const restore = () => setStage({ kind: 'restoring', store: stage.store });
      if (stage.store.kind === 'empty') {
        return (
          <FirstRun
            store={store}
            onOpen={open}
            onRestore={stage.store.snapshots.length > 0 ? restore : null}
          />
        );
      }
      if (stage.store.kind === 'locked') {
        return <UnlockDesk store={store} found={stage.store} onOpen={open} onRestore={restore} />;
      }
      if (stage.store.kind === 'newer') {
        return <Notice title="This vault was made by a newer desk">{stage.store.message}</Notice>;
      }
      return <RestoreDesk store={store} found={stage.store} onBack={null} />;
    }
  }
}
