import type { BrowserWindow } from 'electron';
import type { LockRequests } from './lock-requests';

/** How long the page has to save and make its snapshot before the window closes all the same. */
const GRACE_MS = 15_000;

/**
 * Lets the page finish before its window closes: it is asked to lock, and the window closes when it says that
 * it is ready, after the grace, or at once where no page is listening. Answers what to do when the page is ready,
 * and when it must stay open because changes are not on the disk.
 */
export function closeGently(
  window: BrowserWindow,
  requests: LockRequests,
): { readonly ready: () => void; readonly stay: () => void } {
  let isAsked = false;
  let timer: NodeJS.Timeout | undefined;
  const destroy = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    if (!requests.isListening || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    timer = setTimeout(destroy, GRACE_MS);
    requests.request('window-closing');
  });
  window.webContents.on('render-process-gone', () => {
    requests.forget();
    if (isAsked) destroy();
  });
  window.webContents.on('did-start-navigation', (details) => {
    if (!details.isMainFrame || details.isSameDocument) return;
    requests.forget();
    // The desk had just locked, saved, and was loading its page anew: there is nothing left to wait for.
    if (isAsked) destroy();
  });
  return {
    ready: () => {
      if (isAsked) destroy();
    },
    stay: () => {
      clearTimeout(timer);
      isAsked = false;
    },
  };
}
