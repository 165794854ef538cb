/** What a person does with lists of polling stations, for tests: each is one act on the real screen. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningDesk } from './launch-desk';
import { goTo } from './desk-acts';

const root = join(__dirname, '..', '..', '..');

/** The example council's export with one row per home. */
export const exampleExport = join(root, 'resources', 'sample', 'harrow-dale-stations.csv');

/** One of the invented lists that the tests of the reader use as well. */
export function stationsFixture(name: string): string {
  return join(root, 'test', 'fixtures', 'stations', name);
}

/** Writes a file that the desk may read; answers its path. */
export function writeList(desk: RunningDesk, name: string, content: string | Uint8Array): string {
  const path = join(desk.exchange, name);
  writeFileSync(path, content);
  return path;
}

/** Opens the import for a council, whatever stood on the screen. */
export async function startImport(page: Page, council: string): Promise<void> {
  await goTo(page, 'Places');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByRole('combobox', { name: 'Council' }).click();
  await page.getByRole('option', { name: council, exact: true }).click();
}

/** Hands over the files as the dialog of the button would. */
export async function chooseList(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...paths]);
}

/** What was understood; waits until the list is read. */
export async function dryRun(page: Page): Promise<Locator> {
  const region = page.getByRole('region', { name: 'What was understood' });
  await expect(region).toBeVisible({ timeout: 120_000 });
  return region;
}

/** Reads a list for a council and stops at what was understood. */
export async function readListFor(page: Page, council: string, path: string): Promise<Locator> {
  await startImport(page, council);
  await chooseList(page, path);
  return dryRun(page);
}

/** The button that stores. */
export function storeButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Import \d/ });
}

/** Waits for the table with so many stations. */
export async function expectStations(page: Page, total: number): Promise<void> {
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(`^${total} polling stations$`) }),
  ).toBeVisible({ timeout: 60_000 });
}

/** The homes of an export, as street lines that no station of it stands at. */
export function homeLines(path: string): readonly string[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  const at = (row: string, name: string): string => row.split(',')[names.indexOf(name)] ?? '';
  const stations = new Set(rows.map((row) => at(row, 'Polling_Place_Address_1')));
  return [...new Set(rows.map((row) => at(row, 'AddressLine1')))].filter((line) => !stations.has(line));
}

/** Ctrl+Z or Ctrl+Y on the screen itself, outside every field. */
export async function pressOnScreen(page: Page, keys: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press(keys);
}
