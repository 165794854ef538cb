/** Closing an operation in the real app: checklist, period, erasure and journal, and its package read from outside. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { pick } from './support/case-acts';
import {
  allSaved,
  goTo,
  lockDesk,
  openExample,
  setUpDesk,
  testPassphrase,
  unlockDesk,
} from './support/desk-acts';
import { goToDebrief } from './support/debrief-acts';
import { faults } from './support/axe-faults';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { answerOpenDialog } from './support/open-dialog';

const said = 'Why was the hall at Quayside shut for an hour';

async function newOperation(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/operation/new';
  });
  await page.getByLabel('Name of the operation').fill('May 2019 local elections');
  await page.getByRole('button', { name: 'Create operation' }).click();
  await allSaved(page);
}

async function answerAll(page: Page): Promise<void> {
  const items = page.locator('.closing-table tbody tr');
  await expect(items.first()).toBeVisible();
  const count = await items.count();
  const panel = page.getByRole('complementary', { name: 'Open item' });
  for (let index = 0; index < count; index += 1) {
    await items.nth(index).getByRole('button').click();
    await panel.getByRole('radio', { name: 'Done' }).check();
    await panel.getByLabel('What was done').fill('Looked to, and written down in the file of the election.');
    await panel.getByRole('button', { name: 'Save the answer' }).click();
    await expect(panel.getByRole('button', { name: 'Change the answer' })).toBeVisible();
  }
}

test.describe('closing an operation in the real app', () => {
  let desk: RunningDesk;
  test.beforeEach(async () => {
    desk = await launchDesk();
    await setUpDesk(desk.page);
  });
  test.afterEach(async () => {
    await desk.close().catch(() => undefined);
  });

  test('closes it, erases a class at the end of its period, and the journal still verifies', async () => {
    const { page } = desk;
    await newOperation(page);
    await goToDebrief(page, 'Media');
    await page.getByLabel('What was said or asked').first().fill(said);
    await page.getByLabel('What was said or asked').first().press('Enter');
    await goToDebrief(page, 'Closing');
    await answerAll(page);
    await page.getByRole('button', { name: 'Close the operation' }).click();
    await expect(page.getByText(/^Closed .* by Alex Tarnbeck$/)).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Retention', exact: true }).click();
    await page.getByRole('button', { name: 'Debrief and learning' }).click();
    const panel = page.getByRole('complementary', { name: 'Open class of records' });
    await panel.getByRole('button', { name: 'Enter the force’s period' }).click();
    await panel.getByLabel('Years').fill('0');
    await panel.getByLabel('What it rests on').fill('Force retention schedule, 4.2');
    await panel.getByLabel('Why it is set so').fill('The schedule says so.');
    await panel.getByRole('button', { name: 'Save the period' }).click();
    await panel.getByRole('button', { name: 'Erase…' }).click();
    await panel.getByLabel('Why it is erased').fill('The period of the force is over.');
    const passphrase = panel.getByRole('textbox', { name: 'Your passphrase, to erase these records' });
    await passphrase.fill(testPassphrase);
    expect(await faults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Erase for good' }).click();
    await expect(panel.getByText('1 record is erased')).toBeVisible({ timeout: 60_000 });
    await goToDebrief(page, 'Media');
    await expect(page.getByText('No media entries yet')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No media entries yet')).toBeVisible();
    await lockDesk(page);
    await unlockDesk(page);
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByRole('button', { name: 'Check the whole journal' }).click();
    await expect(page.getByText(/have been erased for good/)).toBeVisible({ timeout: 60_000 });
    const entry = page.getByRole('row').filter({ hasText: 'Erase records at the end of their retention' });
    await entry.getByText('What changed').click();
    await expect(entry.getByText(/^Media entry .*contents erased for good/)).toBeVisible();
    await expect(page.getByText(said)).toHaveCount(0);
  });

  test('its package is written into a folder and read there without the desk', async () => {
    const { page } = desk;
    await openExample(page);
    await pick(page, 'Open operation', /^May 2026/);
    await goToDebrief(page, 'Closing');
    await page.getByRole('link', { name: 'Package', exact: true }).click();
    await page.getByRole('button', { name: 'Make a package' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Nobody: it is kept by the desk' }).check();
    expect(await faults(page)).toEqual([]);
    await answerOpenDialog(desk.app, [desk.exchange]);
    await dialog.getByRole('button', { name: 'Choose where it goes' }).click();
    await expect(page.getByText(/were read back from the disk/)).toBeVisible({ timeout: 120_000 });
    await allSaved(page);
    const [name = '', ...more] = readdirSync(desk.exchange);
    expect(more).toEqual([]);
    const folder = join(desk.exchange, name);
    const read = readByNodeAlone(folder);
    expect(read).toMatchObject({ wrong: [], unlisted: [], differing: [], named: [] });
    expect(read.operation.name).toMatch(/^May 2026/);
    for (const [collection, count] of Object.entries({ operations: 1, assessments: 1, closures: 1 }))
      expect(read.counts[collection], collection).toBe(count);
    for (const collection of ['allegations', 'cases', 'learningPoints', 'dayLog', 'stations'])
      expect(read.counts[collection], collection).toBeGreaterThan(0);
    // What gold approved is there in Word, and every document opens.
    const documents = wordFilesIn(folder);
    expect(documents.length).toBe(read.documents.reduce((sum, each) => sum + each, 0));
    expect(documents.length).toBeGreaterThan(0);
    for (const path of documents)
      expect(Object.keys(unzipSync(new Uint8Array(readFileSync(path)))), path).toContain('word/document.xml');
    // The register keeps the hash of the manifest: whoever has the folder can hold it against that.
    const manifest = createHash('sha256').update(readFileSync(join(folder, 'manifest-sha256.txt')));
    const row = page.getByRole('row').filter({ hasText: name });
    await expect(row).toContainText(manifest.digest('hex'));
    await expect(row).toContainText('Kept by the desk');
  });
});

interface ReadPackage {
  readonly counts: Readonly<Record<string, number>>;
  readonly documents: readonly number[];
  readonly operation: { readonly name: string };
}

/** As somebody without the desk reads it: hashes, manifests, every line of every collection. */
function readByNodeAlone(folder: string): ReadPackage {
  const script = join(__dirname, '..', 'builders', 'read-package.mjs');
  const text = execFileSync(process.execPath, [script, folder], { encoding: 'utf8', cwd: folder });
  // Sound: what the script of this repository prints.
  return JSON.parse(text) as ReadPackage;
}

function wordFilesIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.docx'))
    .map((entry) => join(entry.parentPath, entry.name));
}
