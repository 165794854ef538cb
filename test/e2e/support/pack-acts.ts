/** Making the pack of a case in a real folder, and looking at it as whoever receives it would. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { allSaved } from './desk-acts';
import type { RunningDesk } from './launch-desk';
import { answerOpenDialog } from './open-dialog';
import { printedByLibreOffice } from './word-acts';

/** Makes the pack of the section in the desk's exchange; answers its folder, the one thing that is new there. */
export async function makePack(desk: RunningDesk, section: Locator): Promise<string> {
  const before = readdirSync(desk.exchange);
  await answerOpenDialog(desk.app, [desk.exchange]);
  await section.getByRole('button', { name: 'Make the pack' }).click();
  await expect(section.getByText(/^The pack “.*” was made in/)).toBeVisible({ timeout: 60_000 });
  await allSaved(desk.page);
  const [folder = '', ...more] = readdirSync(desk.exchange).filter((name) => !before.includes(name));
  expect(more).toEqual([]);
  expect(folder).toMatch(/ pack 1 \d{4}-\d{2}-\d{2}$/);
  return join(desk.exchange, folder);
}

/** What stands in the folder, beside the hashes of its own lists. */
export function partsOfPack(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('tagmanifest-'))
    .sort();
}

/** Has sha256sum check the pack; answers the files that it found to be as the manifest says. */
export function checkedBySha256sum(folder: string): readonly string[] {
  const run = spawnSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder, encoding: 'utf8' });
  expect(run.status, run.stdout + run.stderr).toBe(0);
  return run.stdout
    .trim()
    .split('\n')
    .filter((line) => line.endsWith(': OK'));
}

/** SHA-256 of a file on the disk, in hexadecimal. */
export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The words of each document of the pack as LibreOffice prints it, by its number: "01". */
export function printedDocuments(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(folder, 'data', 'documents')).sort();
  const printed = printedByLibreOffice(names.map((name) => join(folder, 'data', 'documents', name)));
  return new Map(names.map((name, at) => [name.slice(0, 2), printed[at] ?? '']));
}

/** Makes a file of this name with these words, lends it to the desk, and answers its path. */
export function lendWith(desk: RunningDesk, name: string, words: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'spoc-desk-evidence-'));
  try {
    writeFileSync(join(folder, name), words);
    return desk.lend(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
