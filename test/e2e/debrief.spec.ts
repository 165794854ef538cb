/** A policed election from the forms that come back to the operation that follows it. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pick } from './support/case-acts';
import {
  addPartners,
  decideAll,
  dropForms,
  figuresOnScreen,
  folded,
  goToDebrief,
  inExchange,
  knownNamesIn,
  openOffer,
  ownQuestionText,
  partnersToAsk,
  printedFigures,
  sendForms,
  type ShownFigure,
  tablesOf,
} from './support/debrief-acts';
import { allSaved, goTo, openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import {
  answerLeaving,
  hasDraftMark,
  issueFirst,
  openPlanDocument,
  pagesOf,
  saveAs,
  seeChecks,
} from './support/plan-acts';
import {
  badFiles,
  type Bent,
  filledInLibreOffice,
  filledInWord,
  issuedForm,
  type IssuedForm,
} from './support/returned-forms';
import { answerSaveDialog } from './support/save-dialog';
import {
  exportDocument,
  hasLibreOffice,
  printedByLibreOffice,
  rowsByLibreOffice,
  wordsOf,
} from './support/word-acts';

// One desk from the forms to the operation that follows: each test goes on where the one before left it.
test.describe.configure({ mode: 'serial' });

const further = [
  'Fire service',
  'Ambulance trust',
  'Highways',
  'Print works',
  'Local radio',
  'Port of Saltmarsh',
];
const changed = 'Two officers are now posted at the hall from opening to close.';
const next = 'May 2028 local elections';
const kept = {
  wording: 'Show candidates how to report at the briefing, and hand the card out.',
  why: 'The briefing is where they all are.',
  dropped: 'Tried at both councils; nobody came.',
} as const;

test.describe('the debrief in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  let forms: readonly IssuedForm[] = [];
  let shown: ReadonlyMap<string, readonly ShownFigure[]> = new Map();
  /** Every Word file that left, by what it is. */
  const files = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'returned-forms-'));

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
    await pick(page, 'Open operation', /^May 2026/);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('a form goes to each of twelve partners', async () => {
    await addPartners(page, further.slice(0, 12 - (await partnersToAsk(page))));
    forms = (await sendForms(desk, 12)).map(issuedForm);
    expect(new Set(forms.map(({ mark }) => mark)).size).toBe(12);
    expect(forms.every(({ questions }) => questions.length > 3)).toBe(true);
    // The question of the force's own stands in each of them.
    for (const { path } of forms) expect(wordsOf(path)).toContain(ownQuestionText);
  });

  test('what is no form is refused, each file in a sentence of its own, and nothing is stored', async () => {
    const bad = badFiles(formAt(0), folder);
    await dropForms(
      page,
      bad.map(({ path }) => desk.lend(path)),
    );
    await expect(page.getByRole('button', { name: 'Take in 0 forms' })).toBeDisabled();
    const refused = page.getByRole('complementary').getByRole('alert');
    await expect(refused).toHaveCount(bad.length);
    for (const [at, { path, why }] of bad.entries()) {
      await expect(refused.nth(at)).toContainText(`“${path.split('/').at(-1) ?? path}”`);
      await expect(refused.nth(at)).toContainText(why);
      await expect(refused.nth(at)).toContainText(/Nothing was stored\.$/);
    }
    await page.getByRole('button', { name: 'Close the returned forms' }).click();
  });

  test('twelve forms come back, four of them from LibreOffice, and every word has a place', async () => {
    const bent: readonly Bent[] = ['more-text', 'no-controls', 'no-marks', 'as-sent'];
    const answersOf = (at: number) => ({
      'by-name': `Person ${at + 1}`,
      'by-role': 'Liaison',
      'by-date': '9 June 2026',
      [formAt(at).questions[0] ?? '']: `First answer of form ${at + 1}.`,
      [formAt(at).questions[1] ?? '']: `Second answer of form ${at + 1}: “clear & early”.`,
    });
    const inWord = forms
      .slice(0, 8)
      .map((form, at) => filledInWord({ form, answers: answersOf(at), bent: bent[at] ?? 'as-sent', folder }));
    const others = forms.slice(8).map((form, at) => ({ form, answers: answersOf(at + 8) }));
    if (!hasLibreOffice()) {
      const description = 'LibreOffice is not on this machine: all twelve forms came from Word';
      test.info().annotations.push({ type: 'left out', description });
    }
    const inLibreOffice = hasLibreOffice()
      ? filledInLibreOffice(others, folder)
      : others.map((each) => filledInWord({ ...each, bent: 'as-sent', folder }));
    await dropForms(
      page,
      [...inWord, ...inLibreOffice].map((path) => desk.lend(path)),
    );
    // One bears no mark any more: whose it is, a person says.
    await expect(page.getByRole('button', { name: 'Take in 11 forms' })).toBeVisible();
    const partner = /Debrief form (.+) \w{8} v1 [\d-]{10}\.docx$/.exec(formAt(2).path)?.[1] ?? '';
    await pick(page.getByRole('complementary'), 'Whose it is', partner);
    await page.getByRole('button', { name: 'Take in 12 forms' }).click();
    await expect(
      page.getByText('12 forms taken in. 1 text waits for a place.', { exact: false }),
    ).toBeVisible();
    const status = page.getByRole('status').filter({ hasText: 'returned' });
    await expect(status).toHaveText(/14 returned/);
    await allSaved(page);
  });

  test('the answers stand beside their questions, and the text without a place gets one', async () => {
    const partner = /Debrief form (.+) \w{8} v1 [\d-]{10}\.docx$/.exec(formAt(0).path)?.[1] ?? '';
    const row = page.getByRole('row').filter({ hasText: partner }).first();
    await row.getByRole('link', { name: /answers, Tue 9 Jun 2026/ }).click();
    const answers = page.locator('.contribution-answers');
    await expect(answers).toContainText('First answer of form 1.');
    await expect(answers).toContainText('Second answer of form 1: “clear & early”.');
    const waiting = page.getByRole('region', { name: 'Texts without a place' });
    await waiting.getByRole('combobox', { name: 'Belongs to' }).click();
    await page.getByRole('listbox').getByRole('option').first().click();
    await waiting.getByRole('button', { name: /^Place it/ }).click();
    await expect(answers).toContainText('Ring us before noon, please.');
    await allSaved(page);
  });

  test('the debrief is compiled with what came', async () => {
    shown = await figuresOnScreen(page);
    const returned = [...shown.values()].flat().find(([label]) => label.startsWith('Forms returned'));
    expect(returned?.[1]).toMatch(/^14 of 1\d$/);
    await page
      .getByRole('link', { name: /^Planning/ })
      .first()
      .click();
    await expect(page.getByText('First answer of form 12.')).toBeVisible();
  });

  test('a recommendation closes by what it changed, and is refused without', async () => {
    await goToDebrief(page, 'Learning');
    await page.getByRole('button', { name: 'L2', exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Close by naming the change' }).click();
    const form = panel.getByRole('form', { name: 'Close the recommendation' });
    const close = form.getByRole('button', { name: 'Close the recommendation' });
    await close.click();
    await expect(form.getByText('Say what is different now.')).toBeVisible();
    await form.getByRole('textbox', { name: 'What is different now' }).fill(changed);
    await close.click();
    await expect(form.getByRole('alert')).toHaveText(/^Choose what was changed/);
    await form.getByRole('combobox', { name: 'What was changed' }).click();
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(form.getByRole('list', { name: 'What was changed' }).getByRole('listitem')).toHaveCount(1);
    await close.click();
    await expect(form).toBeHidden();
    await expect(panel.getByText(changed)).toBeVisible();
    await expect(panel.getByRole('list', { name: 'What was changed' })).toBeVisible();
    await allSaved(page);
    shown = await figuresOnScreen(page);
  });

  test('the report is issued, and each figure in it is the one on the screen', async () => {
    await openPlanDocument(page, 'Debrief report');
    await seeChecks(page);
    const report = await issueFirst(desk, { fileName: 'debrief-report.docx', holder: 'Gold' });
    files.set('debrief-report', report);
    expect(hasDraftMark(report)).toBe(false);
    const tables = tablesOf(report);
    const words = wordsOf(report);
    let compared = 0;
    for (const [title, figures] of shown) {
      const table = tables.find(
        ({ caption }) => caption === title || caption.startsWith(`${title}, beside `),
      );
      if (table === undefined) expect(words, title).toContain(`${title}:`);
      else {
        expect(printedFigures(table), title).toEqual(figures);
        compared += figures.length;
      }
    }
    expect(compared).toBeGreaterThan(60);
    for (const said of [changed, 'First answer of form 12.', 'Ring us before noon, please.'])
      expect(words.includes(said), said).toBe(true);
  });

  test('a sanitised note leaves once every hit is decided, and names nobody', async () => {
    await goToDebrief(page, 'Sanitised notes');
    await page.getByRole('link', { name: 'Learning from the policing of local elections' }).click();
    await page.getByRole('checkbox', { name: /^L2 / }).uncheck();
    await page.getByRole('checkbox', { name: /^L2 / }).check();
    const issue = page.getByRole('button', { name: 'Issue version 1' });
    await expect(page.getByText('The note cannot leave yet')).toBeVisible();
    await expect(issue).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Export draft' })).toBeDisabled();
    await decideAll(page);
    const note = await saveAs(desk, 'sanitised-note.docx', () => issue.click());
    files.set('sanitised-note', note);
    const words = wordsOf(note);
    expect(words).toMatch(/training evening in \[Area \d\] too/);
    const said = folded(words);
    expect(await knownNamesIn(page, words)).toEqual([]);
    for (const name of ['Sandry', 'Quayside', 'Saltmarsh', 'Harrow Dale', 'Marlshire', 'Marlport'])
      expect(said.includes(` ${folded(name).trim()} `), name).toBe(false);
  });

  test('the data return reconciles and leaves as a table and as a workbook', async () => {
    await goToDebrief(page, 'Data return');
    await page.getByText('Final', { exact: true }).click();
    const tabs = page.getByRole('radiogroup', { name: 'Part of the return' });
    const counts =
      (await tabs.innerText()).match(/\((\d+)\)/g)?.map((each) => Number(each.slice(1, -1))) ?? [];
    await page.getByRole('link', { name: 'Reconciliation', exact: true }).click();
    await page.getByText('Final', { exact: true }).click();
    await expect(
      page.getByText(/^Return, case list and debrief agree$|Each has its reason, below\./),
    ).toBeVisible();
    const all = page
      .getByRole('table', { name: 'Figures by category and outcome' })
      .locator('tfoot td.numeric');
    const totals = (await all.allInnerTexts()).map(Number);
    await page.getByRole('link', { name: 'Rows', exact: true }).click();
    const csv = await saveAs(desk, 'return.csv', async () => {
      await page.getByRole('button', { name: 'Make CSV' }).click();
      await answerLeaving(page, { to: 'Somebody outside the force', name: 'National Police Working Group' });
    });
    const rows = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
    expect(rows.length - 1).toBe((counts[0] ?? 0) + (counts[1] ?? 0));
    expect(rows.length - 1).toBe(totals[0]);
    for (const name of ['Sandry', 'Teasel', 'Heath', 'Quill']) expect(rows.join(' ')).not.toContain(name);
    const workbook = await saveAs(desk, 'return.xlsx', async () => {
      await page.getByRole('button', { name: 'Make workbook' }).click();
      await answerLeaving(page, { to: 'Somebody outside the force', name: 'Electoral Commission' });
    });
    const sheet = wordsOf(workbook);
    for (const row of rows.slice(1)) expect(sheet).toContain(/[AC]-\d+/.exec(row)?.[0] ?? 'a reference');
    for (const path of [csv, workbook]) files.set(path.split('.').at(-1) ?? path, path);
  });

  test('next year’s operation answers what this one hands on', async () => {
    await goTo(page, 'Operation');
    await page.getByRole('button', { name: 'Create an operation' }).click();
    await page.getByLabel('Name of the operation').fill(next);
    const day = page.getByRole('textbox', { name: 'Polling day' });
    await day.fill('Thu 4 May 2028');
    await day.press('Tab');
    await page.getByRole('button', { name: 'Choose all' }).click();
    await pick(page, 'Follows the operation', /^May 2026/);
    await page.getByRole('button', { name: 'Create operation' }).click();
    await expect(page.getByRole('heading', { name: 'Carried forward', level: 1 })).toBeVisible();
    // The one that was closed is not offered; those that are open are.
    await expect(page.getByRole('button', { name: /^L2 / })).toHaveCount(0);
    await openOffer(page, /^L3 /);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    const panel = await openOffer(page, /^L7 /);
    await panel.getByRole('button', { name: 'Change', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Reason' }).fill(kept.why);
    await panel.getByRole('textbox', { name: 'The recommendation from now on' }).fill(kept.wording);
    await panel.getByRole('button', { name: 'Change it' }).click();
    await openOffer(page, /^L8 /);
    await panel.getByRole('button', { name: 'Drop', exact: true }).click();
    await panel.getByRole('button', { name: 'Drop it' }).click();
    await expect(panel.getByText(/^Give the reason/)).toBeVisible();
    await panel.getByRole('textbox', { name: 'Reason' }).fill(kept.dropped);
    await panel.getByRole('button', { name: 'Drop it' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: '1 accepted, 1 changed, 1 dropped' }),
    ).toBeVisible();
    await allSaved(page);
  });

  test('what was taken stands in the new assessment and the new order', async () => {
    await goTo(page, 'Threat assessment');
    await page.getByRole('button', { name: 'Start threat assessment' }).click();
    await allSaved(page);
    const assessment = await exportDocument(desk, 'threat-assessment', { name: 'next-assessment.docx' });
    files.set('next-assessment', assessment);
    await openPlanDocument(page, 'Operation order');
    await seeChecks(page);
    const order = inExchange(desk, 'next-order.docx');
    await answerSaveDialog(desk.app, { path: order });
    await page.getByRole('button', { name: 'Export draft' }).click();
    await expect(page.getByText('Exported as next-order.docx and entered in the register.')).toBeVisible({
      timeout: 60_000,
    });
    files.set('next-order', order);
    for (const path of [assessment, order])
      for (const said of ['Move the count to a hall with two entrances', kept.why, kept.dropped])
        expect(wordsOf(path).includes(said), `${path}: ${said}`).toBe(true);
    expect(wordsOf(assessment)).toContain(kept.wording);
  });

  test('LibreOffice opens what left', async () => {
    const documents = [...files].filter(([, path]) => path.endsWith('.docx'));
    for (const [name, path] of files) await test.info().attach(name, { path });
    const printed = printedByLibreOffice(documents.map(([, path]) => path));
    for (const [at, [name]] of documents.entries())
      for (const [index, text] of pagesOf(printed[at] ?? '').entries())
        expect(text, `${name}, page ${index + 1}`).toContain('OFFICIAL');
    expect(pagesOf(printed[0] ?? '').length).toBeGreaterThan(8);
    for (const kind of ['csv', 'xlsx']) {
      const rows = rowsByLibreOffice(files.get(kind) ?? '');
      if (rows === null)
        test.info().annotations.push({ type: 'left out', description: `${kind}: no Calc here` });
      else for (const reference of ['C-001', 'A-009']) expect(rows).toContain(reference);
    }
  });

  const formAt = (at: number): IssuedForm => forms[at] ?? { path: '', mark: '', questions: [] };
});
