/** Every screen against the rules of WCAG 2.2 AA that a machine can check, in light and dark, at 150 % text. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openExample, setUpDesk, lockDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

const screens = [
  '/today',
  '/operation',
  '/operation/new',
  '/operation/example',
  '/places',
  '/places/import',
  '/places/plot',
  '/places/places',
  '/places/areas',
  '/threat/example-assessment',
  '/threat/example-assessment/matrix',
  '/threat/example-assessment/top',
  '/threat/example-assessment/not-considered',
  '/threat/example-assessment/changes',
  '/threat/example-assessment/factors',
  '/threat/example-assessment/details',
  '/threat/example-assessment/columns',
  '/threat/example-assessment/approve',
  '/documents',
  '/desk',
  '/desk/people',
  '/desk/snapshots',
  '/desk/journal',
  '/desk/reference',
];

async function faults(page: Page): Promise<readonly string[]> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.target.join(' ')}`),
  );
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain(`#${path}`);
}

test.describe('screens that a machine can check', () => {
  let desk: RunningDesk;
  let atFirstRun: readonly string[] = [];
  test.beforeAll(async () => {
    desk = await launchDesk();
    await expect(desk.page.getByRole('heading', { name: 'Set up this desk' })).toBeVisible();
    atFirstRun = await faults(desk.page);
    await setUpDesk(desk.page);
    await openExample(desk.page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('the first screen is without fault', () => {
    expect(atFirstRun).toEqual([]);
  });

  for (const theme of ['Light', 'Dark']) {
    test(`every screen is without fault, ${theme.toLowerCase()} and at 150 % text`, async () => {
      const { page } = desk;
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
      expect(found).toEqual([]);
    });
  }

  test('the locked screen is without fault', async () => {
    await lockDesk(desk.page);
    expect(await faults(desk.page)).toEqual([]);
  });
});
