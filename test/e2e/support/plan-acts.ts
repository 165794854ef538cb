/** What a planner does with the plan and its documents, on the real screen. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatDate } from '../../../renderer/core/foundation/dates';
import { sayTime, type TimetableEvent } from '../../../renderer/core/timetable/event';
import { pick, write } from './case-acts';
import { allSaved, goTo } from './desk-acts';
import type { RunningDesk } from './launch-desk';
import { answerOpenDialog } from './open-dialog';
import { readPlainStore } from './plain-store';
import { answerSaveDialog } from './save-dialog';

/** Goes to a room of the plan: "Decisions". */
export async function goToRoom(page: Page, room: string): Promise<void> {
  await goTo(page, 'Plan');
  await page
    .getByRole('navigation', { name: 'Plan', exact: true })
    .getByRole('link', { name: room, exact: true })
    .click();
}

/** Goes to a screen of Documents: "Memoranda". */
export async function goToDocuments(page: Page, screen: string): Promise<void> {
  await goTo(page, 'Documents');
  await page
    .getByRole('navigation', { name: 'Documents', exact: true })
    .getByRole('link', { name: screen, exact: true })
    .click();
}

/** Adds a council to the force under Places, and to the operation. */
export async function addCouncil(page: Page, name: string): Promise<void> {
  await goTo(page, 'Places');
  await page.getByRole('link', { name: 'Areas', exact: true }).click();
  await page.getByRole('button', { name: 'Add an area' }).click();
  const form = page.getByRole('complementary');
  await pick(form, 'Kind of area', 'Local authority');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await form.getByRole('button', { name: 'Add area' }).click();
  await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeVisible();
  await goTo(page, 'Operation');
  const councils = page.getByRole('group', { name: 'Councils where polls are held' });
  await councils.getByRole('checkbox', { name, exact: true }).check();
  await allSaved(page);
}

/** Looks up each of these dates in the table of the timetable, with its time. */
export async function seeDates(page: Page, events: readonly TimetableEvent[]): Promise<void> {
  const view = page.getByRole('radiogroup', { name: 'Show the dates of the timetable as' });
  await view.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'The statutory dates of the operation' });
  for (const { name, date, time } of events) {
    const row = table
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .filter({ hasText: formatDate(date) });
    await expect(row.first(), `${name}, ${date}`).toContainText(time === null ? '' : sayTime(time));
  }
}

/** What the vault keeps of forms that are begun and not entered; empty where nothing is. */
export async function keptDrafts(page: Page): Promise<string> {
  const { records } = await readPlainStore(page);
  return Object.values(records['formDrafts'] ?? {}).join('\n');
}

/** Does what saves one file, to a file of this name in the desk's exchange; answers its path. */
export async function saveAs(desk: RunningDesk, name: string, act: () => Promise<void>): Promise<string> {
  const path = join(desk.exchange, name);
  await answerSaveDialog(desk.app, { path });
  await act();
  await expect(desk.page.getByText(`Exported as ${name} and entered in the register.`)).toBeVisible({
    timeout: 60_000,
  });
  await allSaved(desk.page);
  return path;
}

/** Whether the pages of a Word file carry the mark of a draft: it is drawn in their headers. */
export function hasDraftMark(path: string): boolean {
  return Object.entries(unzipSync(readFileSync(path))).some(
    ([name, bytes]) => name.startsWith('word/header') && strFromU8(bytes).includes('DRAFT'),
  );
}

/** Has the desk make its next folder in the exchange; `made` answers the paths of what stands in it, once it is there. */
export async function newFolder(desk: RunningDesk): Promise<{ made(): readonly string[] }> {
  const before = readdirSync(desk.exchange);
  await answerOpenDialog(desk.app, [desk.exchange]);
  return {
    made: () => {
      const [folder = '', ...more] = readdirSync(desk.exchange).filter((name) => !before.includes(name));
      expect(more).toEqual([]);
      return readdirSync(join(desk.exchange, folder)).map((name) => join(desk.exchange, folder, name));
    },
  };
}

/** Opens a document of the whole operation from the list of plan documents. */
export async function openPlanDocument(page: Page, name: string): Promise<void> {
  await goToDocuments(page, 'Plan documents');
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Looks at the checks of the open document and says that they were seen; answers what they found. */
export async function seeChecks(page: Page): Promise<readonly string[]> {
  const checks = page.getByRole('region', { name: 'Checks' });
  const show = checks.getByRole('button', { name: 'Show all points' });
  await expect(show.or(checks.getByText('The checks found nothing.'))).toBeVisible({ timeout: 60_000 });
  if (!(await show.isVisible())) return [];
  await show.click();
  const found = await checks.getByRole('listitem').allInnerTexts();
  const left = checks.getByRole('checkbox', { name: /^I have seen th/, checked: false });
  // A kind that was seen closes, so the next one is then the first.
  while (await left.first().isVisible()) await left.first().check();
  return found;
}

/** Issues the open document to one holder, in the force unless said, as its first version and saves the file; answers its path. */
export async function issueFirst(
  desk: RunningDesk,
  given: {
    readonly fileName: string;
    readonly holder: string;
    readonly to?: 'Somebody in the force' | 'Somebody outside the force';
  },
): Promise<string> {
  const { page } = desk;
  const issue = page.getByRole('region', { name: 'Issue', exact: true });
  await issue.getByRole('textbox', { name: 'Name or role' }).fill(given.holder);
  await issue.getByRole('button', { name: 'Add to the list' }).click();
  await expect(issue.getByRole('list', { name: 'Distribution list' })).toContainText(given.holder);
  await page.getByRole('button', { name: 'Issue version 1' }).click();
  const version = page.getByRole('article', { name: 'Version 1' });
  await expect(version.getByRole('heading', { name: 'Version 1: In force' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(version.getByRole('list', { name: 'Who holds version 1' })).toContainText(given.holder);
  return saveAs(desk, given.fileName, async () => {
    await version.getByRole('button', { name: 'Export version 1' }).click();
    await answerLeaving(page, { to: given.to ?? 'Somebody in the force' });
  });
}

/** Says who is given what is about to leave, and that what was found was seen; who is kept where nobody is named. */
export async function answerLeaving(
  page: Page,
  given: {
    readonly to: 'Somebody in the force' | 'Somebody outside the force' | 'Nobody: it is kept by the desk';
    readonly name?: string;
  },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: given.to }).check();
  if (given.name !== undefined) await dialog.getByLabel('Given to').fill(given.name);
  const seen = dialog.getByRole('checkbox', { name: /^I have seen/ });
  if (await seen.isVisible()) await seen.check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
}

/** Opens the memorandum of a council beside the list. */
export async function openMemorandum(page: Page, council: string): Promise<Locator> {
  await goToDocuments(page, 'Memoranda');
  await page.getByRole('main').getByRole('button', { name: council, exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Open memorandum' });
  await expect(panel.getByRole('heading', { name: council, level: 2 })).toBeVisible();
  return panel;
}

/** Looks at what stands against each council's draft, says that it was seen, and has the drafts written. */
export async function draftAllMemoranda(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Draft all' }).click();
  const checks = page.getByRole('region', { name: 'Checks before the drafts' });
  const write = checks.getByRole('button', { name: `Write ${count} drafts` });
  await expect(write).toBeDisabled({ timeout: 60_000 });
  await checks.getByRole('checkbox', { name: /^I have seen/ }).check();
  await write.click();
}

/** Issues the next version of a council's memorandum and saves its file; answers the path. */
export async function sendMemorandum(
  desk: RunningDesk,
  given: { readonly council: string; readonly to: string; readonly version: number },
): Promise<string> {
  const { page } = desk;
  const panel = await openMemorandum(page, given.council);
  const path = join(desk.exchange, `memorandum ${given.council}.docx`);
  await answerSaveDialog(desk.app, { path });
  await panel.getByRole('button', { name: 'Send to the council' }).click();
  const form = panel.getByRole('region', { name: 'Send to the council' });
  await form.getByRole('textbox', { name: 'To', exact: true }).fill(given.to);
  const issue = form.getByRole('button', { name: 'Issue version and save file' });
  await expect(issue).toBeDisabled();
  await form.getByRole('checkbox', { name: /^I have seen/ }).check();
  await issue.click();
  await expect(form).toBeHidden({ timeout: 60_000 });
  await expect(panel.getByText(new RegExp(`^${given.version}, issued `))).toBeVisible();
  await expect(panel.getByRole('region', { name: 'The way so far' })).toContainText(given.to);
  await allSaved(page);
  return path;
}

/** Begins new letters, fills in what the text leaves open, and names who signs. */
export async function beginLetters(page: Page, title: string): Promise<Locator> {
  await goToDocuments(page, 'Letters');
  await page.getByRole('button', { name: 'New letters' }).first().click();
  const letters = page.getByRole('region', { name: 'Open letters' });
  await write(letters, 'Name of these letters', title);
  const body = letters.getByRole('textbox', { name: 'Text of the letter' });
  const gaps: readonly (readonly [RegExp, string])[] = [
    [/\[name, telephone[^\]]*\]/, 'Sgt Dara Quill, telephone 101 extension 4021'],
    [/\[telephone and email[^\]]*\]/, 'the elections office, elections@saltmarsh.example'],
  ];
  const text = gaps.reduce((now, [gap, words]) => now.replace(gap, words), await body.inputValue());
  await body.fill(text);
  await body.blur();
  const date = letters.getByRole('textbox', { name: 'Date of the letters' });
  await date.fill('Thu 8 Apr 2027');
  await date.press('Enter');
  await letters.getByRole('button', { name: 'Add signatory of the force' }).click();
  await write(letters, 'Name of signatory 1', 'Orla Brand');
  await letters.getByRole('button', { name: 'Add returning officer' }).click();
  await write(letters, 'Name of signatory 2', 'Marguerite Vane');
  await allSaved(page);
  return letters;
}

/** So many invented recipients as rows of a worksheet, with their headings. */
export function recipientRows(count: number): string {
  const wards = ['Quayside', 'Ropewalk', 'Fenmouth', 'Saltings'];
  const rows = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const capacity = index % 4 === 3 ? 'Election agent' : 'Candidate';
    const ward = wards[index % wards.length] ?? '';
    return [`Recipient ${number}`, capacity, ward, `${number} Invented Row`, 'Saltmarsh', 'ZZ99 9ZZ'].join(
      '\t',
    );
  });
  return ['Name\tCapacity\tWard\tAddress line 1\tAddress line 2\tPostcode', ...rows].join('\n');
}

/** Pastes recipients into the open letters, looks at what was understood, and stores them. */
export async function pasteRecipients(page: Page, count: number): Promise<void> {
  const letters = page.getByRole('region', { name: 'Open letters' });
  await letters.getByRole('button', { name: 'Import or paste recipients' }).click();
  const rows = page.getByRole('textbox', { name: 'Or paste rows from Excel' });
  await rows.focus();
  // What the keys of a paste do: the text arrives in the field in one piece.
  await page.keyboard.insertText(recipientRows(count));
  await page.getByRole('button', { name: 'Read the pasted rows' }).click();
  await page.getByRole('button', { name: `Store ${count} recipients` }).click();
  await expect(letters).toBeVisible();
  await allSaved(page);
}

export interface WordEdit {
  readonly file: string;
  /** A sentence of the text and what comes in its place, without a trace. */
  readonly replaced: readonly [string, string];
  /** What is put in, as a tracked insertion, after the paragraph that holds a sentence. */
  readonly inserted: { readonly after: string; readonly text: string };
}

/** Edits a Word file as somebody elsewhere would, and writes it beside the first; answers its path. */
export function editedElsewhere(desk: RunningDesk, given: WordEdit): string {
  const parts = unzipSync(readFileSync(given.file));
  const part = 'word/document.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const [from, to] = given.replaced;
  expect(xml.split(from), `“${from}” once in the file`).toHaveLength(2);
  const { after, text } = given.inserted;
  expect(xml.split(after), `“${after}” once in the file`).toHaveLength(2);
  const [before = '', rest = ''] = xml.replace(from, to).split(after);
  const end = rest.indexOf('</w:p>') + '</w:p>'.length;
  const by = 'w:author="C. Heath" w:date="2027-02-10T09:00:00Z"';
  const run = `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = `<w:p><w:pPr><w:rPr><w:ins w:id="9001" ${by}/></w:rPr></w:pPr><w:ins w:id="9002" ${by}>${run}</w:ins></w:p>`;
  parts[part] = strToU8(`${before}${after}${rest.slice(0, end)}${paragraph}${rest.slice(end)}`);
  const path = join(desk.exchange, 'memorandum with our changes.docx');
  writeFileSync(path, zipSync(parts));
  return path;
}

/** The pages of a document as LibreOffice printed it, those without a word left out. */
export function pagesOf(printed: string): readonly string[] {
  return printed.split('\f').filter((text) => text.trim() !== '');
}

/** How many points the line over the considerations says are open. */
export function openPoints(words: string): number {
  return Number(/(\d+) of \d+ open/.exec(words)?.[1]);
}

/** What the page keeps beside the vault, as one text. */
export function keptOutside(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
}
