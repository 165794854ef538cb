/** Candidates of the example: who stands, what each asked for and was given, publicity, conduct, and what leaves in Word. */
import { expect } from '@playwright/test';
import { pick } from '../e2e/support/case-acts';
import { allSaved, goTo } from '../e2e/support/desk-acts';
import type { DemoContext } from './demo-context';
import { exportDraft, type PlanDocument, whole } from './plan-documents';

const statement: PlanDocument = {
  document: 'Statement of even-handedness',
  of: 'Quayside ward',
  name: 'even-handedness',
};
const briefing: PlanDocument = {
  document: 'Election conduct: briefing for officers',
  of: whole,
  name: 'officer-briefing',
};

/** Goes through the rooms of candidates; answers the file names. */
export async function visitCandidates(context: DemoContext): Promise<readonly string[]> {
  const { desk, say, picture } = context;
  const { page } = desk;
  say('Look at candidates, contact with them, publicity and conduct');
  await goTo(page, 'Candidates');
  await page.getByRole('button', { name: 'Wynne Dallow' }).click();
  await picture('candidates');
  const rooms = page.getByRole('navigation', { name: 'Candidates' });
  const rest = ['Contests', 'Contact log', 'Even-handedness', 'Publicity', 'Conduct'];
  for (const room of rest) {
    await rooms.getByRole('link', { name: room, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await picture(`candidates-${room.toLowerCase().replaceAll(' ', '-')}`);
    if (room === 'Publicity') await checkText(context);
  }
  await page.getByRole('checkbox', { name: /keep this register for the force/ }).check();
  await page.getByRole('button', { name: 'Open the register' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await allSaved(page);
  await picture('candidates-conduct-register');
  say('Draft the statement of even-handedness and the briefing for officers');
  await exportDraft(context, statement, async () => {
    await goTo(page, 'Candidates');
    await rooms.getByRole('link', { name: 'Even-handedness', exact: true }).click();
    await pick(page, 'Contest', /^Quayside ward/);
    await picture('candidates-even-handedness-contest');
    await page.getByRole('link', { name: 'Statement in Word' }).click();
  });
  await exportDraft(context, briefing);
  return [statement, briefing].map(({ name }) => `${name}.docx`);
}

/** A draft with a hit in it, of which the desk keeps nothing. */
async function checkText({ desk: { page }, picture }: DemoContext): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Publicity', exact: true })
    .getByRole('link', { name: 'Check a text' })
    .click();
  const draft =
    'The station opens its doors on Saturday. Come and meet the team, and make sure that you vote on Thursday.';
  await page.getByRole('textbox', { name: 'Text to check' }).fill(draft);
  await expect(page.getByRole('list', { name: 'Hits' }).getByRole('listitem').first()).toBeVisible();
  await picture('candidates-check-a-text');
}
