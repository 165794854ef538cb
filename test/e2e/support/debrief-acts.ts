/** What a SPOC does with the debrief of a policed election, on the real screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { DeskRecords } from '../../../renderer/core/records';
import { namesOfRecords } from '../../../renderer/core/sanitise/names-of-records';
import { pick } from './case-acts';
import { allSaved, goTo } from './desk-acts';
import type { RunningDesk } from './launch-desk';
import { goToRoom, newFolder } from './plan-acts';
import { readPlainStore } from './plain-store';

/** More hits than any note of a test has: a way out where the list would not end. */
const mostHits = 200;

/** What the force asks beside the library. */
export const ownQuestionText = 'Who should be rung first next time?';

/** Goes to a room of the debrief: "Contributions". */
export async function goToDebrief(page: Page, room: string): Promise<void> {
  await goTo(page, 'Debrief');
  await page
    .getByRole('navigation', { name: 'Debrief', exact: true })
    .getByRole('link', { name: room, exact: true })
    .click();
}

/** Adds partners of no kind of their own under the plan. */
export async function addPartners(page: Page, names: readonly string[]): Promise<void> {
  await goToRoom(page, 'Partners');
  for (const name of names) {
    await page.getByRole('button', { name: 'Add a partner' }).first().click();
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add partner' }) });
    await pick(form, 'Kind', 'Other');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await form.getByRole('button', { name: 'Add partner' }).click();
    await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeVisible();
  }
  await allSaved(page);
}

/** How many partners have no form yet that an answer is awaited on. */
export async function partnersToAsk(page: Page): Promise<number> {
  await goToDebrief(page, 'Contributions');
  await page.getByRole('button', { name: 'Forms for partners' }).click();
  const asked = page.getByRole('group', { name: 'For whom' }).getByRole('checkbox');
  await expect(asked.first()).toBeVisible();
  const count = await asked.count();
  await page.getByRole('button', { name: 'Close the forms' }).click();
  return count;
}

/** Makes, checks and issues a form for each partner that has none, and records them as sent; answers the files. */
export async function sendForms(desk: RunningDesk, count: number): Promise<readonly string[]> {
  const { page } = desk;
  await goToDebrief(page, 'Contributions');
  await page.getByRole('button', { name: 'Forms for partners' }).click();
  await page.getByText('Add a question of your own').click();
  await page.getByRole('textbox', { name: 'Question' }).fill(ownQuestionText);
  await page.getByRole('button', { name: 'Add the question' }).click();
  await page.getByRole('button', { name: `Make ${count} forms` }).click();
  const issue = page.getByRole('region', { name: 'Issue the forms' });
  await issue.getByRole('button', { name: `Check ${count} forms` }).click();
  const write = issue.getByRole('button', { name: `Issue ${count} forms into a folder` });
  await expect(write).toBeVisible({ timeout: 60_000 });
  const seen = issue.getByRole('checkbox', { name: /^I have seen/ });
  if (await seen.isVisible()) {
    await expect(write).toBeDisabled();
    await seen.check();
  }
  const folder = await newFolder(desk);
  await write.click();
  await expect(
    issue.getByText(new RegExp(`^${count} forms were issued and saved in the folder`)),
  ).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: `Record ${count} forms as sent` }).click();
  await expect(page.getByRole('status').filter({ hasText: `${count} sent` })).toBeVisible();
  await allSaved(page);
  await page.getByRole('button', { name: 'Close the forms' }).click();
  return folder.made().filter((path) => path.endsWith('.docx'));
}

/** Gives files to "Take in returned forms" and waits until each was read or refused. */
export async function dropForms(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Take in returned forms' }).click();
  await page.getByLabel('Returned forms', { exact: true }).setInputFiles([...files]);
  await expect(page.getByRole('button', { name: /^Take in \d+ forms?$/ })).toBeVisible({ timeout: 60_000 });
}

/** One figure as it is shown: name, this election, the one before, change. */
export type ShownFigure = readonly [label: string, now: string, before: string, change: string];

/** Every group of figures on the screen, under every heading, by its title. */
export async function figuresOnScreen(page: Page): Promise<ReadonlyMap<string, readonly ShownFigure[]>> {
  await goToDebrief(page, 'Debrief');
  const found = new Map<string, readonly ShownFigure[]>();
  const headings = page.getByRole('navigation', { name: 'Headings of the debrief' }).getByRole('link');
  await expect(headings).toHaveCount(8);
  for (const heading of await headings.all()) {
    await heading.click();
    await expect(heading).toHaveAttribute('aria-current', 'true');
    const asTables = page
      .getByRole('radiogroup', { name: /^Show .* as$/ })
      .getByText('Table', { exact: true });
    for (const each of await asTables.all()) await each.click();
    for (const group of await page.locator('.debrief-group').all()) {
      const title = (await group.getAttribute('aria-label')) ?? '';
      found.set(title, await group.locator('.debrief-figures tbody tr').evaluateAll(rowsShown));
    }
  }
  return found;
}

function rowsShown(rows: readonly Element[]): ShownFigure[] {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  return rows.map((row) => {
    const [now, before, change] = [...row.querySelectorAll('td')].map((cell) => plain(cell.textContent));
    const isKnown = before !== undefined && before !== 'not known';
    return [
      plain(row.querySelector('th')?.firstChild?.textContent),
      now ?? '',
      isKnown ? before : '',
      isKnown ? (change ?? '') : '',
    ];
  });
}

/** A table of a Word file: its caption, and its rows as words, the head first. */
export interface PrintedTable {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a Word file with their captions. */
export function tablesOf(path: string): readonly PrintedTable[] {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => ({
    caption: plainXml(/<w:tblCaption w:val="([^"]*)"/.exec(table)?.[1] ?? ''),
    rows: [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        plainXml(
          [...cell.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
            .map(([paragraph]) => paragraph.replaceAll(/<[^>]+>/g, ''))
            .join(' '),
        ),
      ),
    ),
  }));
}

function plainXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’' };
  return text
    .replaceAll(/&(\w+);/g, (all, name: string) => signs[name] ?? all)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The figures of a printed table, as the screen shows them. */
export function printedFigures({ rows: [head = [], ...rows] }: PrintedTable): readonly ShownFigure[] {
  const isCompared = head.includes('Last time');
  return rows.map(([label = '', now = '', before = '', change = '']) => [
    label,
    now,
    isCompared ? before : '',
    isCompared ? change : '',
  ]);
}

/** Puts a placeholder wherever one may stand, and keeps the rest with a reason. */
export async function decideAll(page: Page): Promise<void> {
  const hit = page.getByRole('region', { name: /^Hit / });
  const isDone = page.getByText('Everything is decided.');
  await expect(hit.or(isDone)).toBeVisible();
  for (let left = mostHits; left > 0 && (await hit.isVisible()); left -= 1) {
    const words = await hit.innerText();
    const replace = hit.getByRole('button', { name: 'Replace (R)' });
    if (await replace.isVisible()) await replace.click();
    else {
      await hit.getByLabel('Why it may stay').fill('Tells nobody who or where.');
      await hit.getByRole('button', { name: 'Keep (K)' }).click();
    }
    await expect.poll(async () => ((await hit.isVisible()) ? await hit.innerText() : '')).not.toBe(words);
  }
  await expect(isDone).toBeVisible();
}

/** Opens a row of what is carried forward, by its name. */
export async function openOffer(page: Page, name: RegExp): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  const panel = page.getByRole('complementary', { name: 'What is offered' });
  await expect(panel.getByRole('heading', { level: 2, name })).toBeVisible();
  return panel;
}

/** How many pixels of a table are out of sight beside it, on a screen 1280 wide. */
export async function hiddenSideways(table: Locator): Promise<number> {
  expect(await table.page().evaluate(() => window.innerWidth)).toBe(1280);
  return table.evaluate((element) => Math.max(0, element.scrollWidth - element.clientWidth));
}

/** Where a file of this name stands that the desk writes. */
export function inExchange(desk: RunningDesk, name: string): string {
  return join(desk.exchange, name);
}

/** The names of several words that any record of the desk has and that stand in this text. */
export async function knownNamesIn(page: Page, text: string): Promise<readonly string[]> {
  const { records } = await readPlainStore(page);
  const said = folded(text);
  return namesOfRecords(mapsOf(records))
    .map((known) => known.text)
    .filter((name) => name.trim().split(/\s+/).length > 1 && said.includes(` ${folded(name).trim()} `));
}

/** Letters and figures alone, with one blank between words and around them. */
export function folded(text: string): string {
  return ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

type Records = { readonly [C in keyof DeskRecords]?: ReadonlyMap<string, DeskRecords[C]> };

function mapsOf(records: Readonly<Record<string, Readonly<Record<string, string>>>>): Records {
  return Object.fromEntries(
    Object.entries(records).map(([name, byId]) => [
      name,
      new Map(Object.entries(byId).map(([id, json]) => [id, JSON.parse(json) as unknown])),
    ]),
  );
}
