import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { pinnedElectron } from './pinned-electron.mjs';
import { run } from './run.mjs';

const BINARY =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/**
 * The folder that holds Electron, and the binary in it: the override, else the official one (downloaded where
 * GitHub can be reached), else the pinned one. Throws LaunchError where none can be had.
 */
export async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    if (!existsSync(join(override, BINARY))) {
      throw new LaunchError(
        `ELECTRON_OVERRIDE_DIST_PATH names a folder without ${BINARY} in it: ${override}`,
      );
    }
    return { dist: override, binary: join(override, BINARY) };
  }
  const dist = (await officialElectron()) ?? (await pinnedElectron());
  return { dist, binary: join(dist, BINARY) };
}

async function officialElectron() {
  const installed = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const dist = join(installed, 'dist');
  if (existsSync(join(dist, BINARY))) return dist;
  if (!(await canDownload())) return undefined;
  const fetched = await run(process.execPath, [join(installed, 'install.js')], { timeoutMs: 300_000 });
  return fetched.code === 0 && existsSync(join(dist, BINARY)) ? dist : undefined;
}

/** A mirror or a proxy is taken on trust: only electron's own installer knows how to reach through it. */
async function canDownload() {
  const {
    ELECTRON_MIRROR,
    npm_config_electron_mirror: npmMirror,
    HTTPS_PROXY,
    https_proxy: proxy,
  } = process.env;
  if ([ELECTRON_MIRROR, npmMirror, HTTPS_PROXY, proxy].some((value) => value !== undefined && value !== ''))
    return true;
  try {
    const answer = await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(3000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
