/** Starts the real desk, sandboxed, on data of its own, for a test or the demonstration to drive. */
import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { preparedElectron } from './prepared-electron';
import type { PreparedElectron } from './prepared-electron';

/** Brings `window.desk` to the typings of every test that drives a page. */
export type { DeskBridge } from '../../../preload/desk-bridge';

export interface LaunchOptions {
  /** An earlier desk's data, to open again; a new, empty folder where left out. */
  readonly userData?: string;
  /** Further arguments for the app. */
  readonly args?: readonly string[];
}

export interface RunningDesk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** A folder that both the test and the desk may write in, for files that a dialog would choose. */
  readonly exchange: string;
  /** Copies a file to where the desk's user may read it, and answers the copy's path. */
  lend(path: string): string;
  /** Closes the desk as a person would and waits for its end. */
  close(): Promise<void>;
  /** Ends the desk at once, as a power cut would. */
  kill(): Promise<void>;
}

const made: string[] = [];

/** Opens the desk and waits for its first page. */
export async function launchDesk(options: LaunchOptions = {}): Promise<RunningDesk> {
  const electron = await preparedElectron();
  const userData = options.userData ?? folderFor(electron, 'spoc-desk-data-');
  const exchange = folderFor(electron, 'spoc-desk-exchange-');
  const app = await attach({
    executablePath: electron.executablePath,
    args: [...electron.args, electron.appPath, `--user-data-dir=${userData}`, ...(options.args ?? [])],
    env: { ...electron.env },
    chromiumSandbox: electron.isSandboxed,
    timeout: 30_000,
  });
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    userData,
    exchange,
    lend: (path) => lendTo(electron, exchange, path),
    close: async () => {
      await app.close();
      await ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * On a busy machine the driver now and then connects to a starting app and hears nothing more from it; the app is
 * then ended and started again, twice at most. A desk that cannot start still fails, with the driver's reason.
 */
async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let triesLeft = 2; ; triesLeft -= 1) {
    try {
      return await _electron.launch(options);
    } catch (error) {
      const isSilence = error instanceof Error && error.name === 'TimeoutError';
      if (!isSilence || triesLeft === 0) throw error;
    }
  }
}

/** At the end of this process every folder that was made for its desks is removed. */
function removeMade(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new folder that belongs to whoever the desk runs as. */
export function folderFor(electron: PreparedElectron, prefix: string): string {
  const base = electron.owner === null || !existsSync('/tmp') ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(base, prefix));
  if (made.length === 0) process.once('exit', removeMade);
  made.push(folder);
  if (electron.owner !== null) chownSync(folder, electron.owner.uid, electron.owner.gid);
  return folder;
}

function lendTo(electron: PreparedElectron, exchange: string, path: string): string {
  const folder = mkdtempSync(join(exchange, 'lent-'));
  const lent = join(folder, basename(path));
  copyFileSync(path, lent);
  chmodSync(folder, 0o755);
  chmodSync(lent, 0o644);
  if (electron.owner !== null)
    for (const each of [folder, lent]) chownSync(each, electron.owner.uid, electron.owner.gid);
  return lent;
}
