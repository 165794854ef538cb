/**
 * Electron refuses to run its sandbox as root. Started by root, the app is therefore run as a user who may do
 * nothing, with Electron and the built app copied to where that user may read them: what is tested is what is shipped.
 */
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  copyFile,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { builtFolder, projectFolder } from './project.mjs';

/** A user and group that own nothing on an ordinary system. */
export const unprivileged = { uid: 64021, gid: 64021 };

/** Whether the app must change user before it starts. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid() === 0;
}

/** A new folder under the system's temporary folder that every user may enter; owned by `owner` where given. */
export async function sharedTemporaryFolder(prefix, owner) {
  for (const base of [tmpdir(), '/tmp', '/var/tmp']) {
    if (!(await mayAnyoneEnter(base))) continue;
    const folder = await mkdtemp(join(base, prefix));
    await chmod(folder, owner === undefined ? 0o755 : 0o700);
    if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
    return folder;
  }
  throw new LaunchError('There is no temporary folder that an ordinary user may enter.');
}

/** Where the app's data lives when root starts it for a person: kept from one start to the next. */
export async function lastingHome() {
  const folder = '/var/lib/election-spoc-desk';
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, unprivileged.uid, unprivileged.gid);
  return folder;
}

/** A copy of the built app that every user may read. */
export async function copyOfApp(folder) {
  await cp(builtFolder, join(folder, 'out', 'app'), { recursive: true });
  await copyFile(join(projectFolder, 'package.json'), join(folder, 'package.json'));
  await openToAll(folder);
  return folder;
}

/**
 * A copy of Electron that every user may read, owned by root, with the sandbox's helper set to run as root;
 * kept for the next start. It must lie where the system honours the set-user-id bit.
 */
export async function copyOfElectron(dist, version) {
  const base = await placeForElectron();
  const source = await stat(join(dist, 'electron'));
  const folder = join(base, `electron-${version}-${source.size}-${Math.trunc(source.mtimeMs)}`);
  if (!(await isOurs(folder))) {
    await rm(folder, { recursive: true, force: true });
    const work = await mkdtemp(join(base, 'copying-'));
    await cp(dist, work, { recursive: true });
    await openToAll(work);
    await chown(join(work, 'chrome-sandbox'), 0, 0);
    await chmod(join(work, 'chrome-sandbox'), 0o4755);
    await rename(work, folder).catch(async (error) => {
      await rm(work, { recursive: true, force: true });
      if (!(await isOurs(folder))) throw error;
    });
  }
  return join(folder, 'electron');
}

async function isOurs(folder) {
  const helper = await lstat(join(folder, 'chrome-sandbox')).catch(() => undefined);
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4755) === 0o4755;
}

async function placeForElectron() {
  for (const base of [
    '/var/cache/election-spoc-desk',
    '/opt/election-spoc-desk',
    '/var/tmp/election-spoc-desk',
  ]) {
    try {
      await mkdir(base, { recursive: true, mode: 0o755 });
      const { uid, mode } = await lstat(base);
      await access(base, constants.W_OK);
      if (uid === 0 && (mode & 0o022) === 0 && (await mayAnyoneEnter(base)) && !(await isNosuid(base)))
        return base;
    } catch {
      // Read-only here: the next place is tried.
    }
  }
  throw new LaunchError('There is no folder in which Electron could be kept for an ordinary user to run.');
}

async function isNosuid(folder) {
  const real = await realpath(folder);
  const mounts = (await readFile('/proc/mounts', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, point]) =>
        point !== undefined && (real === point || real.startsWith(point === '/' ? '/' : `${point}/`)),
    )
    .sort((a, b) => b[1].length - a[1].length);
  return mounts[0]?.[3]?.split(',').includes('nosuid') ?? false;
}

async function mayAnyoneEnter(folder) {
  let here = await realpath(folder).catch(() => undefined);
  if (here === undefined) return false;
  for (;;) {
    if (((await stat(here)).mode & 0o001) === 0) return false;
    if (here === dirname(here)) return true;
    here = dirname(here);
  }
}

async function openToAll(path) {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chown(path, 0, 0);
  const isRunnable = found.isDirectory() || (found.mode & 0o100) !== 0;
  await chmod(path, isRunnable ? 0o755 : 0o644);
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await openToAll(join(path, name));
}
