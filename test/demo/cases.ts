/** Allegations and cases: from the report to what the CPS would still send the file back for. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { allSaved, goTo } from '../e2e/support/desk-acts';
import { makePack } from '../e2e/support/pack-acts';
import { answerSaveDialog } from '../e2e/support/save-dialog';
import type { DemoContext } from './demo-context';

const caseTitle = 'Personation at the mission hall';
const packedTitle = 'Nomination signatures';

/** Follows one case through its sections; answers how many there are and what stands against this one. */
export async function followCases(context: DemoContext): Promise<string> {
  const { desk, say, picture } = context;
  const { page } = desk;
  say('Allegations and cases: limits, points to prove, readiness, the CPS register');
  await reports(context);
  await goTo(page, 'Cases');
  const count = page.getByText(/^\d+ cases$/);
  await expect(count).toBeVisible();
  const cases = await count.innerText();
  await picture('cases');
  await page.getByRole('link', { name: new RegExp(caseTitle) }).click();
  await picture('case-summary');
  await theClock(context);
  await section(page, 'Evidence');
  await expect(page.getByRole('table', { name: /^Points to prove/ })).toBeVisible();
  await picture('case-points-to-prove');
  await section(page, 'Readiness');
  const readiness = await page
    .getByRole('region', { name: 'Readiness' })
    .getByText(/polish\.$|^No rule finds/)
    .innerText();
  await picture('case-readiness');
  await section(page, 'CPS');
  await page.getByRole('button', { name: /^Request for a charging decision/ }).click();
  await picture('case-cps');
  await section(page, 'Documents and pack');
  await picture('case-documents');
  for (const [name, shown] of [
    ['Second review', 'case-second-review'],
    ['Outcome', 'case-outcome'],
    ['Log', 'case-log'],
  ] as const) {
    await section(page, name);
    await picture(shown);
  }
  await thePack(context);
  await goTo(page, 'Cases');
  await page.getByRole('link', { name: 'CPS register', exact: true }).click();
  await expect(page.getByRole('table', { name: 'CPS register' })).toBeVisible();
  await picture('cps-register');
  return `${cases}; ${readiness}`;
}

async function reports(context: DemoContext): Promise<void> {
  const {
    desk: { page },
    picture,
  } = context;
  await goTo(page, 'Allegations');
  await expect(page.getByRole('table', { name: 'Allegations' })).toBeVisible();
  await picture('allegations');
  await page.getByRole('link', { name: 'A-004', exact: true }).click();
  await picture('allegation');
  await page.getByRole('link', { name: 'Complainant', exact: true }).click();
  await picture('allegation-complainant');
  await theLetter(context);
  await page.getByRole('link', { name: 'All allegations' }).click();
  await page.getByRole('link', { name: 'Updates to councils' }).click();
  await picture('updates-to-councils');
}

/** A file that went to the CPS, made into a pack again; its documents are kept. */
async function thePack({ desk, picture, keepDocument }: DemoContext): Promise<void> {
  const { page } = desk;
  await goTo(page, 'Cases');
  await page.getByRole('link', { name: new RegExp(packedTitle) }).click();
  await section(page, 'Documents and pack');
  const without = page.getByRole('checkbox', { name: /^Make the pack without/ });
  if (await without.isVisible()) await without.check();
  const folder = await makePack(desk, page.getByRole('region', { name: 'Documents and pack' }));
  await page.getByText(/^The pack “.*” was made in/).scrollIntoViewIfNeeded();
  await picture('case-pack');
  const documents = join(folder, 'data', 'documents');
  for (const name of readdirSync(documents)) keepDocument(join(documents, name));
}

/** The letter to a person whose report ended without further action. */
async function theLetter({ desk, picture, keepDocument }: DemoContext): Promise<void> {
  const { page } = desk;
  await page.getByRole('link', { name: 'All allegations' }).click();
  await page.getByRole('link', { name: 'A-005', exact: true }).click();
  await page.getByRole('link', { name: 'Complainant', exact: true }).click();
  const path = join(desk.exchange, 'exit-letter.docx');
  await answerSaveDialog(desk.app, { path });
  await page.getByRole('button', { name: 'Export the letter' }).click();
  await expect(page.getByText(/^Exported as exit-letter.docx/)).toBeVisible({ timeout: 60_000 });
  await picture('allegation-exit-letter');
  keepDocument(path);
}

/** The offence of the case with every date of its limit, and how each is counted. */
async function theClock({ desk: { page }, picture }: DemoContext): Promise<void> {
  await section(page, 'Offences and limits');
  await page.getByRole('button', { name: /Personation/ }).click();
  await picture('case-offence');
  const clock = page.getByRole('table', { name: 'Time limit, with its arithmetic' });
  await clock.evaluate((table) => table.scrollIntoView({ block: 'start' }));
  await picture('case-clock');
  await allSaved(page);
}

async function section(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections of the case' })
    .getByRole('link', { name, exact: true })
    .click();
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
}
