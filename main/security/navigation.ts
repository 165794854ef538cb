import { app } from 'electron';
import type { Event } from 'electron';
import { PAGE_URL } from '../origin';

/** Loading the same page again is not leaving it: it comes back locked. */
function isReload(address: string): boolean {
  return address.replace(/#.*$/s, '') === PAGE_URL;
}

/** No page leaves, opens a window, or embeds another: whatever it is and however it was made. */
export function forbidNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    const refuse = (event: Event): void => event.preventDefault();
    contents.on('will-navigate', (event) => {
      if (!isReload(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isReload(event.url)) event.preventDefault();
    });
    // A blank page is not announced beforehand and cannot be stopped as it begins: the desk is brought back.
    contents.on('did-navigate', (_event, address) => {
      if (!isReload(address)) void contents.loadURL(PAGE_URL);
    });
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
