import { app } from 'electron';
import type { Event } from 'electron';

/** No page leaves, opens a window, or embeds another: whatever it is and however it was made. */
export function forbidNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    const refuse = (event: Event): void => event.preventDefault();
    contents.on('will-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
