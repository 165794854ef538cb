import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { ok } from '../../renderer/core/foundation/result';
import { documentKinds, safeDocumentName, withExtension } from '../files/document-name';
import { writeCarefully } from '../files/careful-write';
import { problem, writeProblem } from '../problems';
import { watchPage } from '../window/page-watch';
import type { Handlers } from './register';

/** Answers the saving of documents: the user names the place in a dialog, the page never does. */
export function documentHandlers(window: () => BrowserWindow | undefined): Handlers['documents'] {
  return {
    save: async ({ suggestedName, bytes, kind }) => {
      const parent = window();
      if (parent === undefined)
        return problem('not-found', 'There is no window to ask in. Nothing was saved.');
      const { label, extensions } = documentKinds[kind];
      const page = watchPage(parent);
      const chosen = await dialog.showSaveDialog(parent, {
        title: `Save ${label.toLowerCase()}`,
        defaultPath: join(app.getPath('documents'), safeDocumentName(suggestedName, kind)),
        filters: [{ name: label, extensions: [...extensions] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      page.stopWatching();
      if (chosen.canceled || chosen.filePath === '') return ok({ saved: false as const });
      // The desk locked while the dialog stood open: nobody is left to enter the document in the register.
      if (page.hasGone())
        return problem('refused', 'The desk was locked before a place was chosen. Nothing was saved.');
      const path = withExtension(chosen.filePath, kind);
      try {
        await writeCarefully(path, bytes);
      } catch (error) {
        return writeProblem(error, 'document');
      }
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return ok({ saved: true as const, fileName: basename(path), sha256 });
    },
  };
}
