/** A report that nothing bears out: no further action, and a letter that tells its reader of the right to a review. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openPart, pick, pickOf, recordReport, write, writeDay } from './support/case-acts';
import { allSaved, openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { answerSaveDialog } from './support/save-dialog';
import { dayFromToday } from './support/threat-acts';
import { printedByLibreOffice, wordsOf } from './support/word-acts';

test.describe('an allegation that ends without a case', () => {
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

  test('a third party’s report that nothing bears out ends with a letter that names nobody else', async () => {
    await recordReport(page);
    const report = page.getByRole('main');
    await write(report, 'What was reported', 'A neighbour says that postal votes were filled in for others.');
    await pick(report, 'By', 'Third party');
    await write(report, 'Their name', 'Tamsin Orrell');
    await report.getByRole('textbox', { name: 'Name of a candidate or another' }).fill('Jago Penhale');
    await page.keyboard.press('Enter');
    const assessment = await openPart(page, 'First assessment');
    await pickOf(assessment, 'Does anything bear it out?', 'No');
    await expect(assessment.getByText(/ends in no further action/).first()).toBeVisible();
    const outcome = await openPart(page, 'Outcome');
    const record = outcome.getByRole('button', { name: 'Record the outcome' });
    await pick(outcome, 'Outcome', 'Caution');
    await outcome.getByRole('textbox', { name: 'Reason' }).fill('He said sorry.');
    await record.click();
    await expect(outcome.getByText(/^“Caution” cannot be recorded: Every caution/)).toBeVisible();
    await pick(outcome, 'Outcome', 'No further action');
    await outcome.getByRole('textbox', { name: 'Reason' }).fill('The residents filled in their own votes.');
    await record.click();
    await expect(outcome.getByText(/^No further action,/)).toBeVisible();

    const complainant = await openPart(page, 'Complainant');
    await complainant.getByRole('button', { name: 'Plan the exit' }).click();
    const said = 'What the letter says was done';
    await write(complainant, said, 'We spoke to everybody in the house and to Jago Penhale.');
    const letter = complainant.getByRole('button', { name: 'Export the letter' });
    await expect(letter).toBeDisabled();
    await expect(complainant.getByText(/^The letter names Jago Penhale/)).toBeVisible();
    await write(complainant, said, 'We spoke to everybody in the house, who filled in their own votes.');
    const path = join(desk.exchange, 'letter.docx');
    await answerSaveDialog(desk.app, { path });
    await letter.click();
    await expect(page.getByText('Exported as letter.docx and entered in the register.')).toBeVisible({
      timeout: 60_000,
    });
    expect(wordsOf(path)).not.toContain('Penhale');
    const [printed = ''] = printedByLibreOffice([path]);
    const words = printed.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Tamsin Orrell');
    expect(words).toContain('no further action will be taken');
    expect(words).toContain('You may ask for this decision to be looked at again');
    expect(words).not.toContain('Penhale');
    await writeDay(complainant, 'Letter sent on', dayFromToday(0));
    await complainant.getByRole('checkbox', { name: 'The right to ask for a review was explained' }).check();
    await complainant
      .getByRole('textbox', { name: 'What was said' })
      .fill('Told how it ended, and by letter.');
    await complainant.getByRole('button', { name: 'Record the update' }).click();
    await expect(
      complainant
        .getByRole('region', { name: 'Updates given' })
        .getByText('Told how it ended, and by letter.'),
    ).toBeVisible();
    await allSaved(page);
  });
});
