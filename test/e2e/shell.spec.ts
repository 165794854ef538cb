import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import {
  allSaved,
  goTo,
  lockDesk,
  openExample,
  setUpDesk,
  testPassphrase,
  testPerson,
  unlockDesk,
} from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

// One desk for all: what one test leaves open, the next one works with.
test.describe.configure({ mode: 'serial' });

const places = ['Today', 'Operation', 'Places', 'Threat assessment', 'Documents', 'Desk'] as const;
const marking = 'OFFICIAL-SENSITIVE · Not beyond the planning cell';

test.describe('the shell in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('closing the window saves what is being typed and leaves a verified snapshot', async () => {
    await goTo(page, 'Operation');
    const handling = page.getByLabel('Handling instruction');
    await handling.click();
    await handling.press('Control+a');
    await page.keyboard.type('Typed as the window closed');
    const before = snapshotsIn(desk.userData);
    const ended = new Promise<void>((resolve) => desk.app.process().once('exit', () => resolve()));
    // The window may be gone before the answer comes back.
    await desk.app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      .catch(() => undefined);
    await ended;
    const left = snapshotsIn(desk.userData).filter((name) => !before.includes(name));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/\.lock\.spocsnapshot$/);
    desk = await launchDesk({ userData: desk.userData });
    page = desk.page;
    await unlockDesk(page);
    await goTo(page, 'Operation');
    await expect(page.getByLabel('Handling instruction')).toHaveValue('Typed as the window closed');
    await goTo(page, 'Today');
    await expect(page.getByText(/The last copy \(snapshot\) is of .*; it was opened/)).toBeVisible();
  });

  test('the marking stands at the head and foot of every screen, as soon as it is changed', async () => {
    await goTo(page, 'Operation');
    await page.getByLabel('Handling instruction').fill('Not beyond the planning cell');
    await page.getByLabel('Handling instruction').blur();
    for (const place of places) {
      await goTo(page, place);
      await expect(page.getByRole('banner').locator('.marking').first()).toHaveText(marking);
      await expect(page.getByRole('contentinfo').locator('.marking')).toHaveText(marking);
      for (const line of await page.locator('.marking').all()) await expect(line).toBeInViewport();
    }
  });

  test('Ctrl+K finds a record in words of any order, and Enter opens it', async () => {
    await goTo(page, 'Today');
    await page.keyboard.press('Control+k');
    const find = page.getByPlaceholder('Find a record, a screen or something to do');
    await expect(find).toBeFocused();
    await page.keyboard.type('hall quayside mission');
    await expect(page.getByRole('dialog').getByText('Quayside Mission Hall').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(find).toBeHidden();
    await expect(page.getByRole('complementary').getByText('Quayside Mission Hall').first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('no such record anywhere');
    await expect(page.getByText('Nothing has these words.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('dark and large text hold over lock and unlock', async () => {
    await goTo(page, 'Desk');
    await page.getByText('Dark', { exact: true }).click();
    await page.getByText('130%', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await expect.poll(size).toBe('20.8px');
    await allSaved(page);
    await lockDesk(page);
    await unlockDesk(page);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await expect.poll(size).toBe('20.8px');
    await goTo(page, 'Desk');
    await page.getByText('Light', { exact: true }).click();
    await page.getByText('100%', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  });

  test('the switcher at the head opens another operation, and back', async () => {
    await goTo(page, 'Operation');
    await page.getByRole('button', { name: 'Create an operation' }).click();
    await page.getByLabel('Name of the operation').fill('Eskdale by-election');
    await page.getByRole('button', { name: 'Create operation' }).click();
    const switcher = page.getByRole('combobox', { name: 'Open operation' });
    await expect(switcher).toHaveValue('Eskdale by-election');
    await expect(page.getByText('No date yet')).toBeVisible();
    await expect(page.getByRole('banner').locator('.marking').first()).not.toHaveText(marking);
    await goTo(page, 'Documents');
    await switcher.click();
    await page.getByRole('option', { name: 'May 2027 local elections (example)' }).click();
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    await expect(page.getByRole('banner').locator('.marking').first()).toHaveText(marking);
    await expect(page.getByText('Have gold approve version 1 of the threat assessment')).toBeVisible();
  });

  test('Ctrl+P prints the screen with its marking and without what only works on a screen', async () => {
    await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) return;
      contents.print = (options, done) => {
        Object.assign(globalThis, { printedWith: options });
        done?.(true, '');
      };
    });
    const printedWith = () =>
      desk.app.evaluate(() => (globalThis as unknown as { printedWith?: unknown }).printedWith ?? null);
    await goTo(page, 'Today');
    await page.keyboard.press('Control+p');
    await expect.poll(printedWith).toMatchObject({ silent: false, printBackground: true });
    for (const place of places) {
      await goTo(page, place);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.marking').first()).toBeVisible();
      await expect(page.locator('.marking').last()).toBeVisible();
      expect(await page.locator('.marking:visible').allTextContents()).toEqual([marking, marking]);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.navigation, .top-bar, .skip-link')).toHaveCount(3);
      for (const each of await page.locator('.navigation, .top-bar, .skip-link').all())
        await expect(each).toBeHidden();
      await page.emulateMedia({ media: null });
    }
  });

  test('the desk locks by itself after the idle time, and not while it is used', async () => {
    await goTo(page, 'Desk');
    await page.getByRole('combobox', { name: 'Lock after' }).click();
    await page.getByRole('option', { name: '2 minutes without a key or a click', exact: true }).click();
    await allSaved(page);
    await page.clock.install();
    await goTo(page, 'Today');
    await page.clock.fastForward(110_000);
    await page.keyboard.press('Shift');
    await page.clock.fastForward(110_000);
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    await page.clock.fastForward(30_000);
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 30_000 });
    expect(await page.locator('body').innerText()).not.toContain('Quayside');
    await unlockDesk(page);
  });

  test('a second person opens the desk with their own passphrase, and the journal names them', async () => {
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'People' }).click();
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add person' }) });
    await form.getByLabel('Name', { exact: true }).fill(second.name);
    await form.getByLabel('Rank or role').fill('Sergeant, deputy');
    await form.getByLabel('Their passphrase', { exact: true }).fill(second.passphrase);
    await form.getByLabel('Your passphrase', { exact: true }).fill('not my passphrase');
    await form.getByRole('button', { name: 'Add person' }).click();
    await expect(form.getByRole('alert')).toBeVisible({ timeout: 30_000 });
    await form.getByLabel('Your passphrase', { exact: true }).fill(testPassphrase);
    await form.getByRole('button', { name: 'Add person' }).click();
    await expect(page.getByRole('button', { name: `Remove ${second.name}` })).toBeVisible({
      timeout: 30_000,
    });
    await allSaved(page);
    await lockDesk(page);
    await unlockDesk(page, second.passphrase);
    await page.getByRole('combobox', { name: 'Open operation' }).click();
    await page.getByRole('option', { name: 'Eskdale by-election' }).click();
    await goTo(page, 'Operation');
    await page.getByRole('button', { name: 'Add a poll' }).click();
    await allSaved(page);
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'Journal' }).click();
    const entry = page.getByRole('row').filter({ hasText: 'Change the polls' }).first();
    await expect(entry).toContainText(second.name);
    await expect(page.getByRole('row').filter({ hasText: 'Add a person to the desk' })).toContainText(
      testPerson.name,
    );
  });

  test('a weak passphrase is refused for a second person as it is for the first', async () => {
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'People' }).click();
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add person' }) });
    await form.getByLabel('Name', { exact: true }).fill('Robin Weirside');
    await form.getByLabel('Their passphrase', { exact: true }).fill('password1234');
    await form.getByLabel('Your passphrase', { exact: true }).fill(testPassphrase);
    await form.getByRole('button', { name: 'Add person' }).click();
    await expect(form.getByRole('alert')).toContainText('too weak');
  });

  test('a person who is removed can no longer open the desk, and stays in the journal', async () => {
    await lockDesk(page);
    await unlockDesk(page);
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('button', { name: `Remove ${second.name}` }).click();
    await page.getByLabel('Your passphrase, to remove this person', { exact: true }).fill(testPassphrase);
    await page.getByRole('button', { name: 'Remove person' }).click();
    await expect(page.getByRole('button', { name: `Remove ${second.name}` })).toBeHidden({ timeout: 30_000 });
    await allSaved(page);
    await lockDesk(page);
    await page.getByLabel('Passphrase', { exact: true }).fill(second.passphrase);
    await page.getByRole('button', { name: 'Unlock the desk' }).click();
    await expect(page.getByRole('alert')).toContainText('does not open this vault', { timeout: 30_000 });
    await unlockDesk(page);
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'Journal' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Change the polls' }).first()).toContainText(
      second.name,
    );
  });

  test('a vault that a newer desk wrote is left alone, with a sentence that says so', async () => {
    await lockDesk(page);
    await setFormatVersion(page, 2);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'This vault was made by a newer desk' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
    await setFormatVersion(page, 1);
    await page.reload();
    await unlockDesk(page);
  });
});

const second = { name: 'Robin Wastwater', passphrase: 'pewter harbour ninety lapwing' };

/** The names of the snapshots in the desk's own folder. */
function snapshotsIn(userData: string): readonly string[] {
  const folder = join(userData, 'snapshots');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.spocsnapshot'));
}

/** Writes another format version into the readable head of the locked vault. */
async function setFormatVersion(page: Page, formatVersion: number): Promise<void> {
  await page.evaluate(async (version) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The store refused'));
      });
    const [info] = await indexedDB.databases();
    const database = await answer(indexedDB.open(info?.name ?? ''));
    const table = database.transaction('header', 'readwrite').objectStore('header');
    const row = (await answer(table.get(1))) as { key: number; value: object };
    await answer(table.put({ ...row, value: { ...row.value, formatVersion: version } }));
    database.close();
  }, formatVersion);
}
