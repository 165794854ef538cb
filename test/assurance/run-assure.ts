/** Runs the assure command the way a person does, and gives back what it printed. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '../..');

export interface AssureRun {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** `npm run -s assure -- ARGUMENTS`, without npm in between. */
export function runAssure(...args: readonly string[]): AssureRun {
  const tsx = resolve(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  const run = spawnSync(process.execPath, [tsx, 'scripts/assure.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, problems: run.stderr };
}
