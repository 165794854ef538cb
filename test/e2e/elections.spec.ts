/** From one election to the next: what gold approved last time comes over as “previous” and is confirmed or changed. */
import { expect, test, type Page } from '@playwright/test';
import { allSaved, goTo, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { approveAs, cellOf, goToView, judgementOf, openGrid, panelOf } from './support/threat-acts';

// One desk for both elections.
test.describe.configure({ mode: 'serial' });

const first = 'Operation Larkfield (May 2026)';
const second = 'Operation Heronsgate (May 2027)';
const reasons = 'Three calls to the office in one week, none traced.';

test.describe('two elections in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  const createOperation = async (given: { name: string; day: string; follows?: string }) => {
    await goTo(page, 'Operation');
    await page.getByRole('button', { name: 'Create an operation' }).click();
    await page.getByLabel('Name of the operation').fill(given.name);
    const day = page.getByRole('textbox', { name: 'Polling day' });
    await day.fill(given.day);
    await day.press('Tab');
    await page.getByRole('checkbox', { name: 'Cumberland', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Westmorland and Furness', exact: true }).check();
    if (given.follows !== undefined) {
      await page.getByRole('combobox', { name: 'Follows the operation' }).click();
      await page.getByRole('option', { name: given.follows }).click();
    }
    await page.getByRole('button', { name: 'Create operation' }).click();
    // What the operation before offers comes first where there is one.
    const lands = given.follows === undefined ? 'Today' : 'Carried forward';
    await expect(page.getByRole('heading', { name: lands, level: 1 })).toBeVisible();
    await allSaved(page);
  };

  test('the first election is assessed and approved', async () => {
    await createOperation({ name: first, day: 'Thu 7 May 2026' });
    await goTo(page, 'Threat assessment');
    await page.getByRole('button', { name: 'Start threat assessment' }).click();
    await (await cellOf(page, 'Cybercrime', 'Cumberland')).click();
    const panel = panelOf(page);
    await panel.getByRole('radio', { name: 'Assessed', exact: true }).check();
    const inPlace = judgementOf(page, 'With the controls in place');
    await inPlace.getByLabel('Likelihood').selectOption('likely');
    await inPlace.getByLabel('Impact').selectOption('4');
    await panel
      .getByRole('radio', { name: /^Moderate/ })
      .first()
      .check();
    await panel.getByLabel('Reasons').fill(reasons);
    await panel.getByLabel('Reasons').blur();
    await (await cellOf(page, 'Hate crime', 'Westmorland and Furness')).click();
    await page.keyboard.press('n');
    await allSaved(page);
    await approveAs(page, 'Morgan Ellersby');
  });

  test('the next election starts from it: findings come over as previous, and every place stays blank', async () => {
    await createOperation({ name: second, day: 'Thu 6 May 2027', follows: first });
    await goTo(page, 'Threat assessment');
    await expect(page.getByRole('radio', { name: first })).toBeChecked();
    const over = page.getByRole('region', { name: 'What comes over' });
    await expect(over).toContainText('2 columns');
    await expect(over).toContainText('2 findings as “previous”');
    await expect(over).toContainText('No column is left behind.');
    await page.getByRole('button', { name: 'Start threat assessment' }).click();
    const counts = page.getByRole('list', { name: 'Counts' });
    await expect(counts.getByText('22 not considered', { exact: true })).toBeVisible();
    const cell = await cellOf(page, 'Cybercrime', 'Cumberland');
    await cell.click();
    await expect(panelOf(page)).toContainText(reasons);
    await goToView(page, /^To be confirmed \(2\)/);
  });

  test('one is confirmed, the other judged anew, and Changes names just that one', async () => {
    await page.getByRole('button', { name: 'Confirm as before: Cybercrime, Cumberland' }).click();
    await expect(
      page
        .getByRole('navigation', { name: 'Views of the assessment' })
        .getByRole('link', { name: 'To be confirmed (1)' }),
    ).toBeVisible();
    await goToView(page, 'Grid');
    await expect(await cellOf(page, 'Cybercrime', 'Cumberland')).toHaveAttribute('aria-label', /^4 High/);
    await (await cellOf(page, 'Hate crime', 'Westmorland and Furness')).click();
    const panel = panelOf(page);
    await panel.getByRole('radio', { name: 'Assessed', exact: true }).check();
    const inPlace = judgementOf(page, 'With the controls in place');
    await inPlace.getByLabel('Likelihood').selectOption('realistic-possibility');
    await inPlace.getByLabel('Impact').selectOption('3');
    await panel.getByRole('radio', { name: /^Low/ }).first().check();
    await allSaved(page);
    await goToView(page, /^To be confirmed \(0\)/);
    await goToView(page, 'Changes');
    const rows = page.getByRole('table', { name: /^Changes since/ }).locator('tbody tr');
    await expect(rows).toHaveCount(1);
    for (const words of ['Hate crime', 'Westmorland and Furness']) await expect(rows).toContainText(words);
    await goToView(page, 'Trend');
    await page
      .getByRole('radiogroup', { name: /^Show the trend of each harm/ })
      .getByText('Table', { exact: true })
      .click();
    const trend = page.getByRole('table', { name: /^Highest rating of each harm/ });
    await expect(trend.getByRole('row').filter({ hasText: 'Cybercrime' })).toContainText('High');
  });

  test('the version of the first election is as gold approved it', async () => {
    await page.getByRole('combobox', { name: 'Open operation' }).click();
    await page.getByRole('option', { name: first }).click();
    await openGrid(page);
    await expect(page.getByRole('combobox', { name: 'Version' })).toContainText('Version 1, approved');
    await expect(await cellOf(page, 'Cybercrime', 'Cumberland')).toHaveAttribute('aria-label', /^4 High/);
    await expect(await cellOf(page, 'Hate crime', 'Westmorland and Furness')).toHaveAttribute(
      'aria-label',
      /^Considered and nil/,
    );
  });
});
