// The window and the processes around the page: sandbox, single instance, no tools, no updater, no crash upload.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';
import { preparedElectron } from './support/prepared-electron';
import { commandLine, processTree, statusOf } from './support/processes';

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk.close();
});

test('the page’s preferences are the strict ones', async () => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page runs in the operating system’s sandbox, and not as root', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  const { isSandboxed } = await preparedElectron();
  test.skip(!isSandboxed, 'this machine allows no sandbox');
  const tree = processTree(desk.app.process().pid ?? 0);
  const pages = tree.filter((pid) => commandLine(pid).includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  for (const pid of pages) {
    expect(statusOf(pid, 'Seccomp')).toBe('2');
    expect(statusOf(pid, 'NoNewPrivs')).toBe('1');
    expect(statusOf(pid, 'CapEff')).toMatch(/^0+$/);
  }
  for (const pid of tree) {
    expect(commandLine(pid)).not.toContain('--no-sandbox');
    expect(statusOf(pid, 'Uid').split('\t')[0]).not.toBe('0');
  }
});

test('a second start brings the first to the front and ends', async () => {
  await desk.app.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return;
    const focus = window.focus.bind(window);
    window.focus = () => {
      app.emit('focused-by-test');
      focus();
    };
    app.once('focused-by-test' as never, () => Object.assign(globalThis, { wasFocused: true }));
  });
  const electron = await preparedElectron();
  const second = spawn(
    electron.executablePath,
    [...electron.args, electron.appPath, `--user-data-dir=${desk.userData}`],
    {
      env: { ...electron.env },
      stdio: 'ignore',
    },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() => desk.app.evaluate(() => Reflect.get(globalThis, 'wasFocused') as unknown))
    .toBe(true);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a desk on other data may run beside it', async () => {
  const other = await launchDesk();
  expect(await other.page.title()).toContain('Election SPOC Desk');
  await other.close();
});

test('no developer tools open, and no menu entry leads to them or to reloading', async () => {
  const found = await desk.app.evaluate(({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    const roles: string[] = [];
    const visit = (menu: Electron.Menu | null | undefined): void => {
      for (const item of menu?.items ?? []) {
        if (typeof item.role === 'string') roles.push(item.role.toLowerCase());
        visit(item.submenu);
      }
    };
    visit(Menu.getApplicationMenu());
    return { isOpen: contents?.isDevToolsOpened(), roles };
  });
  expect(found.isOpen).toBe(false);
  expect(found.roles).toContain('copy');
  expect(
    found.roles.filter((role) =>
      ['reload', 'forcereload', 'toggledevtools', 'viewmenu', 'windowmenu'].includes(role),
    ),
  ).toEqual([]);
  await desk.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  for (const keys of ['Control+Shift+I', 'F12', 'Control+R', 'F5']) await desk.page.keyboard.press(keys);
  expect(await desk.page.evaluate(() => Reflect.get(globalThis, 'isSamePage') as unknown)).toBe(true);
});

test('nothing checks spelling over a network, sends crashes or updates itself', async () => {
  const isChecking = await desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(isChecking).toBe(false);
  await desk.page.evaluate(async () => {
    const area = document.createElement('textarea');
    area.spellcheck = true;
    area.value = 'mispeld wrods';
    document.body.append(area);
    area.focus();
    await new Promise((resolve) => setTimeout(resolve, 500));
    area.remove();
  });
  const dictionaries = join(desk.userData, 'Dictionaries');
  expect(existsSync(dictionaries) ? readdirSync(dictionaries) : []).toEqual([]);
  if (process.platform === 'linux') {
    const tree = processTree(desk.app.process().pid ?? 0).map(commandLine);
    expect(tree.filter((line) => line.includes('crashpad'))).toEqual([]);
  }
  const { appPath } = await preparedElectron();
  const main = join(appPath, 'out', 'app', 'main');
  const code = readdirSync(main)
    .map((name) => readFileSync(join(main, name), 'utf8'))
    .join('\n');
  expect(code).not.toMatch(/autoUpdater|crashReporter|setFeedURL/);
});

test('a file that the page offers for download is not written', async () => {
  const began = await desk.app.evaluate(({ session }) => {
    session.defaultSession.once('will-download', (event) =>
      Object.assign(globalThis, { wasRefused: event.defaultPrevented }),
    );
    return true;
  });
  expect(began).toBe(true);
  await desk.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect
    .poll(() => desk.app.evaluate(() => Reflect.get(globalThis, 'wasRefused') as unknown))
    .toBe(true);
});
