/** What comes out of the plan: strategy and order issued, a memorandum sent, a briefing and a visit sheet drafted. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { putPostingRight } from '../e2e/support/conduct-acts';
import { allSaved, goTo } from '../e2e/support/desk-acts';
import { answerSaveDialog } from '../e2e/support/save-dialog';
import { answerLeaving } from '../e2e/support/plan-acts';
import type { DemoContext } from './demo-context';

export interface PlanDocument {
  /** As it stands in the list of plan documents. */
  readonly document: string;
  readonly of: string;
  /** The file name, without ending. */
  readonly name: string;
}

export const whole = 'The whole operation';
const issued: readonly PlanDocument[] = [
  { document: 'Gold strategy', of: whole, name: 'gold-strategy' },
  { document: 'Operation order', of: whole, name: 'operation-order' },
];
const drafted: readonly PlanDocument[] = [
  { document: 'Bronze role briefing', of: 'Bronze crime', name: 'bronze-briefing' },
  { document: 'Visit sheet', of: 'Quayside visits', name: 'visit-sheet' },
];

/** Issues, sends and exports; answers the file names. */
export async function exportPlan(context: DemoContext): Promise<readonly string[]> {
  const { desk, say, picture } = context;
  const { page } = desk;
  say('Put right a posting that the conduct register refuses');
  await putPostingRight(page);
  say('Issue the gold strategy and the operation order');
  for (const each of issued) await issue(context, each);
  say('Send the memorandum to a council');
  await sendMemorandum(context);
  say('Export a bronze commander’s briefing and a team’s visit sheet');
  for (const each of drafted) await exportDraft(context, each);
  await listOf(page);
  // The list keeps what was typed last.
  await page.getByLabel('Filter by words').fill('');
  await picture('plan-documents');
  await page.getByRole('link', { name: 'Issued documents' }).click();
  await picture('issued-documents');
  return [...issued, { name: 'memorandum' }, ...drafted].map(({ name }) => `${name}.docx`);
}

async function listOf(page: Page): Promise<void> {
  await goTo(page, 'Documents');
  await page.getByRole('link', { name: 'Plan documents' }).click();
}

async function open(page: Page, { document, of }: PlanDocument): Promise<void> {
  await listOf(page);
  await page.getByLabel('Filter by words').fill(of === whole ? document : of);
  await page.getByRole('link', { name: of === whole ? document : `${document}: ${of}`, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Export draft' })).toBeVisible();
  await seeAll(page);
}

/** Opens every kind of point and ticks it; the document may have none. */
async function seeAll(page: Page): Promise<void> {
  const checks = page.getByRole('region', { name: 'Checks' });
  const show = checks.getByRole('button', { name: 'Show all points' });
  await expect(show.or(checks.getByText('The checks found nothing.'))).toBeVisible({ timeout: 30_000 });
  if (await show.isVisible()) await show.click();
  const left = checks.getByRole('checkbox', { name: /^I have seen th/, checked: false });
  while (await left.first().isVisible()) await left.first().check();
}

async function issue({ desk, picture, keepDocument }: DemoContext, given: PlanDocument): Promise<void> {
  const { page } = desk;
  await open(page, given);
  await picture(`plan-${given.name}`);
  const review = page.getByRole('textbox', { name: 'Review date' });
  await review.fill('Mon 1 Mar 2027');
  await review.press('Enter');
  await page.getByLabel('Name or role').fill('Silver commander');
  await page.getByLabel('How', { exact: true }).fill('By hand, printed copy 1');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  // A further review date makes the draft anew, and its points with it.
  await seeAll(page);
  await page.getByRole('button', { name: 'Issue version 1' }).click();
  const version = page.getByRole('article', { name: 'Version 1' });
  await expect(version).toBeVisible({ timeout: 60_000 });
  await version.evaluate((card) => {
    card.scrollIntoView({ block: 'start' });
  });
  await picture(`plan-${given.name}-issued`);
  const path = join(desk.exchange, `${given.name}.docx`);
  await answerSaveDialog(desk.app, { path });
  await version.getByRole('button', { name: 'Export version 1' }).click();
  await answerLeaving(page, { to: 'Somebody in the force' });
  await isExported(page, path);
  keepDocument(path);
}

/** Looks at a document, and exports its draft; `reach` goes there from elsewhere than the list. */
export async function exportDraft(
  { desk, picture, keepDocument }: DemoContext,
  given: PlanDocument,
  reach?: () => Promise<void>,
): Promise<void> {
  const { page } = desk;
  if (reach === undefined) await open(page, given);
  else {
    await reach();
    await seeAll(page);
  }
  await picture(`plan-${given.name}`);
  const path = join(desk.exchange, `${given.name}.docx`);
  await answerSaveDialog(desk.app, { path });
  await page.getByRole('button', { name: 'Export draft' }).click();
  await isExported(page, path);
  keepDocument(path);
}

async function isExported(page: Page, path: string): Promise<void> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  await expect(page.getByText(`Exported as ${name} and entered in the register.`)).toBeVisible({
    timeout: 60_000,
  });
  await allSaved(page);
}

async function sendMemorandum({ desk, picture, keepDocument }: DemoContext): Promise<void> {
  const { page } = desk;
  await goTo(page, 'Documents');
  await page.getByRole('link', { name: 'Memoranda', exact: true }).click();
  await page.getByRole('button', { name: 'Saltmarsh', exact: true }).click();
  await picture('memoranda');
  await page.getByRole('link', { name: 'What the council changed' }).click();
  await picture('memorandum-returned');
  await page.getByRole('link', { name: 'Memoranda', exact: true }).first().click();
  await page.getByRole('button', { name: 'Harrow Dale', exact: true }).click();
  await page.getByRole('button', { name: 'Send to the council' }).click();
  await page.getByRole('checkbox', { name: /^I have seen th/ }).check();
  await picture('memorandum-send');
  const path = join(desk.exchange, 'memorandum.docx');
  await answerSaveDialog(desk.app, { path });
  await page.getByRole('button', { name: 'Issue version and save file' }).click();
  await expect(page.getByText(/^Version 1 was saved as memorandum\.docx/)).toBeVisible({ timeout: 60_000 });
  await allSaved(page);
  keepDocument(path);
}
