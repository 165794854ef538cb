// The launcher: `node scripts/launch.mjs start|dev|demo [arguments]`.
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { LaunchError, runCommand } from './launch-error.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { builtStamp, projectFolder, toolEntry } from './project.mjs';
import { runInForeground } from './run.mjs';

const commands = { start, dev, demo };

/** Opens the app for a person. */
async function start(given) {
  await ensureBuilt();
  const electron = await prepareElectron({ keepsData: true });
  try {
    return await runInForeground(electron.executablePath, [...electron.args, electron.appPath, ...given], {
      env: electron.env,
    });
  } finally {
    await electron.stop();
  }
}

/** Opens the app on the sources, with the page reloaded as they change. */
async function dev(given) {
  const electron = await prepareElectron({ keepsData: true, copiesApp: false });
  await rm(builtStamp, { force: true });
  try {
    const executable = electron.wrap === null ? electron.executablePath : await copyingWrapper(electron);
    const builder = toolEntry('electron-vite', 'bin', 'electron-vite.js');
    return await runInForeground(process.execPath, [builder, 'dev', ...given, '--', ...electron.args], {
      env: { ...electron.env, ELECTRON_EXEC_PATH: executable },
    });
  } finally {
    await electron.stop();
  }
}

/** Started by root, each start of the app first copies what was just built to where its user may read it. */
async function copyingWrapper(electron) {
  const path = `${electron.wrap}-dev`;
  const app = `'${electron.appPath}'`;
  const lines = [
    '#!/bin/sh',
    'set -e',
    'shift',
    `rm -rf ${app}`,
    `mkdir -p ${app}/out`,
    `cp -R '${join(projectFolder, 'out', 'app')}' ${app}/out/app`,
    `cp '${join(projectFolder, 'package.json')}' ${app}`,
    `chmod -R a+rX ${app}`,
    `exec '${electron.wrap}' ${app} "$@"`,
  ];
  await writeFile(path, `${lines.join('\n')}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Drives the app through the example operation and leaves documents and pictures in out/demo. */
async function demo(given) {
  await ensureBuilt();
  return runInForeground(process.execPath, ['--import', 'tsx', join('scripts', 'demo.ts'), ...given]);
}

await runCommand(async () => {
  const [name, ...given] = process.argv.slice(2);
  const command = commands[name];
  if (command === undefined) throw new LaunchError(`say what to do: ${Object.keys(commands).join(', ')}`);
  return command(given);
});
