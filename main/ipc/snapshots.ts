import { basename } from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { ok } from '../../renderer/core/foundation/result';
import { listSnapshots } from '../files/snapshot-folder';
import type { SnapshotSessions } from '../files/snapshot-sessions';
import { freeBytesIn } from '../files/snapshot-writer';
import type { SnapshotFolderSetting } from '../files/settings';
import { writeProblem } from '../problems';
import type { Handlers } from './register';

interface Parts {
  readonly window: () => BrowserWindow | undefined;
  readonly setting: SnapshotFolderSetting;
  readonly sessions: SnapshotSessions;
}

/** Answers what concerns snapshots: where they go, writing, reading and keeping them. */
export function snapshotHandlers({ window, setting, sessions }: Parts): Handlers['snapshots'] {
  return {
    list: async () => {
      const folder = await setting.folder();
      return folder.ok ? listSnapshots(folder.value.path) : folder;
    },
    folder: async () => {
      const folder = await setting.folder();
      if (!folder.ok) return folder;
      const { path, isDefault } = folder.value;
      try {
        return ok({ label: labelOf(path), freeBytes: await freeBytesIn(path), isDefault });
      } catch (error) {
        return writeProblem(error, 'snapshots');
      }
    },
    chooseFolder: async () => {
      const current = await setting.folder();
      const options = {
        title: 'Choose the folder for snapshots',
        buttonLabel: 'Use this folder',
        ...(current.ok ? { defaultPath: current.value.path } : {}),
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const parent = window();
      const chosen = await (parent === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) {
        return current.ok ? ok({ label: labelOf(current.value.path), isChanged: false }) : current;
      }
      const kept = await setting.choose(path);
      return kept.ok ? ok({ label: labelOf(path), isChanged: true }) : kept;
    },
    begin: (snapshot) => sessions.begin(snapshot),
    append: ({ token, bytes }) => sessions.append(token, bytes),
    finish: ({ token }) => sessions.finish(token),
    open: ({ name }) => sessions.open(name),
    read: ({ token, offset, length }) => sessions.read({ token, offset, length }),
    close: ({ token }) => sessions.close(token),
    markVerified: ({ name }) => sessions.markVerified(name),
    keepOnly: ({ name }) => sessions.keepOnly(name, (count) => confirmedToDelete(window(), count)),
  };
}

/** Asked by main itself: deleting the way back is never the page's word alone. */
async function confirmedToDelete(parent: BrowserWindow | undefined, count: number): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    title: 'Delete earlier snapshots',
    message: count === 1 ? 'Delete one earlier snapshot?' : `Delete ${count} earlier snapshots?`,
    detail: 'They are deleted for good, and with them the way back to an earlier state of the vault.',
    buttons: ['Keep them', 'Delete them'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (parent === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  return response === 1;
}

/** The folder's own name, for display; where it lies is for main alone. */
function labelOf(path: string): string {
  const name = basename(path);
  return (name === '' ? path : name).slice(0, 400);
}
