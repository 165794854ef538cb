/** The main job, step by step, on the real screen: set up, import, assess, approve, plan, export. */
import { expect, type Page } from '@playwright/test';
import {
  allSaved,
  createVault,
  fillSetUp,
  goTo,
  keepRecoveryCode,
  openExample,
} from '../e2e/support/desk-acts';
import { cellOf, goToView, judgementOf, openGrid, panelOf } from '../e2e/support/threat-acts';
import { visitCandidates } from './candidates';
import { followCases } from './cases';
import { debriefElection } from './debrief';
import type { DemoContext, DemoSummary } from './demo-context';
import { exportDocuments } from './documents';
import { gatherEvidence } from './evidence';
import { lookRound } from './look-round';
import { visitPlan } from './plan';
import { exportPlan } from './plan-documents';
import { startNextVersion } from './versions';
import { holdWorkshop } from './workshop';

/** Runs every step; throws at the first that does not go as a person would expect. */
export async function demoSteps(context: DemoContext): Promise<DemoSummary> {
  await setUp(context);
  const imported = await importStations(context);
  await judgeStations(context);
  const withheld = await gatherEvidence(context);
  const assessment = await assess(context, withheld);
  const workshop = await holdWorkshop(context);
  await approve(context);
  const documentNames = await exportDocuments(context);
  const considered = await visitPlan(context);
  const planNames = await exportPlan(context);
  const candidateNames = await visitCandidates(context);
  const debriefNames = await debriefElection(context);
  const changes = await startNextVersion(context);
  const cases = await followCases(context);
  const savedChanges = await lookRound(context);
  return {
    ...imported,
    assessment,
    withheld,
    workshop,
    documentNames: [...documentNames, ...planNames, ...candidateNames, ...debriefNames],
    considered,
    changes,
    cases,
    savedChanges,
  };
}

async function setUp({ desk: { page }, say, picture }: DemoContext): Promise<void> {
  say('Create a vault: force, name, passphrase');
  await expect(page.getByRole('heading', { name: 'Set up this desk' })).toBeVisible();
  await fillSetUp(page);
  await expect(page.getByRole('button', { name: 'Create the vault' })).toBeEnabled();
  await picture('set-up');
  await createVault(page);
  await picture('recovery-code');
  await keepRecoveryCode(page);
  await picture('today-empty');
  say('Open the example operation');
  await openExample(page);
  await picture('today');
  await goTo(page, 'Operation');
  await picture('operation');
}

async function importStations(
  context: DemoContext,
): Promise<Pick<DemoSummary, 'stationsFile' | 'understood' | 'stationsInOperation'>> {
  const { desk, say, picture, stations } = context;
  const { page } = desk;
  const file = stations.split(/[\\/]/).at(-1) ?? stations;
  say(`Import polling stations: ${file}`);
  await goTo(page, 'Places');
  await picture('polling-stations');
  await page
    .getByRole('button', { name: 'Import polling stations' })
    .or(page.getByRole('link', { name: 'Import polling stations' }))
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Council' }).click();
  await page.getByRole('option', { name: 'Harrow Dale' }).click();
  await picture('import');
  await page.getByLabel('Files of the list').setInputFiles(desk.lend(stations));
  const dryRun = page.getByRole('region', { name: 'What was understood' });
  const refusal = page.getByRole('alert');
  await expect(dryRun.or(refusal).first()).toBeVisible({ timeout: 300_000 });
  if (await refusal.first().isVisible()) {
    await picture('import-refused');
    throw new Error(`The list was refused: ${(await refusal.first().innerText()).split('\n')[0] ?? ''}`);
  }
  const understood = (await dryRun.getByText(/rows? read/).innerText()).trim();
  say(`  ${understood}`);
  await picture('import-dry-run');
  await page
    .getByRole('button', { name: /^(Import|Store)/ })
    .first()
    .click();
  await allSaved(page);
  await goTo(page, 'Places');
  const total = page.getByText(/^\d[\d,]* polling stations?$/).first();
  await expect(total).toBeVisible();
  const stationsInOperation = Number(((await total.textContent()) ?? '').replaceAll(/\D/g, ''));
  await picture('polling-stations-imported');
  return { stationsFile: file, understood, stationsInOperation };
}

async function judgeStations({ desk: { page }, say, picture }: DemoContext): Promise<void> {
  say('Judge a polling station: vulnerability and police presence');
  const words = page.getByRole('textbox', { name: 'Filter by words' });
  await words.fill('Quayside Mission');
  await page.getByRole('grid').getByText('Quayside Mission Hall').first().click();
  await picture('polling-station');
  await words.fill('');
  await page.getByRole('link', { name: 'Plot', exact: true }).click();
  await picture('plot');
  await page.getByRole('link', { name: 'Other places' }).click();
  await picture('other-places');
  await page.getByRole('link', { name: 'Areas', exact: true }).click();
  await picture('areas');
}

async function assess({ desk: { page }, say, picture }: DemoContext, withheld: string): Promise<string> {
  say('Assess threats: harms by place, with evidence and controls');
  await goTo(page, 'Threat assessment');
  await expect(page.getByRole('grid').first()).toBeVisible();
  await picture('threat-grid');
  await (await cellOf(page, 'Harassment in person', 'Quayside')).click();
  await picture('threat-cell');
  await panelOf(page).getByRole('region', { name: 'Rests on' }).scrollIntoViewIfNeeded();
  await picture('threat-cell-evidence');
  await assessDisruption(page, withheld);
  await picture('threat-cell-new');
  for (const [view, name] of [
    ['Rating table', 'threat-rating-table'],
    ['Top threats', 'threat-top'],
    ['Most disputed', 'threat-disputed'],
    ['Controls', 'threat-controls'],
    ['Learning', 'threat-learning'],
    [/^Not considered/, 'threat-not-considered'],
    ['Factors', 'threat-factors'],
    ['Front page', 'threat-front-page'],
    ['Columns', 'threat-columns'],
  ] as const) {
    await goToView(page, view);
    await picture(name);
  }
  await goToView(page, 'Controls');
  const timeline = page.getByRole('figure').filter({ has: page.locator('svg') });
  await timeline.first().evaluate((figure) => figure.scrollIntoView({ block: 'start' }));
  await picture('threat-controls-timeline');
  await goToView(page, 'Grid');
  await allSaved(page);
  return (
    await page
      .getByText(/\d+ assessed/)
      .first()
      .innerText()
  ).trim();
}

/** Rates one cell that nobody has considered yet, as a person would, and cites what it rests on. */
async function assessDisruption(page: Page, withheld: string): Promise<void> {
  await (await cellOf(page, 'Disruption', 'Harrow Dale')).click();
  const panel = panelOf(page);
  await panel.getByRole('radio', { name: 'Assessed', exact: true }).check();
  const inPlace = judgementOf(page, 'With the controls in place');
  await inPlace.getByLabel('Likelihood').selectOption('realistic-possibility');
  await inPlace.getByLabel('Impact').selectOption('3');
  await panel
    .getByRole('radio', { name: /^Moderate/ })
    .first()
    .check();
  await panel
    .getByLabel('Reasons')
    .fill('One report this autumn at the count hall; nothing at a polling place since 2019.');
  await panel.getByLabel('Reasons').blur();
  await panel.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  await dialog.getByRole('checkbox', { name: new RegExp(withheld) }).check();
  await dialog.getByRole('button', { name: 'Add 1 record' }).click();
  await allSaved(page);
}

async function approve({ desk: { page }, say, picture }: DemoContext): Promise<void> {
  say('Gold approves version 1');
  await openGrid(page);
  await page.getByRole('link', { name: 'Submit to gold' }).click();
  await page
    .getByLabel('What gold should know or decide')
    .fill('For decision before the next command meeting.');
  await picture('threat-submit');
  await page.getByRole('button', { name: 'Submit to gold' }).click();
  await page.getByLabel('Gold commander’s name').fill('ACC Rowan Tyne');
  await page.getByLabel('Rank or role').fill('Gold commander');
  await page
    .getByLabel('What gold said or asked for')
    .fill('Agreed. Come back to me on Quayside once the register has been checked.');
  await picture('threat-approve');
  await page.getByLabel('How it reached the desk').selectOption('email');
  await page.getByRole('button', { name: 'Record gold’s approval' }).click();
  await page.getByRole('button', { name: 'Approve version 1' }).click();
  await expect(page.getByRole('link', { name: 'Start next version' })).toBeVisible();
  await picture('threat-approved');
}
