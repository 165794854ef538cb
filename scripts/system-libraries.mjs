import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { LaunchError, say } from './launch-error.mjs';
import { run } from './run.mjs';

/** Debian's names of 12; where a later one has renamed a library for 64-bit time, its "t64" name is taken. */
const PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxss1',
  'libxtst6',
];
const SCREEN_PACKAGES = ['xvfb'];

/** Whether a program is on the PATH. */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Makes sure that Electron's system libraries are here, and a virtual screen where one is needed. As root with
 * apt they are installed; otherwise throws LaunchError with the one command to run.
 */
export async function ensureSystemLibraries({ binary, needsScreen }) {
  if (process.platform !== 'linux') return;
  const needed = await missingPackages({ binary, needsScreen });
  if (needed.length === 0) return;
  if (!isOnPath('apt-get')) {
    throw new LaunchError(
      `System libraries are missing. Install what your system calls: ${needed.join(' ')}`,
    );
  }
  if (process.getuid() !== 0) {
    throw new LaunchError(
      `System libraries are missing. Run this once, then try again: sudo apt-get update && sudo apt-get install -y ${needed.join(' ')}`,
    );
  }
  say(`Installing system libraries with apt: ${needed.join(' ')}`);
  await install(needed);
  const still = await missingPackages({ binary, needsScreen });
  if (still.length > 0)
    throw new LaunchError(`apt installed what it has, but this is still missing: ${still.join(' ')}`);
}

async function missingPackages({ binary, needsScreen }) {
  const isScreenMissing = needsScreen && !isOnPath('Xvfb');
  return [...((await lacksLibraries(binary)) ? PACKAGES : []), ...(isScreenMissing ? SCREEN_PACKAGES : [])];
}

async function lacksLibraries(binary) {
  const linked = await run('ldd', [binary]);
  return linked.output.includes('not found');
}

async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-qq'], { env });
  const names = await Promise.all(packages.map(nameHere));
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
  });
  if (installed.code === 0) return;
  const last = (updated.code === 0 ? installed : updated).output.trim().split('\n').pop();
  throw new LaunchError(`apt could not install ${names.join(' ')}: ${last}`);
}

async function nameHere(name) {
  const renamed = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.code === 0 && renamed.output.includes('Package:') ? `${name}t64` : name;
}
