/** The main job, step by step, on the real screen: set up, import, assess, approve, export. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  allSaved,
  createVault,
  fillSetUp,
  goTo,
  keepRecoveryCode,
  lockDesk,
  openExample,
  testPerson,
  unlockDesk,
} from '../e2e/support/desk-acts';
import type { RunningDesk } from '../e2e/support/launch-desk';

export interface DemoContext {
  readonly desk: RunningDesk;
  /** The council's list to import. */
  readonly stations: string;
  readonly say: (text: string) => void;
  readonly picture: (name: string) => Promise<void>;
  /** Copies a document that the desk saved into the results. */
  readonly keepDocument: (path: string) => void;
}

export interface DemoSummary {
  readonly stationsFile: string;
  /** What the dry run said: "599 rows read, 48 polling stations found at 42 places". */
  readonly understood: string;
  readonly stationsInOperation: number;
  readonly assessment: string;
  readonly savedChanges: number;
  readonly documentName: string;
}

/** Runs every step; throws at the first that does not go as a person would expect. */
export async function demoSteps(context: DemoContext): Promise<DemoSummary> {
  await setUp(context);
  const imported = await importStations(context);
  await judgeStations(context);
  const assessment = await assess(context);
  await approve(context);
  const documentName = await exportWord(context);
  const savedChanges = await lookRound(context);
  return { ...imported, assessment, documentName, savedChanges };
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

async function assess({ desk: { page }, say, picture }: DemoContext): Promise<string> {
  say('Assess threats: harms by place');
  await goTo(page, 'Threat assessment');
  await expect(page.getByRole('grid').first()).toBeVisible();
  await picture('threat-grid');
  await assessDisruption(page);
  await picture('threat-cell');
  for (const [link, name] of [
    ['Rating table', 'threat-matrix'],
    ['Top threats', 'threat-top'],
    ['Most disputed', 'threat-disputed'],
    ['Controls', 'threat-controls'],
    ['Learning', 'threat-learning'],
    ['Not considered', 'threat-not-considered'],
    ['Changes', 'threat-changes'],
    ['Factors', 'threat-factors'],
    ['Front page', 'threat-front-page'],
    ['Columns', 'threat-columns'],
  ] as const) {
    await page.getByRole('link', { name: link }).first().click();
    await picture(name);
  }
  await page.getByRole('link', { name: 'Grid', exact: true }).click();
  await allSaved(page);
  return (
    await page
      .getByText(/\d+ assessed/)
      .first()
      .innerText()
  ).trim();
}

/** Rates one cell that nobody has considered yet, as a person would, by the panel beside the grid. */
async function assessDisruption(page: Page): Promise<void> {
  await page
    .getByRole('gridcell', { name: /Not considered/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'Assessed', exact: true }).check();
  const inPlace = page.getByRole('group', { name: 'With the controls in place' });
  await inPlace.getByLabel('Likelihood').selectOption('unlikely');
  await inPlace.getByLabel('Impact').selectOption('2');
  await page
    .getByRole('radio', { name: /^Moderate/ })
    .first()
    .check();
  await page
    .getByLabel('Reasons')
    .fill(
      'Two reports in the last year, neither at a polling place. Candidates have been told whom to call.',
    );
  await page.getByLabel('Reasons').blur();
  await allSaved(page);
}

async function approve({ desk: { page }, say, picture }: DemoContext): Promise<void> {
  say('Gold approves version 1');
  await page.getByRole('link', { name: 'Submit to gold' }).click();
  await page
    .getByLabel('What gold should know or decide')
    .fill('For decision before the next command meeting.');
  await picture('threat-submit');
  await page.getByRole('button', { name: 'Submit to gold' }).click();
  await page.getByLabel('Gold commander’s name').fill('Morgan Ellersby');
  await page.getByLabel('Rank or role').fill('Assistant chief constable, gold commander');
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

async function exportWord(context: DemoContext): Promise<string> {
  const { desk, say, picture } = context;
  const { page } = desk;
  say('Export the Word document');
  await page
    .getByRole('link', { name: 'Export' })
    .or(page.getByRole('button', { name: 'Export' }))
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Export Word document' })).toBeVisible();
  await picture('document-preview');
  // The one thing that a person does outside the page: the save dialog.
  await desk.app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1) as { defaultPath?: string };
      const name = (options.defaultPath ?? 'document.docx').split(/[\\/]/).at(-1) ?? 'document.docx';
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
    };
  }, desk.exchange);
  await page.getByRole('button', { name: 'Export Word document' }).click();
  await expect(page.getByText(/^Exported as/)).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Documents');
  const saved = page.getByText(/\.docx$/).first();
  await expect(saved).toBeVisible({ timeout: 60_000 });
  const name = (await saved.innerText()).trim();
  context.keepDocument(join(desk.exchange, name));
  await picture('documents');
  return name;
}

async function lookRound({ desk: { page }, say, picture }: DemoContext): Promise<number> {
  say('Look round the desk: people, snapshots, journal, reference data, search, dark, large text');
  await goTo(page, 'Desk');
  await picture('desk-settings');
  for (const link of ['People', 'Snapshots', 'Journal', 'Reference data']) {
    await page.getByRole('link', { name: link, exact: true }).click();
    if (link === 'Snapshots') {
      await page.getByRole('button', { name: 'Take a snapshot now' }).click();
      await expect(page.getByText('opened and counted').first()).toBeVisible({ timeout: 60_000 });
    }
    if (link === 'Journal') {
      await page.getByRole('button', { name: 'Check the whole journal' }).click();
      await expect(page.getByText(/entries are unaltered/)).toBeVisible({ timeout: 60_000 });
    }
    await picture(`desk-${link.toLowerCase().replaceAll(' ', '-')}`);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a record, a screen or something to do').fill('quay');
  await picture('find');
  await page.keyboard.press('Escape');
  await inDark(page, picture);
  const saved = await allSaved(page);
  say('Lock, and unlock again');
  await lockDesk(page);
  await picture('locked');
  await unlockDesk(page, testPerson.passphrase);
  await goTo(page, 'Today');
  await picture('today-at-the-end');
  return saved;
}

async function inDark(page: Page, picture: DemoContext['picture']): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByText('Dark', { exact: true }).click();
  await goTo(page, 'Threat assessment');
  await picture('threat-grid-dark');
  await goTo(page, 'Places');
  await picture('polling-stations-dark');
  await goTo(page, 'Desk');
  await page.getByText('Light', { exact: true }).click();
  await page.getByText('150%', { exact: true }).click();
  await goTo(page, 'Today');
  await picture('today-large-text');
  await goTo(page, 'Threat assessment');
  await picture('threat-grid-large-text');
  await goTo(page, 'Desk');
  await page.getByText('100%', { exact: true }).click();
  await page.getByText('As the machine', { exact: true }).click();
}
