/** The desk's main process, in its order: secure, open the one window, answer the page. */
import { join } from 'node:path';
import { app, session } from 'electron';
import { developmentServer } from './development';
import { endOnFault } from './faults';
import { answerPage } from './ipc/handlers';
import { forbidNavigation } from './security/navigation';
import { cancelRequests, silenceBackground } from './security/network';
import { denyPermissions } from './security/permissions';
import { registerScheme, servePage } from './security/protocol';
import { sandboxEverything } from './security/sandbox';
import { openDeskWindow } from './window/desk-window';
import { setMenu } from './window/menu';
import { isOnlyInstance } from './window/single-instance';

const server = developmentServer();
const isDevelopment = server !== null;

// Fields for days and hours then read day before month on every machine.
app.commandLine.appendSwitch('lang', 'en-GB');
endOnFault(isDevelopment);
sandboxEverything();
silenceBackground(server);
forbidNavigation();
registerScheme();

if (isOnlyInstance()) {
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    cancelRequests(session.defaultSession, server);
    denyPermissions(session.defaultSession);
    servePage(join(__dirname, '..', 'renderer'), server);
    setMenu(isDevelopment);
    answerPage(() => openDeskWindow(isDevelopment), isDevelopment);
  });
} else {
  app.quit();
}
