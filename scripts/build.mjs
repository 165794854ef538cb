import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LaunchError, runCommand, say } from './launch-error.mjs';
import { builtFolder, builtStamp, projectFolder, toolEntry } from './project.mjs';
import { run } from './run.mjs';

const SOURCES = ['main', 'preload', 'renderer', 'resources', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds the app into out/app. Throws LaunchError with the builder's own words where it does not build. */
export async function build() {
  const startedAt = Date.now();
  const built = await run(
    process.execPath,
    [toolEntry('electron-vite', 'bin', 'electron-vite.js'), 'build'],
    {
      env: { NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' },
    },
  );
  if (built.code !== 0) throw new LaunchError(`the app does not build.\n${built.output}`);
  await writeFile(builtStamp, new Date(startedAt).toISOString());
  say(`Built the desk in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return built.output;
}

/** Builds the app where it is missing or older than its sources. */
export async function ensureBuilt() {
  const stamp = await stat(builtStamp).catch(() => undefined);
  const isComplete = await stat(join(builtFolder, 'main', 'index.js')).then(
    () => true,
    () => false,
  );
  if (stamp !== undefined && isComplete) {
    const newest = Math.max(
      ...(await Promise.all(SOURCES.map((name) => newestIn(join(projectFolder, name))))),
    );
    if (newest <= stamp.mtimeMs) return;
  }
  await build();
}

async function newestIn(path) {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runCommand(async () => {
    process.stdout.write(await build());
  });
}
