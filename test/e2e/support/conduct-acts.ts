/** What a person does where the conduct register refuses a posting. */
import { expect, type Page } from '@playwright/test';
import { allSaved, goTo } from './desk-acts';

/** Names somebody else in the team of the example from which an officer is kept; until then no order leaves. */
export async function putPostingRight(page: Page): Promise<void> {
  await goTo(page, 'Polling day');
  await page.getByRole('link', { name: 'Teams and rounds' }).click();
  await page.getByRole('button', { name: 'Quayside visits', exact: true }).click();
  const officer = page
    .getByRole('complementary', { name: 'Open team' })
    .getByRole('group', { name: 'Officer 2', exact: true });
  await expect(officer.getByText('Posting refused.')).toBeVisible();
  await officer.getByRole('textbox', { name: 'Name' }).fill('M. Kexby');
  const rank = officer.getByRole('textbox', { name: 'Rank' });
  await rank.fill('PCSO 5120');
  await rank.press('Tab');
  await expect(officer.getByText('Posting refused.')).toHaveCount(0);
  await allSaved(page);
}
