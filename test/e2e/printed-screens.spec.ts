/** Screens on paper: nothing of an item graded C, whichever screen is printed, and the rest can be read. */
import { expect, test, type Page } from '@playwright/test';
import { allSaved, goTo, openExample, setUpDesk } from './support/desk-acts';
import {
  fillItem,
  openIntelligence,
  openItem,
  openLog,
  storeItem,
  writingPanel,
} from './support/intelligence-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { contrastOnPaper, wordsForPrint, wordsOnPaper } from './support/paper';
import { cellOf, judgementOf, openGrid, panelOf } from './support/threat-acts';
import {
  addPeople,
  chooseCells,
  leavePresentation,
  planWorkshop,
  presentation,
  startWorkshop,
} from './support/workshop-acts';

// One desk for all: the item is written, cited and shown to a room in this order.
test.describe.configure({ mode: 'serial' });

const text = 'A caretaker saw three men measure the rear doors of the count hall.';
const provenance = 'A caller who asked not to be named.';
const conditions = 'Gold only; not to be repeated outside the command room.';
const secrets = [text, provenance, conditions, 'caretaker', 'measure the rear doors'];
const open = 'A steward counted forty people at the gate of the hall.';
const withheld = 'Withheld: intelligence graded C.';
const marking = 'OFFICIAL-SENSITIVE';

test.describe('what is printed of intelligence in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  let reference = '';
  let openReference = '';

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
    await openLog(page);
    await page.getByRole('button', { name: 'Write an item' }).click();
    const given = { provenance, source: '2', intelligence: 'C' } as const;
    await fillItem(page, { ...given, text, conditions, mayGoTo: ['Gold command group'] });
    reference = await storeItem(page);
    await page.getByRole('button', { name: 'Write an item' }).click();
    await fillItem(page, { text: open, provenance: 'A steward', source: '1', intelligence: 'B' });
    openReference = await storeItem(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  /** The paper of the open screen, which holds its marking, nothing of the desk’s frame and no secret. */
  async function printed(): Promise<string> {
    const words = await wordsOnPaper(desk);
    for (const secret of secrets) expect(words, `“${secret}” on paper`).not.toContain(secret);
    expect(words).toContain(marking);
    expect(words).not.toContain('Skip to');
    await page.emulateMedia({ media: 'print' });
    for (const frame of await page.locator('.navigation, .top-bar').all()) await expect(frame).toBeHidden();
    await page.emulateMedia({ media: null });
    return words;
  }

  test('the log prints in place of the item that is open, and leaves out what is graded C', async () => {
    await openItem(page, reference);
    const panel = page.getByRole('complementary', { name: 'Open item' });
    await expect(panel.getByText(conditions).first()).toBeVisible();
    await panel.getByLabel('What was learned').fill(`${text} Two had tools.`);
    await panel.getByLabel('What was learned').blur();
    await allSaved(page);
    const words = await printed();
    expect(words).toContain(open);
    expect(words).toMatch(/Goes to: not stated; what is graded C is withheld/);
    expect(words).not.toContain(reference);
  });

  test('the log prints for those who are named what may go to them, and names no other item', async () => {
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Print the log' });
    await panel.getByRole('checkbox', { name: 'Officers and staff of the force' }).check();
    await expect(panel.getByRole('list', { name: 'Withheld from this print' })).toContainText(reference);
    const words = await printed();
    expect(words).toContain(open);
    expect(words).toContain('withheld because of handling');
    expect(words).not.toContain(reference);
    await panel.getByRole('checkbox', { name: 'Officers and staff of the force' }).uncheck();
    await panel.getByRole('checkbox', { name: 'Gold command group' }).check();
    const forGold = await wordsOnPaper(desk);
    expect(forGold).toContain(text);
    expect(forGold).toContain(conditions);
    expect(forGold, 'the provenance stays at the desk').not.toContain(provenance);
  });

  test('an item that is still being written does not print', async () => {
    await page.getByRole('button', { name: 'Write an item' }).click();
    await writingPanel(page).getByLabel('What was learned').fill(text);
    expect(await printed()).toContain(open);
    await writingPanel(page).getByLabel('What was learned').fill('');
  });

  test('area history and earlier learning print, and hold nothing of it', async () => {
    for (const screen of ['Area history', 'Earlier learning']) {
      await openIntelligence(page, screen);
      expect(await printed()).toContain(screen);
    }
  });

  test('a cell that rests on it prints the rest of its evidence', async () => {
    await openGrid(page);
    await (await cellOf(page, 'Disruption', 'Harrow Dale')).click();
    const panel = panelOf(page);
    await panel.getByRole('radio', { name: 'Assessed', exact: true }).check();
    const inPlace = judgementOf(page, 'With the controls in place');
    await inPlace.getByLabel('Likelihood').selectOption('likely');
    await inPlace.getByLabel('Impact').selectOption('4');
    await panel.getByRole('button', { name: 'Add evidence' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add evidence' });
    for (const [words, item] of [
      ['caretaker', reference],
      ['steward counted', openReference],
    ] as const) {
      await dialog.getByLabel('Find records').fill(words);
      await dialog.getByRole('checkbox', { name: new RegExp(item) }).check();
    }
    await dialog.getByLabel('Find records').fill('INT');
    await expect(dialog.getByText(new RegExp(reference))).toBeVisible();
    const choosing = await wordsForPrint(page);
    for (const secret of secrets) expect(choosing).not.toContain(secret);
    await dialog.getByRole('button', { name: 'Add 2 records' }).click();
    const rests = panel.getByRole('region', { name: 'Rests on' });
    await expect(rests.locator('.evidence-handling')).toContainText(conditions);
    await allSaved(page);
    const words = await printed();
    expect(words).toContain(withheld);
    expect(words).toContain(open);
    expect(words).not.toContain(reference);
  });

  test('the room sees it once it is shown, and paper never does', async () => {
    await planWorkshop(page);
    await addPeople(page, [
      { name: 'B. Dunmarsh', role: 'Neighbourhood inspector', organisation: 'Marlshire Police' },
      { name: 'C. Estley', role: 'Electoral services manager', organisation: 'Saltmarsh Council' },
    ]);
    await chooseCells(page, ['Disruption, Harrow Dale']);
    await startWorkshop(page);
    await expect(presentation(page).getByText(open)).toBeVisible();
    await expect(presentation(page).getByText(text)).toHaveCount(0);
    expect(await printed()).toContain(open);
    await presentation(page)
      .getByRole('button', { name: `Show ${reference} to this room` })
      .click();
    await expect(presentation(page).getByText(text)).toBeVisible();
    const words = await printed();
    expect(words).toContain(withheld);
    expect(words).not.toContain(reference);
    await leavePresentation(page);
  });

  test('slips print a page for each person, with the cells and nothing of the evidence', async () => {
    await page.getByRole('link', { name: 'Print slips' }).click();
    await expect(page.getByRole('button', { name: /^Print 2 slips/ }).first()).toBeVisible();
    const words = await printed();
    for (const name of ['B. Dunmarsh', 'C. Estley']) expect(words).toContain(name);
    expect(words).toMatch(/Disruption/);
    expect(words).not.toContain(open);
    expect(words).not.toContain(reference);
  });

  test('what is due, the search over everything and the journal hold nothing of it on paper', async () => {
    await goTo(page, 'Today');
    await printed();
    await goTo(page, 'Operation');
    await expect(page.getByRole('heading', { name: 'Operation', level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('caretaker');
    await expect(page.getByText(reference).first()).toBeVisible();
    const words = await wordsOnPaper(desk);
    expect(words).not.toContain(reference);
    expect(words).not.toContain('caretaker');
    await page.keyboard.press('Escape');
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'Journal', exact: true }).click();
    const entry = page
      .getByRole('row')
      .filter({ hasText: 'Change the text of an intelligence item' })
      .first();
    await entry.getByText('What changed').click();
    await expect(entry).toContainText(text);
    expect(await printed()).toContain('what intelligence says is not printed from here');
  });

  test('buttons stay off paper, and the reasons of a case have its whole width', async () => {
    await goTo(page, 'Allegations');
    await page.getByRole('link', { name: 'Updates to councils' }).click();
    const council = page.getByRole('region', { name: 'Harrow Dale' });
    await council.getByRole('button', { name: /^New update/ }).click();
    const written = 'Two candidates were told of it.';
    await council.getByLabel('What was said; leave empty to plan it').fill(written);
    const words = await wordsOnPaper(desk);
    expect(words).toContain('Harrow Dale');
    for (const onScreen of ['New update', 'Change or give', 'Record as given', written])
      expect(words).not.toContain(onScreen);
    await council.getByRole('button', { name: 'Cancel' }).click();
    await goTo(page, 'Cases');
    await page
      .getByRole('link', { name: /^C-001/ })
      .first()
      .click();
    await page.getByRole('navigation', { name: 'Sections of the case' }).getByText('Readiness').click();
    await expect(page.getByRole('button', { name: /^Dispute/ }).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.screen-body .mantine-Button-root:visible')).toHaveCount(0);
    const share = await page
      .locator('.case-reason')
      .first()
      .evaluate((reason) => {
        const [words] = reason.children;
        return (words?.getBoundingClientRect().width ?? 0) / reason.getBoundingClientRect().width;
      });
    expect(share).toBeGreaterThan(0.9);
    await page.emulateMedia({ media: null });
  });

  test('what is printed stands in ink on white paper, also where the screen is dark', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openLog(page);
      const onScreen = await ground();
      await inkOnWhite('.intelligence-print :is(h1, p, th, td)');
      await openIntelligence(page, 'Area history');
      await inkOnWhite('.marking, main :is(h1, h2, h3, p, th, td)');
      await expect.poll(ground, 'the screen is as it was').toBe(onScreen);
    }
  });

  async function inkOnWhite(selector: string): Promise<void> {
    const { faintest, ground } = await contrastOnPaper(page, selector);
    expect(ground).toBeGreaterThan(0.95);
    expect(faintest).toBeGreaterThan(4.5);
  }
});
