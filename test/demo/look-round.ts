/** The rest of the desk: people, snapshots, journal, search, dark, large text, lock. */
import { expect, type Page } from '@playwright/test';
import { allSaved, goTo, lockDesk, testPerson, unlockDesk } from '../e2e/support/desk-acts';
import type { DemoContext } from './demo-context';

/** Goes round the desk; answers the number of the last saved change. */
export async function lookRound({ desk: { page }, say, picture }: DemoContext): Promise<number> {
  say('Look round the desk: people, snapshots, journal, reference data, search, dark, large text');
  await goTo(page, 'Desk');
  await picture('desk-settings');
  for (const link of ['People', 'Snapshots', 'Journal', 'Reference data']) {
    await page.getByRole('link', { name: link, exact: true }).click();
    if (link === 'Snapshots') {
      await page.getByRole('button', { name: 'Take a snapshot now' }).click();
      await expect(page.getByText('opened and counted').first()).toBeVisible({ timeout: 60_000 });
    }
    if (link === 'Journal') {
      await page.getByRole('button', { name: 'Check the whole journal' }).click();
      await expect(page.getByText(/entries are unaltered/)).toBeVisible({ timeout: 60_000 });
    }
    await picture(`desk-${link.toLowerCase().replaceAll(' ', '-')}`);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a record, a screen or something to do').fill('quay');
  await picture('find');
  await page.keyboard.press('Escape');
  await inDark(page, picture);
  const saved = await allSaved(page);
  say('Lock, and unlock again');
  await lockDesk(page);
  await picture('locked');
  await unlockDesk(page, testPerson.passphrase);
  await goTo(page, 'Today');
  await picture('today-at-the-end');
  return saved;
}

async function inDark(page: Page, picture: DemoContext['picture']): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByText('Dark', { exact: true }).click();
  await goTo(page, 'Threat assessment');
  await picture('threat-grid-dark');
  await goTo(page, 'Places');
  await picture('polling-stations-dark');
  await goTo(page, 'Desk');
  await page.getByText('Light', { exact: true }).click();
  await page.getByText('150%', { exact: true }).click();
  await goTo(page, 'Today');
  await picture('today-large-text');
  await goTo(page, 'Threat assessment');
  await picture('threat-grid-large-text');
  await goTo(page, 'Desk');
  await page.getByText('100%', { exact: true }).click();
  await page.getByText('As the machine', { exact: true }).click();
}
