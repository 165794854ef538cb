import type { BrowserWindow } from 'electron';

/** Notices whether the page that asked is replaced, as it is when the desk locks. */
export function watchPage(window: BrowserWindow): {
  readonly hasGone: () => boolean;
  readonly stopWatching: () => void;
} {
  let isGone = false;
  const note = (details: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }): void => {
    if (details.isMainFrame && !details.isSameDocument) isGone = true;
  };
  window.webContents.on('did-start-navigation', note);
  return {
    hasGone: () => isGone || window.isDestroyed(),
    stopWatching: () => {
      if (!window.isDestroyed()) window.webContents.off('did-start-navigation', note);
    },
  };
}
