/** Earlier elections from a list into figures: nothing is guessed, nothing is lost, all of it can be taken back. */
import { expect, test, type Page } from '@playwright/test';
import { aWorkbook } from '../../renderer/imports/testing-workbook';
import { allSaved, openExample, setUpDesk } from './support/desk-acts';
import { openIntelligence } from './support/intelligence-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { pressOnScreen, writeList } from './support/places-acts';

// One desk for all: the list is read, stored, taken back, brought again and matched.
test.describe.configure({ mode: 'serial' });

const election = 'May 2023 borough elections';
const list = [
  'Election,Polling date,Ward,Council,Kind,Harm,What happened,Outcome,Count',
  `${election},04/05/2023,Fenmouth,Saltmarsh,Allegation,,A leaflet with a false imprint.,No further action,2`,
  `${election},04/05/2023,Fenmouth Staithe,Saltmarsh,Incident,,A window of the hall was broken.,Not traced,1`,
  `${election},04/05/2023,Gallows Reach,,Incident,,Shouting at a teller.,Words of advice,3`,
  `${election},31/02/2023,Fenmouth,Saltmarsh,Incident,,A date that does not exist.,,1`,
].join('\r\n');

test.describe('area history in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  const heading = (words: RegExp | string) => page.getByRole('heading', { level: 2, name: words });
  const store = (label: string) => page.getByRole('button', { name: label, exact: true });

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  const read = async (name = 'earlier.csv', content: string | Uint8Array = list) => {
    await openIntelligence(page, 'Area history');
    await page.getByRole('button', { name: 'Import history' }).click();
    await page.getByLabel('File of the list').setInputFiles(writeList(desk, name, content));
    await expect(page.getByRole('region', { name: 'What was understood' })).toBeVisible();
  };
  /** What the line of an area says for the imported election: "2 / 1". */
  const figureOf = async (area: string): Promise<string> => {
    await page
      .getByRole('radiogroup', { name: 'Show Figures for each ward and district as' })
      .getByText('Table', { exact: true })
      .click();
    const table = page.getByRole('region', { name: 'Table of figures' });
    const heads = await table.getByRole('columnheader').allTextContents();
    const at = heads.findIndex((head) => head.startsWith(election));
    const row = table.getByRole('row').filter({ has: page.getByRole('button', { name: area, exact: true }) });
    return at === -1 ? 'no such election' : row.locator('th, td').nth(at).locator('span').first().innerText();
  };

  test('a dry run says what it understood, asks about unknown wards, and stores nothing', async () => {
    await openIntelligence(page, 'Area history');
    const before = await allSaved(page);
    await read();
    const understood = page.getByRole('region', { name: 'What was understood' });
    await expect(understood).toContainText('4 rows read. Nothing is stored yet.');
    await expect(understood).toContainText('3 new, 0 already here, 1 left out');
    await expect(
      page.getByText(/Row 5, Polling date: “31\/02\/2023” is not a date that exists/),
    ).toBeVisible();
    const asked = page.getByRole('region', { name: 'Wards to match' });
    await expect(asked.getByRole('row').filter({ hasText: 'Fenmouth Staithe' })).toContainText(
      'No area has this name',
    );
    await expect(store('Store 3 entries, 2 without a ward yet')).toBeVisible();
    expect(await allSaved(page)).toBe(before);
  });

  test('a ward that is matched counts in its figure, one that is left waits and counts in none', async () => {
    await page.getByRole('combobox', { name: 'What “Fenmouth Staithe, Saltmarsh” means' }).click();
    await page.keyboard.type('Fenm');
    await page.getByRole('option', { name: 'Fenmouth, Saltmarsh' }).click();
    await store('Store 3 entries, 1 without a ward yet').click();
    await expect(page.getByText('1 entry has no ward yet, and is in no ward’s figure.')).toBeVisible();
    await allSaved(page);
    expect(await figureOf('Fenmouth')).toBe('2 / 1');
    expect(await figureOf('Saltmarsh')).toBe('2 / 1');
  });

  test('one undo takes the whole import back, and redo brings all of it again', async () => {
    await pressOnScreen(page, 'Control+z');
    await expect(page.getByText('1 entry has no ward yet')).toHaveCount(0);
    expect(await figureOf('Fenmouth')).toBe('no such election');
    await pressOnScreen(page, 'Control+y');
    await expect(page.getByText('1 entry has no ward yet')).toBeVisible();
    expect(await figureOf('Fenmouth')).toBe('2 / 1');
  });

  test('the same list again stores nothing twice', async () => {
    await read();
    await expect(page.getByRole('region', { name: 'What was understood' })).toContainText('already here');
    // Matched before: the desk remembers the entry, not what its name was taken for.
    await page.getByRole('combobox', { name: 'What “Fenmouth Staithe, Saltmarsh” means' }).click();
    await page.keyboard.type('Fenm');
    await page.getByRole('option', { name: 'Fenmouth, Saltmarsh' }).click();
    await expect(page.getByRole('region', { name: 'What was understood' })).toContainText(
      '0 new, 3 already here, 1 left out',
    );
    await page.getByRole('button', { name: 'Back to the history' }).click();
  });

  test('the same list as an Excel workbook is understood in the same way', async () => {
    const sheet = list.split('\r\n').map((line) => line.split(','));
    const workbook = aWorkbook({ Notes: [['Kept by the office']], 'Earlier elections': sheet });
    await read('earlier.xlsx', workbook);
    const understood = page.getByRole('region', { name: 'What was understood' });
    await expect(understood).toContainText('Excel workbook, sheet “Earlier elections”. 4 rows read.');
    await expect(understood).toContainText('Only the sheet “Earlier elections” was read');
    await expect(understood).toContainText('0 new, 3 already here, 1 left out');
    await page.getByRole('button', { name: 'Back to the history' }).click();
  });

  test('a name that was left is matched later, and keeps what its source wrote', async () => {
    await page.getByRole('button', { name: 'Match to wards' }).click();
    const panel = page.getByRole('complementary', { name: 'Match wards' });
    await panel.getByRole('combobox', { name: '“Gallows Reach”' }).click();
    await page.keyboard.type('Quays');
    await page.getByRole('option', { name: 'Quayside, Saltmarsh' }).click();
    await expect(panel.getByText('Every entry has its ward or district.')).toBeVisible();
    expect(await figureOf('Quayside')).toBe('0 / 3');
    expect(await figureOf('Saltmarsh')).toBe('2 / 4');
    await page.getByLabel('Filter by words').fill('teller');
    await expect(heading(/^1 entry/)).toBeVisible();
    await page.getByRole('button', { name: 'Shouting at a teller.' }).click();
    const open = page.getByRole('complementary', { name: 'Open entry' });
    await expect(open).toContainText('Gallows Reach');
    await expect(open).toContainText('earlier.csv');
  });
});
