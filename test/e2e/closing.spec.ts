/** Closing an operation in the real app: the checklist, a period of the force, an erasure, and the journal afterwards. */
import { expect, test, type Page } from '@playwright/test';
import { allSaved, goTo, lockDesk, setUpDesk, testPassphrase, unlockDesk } from './support/desk-acts';
import { goToDebrief } from './support/debrief-acts';
import { faults } from './support/axe-faults';
import { launchDesk, type RunningDesk } from './support/launch-desk';

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
});
