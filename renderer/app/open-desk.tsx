/** The open desk: the one place where everything that a feature may ask for is wired. */
import { useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { HashRouter } from 'react-router';
import { idFromBytes } from '../core/foundation/ids';
import type { DeskRecords } from '../core/records';
import { DeskProvider, type DeskServices, type Machine, type SaveDocument } from '../services/desk-context';
import { writeSheet } from '../sheets/write-sheet';
import { RememberedProvider } from '../services/remembered';
import { saveFolderOver } from '../services/save-folder';
import { type Writers, WritersProvider } from '../services/writers';
import { flushDrafts } from '../ui/drafts';
import type { OpenVault } from '../vault/index';
import { restWordWorker, writeWord } from '../word/write-word';
import { useIdleLock } from './idle-lock';
import type { Opened } from './desk-app';
import { keepOpen, readyToClose, useLockRequests } from './lock-requests';
import { RecoveryCode } from './start/recovery-code';
import { Shell } from './shell/shell';
import { bridge } from './bridge';

interface OpenDeskProps {
  readonly opened: Opened;
  /** Shown while the last changes are written. */
  readonly closing: ReactNode;
  /** The desk has locked, and so many changes are still only in memory. */
  readonly onLockedUnsaved: (commits: number) => void;
}

/** The desk while it is unlocked. Locking hides every screen first, then saves, then loads the page anew. */
export function OpenDesk({ opened, closing, onLockedUnsaved }: OpenDeskProps) {
  const { vault } = opened;
  const [recoveryCode, setRecoveryCode] = useState(opened.recoveryCode);
  const remembered = useMemo(() => new Map<string, unknown>(), []);
  const { isLocking, lock } = useLocking(vault, onLockedUnsaved);
  const lockAndReload = useCallback(() => lock('reload'), [lock]);

  useLockRequests(true, (reason) => lock(reason === 'window-closing' ? 'close' : 'reload'));

  const services = useMemo(() => wire(vault, lockAndReload), [vault, lockAndReload]);
  const user = useOpenUser(vault);
  useIdleLock(user?.idleMinutes ?? 10, lockAndReload);
  useAppearance(user?.theme ?? 'system', user?.textSizePercent ?? 100);

  if (isLocking) return closing;
  if (recoveryCode !== null) {
    const forceName = vault.records.get('desk', 'desk')?.forceName ?? '';
    return <RecoveryCode code={recoveryCode} forceName={forceName} onDone={() => setRecoveryCode(null)} />;
  }
  return (
    <DeskProvider value={services}>
      <RememberedProvider value={remembered}>
        <WritersProvider value={writers}>
          <HashRouter>
            <Shell />
          </HashRouter>
        </WritersProvider>
      </RememberedProvider>
    </DeskProvider>
  );
}

type AfterLock = 'reload' | 'close';

/** Locks once, however often it is asked; what is to happen afterwards is what was asked for last. */
function useLocking(vault: OpenVault<DeskRecords>, onLockedUnsaved: (commits: number) => void) {
  const [isLocking, setLocking] = useState(false);
  const after = useRef<AfterLock | null>(null);
  const lock = useCallback(
    (next: AfterLock) => {
      const isUnderWay = after.current !== null;
      if (after.current !== 'close') after.current = next;
      if (isUnderWay) return;
      flushDrafts();
      setLocking(true);
      restWordWorker();
      void vault.lock().then(({ unsavedCommits }) => {
        if (unsavedCommits > 0) {
          keepOpen();
          onLockedUnsaved(unsavedCommits);
        } else if (after.current === 'close') readyToClose();
        else window.location.reload();
      });
    },
    [vault, onLockedUnsaved],
  );
  return { isLocking, lock };
}

function useOpenUser(vault: OpenVault<DeskRecords>) {
  return useSyncExternalStore(
    useCallback((listener) => vault.records.subscribe(['deskUsers'], listener), [vault]),
    () => vault.records.get('deskUsers', vault.user.id),
  );
}

function wire(vault: OpenVault<DeskRecords>, lock: () => void): DeskServices {
  const clock = () => new Date().toISOString();
  const notify: DeskServices['notify'] = ({ tone, text }) => {
    notifications.show({
      message: text,
      color: tone === 'problem' ? 'red' : 'accent',
      closeButtonProps: { 'aria-label': 'Close this notice' },
      ...(tone === 'problem' ? { autoClose: 20_000, title: 'Not done' } : {}),
    });
  };
  return {
    vault,
    clock,
    newId: () => idFromBytes(crypto.getRandomValues(new Uint8Array(16))),
    notify,
    saveDocument,
    saveFolder: saveFolderOver(bridge.folders),
    evidence: bridge.evidence,
    packs: bridge.packs,
    lock,
    machine,
    print: async () => {
      flushDrafts();
      const result = await bridge.system.print({});
      if (!result.ok) notify({ tone: 'problem', text: result.error.message });
    },
    openOperation: (operationId) => {
      const user = vault.records.get('deskUsers', vault.user.id);
      const operation = vault.records.get('operations', operationId);
      if (user === undefined || operation === undefined) return;
      vault.commit({
        purpose: 'Open another operation',
        changes: [
          { collection: 'deskUsers', id: user.id, after: { ...user, openOperationId: operation.id } },
        ],
        undoable: false,
      });
    },
  };
}

const writers: Writers = { word: writeWord, sheet: writeSheet };

const machine: Machine = {
  versions: async () => {
    const info = await bridge.system.info({});
    return info.ok ? info.value : null;
  },
  snapshotFolder: async () => {
    const folder = await bridge.snapshots.folder({});
    return folder.ok ? folder.value : null;
  },
  chooseSnapshotFolder: async () => {
    const chosen = await bridge.snapshots.chooseFolder({});
    return chosen.ok && chosen.value.isChanged;
  },
};

const saveDocument: SaveDocument = async ({ suggestedName, bytes, kind }) => {
  // The bridge carries plain buffers only: a view of a larger or shared one is copied.
  const result = await bridge.documents.save({ suggestedName, bytes: new Uint8Array(bytes), kind });
  if (!result.ok) return { ok: false, error: { message: result.error.message } };
  return { ok: true, value: result.value.saved ? result.value : null };
};

function useAppearance(theme: 'system' | 'light' | 'dark', textSizePercent: number): void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: false });
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSizePercent}%`;
  }, [textSizePercent]);
}
