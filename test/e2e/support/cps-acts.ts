/** What goes to the CPS and comes back: approaches, decisions, action plans, prompts and disputes, on the real screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { about, openEntry, openSection, pick, pickOf } from './case-acts';
import { allSaved } from './desk-acts';

/** Records an approach to the CPS and leaves it open. */
export async function recordApproach(page: Page, purpose: string, sent: string): Promise<void> {
  const section = await openSection(page, 'CPS');
  await section.getByRole('button', { name: 'Record an approach' }).click();
  const form = section.getByRole('group', { name: 'An approach to the CPS' });
  await pick(form, 'What for', purpose);
  await form.getByRole('textbox', { name: 'What was sent' }).fill(sent);
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(openEntry(page)).toContainText(purpose);
  await allSaved(page);
}

/** Approves contact, or the submission of the file, on the readiness screen as the SPOC. */
export async function approveAsSpoc(readiness: Locator, what: 'contact' | 'submission'): Promise<void> {
  const name = what === 'contact' ? 'Contact with the CPS' : 'Submission of the file';
  const approve = readiness.getByRole('button', { name: `Approve ${what}` });
  await expect(approve).toBeDisabled();
  await pickOf(readiness, `In whose authority: ${name}`, 'As SPOC');
  await approve.click();
  await expect(readiness.getByText(new RegExp(`^${name}: approved by .*, as SPOC,`))).toBeVisible();
}

export interface CpsDecided {
  readonly decision: string;
  readonly words?: string;
  readonly reasons?: readonly string[];
}

/** Records what the CPS decided on the approach that is open. */
export async function recordCpsDecision(page: Page, decided: CpsDecided): Promise<void> {
  const entry = openEntry(page);
  await entry.getByRole('button', { name: 'Record a decision of the CPS' }).click();
  const form = entry.getByRole('group', { name: 'A decision of the CPS' });
  await pick(form, 'Decision', decided.decision);
  await form.getByRole('textbox', { name: 'In the CPS’s words' }).fill(decided.words ?? '');
  if (decided.reasons !== undefined) {
    await expect(form.getByRole('button', { name: 'Record the decision' })).toBeDisabled();
    await form.getByRole('textbox', { name: 'Reasons, one a line' }).fill(decided.reasons.join('\n'));
  }
  await form.getByRole('button', { name: 'Record the decision' }).click();
  await expect(
    entry.getByRole('region', { name: 'Decisions of the CPS' }).getByText(decided.decision, { exact: true }),
  ).toBeVisible();
  await allSaved(page);
}

/** Says under Readiness what was done about a reason for which an earlier file was refused. */
export async function answerPrompt(readiness: Locator, reason: string, answer: string): Promise<void> {
  const prompt = readiness
    .getByRole('region', { name: 'What earlier files were refused for' })
    .getByRole('listitem')
    .filter({ hasText: reason });
  await expect(readiness.getByText(`and it is not answered here: “${reason}”`).first()).toBeVisible();
  await prompt.getByRole('textbox').fill(answer);
  await prompt.getByRole('button', { name: about('Answer', reason) }).click();
  await expect(prompt.getByText(answer)).toBeVisible();
  await expect(readiness.getByText(`and it is not answered here: “${reason}”`)).toHaveCount(0);
}

/** Disputes a reason of the readiness check, which then stands among the disputed ones alone. */
export async function disputeReason(readiness: Locator, reason: string, ground: string): Promise<void> {
  await readiness.getByRole('button', { name: about('Dispute', reason) }).click();
  const record = readiness.getByRole('button', { name: 'Record the dispute' });
  await expect(record).toBeDisabled();
  await readiness.getByRole('textbox', { name: 'Ground: why it does not hold here' }).fill(ground);
  await record.click();
  const disputed = readiness.getByRole('region', { name: 'Disputed' });
  await expect(disputed.getByText(reason, { exact: true })).toBeVisible();
  await expect(disputed.getByText(ground)).toBeVisible();
  await expect(readiness.getByRole('region', { name: 'Risk' }).getByText(reason)).toHaveCount(0);
}

/** The action plan of the approach that is open. */
export function planOf(page: Page): Locator {
  return openEntry(page).getByRole('region', { name: 'Action plan' });
}

/** Enters what the CPS asks for. */
export async function askedFor(page: Page, items: readonly string[]): Promise<void> {
  for (const item of items) {
    await planOf(page).getByRole('textbox', { name: 'New item of the action plan' }).fill(item);
    await planOf(page).getByRole('button', { name: 'Add', exact: true }).click();
    await expect(itemOf(page, item)).toBeVisible();
  }
}

/** Disputes an item of the plan with its ground. */
export async function disputeItem(page: Page, item: string, ground: string): Promise<void> {
  await itemOf(page, item)
    .getByRole('button', { name: /^Dispute/ })
    .click();
  await itemOf(page, item)
    .getByRole('textbox', { name: 'Ground of the dispute, as the CPS is told' })
    .fill(ground);
  await itemOf(page, item).getByRole('button', { name: 'Record the dispute' }).click();
  await expect(itemOf(page, item).getByText(`Disputed: ${ground}`)).toBeVisible();
}

/** Accepts an item of the plan and marks it as done. */
export async function acceptAndDo(page: Page, item: string): Promise<void> {
  await itemOf(page, item)
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(itemOf(page, item).getByText(/^Accepted \(/)).toBeVisible();
  await itemOf(page, item).getByRole('checkbox', { name: 'Done' }).check();
}

function itemOf(page: Page, text: string): Locator {
  return planOf(page).getByRole('listitem').filter({ hasText: text });
}
