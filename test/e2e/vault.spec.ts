import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  allSaved,
  goTo,
  lockDesk,
  openExample,
  setUpDesk,
  testPerson,
  unlockDesk,
} from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

test.describe('the vault in the real app', () => {
  let desk: RunningDesk;
  test.beforeEach(async () => {
    desk = await launchDesk();
  });
  test.afterEach(async () => {
    await desk.close().catch(() => undefined);
  });

  test('keeps what was done over lock, close and a new start', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await goTo(desk.page, 'Operation');
    await desk.page.getByLabel('Name of the operation').fill('Larkfield by-election');
    await desk.page.getByLabel('Name of the operation').blur();
    await allSaved(desk.page);
    await lockDesk(desk.page);
    await unlockDesk(desk.page);
    await goTo(desk.page, 'Operation');
    await expect(desk.page.getByLabel('Name of the operation')).toHaveValue('Larkfield by-election');
    await desk.close();
    desk = await launchDesk({ userData: desk.userData });
    await unlockDesk(desk.page);
    await goTo(desk.page, 'Operation');
    await expect(desk.page.getByLabel('Name of the operation')).toHaveValue('Larkfield by-election');
  });

  test('saves a field that is still being typed in when the desk locks', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await goTo(desk.page, 'Operation');
    await desk.page.getByLabel('Name of the operation').fill('Typed and not left');
    await desk.page.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(desk.page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 30_000 });
    await unlockDesk(desk.page);
    await goTo(desk.page, 'Operation');
    await expect(desk.page.getByLabel('Name of the operation')).toHaveValue('Typed and not left');
  });

  test('shows no record, screen or search result while locked', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await lockDesk(desk.page);
    await desk.page.evaluate(() => {
      window.location.hash = '#/operation';
    });
    await desk.page.keyboard.press('Control+k');
    await expect(desk.page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
    const text = await desk.page.locator('body').innerText();
    for (const word of ['Saltmarsh', 'Marlshire', testPerson.name, 'Quayside'])
      expect(text).not.toContain(word);
  });

  test('refuses a wrong passphrase and makes the next tries wait', async () => {
    await setUpDesk(desk.page);
    await lockDesk(desk.page);
    for (let tries = 0; tries < 5; tries += 1) {
      await desk.page.getByLabel('Passphrase', { exact: true }).fill(`not the passphrase ${tries}`);
      await desk.page.getByRole('button', { name: 'Unlock the desk' }).click();
      await expect(desk.page.getByRole('alert')).toContainText('does not open this vault', {
        timeout: 30_000,
      });
    }
    await expect(desk.page.getByRole('status').filter({ hasText: /Wait \d seconds/ })).toBeVisible();
    await desk.page.getByLabel('Passphrase', { exact: true }).fill('anything');
    await expect(desk.page.getByRole('button', { name: 'Unlock the desk' })).toBeDisabled();
    // The count of wrong tries outlives the app: the next one waits longer still.
    await desk.close();
    desk = await launchDesk({ userData: desk.userData });
    await desk.page.getByLabel('Passphrase', { exact: true }).fill('still not the passphrase');
    await expect(desk.page.getByRole('button', { name: 'Unlock the desk' })).toBeEnabled({ timeout: 30_000 });
    await desk.page.getByRole('button', { name: 'Unlock the desk' }).click();
    await expect(desk.page.getByRole('status').filter({ hasText: /Wait 1\d seconds/ })).toBeVisible({
      timeout: 30_000,
    });
  });

  test('opens with the recovery code, takes a new passphrase and issues a new code', async () => {
    const code = await setUpDesk(desk.page);
    await lockDesk(desk.page);
    await desk.page.getByRole('button', { name: 'Use the recovery code' }).click();
    await desk.page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
    await desk.page.getByRole('button', { name: 'Check the code' }).click();
    await expect(desk.page.getByRole('heading', { name: 'Choose a new passphrase' })).toBeVisible({
      timeout: 60_000,
    });
    const next = 'granite otter window sixteen';
    await desk.page.getByLabel('Passphrase', { exact: true }).fill(next);
    await desk.page.getByLabel('Passphrase again').fill(next);
    await desk.page.getByRole('button', { name: 'Set the passphrase' }).click();
    const output = desk.page.getByRole('status', { name: 'Recovery code' });
    await expect(output).toBeVisible({ timeout: 60_000 });
    expect((await output.locator('span').allTextContents()).join('-')).not.toBe(code);
    await desk.page.getByRole('checkbox').check();
    await desk.page.getByRole('button', { name: 'Open the desk' }).click();
    await lockDesk(desk.page);
    await unlockDesk(desk.page, next);
  });

  test('undoes and redoes by keyboard, and says so', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await goTo(desk.page, 'Operation');
    await desk.page.getByRole('button', { name: 'Add a poll' }).click();
    await expect(desk.page.getByRole('button', { name: 'Remove poll 3' })).toBeVisible();
    await desk.page.getByRole('heading', { name: 'Operation', level: 1 }).focus();
    await desk.page.keyboard.press('Control+z');
    await expect(desk.page.getByRole('button', { name: 'Remove poll 3' })).toBeHidden();
    await desk.page.keyboard.press('Control+y');
    await expect(desk.page.getByRole('button', { name: 'Remove poll 3' })).toBeVisible();
  });

  test('locks when the machine is locked or sleeps', async () => {
    await setUpDesk(desk.page);
    for (const event of ['lock-screen', 'suspend'] as const) {
      await desk.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
      await expect(desk.page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 30_000 });
      await unlockDesk(desk.page);
    }
  });

  test('leaves nothing readable on the disk', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await goTo(desk.page, 'Operation');
    await desk.page.getByLabel('Handling instruction').fill('Zephyrine marker seventeen');
    await desk.page.getByLabel('Handling instruction').blur();
    await allSaved(desk.page);
    await lockDesk(desk.page);
    await desk.close();
    const found: string[] = [];
    for (const file of filesUnder(desk.userData)) {
      const bytes = readFileSync(file);
      for (const word of [
        'Zephyrine',
        'Saltmarsh',
        testPerson.name,
        testPerson.passphrase,
        'Quayside Mission',
      ]) {
        if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
          found.push(`${word} in ${file}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('stops and offers restore when the store has gone, and restores from a snapshot', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await allSaved(desk.page);
    await lockDesk(desk.page);
    await desk.close();
    rmSync(join(desk.userData, 'IndexedDB'), { recursive: true, force: true });
    desk = await launchDesk({ userData: desk.userData });
    await expect(desk.page.getByRole('heading', { name: 'Restore from a snapshot' })).toBeVisible();
    await expect(desk.page.getByRole('alert').first()).toBeVisible();
    await desk.page.getByRole('radio').first().check();
    await desk.page.getByLabel('Passphrase when the snapshot was taken').fill(testPerson.passphrase);
    await desk.page.getByRole('button', { name: 'Check the snapshot' }).click();
    await desk.page.getByRole('button', { name: 'Restore this snapshot' }).click({ timeout: 60_000 });
    await expect(desk.page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 60_000 });
    await unlockDesk(desk.page);
    await goTo(desk.page, 'Operation');
    await expect(desk.page.getByLabel('Name of the operation')).toHaveValue(/example/);
  });

  test('the journal names who did what, and its chain holds', async () => {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await goTo(desk.page, 'Desk');
    await desk.page.getByRole('link', { name: 'Journal' }).click();
    await expect(desk.page.getByRole('cell', { name: 'Open the example operation' })).toBeVisible();
    await desk.page.getByRole('button', { name: 'Check the whole journal' }).click();
    await expect(desk.page.getByText(/All \d+ entries are unaltered/)).toBeVisible({ timeout: 30_000 });
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return [];
    return found.isDirectory() ? filesUnder(path) : found.isFile() ? [path] : [];
  });
}
