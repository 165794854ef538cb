import { expect, test, type Page } from '@playwright/test';
import { allSaved, goTo, lockDesk, openExample, setUpDesk, unlockDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import {
  approveAs,
  cellOf,
  dayFromToday,
  goToView,
  judgementOf,
  openGrid,
  panelOf,
} from './support/threat-acts';

// One desk for all: each step goes on from the one before, as the work on one assessment does.
test.describe.configure({ mode: 'serial' });

const reasons = 'Two calls to the office in October; neither caller has been traced.';
const judged = '4 High: likely or probable, impact 4 severe, moderate confidence; no evidence';

test.describe('the threat assessment in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
    await openGrid(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  const count = (words: string) =>
    page.getByRole('list', { name: 'Counts' }).getByText(words, { exact: true });

  test('a cell is judged in the panel and its rating stands in the grid', async () => {
    await expect(count('49 not considered')).toBeVisible();
    await expect(count('22 assessed (1 not yet rated)')).toBeVisible();
    const cell = await cellOf(page, 'Cybercrime', 'Harrow Dale');
    await cell.click();
    const panel = panelOf(page);
    await panel.getByRole('radio', { name: 'Assessed', exact: true }).check();
    await expect(panel.getByText('Still to choose: likelihood, impact, confidence.')).toBeVisible();
    await expect(count('23 assessed (2 not yet rated)')).toBeVisible();
    await expect(count('48 not considered')).toBeVisible();
    const inPlace = judgementOf(page, 'With the controls in place');
    await inPlace.getByLabel('Likelihood').selectOption('likely');
    await inPlace.getByLabel('Impact').selectOption('4');
    await expect(inPlace.getByLabel('Judged by')).toHaveValue('Alex Tarnbeck');
    await expect(cell).toHaveAttribute(
      'aria-label',
      /^4 High: likely or probable, impact 4 severe, confidence not chosen/,
    );
    await panel.getByRole('radio', { name: /^Moderate/ }).check();
    await expect(cell).toHaveAttribute('aria-label', judged);
    await expect(cell).toContainText('4');
    await expect(cell).toContainText('High');
    await expect(cell).toContainText('M');
    await expect(count('23 assessed (1 not yet rated)')).toBeVisible();
  });

  test('reasons, controls and the rating after controls are written beside the rating', async () => {
    const panel = panelOf(page);
    await panel.getByLabel('Reasons').fill(reasons);
    await panel.getByLabel('Controls in place').fill('Two-step sign-in for all staff of the office.');
    await panel.getByRole('button', { name: 'New control' }).click();
    const control = panel.getByRole('group', { name: /^Control 1/ });
    await control.getByLabel('What will be done').fill('Brief the office on calls that ask for a password.');
    await control.getByLabel('Owner').fill('Sgt D. Fellside');
    const due = control.getByRole('textbox', { name: 'Due' });
    await due.fill(dayFromToday(9));
    await due.press('Enter');
    const after = judgementOf(page, 'After those proposed');
    await after.getByLabel('Likelihood').selectOption('unlikely');
    await after.getByLabel('Impact').selectOption('4');
    await expect(after.locator('legend')).toContainText('3');
    await allSaved(page);
    await expect(due).toHaveValue(dayFromToday(9));
  });

  test('considered and nil takes a reason, and undo and redo take it back and bring it again', async () => {
    const cell = await cellOf(page, 'Cybercrime', 'Ropewalk');
    await cell.click();
    const panel = panelOf(page);
    await panel.getByRole('radio', { name: 'Considered and nil' }).check();
    await expect(count('15 considered and nil')).toBeVisible();
    await expect(count('47 not considered')).toBeVisible();
    await panel.getByLabel('Why nil').fill('Nothing known to the ward team.');
    await panel.getByLabel('Why nil').blur();
    await cell.click();
    await page.keyboard.press('Control+z');
    await expect(panel.getByLabel('Why nil')).toHaveValue('');
    await page.keyboard.press('Control+z');
    await expect(cell).toHaveAttribute('aria-label', 'Not considered');
    await expect(count('48 not considered')).toBeVisible();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await expect(cell).toHaveAttribute('aria-label', 'Considered and nil; no evidence');
    await expect(panel.getByLabel('Why nil')).toHaveValue('Nothing known to the ward team.');
    await expect(count('47 not considered')).toBeVisible();
  });

  test('everything written stands after lock and unlock', async () => {
    await allSaved(page);
    await lockDesk(page);
    await unlockDesk(page);
    await openGrid(page);
    const cell = await cellOf(page, 'Cybercrime', 'Harrow Dale');
    await expect(cell).toHaveAttribute('aria-label', judged);
    await cell.click();
    const panel = panelOf(page);
    await expect(panel.getByLabel('Reasons')).toHaveValue(reasons);
    await expect(panel.getByLabel('Controls in place')).toHaveValue(/^Two-step sign-in/);
    await panel.getByRole('button', { name: 'Edit control 1' }).click();
    await expect(panel.getByLabel('What will be done')).toHaveValue(/^Brief the office/);
    await expect(panel.getByLabel('Owner')).toHaveValue('Sgt D. Fellside');
    await expect(panel.getByRole('textbox', { name: 'Due' })).toHaveValue(dayFromToday(9));
    const after = judgementOf(page, 'After those proposed');
    await expect(after.getByLabel('Likelihood')).toHaveValue('unlikely');
    await expect(after.getByLabel('Impact')).toHaveValue('4');
    await (await cellOf(page, 'Cybercrime', 'Ropewalk')).click();
    await expect(panel.getByLabel('Why nil')).toHaveValue('Nothing known to the ward team.');
  });

  test('many marked places are found nil in one step, which one undo takes back', async () => {
    await (await cellOf(page, 'Hate crime', 'Saltmarsh')).click();
    await page.keyboard.press('Shift+Space');
    const panel = page.getByRole('region', { name: 'Marked places' });
    await expect(panel.getByRole('heading', { name: '8 places marked' })).toBeVisible();
    await expect(panel.getByText('5 not considered, 3 considered already.')).toBeVisible();
    await panel.getByLabel('Reason, written in each of them').fill('Asked of the hate crime officer.');
    await panel.getByRole('button', { name: 'Mark 5 considered and nil' }).click();
    await expect(count('42 not considered')).toBeVisible();
    await expect(count('20 considered and nil')).toBeVisible();
    const assessed = await cellOf(page, 'Hate crime', 'Ropewalk');
    await expect(assessed).toHaveAttribute('aria-label', /^2 |^3 /);
    await (await cellOf(page, 'Hate crime', 'Saltmarsh')).click();
    await expect(panelOf(page).getByLabel('Why nil')).toHaveValue('Asked of the hate crime officer.');
    await (await cellOf(page, 'Hate crime', 'Saltmarsh')).click();
    await page.keyboard.press('Control+z');
    await expect(count('47 not considered')).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(count('42 not considered')).toBeVisible();
  });

  test('the rating table and its table of figures say the same', async () => {
    await goToView(page, 'Rating table');
    const places = page.getByRole('button', { name: /threats? at .+; impact \d/ });
    await expect(places).toHaveCount(25);
    const names = await places.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? ''),
    );
    const inPicture = names.flatMap((name) => {
      const [, threats, likelihood, impact, rating] =
        /^(\d+) threats? at (.+); impact (\d \w+): (\d .+)$/.exec(name) ?? [];
      return threats === '0' ? [] : [[likelihood, impact, rating, threats].join(' | ')];
    });
    await page
      .getByRole('radiogroup', { name: 'Show the rating table as' })
      .getByText('Table', { exact: true })
      .click();
    const rows = page
      .getByRole('table', { name: 'Number of threats by likelihood and impact' })
      .locator('tbody tr');
    await expect(rows.first()).toBeVisible();
    const inTable = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')]
          .slice(0, 4)
          .map((cell) => cell.textContent)
          .join(' | '),
      ),
    );
    expect([...inTable].sort()).toEqual([...inPicture].sort());
    const threats = inTable.reduce((sum, row) => sum + Number(row.split(' | ').at(-1)), 0);
    await expect(page.getByText(`${threats} rated threats:`)).toBeVisible();
    expect(threats).toBe(22);
  });

  test('the gravest threat stands first, and its name opens the cell', async () => {
    await goToView(page, 'Top threats');
    const rows = page.getByRole('table', { name: 'Top threats' }).locator('tbody tr');
    await expect(rows).toHaveCount(22);
    const ratings = await rows.evaluateAll((all) =>
      all.map((row) => Number(/\d/.exec(row.querySelectorAll('td')[1]?.textContent ?? '')?.[0])),
    );
    expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
    await expect(rows.first()).toContainText('Cybercrime');
    await expect(rows.first()).toContainText('Harrow Dale');
    await rows.first().getByRole('button').or(rows.first().getByRole('link')).first().click();
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toContainText('yber');
    await expect(panelOf(page).getByLabel('Reasons')).toHaveValue(reasons);
  });

  test('a review date within 14 days and a control due appear on Today', async () => {
    await goToView(page, 'Front page');
    const review = page.getByRole('textbox', { name: 'Review date' });
    await review.fill(dayFromToday(15));
    await review.press('Enter');
    await allSaved(page);
    await goTo(page, 'Today');
    const due = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Due in the next 14 days' }) });
    await expect(due.getByText(/Brief the office on calls/)).toBeVisible();
    await expect(due.getByText(/Review the threat assessment/)).toHaveCount(0);
    await openGrid(page);
    await goToView(page, 'Front page');
    await review.fill(dayFromToday(14));
    await review.press('Enter');
    await allSaved(page);
    await goTo(page, 'Today');
    const line = due.getByRole('row').filter({ hasText: 'Review the threat assessment, version 1' });
    await expect(line).toContainText('in 14 days');
  });

  test('approval freezes the version: nothing in it can be written or marked', async () => {
    await openGrid(page);
    await (await cellOf(page, 'Cybercrime', 'Quayside')).click();
    await page.keyboard.press('n');
    await expect(count('41 not considered')).toBeVisible();
    await approveAs(page, 'Morgan Ellersby');
    await expect(page.getByRole('combobox', { name: 'Version' })).toContainText('Version 1, approved');
    const cell = await cellOf(page, 'Cybercrime', 'Harrow Dale');
    await cell.click();
    const panel = panelOf(page);
    await expect(panel.getByText(reasons)).toBeVisible();
    for (const kind of ['textbox', 'radio', 'combobox', 'checkbox'] as const)
      await expect(panel.getByRole(kind)).toHaveCount(0);
    await expect(panel.getByText('Go to the next not considered')).toHaveCount(0);
    for (const key of ['n', 'Delete', 'a']) await page.keyboard.press(key);
    await expect(cell).toHaveAttribute('aria-label', judged);
    await goToView(page, 'Front page');
    await expect(page.getByLabel('Author')).not.toBeEditable();
    await expect(page.getByLabel('Distribution')).not.toBeEditable();
    await expect(page.getByLabel('Handling instruction')).not.toBeEditable();
    await expect(page.getByLabel('Protective marking')).toBeDisabled();
    await goToView(page, 'Factors');
    for (const field of await page.locator('#main').getByRole('textbox').all())
      await expect(field).not.toBeEditable();
    await goToView(page, 'Columns');
    for (const box of await page.locator('#main').getByRole('checkbox').all())
      await expect(box).toBeDisabled();
  });

  test('undo cannot reach into an approved version', async () => {
    await openGrid(page);
    const before = await gridWords(page);
    const cell = await cellOf(page, 'Cybercrime', 'Quayside');
    await expect(cell).toHaveAttribute('aria-label', 'Considered and nil; no evidence');
    for (let times = 0; times < 12; times += 1) {
      await cell.click();
      await page.keyboard.press('Control+z');
    }
    expect(await gridWords(page)).toEqual(before);
    await expect(count('41 not considered')).toBeVisible();
    await goToView(page, 'Front page');
    await expect(page.getByRole('textbox', { name: 'Review date' })).toHaveValue(dayFromToday(14));
  });

  test('the next version starts blank, is confirmed as before, and Changes lists exactly what differs', async () => {
    await openGrid(page);
    const before = await gridWords(page);
    await page.getByRole('link', { name: 'Start next version' }).click();
    await expect(page.getByText(/findings as “previous”/)).toBeVisible();
    await page.getByRole('button', { name: 'Start version 2' }).click();
    await expect(page.getByRole('combobox', { name: 'Version' })).toContainText('Version 2, draft');
    await expect(count('88 not considered')).toBeVisible();
    await (await cellOf(page, 'Cybercrime', 'Harrow Dale')).click();
    await page.keyboard.press('c');
    await expect(await cellOf(page, 'Cybercrime', 'Harrow Dale')).toHaveAttribute('aria-label', judged);
    await page.keyboard.press('Control+a');
    // By keyboard: the refusals of the step before still stand over the panel.
    await page.getByRole('button', { name: 'Confirm 46 as before' }).press('Enter');
    expect(await gridWords(page)).toEqual(before);
    await goToView(page, /^To be confirmed \(0\)/);
    await expect(page.getByText('Nothing waits to be confirmed.')).toBeVisible();
    await goToView(page, 'Changes');
    await expect(page.getByText('Nothing differs from version 1.')).toBeVisible();
    await goToView(page, 'Grid');
    await (await cellOf(page, 'Cybercrime', 'Harrow Dale')).click();
    const panel = panelOf(page);
    await judgementOf(page, 'With the controls in place').getByLabel('Impact').selectOption('2');
    await expect(panel.getByText('Changed since: impact.')).toBeVisible();
    await goToView(page, 'Changes');
    await expect(
      page.getByText(/^Since version 1: 1 changed, 0 newly considered, 0 no longer considered/),
    ).toBeVisible();
    const rows = page
      .getByRole('table', { name: 'Changes since version 1', exact: true })
      .locator('tbody tr');
    await expect(rows).toHaveCount(1);
    for (const words of ['Cybercrime', 'Harrow Dale', 'impact 4 severe', 'impact 2 minor', 'Impact'])
      await expect(rows).toContainText(words);
    await page.getByRole('combobox', { name: 'Version' }).selectOption({ label: await approvedLabel(page) });
    await expect(page.getByRole('link', { name: /Start next version/ })).toHaveCount(0);
    await goToView(page, 'Grid');
    await expect(await cellOf(page, 'Cybercrime', 'Harrow Dale')).toHaveAttribute('aria-label', judged);
  });
});

/** What every place in the grid says, row by row, without its marks: the spread belongs to its version. */
async function gridWords(page: Page): Promise<readonly string[]> {
  const places = page.getByRole('gridcell');
  await expect(places).toHaveCount(88);
  return places.evaluateAll((cells) =>
    cells.map(
      (cell) =>
        `${cell.getAttribute('data-row') ?? ''}:${cell.getAttribute('data-column') ?? ''} ${cell.getAttribute('aria-label')?.split(';')[0] ?? ''}`,
    ),
  );
}

async function approvedLabel(page: Page): Promise<string> {
  const labels = await page.getByRole('combobox', { name: 'Version' }).locator('option').allTextContents();
  return labels.find((label) => label.startsWith('Version 1, approved')) ?? '';
}
