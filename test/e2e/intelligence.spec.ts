/** Conditions on intelligence follow it into every document: what may not go there is not there. */
import { expect, test, type Page } from '@playwright/test';
import { allSaved, openExample, setUpDesk } from './support/desk-acts';
import { fillItem, openLog, storeItem, writingPanel } from './support/intelligence-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { cellOf, goToView, judgementOf, openGrid, panelOf } from './support/threat-acts';
import { type DocumentName, exportDocument, openExport, wordsOf } from './support/word-acts';

// One desk for all: the item is written, cited, withheld and printed in this order.
test.describe.configure({ mode: 'serial' });

const text = 'A caretaker saw three men measure the rear doors of the count hall.';
const provenance = 'A caller who asked not to be named.';
const conditions = 'Gold only; not to be repeated outside the command room.';
const secrets = [text, provenance, conditions, 'caretaker', 'measure the rear doors'];
const documents: readonly DocumentName[] = ['threat-assessment', 'gold-summary', 'not-considered'];

test.describe('intelligence with conditions in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  let reference = '';

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('an item graded C is not stored without its conditions', async () => {
    await openLog(page);
    const before = await allSaved(page);
    await page.getByRole('button', { name: 'Write an item' }).click();
    await fillItem(page, { text, provenance, source: '2', intelligence: 'C', conditions: '' });
    await writingPanel(page).getByRole('button', { name: 'Store item' }).click();
    await expect(writingPanel(page).getByText('Nothing was stored yet')).toBeVisible();
    expect(await allSaved(page)).toBe(before);
  });

  test('with its conditions it stands in the log, and may not be given to anybody beyond them', async () => {
    const panel = writingPanel(page);
    await panel.getByRole('textbox', { name: 'Conditions' }).fill(conditions);
    await panel.getByRole('checkbox', { name: 'Gold command group' }).check();
    reference = await storeItem(page);
    expect(reference).toMatch(/^INT-\d{3}$/);
    const open = page.getByRole('complementary', { name: 'Open item' });
    const given = open.getByRole('region', { name: 'Dissemination record' });
    await given.getByRole('button').first().click();
    const form = open.getByRole('form', { name: 'Record who was given it' });
    await form.getByLabel('Given to').fill('Electoral services manager, Harrow Dale');
    await form.getByRole('combobox', { name: 'Audience' }).click();
    await page.getByRole('option', { name: 'Returning officers and electoral services' }).click();
    await expect(form.getByText('This item may not go there')).toBeVisible();
    await expect(form.getByRole('button', { name: 'Record it' })).toBeDisabled();
    await form.getByRole('combobox', { name: 'Audience' }).click();
    await page.getByRole('option', { name: 'Gold command group' }).click();
    await form.getByLabel('Given to').fill('M. Ellersby, gold commander');
    await form.getByRole('button', { name: 'Record it' }).click();
    await expect(given.getByText('M. Ellersby, gold commander', { exact: true })).toBeVisible();
  });

  test('a rating cites it, with its handling beside it', async () => {
    await openGrid(page);
    await (await cellOf(page, 'Disruption', 'Harrow Dale')).click();
    const panel = panelOf(page);
    await panel.getByRole('radio', { name: 'Assessed', exact: true }).check();
    const inPlace = judgementOf(page, 'With the controls in place');
    await inPlace.getByLabel('Likelihood').selectOption('likely');
    await inPlace.getByLabel('Impact').selectOption('4');
    await panel
      .getByRole('radio', { name: /^Moderate/ })
      .first()
      .check();
    await expect(panel.getByText('Rests on no evidence that is recorded.')).toBeVisible();
    await panel.getByRole('button', { name: 'Add evidence' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add evidence' });
    await dialog.getByLabel('Find records').fill('caretaker');
    await dialog.getByRole('checkbox', { name: new RegExp(reference) }).check();
    await dialog.getByRole('button', { name: 'Add 1 record' }).click();
    const rests = panel.getByRole('region', { name: 'Rests on' });
    await expect(rests.getByRole('link', { name: new RegExp(reference) })).toBeVisible();
    await expect(rests.locator('.evidence-handling')).toContainText(conditions);
    await allSaved(page);
  });

  test('a document that goes beyond its conditions holds nothing of it, and the screen says which and why', async () => {
    await openExport(page);
    const row = page
      .getByRole('region', { name: 'Withheld because of handling' })
      .getByRole('row')
      .filter({ hasText: reference });
    await expect(row).toContainText('1 cell rests on it');
    await expect(row).toContainText(
      'It is graded C, and its conditions do not reach: Officers and staff of the force.',
    );
    const preview = await page.locator('.document-preview').innerText();
    for (const secret of [...secrets, reference]) expect(preview).not.toContain(secret);
    for (const document of documents) {
      const words = wordsOf(await exportDocument(desk, document, { name: `beyond-${document}.docx` }));
      for (const secret of [...secrets, reference])
        expect(words.includes(secret), `“${secret}” in ${document}`).toBe(false);
    }
    const words = wordsOf(`${desk.exchange}/beyond-threat-assessment.docx`);
    expect(words).toMatch(/withheld/i);
  });

  test('it prints once the document goes only to whom the conditions reach', async () => {
    await openGrid(page);
    await goToView(page, 'Front page');
    const goesTo = page.getByRole('group', { name: 'Goes to' });
    await goesTo.getByRole('checkbox', { name: 'Officers and staff of the force' }).uncheck();
    await allSaved(page);
    await openExport(page);
    await expect(page.getByRole('region', { name: 'Withheld because of handling' })).toHaveCount(0);
    const words = wordsOf(
      await exportDocument(desk, 'threat-assessment', { name: 'within-threat-assessment.docx' }),
    );
    expect(words).toContain(reference);
    expect(words).toContain(text);
  });

  test('a document that does not say who it goes to withholds it again', async () => {
    await openGrid(page);
    await goToView(page, 'Front page');
    const goesTo = page.getByRole('group', { name: 'Goes to' });
    await goesTo.getByRole('checkbox', { name: 'Gold command group' }).uncheck();
    await allSaved(page);
    await openExport(page);
    await expect(
      page
        .getByRole('region', { name: 'Withheld because of handling' })
        .getByRole('row')
        .filter({ hasText: reference }),
    ).toContainText('the document does not say who it goes to');
    const words = wordsOf(
      await exportDocument(desk, 'threat-assessment', { name: 'unstated-threat-assessment.docx' }),
    );
    for (const secret of secrets) expect(words.includes(secret), secret).toBe(false);
  });
});
