/** The version after the approved one: what comes over, what is confirmed, what changed. */
import { allSaved } from '../e2e/support/desk-acts';
import { cellOf, goToView, judgementOf, openGrid } from '../e2e/support/threat-acts';
import type { DemoContext } from './demo-context';

/** Starts version 2, confirms all but one cell and judges that one anew; answers what changed in a sentence. */
export async function startNextVersion({ desk: { page }, say, picture }: DemoContext): Promise<string> {
  say('Start the next version: confirm, change, compare');
  await openGrid(page);
  await page.getByRole('link', { name: 'Start next version' }).click();
  await picture('next-version');
  await page.getByRole('button', { name: 'Start version 2' }).click();
  await goToView(page, /^To be confirmed/);
  await picture('to-be-confirmed');
  await goToView(page, 'Grid');
  await (await cellOf(page, 'Criminal damage', 'Quayside')).click();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: /^Confirm \d+ as before/ }).press('Enter');
  await (await cellOf(page, 'Criminal damage', 'Quayside')).click();
  await judgementOf(page, 'With the controls in place').getByLabel('Likelihood').selectOption('unlikely');
  await (await cellOf(page, 'Disorder', 'Quayside')).click();
  await judgementOf(page, 'With the controls in place').getByLabel('Impact').selectOption('2');
  await allSaved(page);
  await picture('threat-grid-version-2');
  await goToView(page, 'Changes');
  const sentence = page.getByText(/^Since version 1: /).first();
  const changes = (await sentence.innerText()).trim();
  await picture('threat-changes');
  await goToView(page, 'Trend');
  await picture('threat-trend');
  return changes;
}
