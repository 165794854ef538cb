import { join } from 'node:path';
import { app } from 'electron';
import type { WebPreferences } from 'electron';

/** Every page of every window runs in the operating system's sandbox. Must run before Electron is ready. */
export function sandboxEverything(): void {
  app.enableSandbox();
}

/** The page's preferences: no Node, no shared world with the preload, no embedded pages, no spell-check download. */
export function pagePreferences(isDevelopment: boolean): WebPreferences {
  return {
    preload: join(__dirname, '..', 'preload', 'index.js'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: isDevelopment,
  };
}
