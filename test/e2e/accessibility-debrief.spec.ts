/** The debrief of an election that was policed, against the rules of WCAG 2.2 AA that a machine can check. */
import { expect, test } from '@playwright/test';
import { faultsOf } from './support/axe-screens';
import { pick } from './support/case-acts';
import { hiddenSideways } from './support/debrief-acts';
import { openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

const screens = [
  '/debrief',
  '/debrief?heading=polling-day',
  '/debrief?heading=allegations',
  '/debrief?heading=investigations',
  '/debrief/learning',
  '/debrief/learning?point=example-before-learning-1',
  '/debrief/learning?add=point',
  '/debrief/hot',
  '/debrief/hot?add=debrief',
  '/debrief/training',
  '/debrief/contributions',
  '/debrief/contributions?add=forms',
  '/debrief/contributions?add=files',
  '/debrief/contributions?add=own',
  '/debrief/media',
  '/debrief/return',
  '/debrief/return/reconciliation',
  '/debrief/return/differences',
  '/debrief/notes',
  '/debrief/closing',
  '/debrief/closing/retention',
  '/debrief/closing/package',
  '/debrief/notes?note=example-before-note-1',
  '/documents/plan/debrief-report',
];

test.describe('the debrief', () => {
  let desk: RunningDesk;
  test.beforeAll(async () => {
    desk = await launchDesk();
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await pick(desk.page, 'Open operation', /^May 2026/);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('shows the whole data return without scrolling sideways, 1280 wide', async () => {
    const { page } = desk;
    await page.evaluate(() => {
      window.location.hash = '#/debrief/return';
    });
    const table = page.locator('.return-rows .virtual-table');
    await expect(table).toBeVisible();
    expect(await hiddenSideways(table)).toBe(0);
    await table.getByRole('rowheader').first().getByRole('button').click();
    await expect(page.getByRole('complementary', { name: 'Open row' })).toBeVisible();
    expect(await hiddenSideways(table)).toBe(0);
    await page.screenshot({ path: test.info().outputPath('data-return.png') });
  });

  for (const theme of ['Light', 'Dark'] as const) {
    test(`is without fault, ${theme.toLowerCase()} and at 150 % text`, async () => {
      test.setTimeout(600_000);
      expect(await faultsOf(desk.page, theme, screens)).toEqual([]);
    });
  }
});
