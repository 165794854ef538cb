import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { EvidenceSessions } from '../files/evidence-sessions';
import { FolderSessions } from '../files/folder-sessions';
import { PackSessions } from '../files/pack-sessions';
import { clearUnfinished } from '../files/snapshot-folder';
import { SnapshotSessions } from '../files/snapshot-sessions';
import { SnapshotFolderSetting } from '../files/settings';
import { HashingThread } from '../hashing/hashing-thread';
import { closeGently } from '../window/closing';
import { LockRequests } from '../window/lock-requests';
import { lockWithTheMachine } from '../window/power';
import { documentHandlers } from './documents';
import { evidenceHandlers } from './evidence';
import { folderHandlers } from './folders';
import { lastKnownHandlers } from './last-known';
import { packHandlers } from './packs';
import { registerHandlers } from './register';
import { snapshotHandlers } from './snapshots';
import { systemHandlers } from './system';

/** Wires the contract to what answers it. Must run before the window's page asks anything. */
export function answerPage(openWindow: () => BrowserWindow, isDevelopment: boolean): void {
  const userData = app.getPath('userData');
  const requests = new LockRequests(Date.now);
  const setting = new SnapshotFolderSetting(userData);
  const sessions = new SnapshotSessions(setting, () => new Date());
  const hashing = new HashingThread(() => new Worker(join(__dirname, 'hashing-worker.js')));
  const evidence = new EvidenceSessions(hashing);
  const packs = new PackSessions({ hashing, evidence, now: () => new Date() });
  const folders = new FolderSessions();
  const open: { window?: BrowserWindow; closing?: ReturnType<typeof closeGently> } = {};
  const ours = (): BrowserWindow | undefined =>
    open.window?.isDestroyed() === false ? open.window : undefined;

  registerHandlers(
    {
      system: systemHandlers({ window: ours, requests, closing: () => open.closing, isDevelopment }),
      lastKnown: lastKnownHandlers(userData),
      snapshots: snapshotHandlers({ window: ours, setting, sessions }),
      documents: documentHandlers(ours),
      evidence: evidenceHandlers(ours, evidence),
      packs: packHandlers(ours, packs),
      folders: folderHandlers(ours, folders),
    },
    ours,
  );
  void setting.folder().then((folder) => (folder.ok ? clearUnfinished(folder.value.path) : undefined));

  const window = openWindow();
  open.window = window;
  open.closing = closeGently(window, requests);
  lockWithTheMachine(window, requests);
  const closeFiles = (): void => {
    void sessions.closeAll();
    evidence.closeAll();
    void packs.closeAll();
    void folders.closeAll();
  };
  window.on('closed', closeFiles);
  window.webContents.on('render-process-gone', closeFiles);
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) closeFiles();
  });
}
