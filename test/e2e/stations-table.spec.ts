/** The table and the plot of polling stations in the real app. */
import { expect, type Page, test } from '@playwright/test';
import { allSaved, goTo, openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { pressOnScreen } from './support/places-acts';

test.describe.configure({ mode: 'serial' });

let desk: RunningDesk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpDesk(desk.page);
  await openExample(desk.page);
});
test.afterAll(async () => {
  await desk.close().catch(() => undefined);
});
test.beforeEach(async () => {
  await goTo(desk.page, 'Places');
  await expect(desk.page.getByRole('grid', { name: 'Polling stations' })).toBeVisible();
});

/** A cell by its station's number and its column's heading. */
function cell(page: Page, number: string, column: string) {
  const at = columns.indexOf(column);
  return page
    .getByRole('row')
    .filter({ has: page.locator('[data-column="0"]', { hasText: new RegExp(`^${number}$`) }) })
    .locator(`[data-column="${at}"]`);
}

const columns = [
  'Number',
  'Name',
  'Rating',
  'Presence',
  'Vulnerability',
  'District',
  'Ward',
  'Council',
  'Address',
  'Postcode',
  'Presence reason',
  'Team',
];

test('what is judged of a station stands in sight on a screen 1280 wide', async () => {
  const { page } = desk;
  const heads = page.getByRole('grid').getByRole('columnheader');
  await expect(heads.first()).toBeVisible();
  const headings = await heads.allInnerTexts();
  expect(headings.map((text) => text.trim()).filter((text) => text !== '')).toEqual(columns);
  expect(await page.evaluate(() => window.innerWidth)).toBe(1280);
  const grid = await page.getByRole('grid').boundingBox();
  const ward = await page.getByRole('columnheader', { name: 'Ward' }).boundingBox();
  const inside = await page.getByRole('grid').evaluate((element) => element.clientWidth);
  expect((ward?.x ?? Infinity) + (ward?.width ?? 0)).toBeLessThanOrEqual((grid?.x ?? 0) + inside);
});

test('the table on paper has the same columns and every station', async () => {
  const { page } = desk;
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('table.data-grid-print');
  await expect(paper.locator('th')).toHaveText(columns);
  await expect(paper.locator('tbody tr')).toHaveCount(15);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
});

test('presence with its reason is set for selected stations in one step', async () => {
  const { page } = desk;
  const before = await allSaved(page);
  await page.getByRole('checkbox', { name: /^Select 4 / }).click();
  await page.getByRole('checkbox', { name: /^Select 7 / }).click();
  const bar = page.getByRole('region', { name: 'Selected polling stations' });
  await expect(bar).toContainText('2 stations selected');
  await bar.getByRole('button', { name: 'Set police presence' }).click();
  await bar.getByRole('combobox', { name: 'Police presence' }).click();
  await page.getByRole('option', { name: 'Occasional', exact: true }).click();
  await bar.getByRole('textbox', { name: 'Reason' }).fill('Two rival rallies are planned.');
  await bar.getByRole('button', { name: 'Set presence for 2 stations' }).click();
  for (const number of ['4', '7']) {
    await expect(cell(page, number, 'Presence')).toHaveText('Occasional');
    await expect(cell(page, number, 'Presence reason')).toHaveText('Two rival rallies are planned.');
  }
  await expect.poll(() => allSaved(page)).toBe(before + 1);
  await pressOnScreen(page, 'Control+z');
  for (const number of ['4', '7']) {
    await expect(cell(page, number, 'Presence')).toHaveText('Not decided');
    await expect(cell(page, number, 'Presence reason')).toHaveText('');
  }
});

test('a block from Excel is shown before it changes the table, in one step', async () => {
  const { page, app } = desk;
  const before = await allSaved(page);
  await app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    'Permanent\tnot for pasting\tQA8\nSometimes\t\tQA9\n',
  );
  await cell(page, '4', 'Presence').click();
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('region', { name: 'What would be pasted' });
  await expect(preview).toContainText('3 cells would change');
  await expect(preview).toContainText('left as they are');
  await expect(cell(page, '4', 'Presence')).toHaveText('Not decided');
  expect(await allSaved(page)).toBe(before);
  await preview.getByRole('button', { name: 'Change 3 cells' }).click();
  await expect(cell(page, '4', 'Presence')).toHaveText('Permanent');
  await expect(cell(page, '4', 'District')).toHaveText('QA8');
  await expect(cell(page, '5', 'District')).toHaveText('QA9');
  await expect(cell(page, '5', 'Presence')).toHaveText('Occasional');
  await pressOnScreen(page, 'Control+z');
  await expect(cell(page, '4', 'Presence')).toHaveText('Not decided');
  await expect(cell(page, '5', 'District')).not.toHaveText('QA9');
});

test('the plot has a mark for each building, names the one pointed at and opens it', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Plot', exact: true }).click();
  const plot = page.getByRole('application');
  const marks = plot.locator('use');
  const names = page.getByRole('list', { name: 'Names in the plot' }).getByRole('button');
  await expect(names.first()).toBeVisible();
  expect(await marks.count()).toBe(await names.count());
  // Where another mark lies on top, the top one is meant: the last drawn is under none.
  await marks.last().hover();
  const said = page.locator('.point-plot-line');
  const name = (await names.first().innerText()).split('\n').at(-1)?.split(',')[0] ?? '';
  await expect(said).toContainText(name);
  await marks.last().click();
  await expect(page).toHaveURL(/station=/);
});

test('the plot can be narrowed to one council', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Plot', exact: true }).click();
  const choice = page.getByRole('combobox', { name: 'Show the stations of' });
  await choice.click();
  await page.getByRole('option', { name: 'Harrow Dale' }).click();
  await expect(page.getByText('This council has no polling stations on the desk yet.')).toBeVisible();
  await choice.click();
  await page.getByRole('option', { name: 'Saltmarsh' }).click();
  await expect(page.getByRole('application').locator('use').first()).toBeVisible();
});
