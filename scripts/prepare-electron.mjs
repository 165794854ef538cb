import { existsSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findElectron } from './electron-dist.mjs';
import { LaunchError, say } from './launch-error.mjs';
import { versionOf } from './pinned-electron.mjs';
import { builtFolder, projectFolder } from './project.mjs';
import { run } from './run.mjs';
import { needsVirtualScreen, startVirtualScreen } from './screen.mjs';
import { ensureSystemLibraries, isOnPath } from './system-libraries.mjs';
import {
  copyOfApp,
  copyOfElectron,
  isRoot,
  lastingHome,
  sharedTemporaryFolder,
  unprivileged,
} from './unprivileged.mjs';

const HANDED_DOWN = 'SPOC_DESK_PREPARED';

/** Hands what was prepared to the processes started from this one, so that they do not prepare it again. */
export function handDown(prepared) {
  process.env[HANDED_DOWN] = JSON.stringify(prepared);
}

/**
 * Makes this machine ready to run the built app and answers how: see prepare-electron.d.mts for the shape.
 * `keepsData`: whether the app's own data outlives this run (for a person) or goes with it (for tests).
 */
export async function prepareElectron({ keepsData = false, copiesApp = true } = {}) {
  const handed = process.env[HANDED_DOWN];
  if (handed !== undefined) return { ...JSON.parse(handed), stop: async () => undefined };
  if (copiesApp && !existsSync(builtFolder))
    throw new LaunchError('The app is not built yet: run npm run build.');
  const found = await findElectron();
  const needsScreen = needsVirtualScreen();
  await ensureSystemLibraries({ binary: found.binary, needsScreen });
  const screen = needsScreen ? await startVirtualScreen() : undefined;
  const cleanUp = [async () => screen?.stop()];
  const stop = async () => {
    for (const step of cleanUp.splice(0)) await step();
  };
  try {
    const env = await environment(screen);
    const canChangeUser = isRoot() && isOnPath('setpriv');
    const ready = canChangeUser
      ? await asUnprivileged({ found, env, keepsData, copiesApp, cleanUp })
      : { executablePath: found.binary, args: [], env, appPath: projectFolder, owner: null, wrap: null };
    const isSandboxed = await chooseSandbox(ready, found.binary);
    ready.args.push(...(await switches(screen)), ...(isSandboxed ? [] : ['--no-sandbox']));
    return { ...ready, electronVersion: await versionOf(found.dist), isSandboxed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function asUnprivileged({ found, env, keepsData, copiesApp, cleanUp }) {
  const binary = await copyOfElectron(found.dist, await versionOf(found.dist));
  const shared = await sharedTemporaryFolder('spoc-desk-');
  cleanUp.push(() => rm(shared, { recursive: true, force: true }));
  const appPath = join(shared, 'app');
  if (copiesApp) await copyOfApp(appPath);
  const home = keepsData ? await lastingHome() : join(shared, 'home');
  await mkdir(home, { recursive: true, mode: 0o700 });
  await chown(home, unprivileged.uid, unprivileged.gid);
  const screenKey = await lendScreenKey(home);
  const wrap = join(shared, 'electron-as-nobody');
  await writeFile(wrap, wrapper({ binary, home, screenKey }));
  await chmod(wrap, 0o755);
  return { executablePath: wrap, args: [], env, appPath, owner: unprivileged, wrap };
}

/** Changes user and becomes Electron: one process, so that whoever started it can end it. */
function wrapper({ binary, home, screenKey }) {
  return [
    '#!/bin/sh',
    `export HOME=${quoted(home)} XDG_CONFIG_HOME=${quoted(join(home, '.config'))} XDG_CACHE_HOME=${quoted(join(home, '.cache'))}`,
    'unset XDG_RUNTIME_DIR XDG_DATA_HOME XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS NODE_OPTIONS TMPDIR',
    ...(screenKey === undefined ? ['unset XAUTHORITY'] : [`export XAUTHORITY=${quoted(screenKey)}`]),
    'cd /',
    `exec setpriv --reuid=${unprivileged.uid} --regid=${unprivileged.gid} --clear-groups ${quoted(binary)} "$@"`,
    '',
  ].join('\n');
}

async function lendScreenKey(home) {
  const key = process.env.XAUTHORITY;
  if (key === undefined) return undefined;
  const lent = join(home, '.Xauthority');
  try {
    await copyFile(key, lent);
    await chmod(lent, 0o600);
    await chown(lent, unprivileged.uid, unprivileged.gid);
    return lent;
  } catch {
    return undefined;
  }
}

async function environment(screen) {
  const env = { ...process.env, PATH: process.env.PATH ?? ['/usr/bin', '/bin'].join(delimiter) };
  delete env.NODE_OPTIONS;
  delete env.ELECTRON_RUN_AS_NODE;
  return screen === undefined ? env : { ...env, DISPLAY: screen.display };
}

/** Whether the sandbox holds here; `ready` is changed to run as root only where no other user can. */
async function chooseSandbox(ready, ownBinary) {
  const starts = async (...args) =>
    (await run(ready.executablePath, [...args, '--version'], { env: ready.env, timeoutMs: 60_000 })).code ===
    0;
  if ((ready.owner !== null || !isRoot()) && (await starts())) return true;
  if (await starts('--no-sandbox')) return warn();
  Object.assign(ready, { executablePath: ownBinary, appPath: projectFolder, owner: null, wrap: null });
  if (await starts('--no-sandbox')) return warn();
  throw new LaunchError(`Electron does not start on this machine (${ownBinary}).`);
}

function warn() {
  say(
    'WARNING: this machine does not allow the sandbox, so the app runs without it (--no-sandbox). Use test data only.',
  );
  return false;
}

async function switches(screen) {
  if (process.platform !== 'linux') return [];
  const list = ['--log-level=3'];
  if (screen !== undefined) list.push('--disable-gpu', '--ozone-platform=x11');
  if (await isSharedMemorySmall()) list.push('--disable-dev-shm-usage');
  return list;
}

async function isSharedMemorySmall() {
  const found = await statfs('/dev/shm').catch(() => undefined);
  return found === undefined || found.bsize * found.bavail < 256 * 1024 * 1024;
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
