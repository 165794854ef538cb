import { app, BrowserWindow, nativeTheme } from 'electron';
import { PAGE_URL } from '../origin';
import { pagePreferences } from '../security/sandbox';

const TITLE = 'Election SPOC Desk';
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' } as const;

/** Opens the one window of the desk, shown when its first picture is ready. */
export function openDeskWindow(isDevelopment: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    title: TITLE,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: pagePreferences(isDevelopment),
  });
  const repaint = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  reopenAfterCrash(window);
  void window.loadURL(PAGE_URL);
  return window;
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

/** A page that crashed is loaded again, locked, with what was saved; one that crashes at once again is not. */
function reopenAfterCrash(window: BrowserWindow): void {
  const AGAIN_AFTER_MS = 30_000;
  let lastCrashAt = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    if (now - lastCrashAt > AGAIN_AFTER_MS) window.webContents.reload();
    else app.quit();
    lastCrashAt = now;
  });
}
