/** Two people who read a case file apart from each other, on the real screen. */
import { expect, type Page } from '@playwright/test';
import { openSection, pickOf, write } from './case-acts';
import { allSaved } from './desk-acts';

/** Answers a rule in the review that is open, with a note. */
export async function answerRule(page: Page, rule: string, answer: string, note = ''): Promise<void> {
  await pickOf(page, rule, answer);
  if (note !== '') await write(page, `Note: ${rule}`, note);
}

/** The first person begins, answers and finishes; the note is what nobody else may read yet. */
export async function reviewFirst(page: Page, note: string): Promise<void> {
  const review = await openSection(page, 'Second review');
  await review.getByRole('button', { name: 'Begin a review' }).first().click();
  await answerRule(page, 'The complainant is identified.', 'Met');
  await answerRule(page, 'An officer has signed a statement.', 'Not met', note);
  await review.getByRole('button', { name: 'Finish my review' }).click();
  await expect(review.getByText(/^Alex Tarnbeck: finished/)).toBeVisible();
  await allSaved(page);
}

/** The second person reads the same file, sees nothing of the note until finished, and then what differs. */
export async function reviewBlind(page: Page, note: string): Promise<void> {
  const review = await openSection(page, 'Second review');
  await expect(review.getByText(/^Alex Tarnbeck: finished/)).toBeVisible();
  const sees = async (): Promise<string> => page.locator('html').innerHTML();
  expect(await sees()).not.toContain(note);
  await review.getByRole('button', { name: 'Begin my review' }).click();
  // No answer is chosen beforehand, on any rule.
  await expect(review.getByRole('radiogroup').first()).toBeVisible();
  expect(await review.getByRole('radio', { checked: true }).count()).toBe(0);
  await answerRule(page, 'The complainant is identified.', 'Met');
  await answerRule(page, 'An officer has signed a statement.', 'Does not apply', 'Continuity suffices.');
  expect(await sees()).not.toContain(note);
  await openSection(page, 'Log');
  await expect(page.getByRole('table', { name: 'Changes, newest first' })).toBeVisible();
  expect(await sees()).not.toContain(note);
  await openSection(page, 'Second review');
  await review.getByRole('button', { name: 'Finish my review' }).click();
  const differences = review.getByRole('table', { name: /^Where .* differ \(1\)/ });
  const row = differences.getByRole('row', { name: /An officer has signed a statement/ });
  await expect(row).toContainText('Not met');
  await expect(row).toContainText(note);
  await expect(row).toContainText('Does not apply');
  await expect(differences.getByText('The complainant is identified.')).toHaveCount(0);
}
