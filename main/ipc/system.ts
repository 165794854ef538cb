import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { ok } from '../../renderer/core/foundation/result';
import { problem } from '../problems';
import type { LockRequests } from '../window/lock-requests';
import type { Handlers } from './register';

interface Parts {
  readonly window: () => BrowserWindow | undefined;
  readonly requests: LockRequests;
  /** What the page says of closing is for the window that is closing; `undefined` before there is one. */
  readonly closing: () => { readonly ready: () => void; readonly stay: () => void } | undefined;
  readonly isDevelopment: boolean;
}

/** Answers what the page asks of the machine: what is running, when to lock, when to close, printing. */
export function systemHandlers({ window, requests, closing, isDevelopment }: Parts): Handlers['system'] {
  return {
    info: () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
        isPackaged: app.isPackaged,
        isDevelopment,
      }),
    awaitLockRequest: () => requests.wait(),
    readyToClose: () => {
      // After the answer has gone out: the page that asked is about to end.
      setImmediate(() => closing()?.ready());
      return ok({});
    },
    keepOpen: () => {
      closing()?.stay();
      return ok({});
    },
    print: () => {
      const page = window();
      if (page === undefined) return problem('not-found', 'There is no page to print. Nothing was changed.');
      return new Promise((resolve) => {
        page.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
          resolve(ok(printed || reason === '' ? { printed } : { printed, reason: reason.slice(0, 200) }));
        });
      });
    },
  };
}
