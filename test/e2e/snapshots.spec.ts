/** Snapshots in the real app: which are kept in the folder, and a restore taken back again. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import {
  allSaved,
  goTo,
  lockDesk,
  openExample,
  setUpDesk,
  testPassphrase,
  unlockDesk,
} from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

const DAY_MS = 86_400_000;

async function takeSnapshot(page: Page): Promise<void> {
  await goTo(page, 'Desk');
  await page.getByRole('link', { name: 'Snapshots' }).click();
  await page.getByRole('button', { name: 'Take a snapshot now' }).click();
  await expect(page.getByText('Snapshot taken, opened and counted.').first()).toBeVisible({
    timeout: 60_000,
  });
}

async function nameTheOperation(page: Page, name: string): Promise<void> {
  await goTo(page, 'Operation');
  await page.getByLabel('Name of the operation').fill(name);
  await page.getByLabel('Name of the operation').blur();
  await allSaved(page);
}

async function chooseToRestore(page: Page, taken: string): Promise<void> {
  await page.getByRole('button', { name: 'Restore from a snapshot' }).click();
  await page.getByRole('row').filter({ hasText: taken }).getByRole('radio').first().check();
  await page.getByLabel('Passphrase when the snapshot was taken').fill(testPassphrase);
}

/** What the person answers when main asks: the number of the button. Nothing appears on the screen. */
async function answerMessageBox(desk: RunningDesk, button: number): Promise<void> {
  await desk.app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
  }, button);
}

async function confirmBy(page: Page, passphrase: string): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Your passphrase, to delete the earlier snapshots' })
    .fill(passphrase);
  await page.getByRole('button', { name: 'Take one and delete the earlier' }).click();
}

/** A day as this country counts it, so many days before today: 2027-05-06. */
function dayBefore(days: number): string {
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  return new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
}

test.describe('snapshots in the real app', () => {
  let desk: RunningDesk;
  test.beforeEach(async () => {
    desk = await launchDesk();
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await allSaved(desk.page);
  });
  test.afterEach(async () => {
    await desk.close().catch(() => undefined);
  });

  test('leave the folder as the rule says: one a day, then one a week, and other vaults alone', async () => {
    const folder = join(desk.userData, 'snapshots');
    await takeSnapshot(desk.page);
    const [real = ''] = readdirSync(folder);
    const [vaultId = ''] = real.split('.');
    const seed = (day: string, hour: string, owner = vaultId) => {
      const name = `${owner}.${day.replaceAll('-', '')}T${hour}0000000Z.s1.asked.spocsnapshot`;
      copyFileSync(join(folder, real), join(folder, name));
      return name;
    };
    const stay: string[] = [real];
    for (let days = 1; days <= 14; days += 1) {
      seed(dayBefore(days), '08');
      stay.push(seed(dayBefore(days), '17'));
    }
    // Monday to Wednesday of one week, some five weeks back.
    const weekday = new Date(dayBefore(0)).getUTCDay();
    const monday = 35 + ((weekday + 6) % 7);
    seed(dayBefore(monday), '12');
    seed(dayBefore(monday - 1), '12');
    stay.push(seed(dayBefore(monday - 2), '12'));
    const other = 'f'.repeat(32);
    stay.push(seed(dayBefore(monday), '12', other), seed(dayBefore(monday - 1), '12', other));

    await nameTheOperation(desk.page, 'Renamed by-election');
    await takeSnapshot(desk.page);
    // The word of the first snapshot may still stand on the screen, so it is the folder that is watched.
    const made = () => readdirSync(folder).filter((name) => !stay.includes(name));
    await expect.poll(() => made().length, { timeout: 60_000 }).toBe(1);
    expect(made()[0]).toMatch(new RegExp(`^${vaultId}\\..*\\.asked\\.spocsnapshot$`));
    expect(
      readdirSync(folder)
        .filter((name) => stay.includes(name))
        .sort(),
    ).toEqual([...stay].sort());
  });

  test('go with what was erased: the passphrase deletes all but a fresh one, of this vault alone', async () => {
    const { page } = desk;
    const folder = join(desk.userData, 'snapshots');
    await takeSnapshot(page);
    const [first = ''] = readdirSync(folder);
    const other = `${'f'.repeat(32)}.${first.split('.').slice(1).join('.')}`;
    copyFileSync(join(folder, first), join(folder, other));
    await nameTheOperation(page, 'Renamed by-election');
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'Snapshots' }).click();
    await page.getByRole('button', { name: 'Delete earlier snapshots' }).click();
    await confirmBy(page, 'not the passphrase at all');
    await expect(page.getByText('That is not your present passphrase. Try again.')).toBeVisible({
      timeout: 60_000,
    });
    expect(readdirSync(folder)).toContain(first);
    await answerMessageBox(desk, 0);
    await confirmBy(page, testPassphrase);
    await expect(page.getByText('No snapshot was deleted. A new one was taken.').first()).toBeVisible({
      timeout: 60_000,
    });
    expect(readdirSync(folder)).toContain(first);
    await answerMessageBox(desk, 1);
    await page.getByRole('button', { name: 'Delete earlier snapshots' }).click();
    await confirmBy(page, testPassphrase);
    await expect(
      page.getByText('2 earlier snapshots deleted; the one taken now stands.').first(),
    ).toBeVisible({ timeout: 60_000 });
    const left = readdirSync(folder);
    expect(left).toHaveLength(2);
    expect(left).toContain(other);
    expect(left).not.toContain(first);
  });

  test('bring back what stood, and undoing the restore brings back what it replaced', async () => {
    const { page } = desk;
    await takeSnapshot(page);
    await nameTheOperation(page, 'Named after the snapshot');
    await lockDesk(page);
    await chooseToRestore(page, 'asked for');
    await page.getByRole('button', { name: 'Check the snapshot' }).click();
    await page.getByRole('button', { name: 'Restore this snapshot' }).click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 60_000 });
    await unlockDesk(page);
    await goTo(page, 'Operation');
    await expect(page.getByLabel('Name of the operation')).toHaveValue(/example/);
    await lockDesk(page);
    await chooseToRestore(page, 'kept before a restore');
    await page.getByRole('button', { name: 'Undo that restore' }).click();
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 60_000 });
    await unlockDesk(page);
    await goTo(page, 'Operation');
    await expect(page.getByLabel('Name of the operation')).toHaveValue('Named after the snapshot');
  });
});
