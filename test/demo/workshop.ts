/** A workshop of four people on two cells, one of them in two rounds. */
import { expect } from '@playwright/test';
import { allSaved } from '../e2e/support/desk-acts';
import {
  addPeople,
  beginEntry,
  chooseCells,
  chooseView,
  leavePresentation,
  openFirstRound,
  openNextRound,
  planWorkshop,
  presentation,
  recordAgreed,
  revealTogether,
  scoreBlind,
  startWorkshop,
  type View,
  writeReason,
} from '../e2e/support/workshop-acts';
import type { DemoContext } from './demo-context';

const people = [
  { name: 'A. Corvane', role: 'Silver commander', organisation: 'Marlshire Police' },
  { name: 'B. Dunmarsh', role: 'Neighbourhood inspector', organisation: 'Marlshire Police' },
  { name: 'C. Estley', role: 'Electoral services manager', organisation: 'Saltmarsh Council' },
  { name: 'D. Farrowby', role: 'Analyst', organisation: 'Marlshire Police' },
] as const;
const cells = ['Disorder, Quayside', 'Hate crime, Quayside'];
const first: readonly View[] = [
  { likelihood: 2, impact: 4, confidence: 1 },
  { likelihood: 6, impact: 5, confidence: 3 },
  { likelihood: 3, impact: 4, confidence: 2 },
  { likelihood: 5, impact: 2, confidence: 1 },
];
const second: readonly View[] = [
  { likelihood: 3, impact: 4, confidence: 2 },
  { likelihood: 5, impact: 4, confidence: 2 },
  { likelihood: 3, impact: 4, confidence: 2 },
  { likelihood: 4, impact: 3, confidence: 2 },
];
const close: readonly View[] = [
  { likelihood: 3, impact: 3, confidence: 2 },
  { likelihood: 3, impact: 3, confidence: 2 },
  { likelihood: 4, impact: 3, confidence: 2 },
  { likelihood: 3, impact: 2, confidence: 2 },
];

/** Holds the workshop to its end; answers how far its agenda got. */
export async function holdWorkshop(context: DemoContext): Promise<string> {
  const { page } = context.desk;
  context.say('Hold a workshop: four people, scored blind, revealed together');
  await planWorkshop(page);
  await addPeople(page, people);
  await chooseCells(page, cells);
  await allSaved(page);
  await context.picture('workshop-agenda');
  await page.getByRole('heading', { name: 'Participants' }).scrollIntoViewIfNeeded();
  await context.picture('workshop-set-up');
  await startWorkshop(page);
  await context.picture('workshop-evidence');
  await disputedCell(context);
  await closeCell(context);
  const done = await page
    .getByText(/\d+ of \d+ cells agreed/)
    .first()
    .innerText();
  await leavePresentation(page);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await expect(page.getByText('The hall’s lease is decided in the week of the poll.').first()).toBeVisible();
  await context.picture('workshop-record');
  await page.getByText('Likely: the square filled twice.').first().scrollIntoViewIfNeeded();
  await context.picture('workshop-record-dissent');
  await allSaved(page);
  return done.trim();
}

/** The cell on which the four differ: two rounds, reasons, an agreed rating and a dissent. */
async function disputedCell({ desk: { page }, picture }: DemoContext): Promise<void> {
  await openFirstRound(page);
  await picture('workshop-pass-the-keyboard');
  const [one, ...others] = people;
  await beginEntry(page, one.name);
  await chooseView(page, first[0] as View);
  await picture('workshop-blind-entry');
  await page.keyboard.press('Enter');
  for (const [index, person] of others.entries())
    await scoreBlind(page, person.name, first[index + 1] as View);
  await expect(page.getByRole('heading', { name: 'All scores are sealed' })).toBeVisible();
  await picture('workshop-all-sealed');
  await revealTogether(page);
  await picture('workshop-reveal');
  await page.keyboard.press('PageDown');
  await writeReason(page, 'B. Dunmarsh', 'The square filled twice last summer without notice.');
  await writeReason(page, 'A. Corvane', 'Both groups have gone home at ten since the spring.');
  await picture('workshop-reasons');
  await openNextRound(page, 2);
  for (const [index, person] of people.entries()) await scoreBlind(page, person.name, second[index] as View);
  await revealTogether(page);
  await picture('workshop-reveal-second-round');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await picture('workshop-agree');
  await recordAgreed(page, {
    likelihood: 'Realistic possibility',
    impact: '4',
    confidence: 'Moderate',
    reason: 'The hall’s lease is decided in the week of the poll.',
    dissent: { label: 'B. Dunmarsh', text: 'Likely: the square filled twice.', isPrinted: true },
  });
  await picture('workshop-agreed');
}

/** The cell on which they nearly agree, to the end of the agenda. */
async function closeCell({ desk: { page }, picture }: DemoContext): Promise<void> {
  await page.keyboard.press('PageDown');
  await openFirstRound(page);
  for (const [index, person] of people.entries()) await scoreBlind(page, person.name, close[index] as View);
  await revealTogether(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await recordAgreed(page, {
    likelihood: 'Unlikely',
    impact: '3',
    confidence: 'Moderate',
    reason: 'Two reports a year, both online, neither near a polling place.',
  });
  await presentation(page)
    .focus()
    .catch(() => undefined);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Every cell has an agreed rating' })).toBeVisible();
  await picture('workshop-end');
}
