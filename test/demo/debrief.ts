/** The debrief of the example's earlier election: read under its headings, its documents drafted, a sanitised note made. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { pick } from '../e2e/support/case-acts';
import { decideAll } from '../e2e/support/debrief-acts';
import { allSaved, goTo } from '../e2e/support/desk-acts';
import { answerSaveDialog } from '../e2e/support/save-dialog';
import type { DemoContext } from './demo-context';
import { exportDraft, type PlanDocument, whole } from './plan-documents';

const drafted: readonly PlanDocument[] = [
  { document: 'Debrief report', of: whole, name: 'debrief-report' },
  { document: 'Election at a glance', of: whole, name: 'election-glance' },
  { document: 'Summary for the Electoral Commission', of: whole, name: 'commission-summary' },
  { document: 'Action plan of the debrief', of: whole, name: 'action-plan' },
];
const noteName = 'sanitised-note';

/** Debriefs the earlier election and comes back to the one that was open; answers the file names. */
export async function debriefElection(context: DemoContext): Promise<readonly string[]> {
  const { desk, say, picture } = context;
  const { page } = desk;
  say('Debrief the election before');
  await pick(page, 'Open operation', /^May 2026/);
  await goTo(page, 'Debrief');
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  await picture('debrief');
  for (const each of drafted) await exportDraft(context, each);
  say('Make a sanitised note of learning');
  await exportNote(context);
  await pick(page, 'Open operation', /^May 2027/);
  return [...drafted.map(({ name }) => name), noteName].map((name) => `${name}.docx`);
}

async function exportNote({ desk, picture, keepDocument }: DemoContext): Promise<void> {
  const { page } = desk;
  await goTo(page, 'Debrief');
  await page.getByRole('link', { name: 'Sanitised notes', exact: true }).click();
  await page.getByRole('link', { name: 'Learning from the policing of local elections' }).click();
  await decideAll(page);
  await picture('sanitised-note');
  const path = join(desk.exchange, `${noteName}.docx`);
  await answerSaveDialog(desk.app, { path });
  await page.getByRole('button', { name: 'Export draft' }).click();
  await expect(page.getByText(`Exported as ${noteName}.docx and entered in the register.`)).toBeVisible({
    timeout: 60_000,
  });
  await allSaved(page);
  keepDocument(path);
}
