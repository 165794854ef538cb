import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PreparedElectron as Prepared } from '../../../scripts/prepare-electron.mjs';

export type PreparedElectron = Omit<Prepared, 'stop'>;

const HANDED_DOWN = 'SPOC_DESK_PREPARED';
const ROOT = join(__dirname, '..', '..', '..');

/**
 * What this machine runs the desk with: handed down by the process that started this one, or prepared now and
 * handed down to those that this one starts. It is cleared away when this process ends.
 */
export async function preparedElectron(): Promise<PreparedElectron> {
  const handed = process.env[HANDED_DOWN] ?? (await prepare());
  process.env[HANDED_DOWN] = handed;
  return JSON.parse(handed) as PreparedElectron;
}

async function prepare(): Promise<string> {
  const holder = spawn(process.execPath, [join(ROOT, 'scripts', 'hold-electron.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const failed = new Promise<never>((_resolve, reject) => {
    holder.once('exit', () => reject(new Error('Electron could not be prepared: the line above says why.')));
  });
  const line = new Promise<string>((resolve) => createInterface(holder.stdout).once('line', resolve));
  const answer = await Promise.race([line, failed]);
  failed.catch(() => undefined);
  holder.unref();
  for (const stream of [holder.stdin, holder.stdout]) (stream as unknown as { unref(): void }).unref();
  return answer;
}
