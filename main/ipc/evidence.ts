import type { BrowserWindow } from 'electron';
import type { EvidenceSessions } from '../files/evidence-sessions';
import { askPaths } from '../window/ask-paths';
import type { Handlers } from './register';

/** Answers the choosing and hashing of evidence: the user names the files in a dialog, the page never does. */
export function evidenceHandlers(
  window: () => BrowserWindow | undefined,
  sessions: EvidenceSessions,
): Handlers['evidence'] {
  return {
    choose: async ({ purpose }) => {
      const isOne = purpose === 'item';
      const paths = await askPaths(window(), {
        title: isOne ? 'Choose the file of this item' : 'Choose the evidence files',
        buttonLabel: 'Choose',
        properties: isOne ? ['openFile'] : ['openFile', 'multiSelections'],
      });
      return paths.ok ? sessions.take(paths.value) : paths;
    },
    hash: ({ token }) => sessions.hash(token),
    progress: ({ token }) => sessions.progress(token),
    cancel: ({ token }) => sessions.cancel(token),
    release: ({ token }) => sessions.release(token),
  };
}
