/** A whole workshop in the real app: four people, two rounds, a power cut in the middle, approval, four documents. */
import { expect, test, type Page } from '@playwright/test';
import { allSaved, goTo, openExample, setUpDesk, unlockDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { type PlainStore, readPlainStore } from './support/plain-store';
import { approveAs, cellOf, judgementOf, openGrid, panelOf } from './support/threat-acts';
import { type DocumentName, exportDocument, printedByLibreOffice, wordsOf } from './support/word-acts';
import {
  addPeople,
  chooseCells,
  goOnWithWorkshop,
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
} from './support/workshop-acts';
import { usualScales } from '../../renderer/core/threat/scales';

// One desk from the set-up to the documents: each test goes on where the one before left it.
test.describe.configure({ mode: 'serial' });

const people = [
  { name: 'A. Corvane', role: 'Silver commander', organisation: 'Marlshire Police' },
  { name: 'B. Dunmarsh', role: 'Neighbourhood inspector', organisation: 'Marlshire Police' },
  { name: 'C. Estley', role: 'Electoral services manager', organisation: 'Saltmarsh Council' },
  { name: 'D. Farrowby', role: 'Analyst', organisation: 'Marlshire Police' },
];
const views: readonly View[] = [
  { likelihood: 2, impact: 4, confidence: 1 },
  { likelihood: 6, impact: 5, confidence: 3 },
  { likelihood: 3, impact: 4, confidence: 2 },
  { likelihood: 5, impact: 2, confidence: 1 },
];
const later: readonly View[] = [
  { likelihood: 3, impact: 4, confidence: 2 },
  { likelihood: 5, impact: 4, confidence: 2 },
  { likelihood: 3, impact: 4, confidence: 2 },
  { likelihood: 4, impact: 3, confidence: 2 },
];
const cell = 'Spontaneous protest, Quayside';
const title = 'Threat assessment workshop';
const documents: readonly DocumentName[] = [
  'threat-assessment',
  'gold-summary',
  'workshop-record',
  'not-considered',
];

/** The words and ids in which a score could be told. */
const scoreWords = [
  ...usualScales.likelihood.terms.flatMap((term) => [term.id, term.name]),
  ...usualScales.impact.levels.map(({ level, name }) => `${level} ${name}`),
];

test.describe('a workshop in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  let before: PlainStore;
  let exportedBefore: ReadonlyMap<DocumentName, string>;
  let screensBefore: readonly string[];

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  const score = async (number: number, view: View | undefined): Promise<void> => {
    const person = people[number];
    if (person === undefined || view === undefined) throw new Error(`There is no person ${number}`);
    await scoreBlind(page, person.name, view);
  };
  const exportAll = async (mark: string): Promise<ReadonlyMap<DocumentName, string>> => {
    const words = new Map<DocumentName, string>();
    for (const document of documents) {
      const path = await exportDocument(desk, document, {
        name: `${mark}-${document}.docx`,
        ...(document === 'workshop-record' ? { workshop: new RegExp(`^${title},`) } : {}),
      });
      words.set(document, wordsOf(path));
    }
    return words;
  };

  test('is planned with four people and starts its first round blind', async () => {
    await planWorkshop(page);
    await addPeople(page, people);
    await chooseCells(page, [cell, 'Hate crime, Quayside']);
    await startWorkshop(page);
    await openFirstRound(page);
    await leavePresentation(page);
    screensBefore = await linesOfScreens();
    exportedBefore = await exportAll('before');
    before = await readPlainStore(page);
    await goOnWithWorkshop(page, title);
  });

  test('keeps what was handed over when the power goes in the middle of the round', async () => {
    await score(0, views[0]);
    await score(1, views[1]);
    await allSaved(page);
    await desk.kill();
    desk = await launchDesk({ userData: desk.userData });
    page = desk.page;
    await unlockDesk(page);
    await goOnWithWorkshop(page, title);
    await score(2, views[2]);
    await score(3, views[3]);
    await expect(page.getByRole('heading', { name: 'All scores are sealed' })).toBeVisible();
  });

  test('shows no score before the reveal: not on a screen, in the store, the journal, the search or an export', async () => {
    const room = await presentation(page).innerHTML();
    for (const word of scoreWords) expect(room, `“${word}” in front of the room`).not.toContain(word);
    await leavePresentation(page);

    const now = await readPlainStore(page);
    const scores = Object.entries(now.records['scores'] ?? {}).filter(
      ([id]) => before.records['scores']?.[id] === undefined,
    );
    expect(scores).toHaveLength(4);
    for (const [, record] of scores) expect(JSON.parse(record)).toMatchObject({ value: null });
    const added = [
      ...Object.entries(now.records).flatMap(([collection, records]) =>
        Object.entries(records).flatMap(([id, record]) =>
          before.records[collection]?.[id] === record ? [] : [record],
        ),
      ),
      ...now.journal.slice(before.journal.length),
    ].join('\n');
    expect(added).toContain('"sealed"');
    expect(added).not.toMatch(/"(likelihood|impact|confidence)"/);
    for (const word of scoreWords) expect(added, `“${word}” in the store`).not.toContain(`"${word}"`);

    const known = new Set(screensBefore);
    for (const line of await linesOfScreens()) {
      if (known.has(line)) continue;
      for (const word of scoreWords) expect(line, `“${word}” on a screen`).not.toContain(word);
    }
    await searchEveryScreen();
    const exported = await exportAll('sealed');
    for (const document of documents) {
      expect(withoutNumbers(exported.get(document)), document).toBe(
        withoutNumbers(exportedBefore.get(document)),
      );
    }
    expect(exported.get('workshop-record')).toContain('4 sealed scores');
  });

  test('reveals together, takes reasons, holds a second round, and records what was agreed and who dissents', async () => {
    await goOnWithWorkshop(page, title);
    await revealTogether(page);
    await expect(
      presentation(page)
        .getByText(/B\. Dunmarsh/)
        .first(),
    ).toBeVisible();
    // The search of the test before would have found a score: the same store now holds all four.
    const now = await readPlainStore(page);
    expect(Object.values(now.records['scores'] ?? {}).join()).toContain('"likelihood":"highly-likely"');
    await page.keyboard.press('PageDown');
    await writeReason(page, 'B. Dunmarsh', 'The square filled twice last summer without notice.');
    await openNextRound(page, 2);
    for (const number of [0, 1, 2, 3]) await score(number, later[number]);
    await revealTogether(page);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await recordAgreed(page, {
      likelihood: 'Realistic possibility',
      impact: '4',
      confidence: 'Moderate',
      reason: 'The sea wall decision falls in the week of the poll.',
      dissent: { label: 'B. Dunmarsh', text: 'Likely: the square filled twice.', isPrinted: true },
    });
    await leavePresentation(page);
  });

  test('puts the agreed rating into the grid, with its spread and whose it is', async () => {
    await openGrid(page);
    await (await cellOf(page, 'Spontaneous protest', 'Quayside')).click();
    const panel = panelOf(page);
    await expect(panel.getByText(/spread \d/).first()).toBeVisible();
    const inPlace = judgementOf(page, 'With the controls in place');
    await expect(inPlace.getByLabel('Likelihood')).toHaveValue('realistic-possibility');
    await expect(inPlace.getByLabel('Impact')).toHaveValue('4');
    await expect(inPlace.getByLabel('Judged by')).toHaveValue(/^Workshop.* 4 people$/);
    await expect(panel.getByLabel('Reasons')).toHaveValue(/^The sea wall decision falls/);
  });

  test('is approved by gold, and leaves as four documents that Word can open', async () => {
    await openGrid(page);
    await approveAs(page, 'Morgan Ellersby');
    const exported = await exportAll('final');
    const record = exported.get('workshop-record') ?? '';
    for (const person of people) expect(record).toContain(person.name);
    expect(record).toContain('The square filled twice last summer without notice.');
    expect(record).toContain('Likely: the square filled twice.');
    expect(exported.get('threat-assessment')).toContain('Morgan Ellersby');
    expect(exported.get('gold-summary')).toMatch(/spread \d/);
    const printed = printedByLibreOffice(
      documents.map((document) => `${desk.exchange}/final-${document}.docx`),
    );
    for (const words of printed) expect(words).toContain('OFFICIAL');
  });

  /** Every line of the whole page at each place of the desk, on the set-up and on the slips. */
  async function linesOfScreens(): Promise<readonly string[]> {
    const lines: string[] = [];
    const read = async (): Promise<void> => {
      await allSaved(page);
      lines.push(...(await restingText()).split('\n'));
    };
    for (const place of ['Today', 'Operation', 'Places', 'Intelligence', 'Threat assessment', 'Workshops']) {
      await goTo(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await read();
    }
    await page.getByRole('link', { name: title, exact: true }).click();
    await read();
    await page.getByRole('link', { name: 'Print slips' }).click();
    await expect(page.getByRole('button', { name: /^Print / }).first()).toBeVisible();
    await read();
    return lines;
  }

  /** What the screen says once it says the same twice. */
  async function restingText(): Promise<string> {
    let before = '';
    await expect(async () => {
      const now = await page.locator('body').innerText();
      const isSame = now === before;
      before = now;
      expect(isSame).toBe(true);
    }).toPass({ intervals: [150] });
    return before;
  }

  /** The words of every screen that could tell of the round: each place of the desk, the journal, and the search. */
  async function searchEveryScreen(): Promise<void> {
    await goTo(page, 'Workshops');
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('link', { name: 'Record', exact: true }).click();
    const record = page.getByRole('main');
    await expect(record.getByText(/4 sealed scores/).first()).toBeVisible();
    for (const word of scoreWords) expect(await record.innerText()).not.toContain(word);
    await openGrid(page);
    const place = await cellOf(page, 'Spontaneous protest', 'Quayside');
    await expect(place).toHaveAccessibleName(/^Not considered/);
    await goTo(page, 'Desk');
    await page.getByRole('link', { name: 'Journal', exact: true }).click();
    await expect(
      page.getByText('Enter a score in a workshop').or(page.getByText(/score/i)).first(),
    ).toBeVisible();
    const journal = await page.getByRole('main').innerText();
    expect(journal).not.toMatch(/likelihood|impact,|confidence,/i);
    await page.keyboard.press('Control+K');
    const search = page.getByRole('dialog').getByRole('textbox');
    await search.fill('Dunmarsh');
    await expect(page.getByRole('dialog').getByText('highly', { exact: false })).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
});

/** Moments, dates, hashes and how many seals there are may differ between two exports; nothing else. */
function withoutNumbers(words: string | undefined): string {
  return (words ?? '')
    .replaceAll(/[0-9a-f]{12,}/g, '#')
    .replaceAll(/\d+ sealed scores?/g, 'sealed')
    .replaceAll(/\bNo sealed scores?\b/gi, 'sealed')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '#');
}
