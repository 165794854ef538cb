/** Screens that only an act brings up, against the same rules, in light and dark: a workshop, an import, an approval. */
import { expect, type Page, test } from '@playwright/test';
import { openExample, setUpDesk } from './support/desk-acts';
import { faults } from './support/axe-faults';
import { openIntelligence } from './support/intelligence-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { writeList } from './support/places-acts';
import { approveAs, cellOf, goToView, openGrid, panelOf } from './support/threat-acts';
import {
  addPeople,
  beginEntry,
  chooseCells,
  chooseView,
  leavePresentation,
  openFirstRound,
  planWorkshop,
  recordAgreed,
  revealTogether,
  scoreBlind,
  startWorkshop,
} from './support/workshop-acts';

// One desk for all: each test goes on where the one before left it.
test.describe.configure({ mode: 'serial' });

const list = [
  'Election,Polling date,Ward,Council,Kind,Harm,What happened,Outcome,Count',
  'May 2023 elections,04/05/2023,Fenmouth,Saltmarsh,Allegation,,A false imprint.,No further action,2',
  'May 2023 elections,04/05/2023,Gallows Reach,,Incident,Somewhat rude,Shouting.,Words of advice,3',
  'May 2023 elections,31/02/2023,Fenmouth,Saltmarsh,Incident,,No such date.,,1',
].join('\r\n');

test.describe('screens that an act brings up', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  /** The faults of the screen as it stands, in both themes, each with the step that it stands on. */
  const look = async (step: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const theme of ['light', 'dark']) {
      await inTheme(page, theme);
      for (const fault of await faults(page)) found.push(`${step}, ${theme}: ${fault}`);
    }
    await inTheme(page, 'light');
    return found;
  };

  test('the dry run of a list of history', async () => {
    await openIntelligence(page, 'Area history');
    await page.getByRole('button', { name: 'Import history' }).click();
    await page.getByLabel('File of the list').setInputFiles(writeList(desk, 'earlier.csv', list));
    await expect(page.getByRole('region', { name: 'Wards to match' })).toBeVisible();
    expect(await look('dry run')).toEqual([]);
  });

  test('the panel of a cell with evidence, and the dialog that adds to it', async () => {
    await openGrid(page);
    await (await cellOf(page, 'Harassment in person', 'Quayside')).click();
    expect(await look('panel')).toEqual([]);
    await panelOf(page).getByRole('button', { name: 'Add evidence' }).click();
    await expect(page.getByRole('dialog', { name: 'Add evidence' })).toBeVisible();
    expect(await look('add evidence')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('every step of a workshop', async () => {
    const found: string[] = [];
    const at = async (step: string) => found.push(...(await look(step)));
    await planWorkshop(page);
    await addPeople(page, [
      { name: 'A. Corvane', role: 'Silver commander', organisation: 'Marlshire Police' },
      { name: 'B. Dunmarsh', role: 'Analyst', organisation: 'Marlshire Police' },
    ]);
    await chooseCells(page, ['Disorder, Quayside']);
    await at('set-up');
    await startWorkshop(page);
    await at('evidence');
    await openFirstRound(page);
    await at('pass the keyboard');
    await beginEntry(page, 'A. Corvane');
    await at('entry');
    await chooseView(page, { likelihood: 2, impact: 4, confidence: 1 });
    await at('entry, chosen');
    await page.keyboard.press('Enter');
    await scoreBlind(page, 'B. Dunmarsh', { likelihood: 6, impact: 2, confidence: 2 });
    await at('all sealed');
    await revealTogether(page);
    await at('reveal');
    await page.keyboard.press('PageDown');
    await at('reasons');
    await page.keyboard.press('PageDown');
    await at('agreed rating, blank');
    await recordAgreed(page, {
      likelihood: 'Likely',
      impact: '3',
      confidence: 'Moderate',
      reason: 'Two meetings on one evening.',
      dissent: { label: 'B. Dunmarsh', text: 'Unlikely: both are indoors.', isPrinted: true },
    });
    await at('agreed rating');
    await page.keyboard.press('PageDown');
    await at('end');
    await leavePresentation(page);
    await page.getByRole('link', { name: 'Record', exact: true }).click();
    await at('record');
    expect(found).toEqual([]);
  });

  test('approval, and the version after it', async () => {
    await openGrid(page);
    await page.getByRole('link', { name: 'Submit to gold' }).click();
    await page.getByRole('button', { name: 'Submit to gold' }).click();
    await expect(page.getByLabel('Gold commander’s name')).toBeVisible();
    const withGold = await look('with gold');
    await page.getByRole('button', { name: 'Take back' }).click();
    await openGrid(page);
    await approveAs(page, 'Morgan Ellersby');
    const approved = await look('approved');
    await page.getByRole('link', { name: 'Start next version' }).click();
    const next = await look('next version');
    await page.getByRole('button', { name: 'Start version 2' }).click();
    await goToView(page, /^To be confirmed/);
    const toConfirm = await look('to be confirmed');
    await goToView(page, 'Changes');
    const changes = await look('changes');
    await goToView(page, 'Trend');
    expect([...withGold, ...approved, ...next, ...toConfirm, ...changes, ...(await look('trend'))]).toEqual(
      [],
    );
  });
});

/** Sets the theme where the desk itself would, whatever covers its settings. */
async function inTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', to);
  }, theme);
  await page.waitForTimeout(250);
}
