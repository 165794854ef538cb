import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { err, ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem } from '../../preload/contract';
import { watchPage } from './page-watch';

/**
 * Asks the user for files or folders; an empty list where nothing was chosen. Refused where there is no window, or
 * where the desk was locked while the dialog stood open: nobody is left to be told.
 */
export async function askPaths(
  parent: BrowserWindow | undefined,
  options: OpenDialogOptions,
): Promise<Result<readonly string[], DeskProblem>> {
  if (parent === undefined)
    return err({ kind: 'not-found', message: 'There is no window to ask in. Nothing was changed.' });
  const page = watchPage(parent);
  try {
    const chosen = await dialog.showOpenDialog(parent, options);
    if (page.hasGone())
      return err({
        kind: 'refused',
        message: 'The desk was locked before a choice was made. Nothing was changed.',
      });
    return ok(chosen.canceled ? [] : chosen.filePaths);
  } finally {
    page.stopWatching();
  }
}
