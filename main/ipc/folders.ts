import type { BrowserWindow } from 'electron';
import { ok } from '../../renderer/core/foundation/result';
import { FolderSessions } from '../files/folder-sessions';
import { packBusy } from '../files/pack-problems';
import { askPaths } from '../window/ask-paths';
import type { Handlers } from './register';

/** Answers the saving of many documents into one new folder: the user says in a dialog where, the page never does. */
export function folderHandlers(
  window: () => BrowserWindow | undefined,
  sessions: FolderSessions,
): Handlers['folders'] {
  return {
    begin: async (given) => {
      if (sessions.isOpen) return packBusy();
      const name = FolderSessions.nameFor(given.suggestedName);
      const paths = await askPaths(window(), {
        title: `Choose where the folder “${name}” is made`,
        buttonLabel: 'Save the folder here',
        properties: ['openDirectory', 'createDirectory'],
      });
      if (!paths.ok) return paths;
      const [parent] = paths.value;
      if (parent === undefined) return ok({ begun: false as const });
      const begun = await sessions.begin(parent, given);
      return begun.ok ? ok({ begun: true as const, ...begun.value }) : begun;
    },
    add: (given) => sessions.add(given),
    finish: (given) => sessions.finish(given),
    abandon: (given) => sessions.abandon(given),
  };
}
