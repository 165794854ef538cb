import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { ok } from '../../renderer/core/foundation/result';
import { packBusy } from '../files/pack-problems';
import { PackSessions } from '../files/pack-sessions';
import { askPaths } from '../window/ask-paths';
import type { Handlers } from './register';

/** Answers the writing of packs: the user names the folder in a dialog, the page never does. */
export function packHandlers(
  window: () => BrowserWindow | undefined,
  sessions: PackSessions,
): Handlers['packs'] {
  return {
    begin: async (given) => {
      if (sessions.isOpen) return packBusy();
      const name = PackSessions.nameFor(given.suggestedName);
      const paths = await askPaths(window(), {
        title: `Choose where the folder “${name}” is made`,
        buttonLabel: `Make the ${given.what ?? 'pack'} here`,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (!paths.ok) return paths;
      const [parent] = paths.value;
      if (parent === undefined) return ok({ begun: false as const });
      const begun = await sessions.begin(parent, given);
      return begun.ok ? ok({ begun: true as const, ...begun.value, label: labelOf(parent) }) : begun;
    },
    addDocument: (given) => sessions.addDocument(given),
    addEvidence: (given) => sessions.addEvidence(given),
    progress: ({ token }) => sessions.progress(token),
    finish: (given) => sessions.finish(given),
    giveUp: ({ token }) => sessions.giveUp(token),
  };
}

/** The folder's own name, for display; where it lies is for main alone. */
function labelOf(path: string): string {
  const name = basename(path);
  return (name === '' ? path : name).slice(0, 400);
}
