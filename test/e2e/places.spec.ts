/** Import of polling stations in the real app: read in the worker, shown first, stored in one step. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { allSaved, goTo, openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import {
  chooseList,
  dryRun,
  exampleExport,
  expectStations,
  homeLines,
  pressOnScreen,
  readListFor,
  startImport,
  stationsFixture,
  storeButton,
  writeList,
} from './support/places-acts';

test.describe.configure({ mode: 'serial' });

let desk: RunningDesk;
/** Stations of the example operation before anything is imported. */
const already = 15;
const stationsInExport = 48;

test.beforeAll(async () => {
  desk = await launchDesk();
  await setUpDesk(desk.page);
  await openExample(desk.page);
});
test.afterAll(async () => {
  await desk.close().catch(() => undefined);
});

/** The lines of the example export as a list with one row for each station. */
function exportRows(): { readonly head: string; readonly rows: readonly string[] } {
  const [head = '', ...rows] = readFileSync(exampleExport, 'utf8').trim().split(/\r?\n/);
  return { head, rows };
}

test('a list cannot be chosen before its council', async () => {
  const { page } = desk;
  await goTo(page, 'Places');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Choose the list' })).toBeDisabled();
  await expect(page.locator('input[type=file]')).toBeDisabled();
});

test('an export is shown first and nothing of it is stored before the button', async () => {
  const { page } = desk;
  const before = await allSaved(page);
  const region = await readListFor(page, 'Harrow Dale', desk.lend(exampleExport));
  await expect(region).toContainText('599 rows read, 48 polling stations found at 42 places');
  await expect(region.getByRole('status')).toHaveText('48 new, 0 changed, 0 gone, 0 already here');
  expect(await allSaved(page)).toBe(before);
  await storeButton(page).click();
  await expectStations(page, already + stationsInExport);
  await expect.poll(() => allSaved(page)).toBe(before + 1);
});

test('no home of the export is on a screen or found by the search', async () => {
  const { page } = desk;
  const homes = homeLines(exampleExport);
  expect(homes.length).toBeGreaterThan(300);
  const onScreen = async () => {
    const text = await page.locator('body').innerText();
    // A home "1 Bridge Road" is not met in a station's "21 Bridge Road".
    return homes.filter((home) => new RegExp(`(?<!\\d)${home}`).test(text));
  };
  for (const tab of ['Polling stations', 'Plot', 'Areas']) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    expect(await onScreen()).toEqual([]);
  }
  await readListFor(page, 'Harrow Dale', desk.lend(exampleExport));
  for (const folded of await page.locator('details:not([open]) > summary').all()) await folded.click();
  expect(await onScreen()).toEqual([]);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('searchbox').or(page.getByPlaceholder('Find a record'));
  for (const home of homes.filter((_, at) => at % 60 === 0)) {
    await search.first().fill(home);
    const found = page.locator('.mantine-Spotlight-action');
    // Words of a home may each stand somewhere in a station; its whole line stands in none.
    for (const line of await found.allInnerTexts()) expect(line).not.toContain(home);
  }
  await search.first().fill('Weir Parish Rooms');
  await expect(page.locator('.mantine-Spotlight-action').first()).toContainText('Weir Parish Rooms');
  await page.keyboard.press('Escape');
});

test('the same list a second time has nothing to store', async () => {
  const { page } = desk;
  const region = await readListFor(page, 'Harrow Dale', desk.lend(exampleExport));
  await expect(region.locator('.count-line')).toHaveText('0 new, 0 changed, 0 gone, 48 already here');
  await expect(region).toContainText('Nothing to store');
  await expect(storeButton(page)).toHaveCount(0);
});

test('the rows of the same list in another order have nothing to store either', async () => {
  const { page } = desk;
  const { head, rows } = exportRows();
  const path = writeList(desk, 'backwards.csv', [head, ...[...rows].reverse()].join('\n'));
  const region = await readListFor(page, 'Harrow Dale', path);
  await expect(region.locator('.count-line')).toHaveText('0 new, 0 changed, 0 gone, 48 already here');
  await expect(storeButton(page)).toHaveCount(0);
});

test('one Ctrl+Z takes the whole import back and Ctrl+Y brings it again', async () => {
  const { page } = desk;
  await goTo(page, 'Places');
  await expectStations(page, already + stationsInExport);
  await pressOnScreen(page, 'Control+z');
  await expectStations(page, already);
  await pressOnScreen(page, 'Control+y');
  await expectStations(page, already + stationsInExport);
});

test('a changed list shows what is new, changed and gone, and keeps what was judged', async () => {
  const { page } = desk;
  await goTo(page, 'Places');
  const words = page.getByRole('textbox', { name: 'Filter by words' });
  await words.fill('Weir Parish Rooms');
  await page.getByRole('grid').getByText('Weir Parish Rooms').first().click();
  await page.getByRole('radio', { name: 'Permanent' }).check();
  await expect(page.getByRole('row', { name: /Weir Parish Rooms/ })).toContainText('Permanent');
  const { head, rows } = exportRows();
  const renamed = rows
    .filter((row) => !row.includes(',Copper Library,'))
    .map((row) => row.replace(',Weir Parish Rooms,', ',Weir Memorial Rooms,'));
  const added =
    '06/05/2027,District,Alder Brook,Yes,9999999,1 Unseen Row,,Harrow Dale,,,,MD6 1BP,ABZ,7999,Alder Brook Pavilion,2 Weir Field,Harrow Dale,,,MD6 1FP,593900,338900,,';
  const path = writeList(desk, 'changed.csv', [head, ...renamed, added].join('\n'));
  const region = await readListFor(page, 'Harrow Dale', path);
  await expect(region.locator('.count-line')).toHaveText('1 new, 1 changed, 1 gone, 46 already here');
  const preview = page.getByRole('region', { name: 'Preview of the stations' });
  await expect(preview).toContainText('Name: Weir Parish Rooms → Weir Memorial Rooms');
  await expect(page.getByRole('region', { name: 'Stations that are gone from the list' })).toContainText(
    'Copper Library',
  );
  await page.getByRole('radio', { name: 'Remove them with this import' }).check();
  await page.getByRole('button', { name: 'Import 48 polling stations and remove 1' }).click();
  await words.fill('Weir Memorial Rooms');
  await expect(page.getByRole('row', { name: /Weir Memorial Rooms/ })).toContainText('Permanent');
  await words.fill('Copper Library');
  await expect(page.getByText('No polling station passes the filter')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectStations(page, already + stationsInExport);
});

for (const [name, description] of [
  ['council-workbook.xlsx', 'Northbeck Village Hall'],
  ['council-report.docx', 'Northbeck Village Hall'],
] as const) {
  test(`${name} is read under the rules of the app’s pages`, async () => {
    const { page } = desk;
    const region = await readListFor(page, 'Harrow Dale', desk.lend(stationsFixture(name)));
    await expect(region.locator('.count-line')).toContainText('3 new');
    await expect(page.getByRole('region', { name: 'Preview of the stations' })).toContainText(description);
  });
}

test('what is no list is refused in one message, and nothing is stored', async () => {
  const { page } = desk;
  const before = await allSaved(page);
  await startImport(page, 'Harrow Dale');
  for (const [name, said] of [
    ['zip-named.csv', 'is a ZIP archive'],
    ['empty.csv', 'is empty'],
    ['xpress-cut-off.csv', 'stops in the middle of line 4'],
    ['picture.csv', 'is a picture'],
    ['not-a-list.csv', 'does not look like a list of polling stations'],
    ['protected.xlsx', 'is protected with a password'],
  ] as const) {
    await chooseList(page, desk.lend(stationsFixture(name)));
    const refusal = page.getByRole('region', { name: 'Import' }).getByRole('alert');
    await expect(refusal).toContainText(name);
    await expect(refusal).toHaveCount(1);
    await expect(refusal).toContainText(said);
    await expect(refusal).toContainText('What is on the desk is as it was');
    await expect(refusal).not.toContainText(/Hidden Row|Secretville/);
    await expect(storeButton(page)).toHaveCount(0);
  }
  expect(await allSaved(page)).toBe(before);
});

test('a corrected column is read again at once and remembered for its council alone', async () => {
  const { page } = desk;
  const list = 'A,B,C\nTest Hall,Mill Lane,x1\nTest Chapel,High Street,x2\nTest School,School Close,x3\n';
  const path = writeList(desk, 'letters.csv', list);
  await readListFor(page, 'Saltmarsh', path);
  const columns = page.getByRole('region', { name: 'What the columns mean' });
  const preview = page.getByRole('region', { name: 'Preview of the stations' });
  await page.getByRole('combobox', { name: 'What C means' }).click();
  await page.getByRole('option', { name: 'The council’s own id', exact: true }).click();
  await expect(columns.getByRole('row', { name: /^C / })).toContainText('you chose it');
  await expect(preview).not.toContainText('Mill Lane');
  await page.getByRole('combobox', { name: 'What B means' }).click();
  await page.getByRole('option', { name: 'Address', exact: true }).click();
  await expect(columns.getByRole('row', { name: /^B / })).toContainText('you chose it');
  await expect(preview).toContainText('Mill Lane');
  await storeButton(page).click();
  await expectStations(page, already + stationsInExport + 3);

  await readListFor(page, 'Harrow Dale', path);
  await expect(columns).not.toContainText('you chose it');
  await readListFor(page, 'Saltmarsh', path);
  await expect(columns.getByText('you chose it')).toHaveCount(2);
  await expect(page.locator('.count-line')).toContainText('3 already here');
  await goTo(page, 'Places');
  await pressOnScreen(page, 'Control+z');
  await expectStations(page, already + stationsInExport);
});

test('a large export shows how far it is and stops when it is told to', async () => {
  const { page } = desk;
  const before = await allSaved(page);
  const { head, rows } = exportRows();
  const body = Array.from({ length: 250 }, () => rows.join('\n')).join('\n');
  const path = writeList(desk, 'large.csv', `${head}\n${body}\n`);
  await startImport(page, 'Harrow Dale');
  await chooseList(page, path);
  const progress = page.getByRole('status').filter({ hasText: 'Reading large.csv' });
  await expect(progress).toContainText(/[\d,]+ rows/);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Choose the list' })).toBeVisible();
  await expect(progress).toHaveCount(0);
  expect(await allSaved(page)).toBe(before);
  await chooseList(page, path);
  const region = await dryRun(page);
  await expect(region).toContainText('149,750 rows read');
});

test('rows pasted from Excel are read as a file is', async () => {
  const { page } = desk;
  await startImport(page, 'Saltmarsh');
  await page
    .getByRole('textbox', { name: 'Or paste rows from Excel' })
    .fill('Station\tVenue\tPostcode\n81\tTest Hall\tmd11aa\n82\tTest School\tMD1 1AB\n');
  await page.getByRole('button', { name: 'Read the pasted rows' }).click();
  const region = await dryRun(page);
  await expect(region.locator('.count-line')).toContainText('2 new');
  await expect(page.getByRole('region', { name: 'Preview of the stations' })).toContainText('MD1 1AA');
});
