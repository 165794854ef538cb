/** Screen after screen against the rules of WCAG 2.2 AA that a machine can check. */
import { expect, type Page } from '@playwright/test';
import { faults } from './axe-faults';

/** The faults of each screen, light or dark, at 150 % text: "/debrief  color-contrast …". */
export async function faultsOf(
  page: Page,
  theme: 'Light' | 'Dark',
  screens: readonly string[],
): Promise<readonly string[]> {
  await open(page, '/desk');
  await page.getByText(theme, { exact: true }).click();
  await page.getByText('150%', { exact: true }).click();
  const found: string[] = [];
  for (const screen of screens) {
    await open(page, screen);
    // A picture drawn by a chart library fills in after the first paint.
    await page.waitForTimeout(300);
    for (const fault of await faults(page)) found.push(`${screen}  ${fault}`);
  }
  return found;
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain(`#${path}`);
}
