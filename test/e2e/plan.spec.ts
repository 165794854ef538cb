/** An operation planned from the example's stations and councils, and the documents that come out of it. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { timetableOf } from '../../renderer/core/timetable/timetable';
import { pickOf, write } from './support/case-acts';
import { putPostingRight } from './support/conduct-acts';
import { allSaved, openExample, setUpDesk, testPerson, unlockDesk } from './support/desk-acts';
import { choose, tabTo, visit } from './support/key-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import {
  answerLeaving,
  addCouncil,
  beginLetters,
  draftAllMemoranda,
  editedElsewhere,
  goToDocuments,
  goToRoom,
  hasDraftMark,
  issueFirst,
  keptOutside,
  keptDrafts,
  newFolder,
  openMemorandum,
  openPoints,
  openPlanDocument,
  pagesOf,
  pasteRecipients,
  saveAs,
  seeChecks,
  seeDates,
  sendMemorandum,
} from './support/plan-acts';
import { printedByLibreOffice, wordsOf } from './support/word-acts';

// One desk from the timetable to the memorandum that comes back: each test goes on where the one before left it.
test.describe.configure({ mode: 'serial' });

const thirdCouncil = 'Wrenmoor';
const intention = 'Voters come and go without fear, and the police favour nobody.';
const decision = {
  title: 'Permanent presence at the mission hall',
  decidedBy: 'Rowan Tyne',
  words: 'Two officers stay at the mission hall for the whole day.',
  why: 'Visits would leave the hours uncovered in which both groups meet.',
} as const;
const counciled = {
  from: 'The police give a receipt for what they take.',
  to: 'The police give a numbered receipt for what they take.',
  inserted: 'Both parties name somebody who is reached at night.',
} as const;

test.describe('planning and orders in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  /** Every Word file that left, by what it is. */
  const files = new Map<string, string>();
  /** The letters in the order of their recipients. */
  const letterFiles: string[] = [];

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('a third council joins the operation', async () => {
    await addCouncil(page, thirdCouncil);
    await goToDocuments(page, 'Memoranda');
    const rows = page.getByRole('table', { name: 'Memoranda by council' }).getByRole('row');
    await expect(rows).toHaveCount(4);
    await expect(rows.filter({ hasText: thirdCouncil })).toContainText('Draft');
  });

  test('the timetable shows the dates that the rules give, and leaves as a calendar', async () => {
    const made = timetableOf({
      pollingDate: '2027-05-06',
      nation: 'England',
      polls: ['local', 'parish'],
      declaredOn: null,
      calledOn: null,
      changes: [],
    });
    if (!made.ok) throw new Error('No timetable for the polling day of the example');
    await goToRoom(page, 'Timetable');
    const beforePoll = made.value.events.filter(({ date }) => date <= '2027-05-06');
    expect(beforePoll.length).toBeGreaterThan(15);
    await seeDates(page, beforePoll);
    const calendar = await saveAs(desk, 'timetable.ics', async () => {
      await page.getByRole('button', { name: 'Export timetable' }).click();
      await page.getByRole('menuitem', { name: 'Calendar (.ics)' }).click();
      await answerLeaving(page, { to: 'Somebody in the force', name: 'Silver commander' });
    });
    const text = readFileSync(calendar, 'utf8').replaceAll(/\r\n[ \t]/g, '');
    expect(text.split('BEGIN:VEVENT').length - 1).toBeGreaterThanOrEqual(beforePoll.length);
    // The polls open at 07:00 of summer time.
    expect(text).toMatch(/DTSTART:20270506T060000Z/);
    for (const { name } of beforePoll) expect(text).toContain(name.replaceAll(/[,;]/g, '\\$&'));
  });

  test('a role without a holder gets one, and its gap is gone', async () => {
    await goToRoom(page, 'Command');
    const gaps = page.getByRole('region', { name: /^Gaps in resilience/ });
    const own = gaps.getByRole('listitem').filter({
      has: page.getByRole('button', { name: 'Bronze security', exact: true }),
    });
    const before = await own.getByRole('listitem').first().innerText();
    await own.getByRole('button', { name: 'Bronze security', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Open role' });
    await panel.getByRole('button', { name: 'Add a holder' }).click();
    await write(panel, 'Rank', 'Insp');
    await write(panel, 'Name', 'Ffion Garth');
    await write(panel, 'Phone', '101 extension 4099');
    await allSaved(page);
    await expect(panel.getByRole('group', { name: 'Holder: Insp Ffion Garth' })).toBeVisible();
    await expect(panel.getByText(before, { exact: true })).toHaveCount(0);
    await expect(own.getByText(before, { exact: true })).toHaveCount(0);
  });

  test('a decision that is being written outlives a power cut, with all that was saved', async () => {
    await goToRoom(page, 'Decisions');
    await page.getByRole('button', { name: 'Enter a decision' }).click();
    const title = page.getByRole('textbox', { name: 'Decision on' });
    const before = await allSaved(page);
    await title.fill(decision.title);
    await page.getByRole('textbox', { name: 'Decision', exact: true }).fill(decision.words);
    await expect.poll(() => allSaved(page)).toBeGreaterThan(before);
    const kept = await keptDrafts(page);
    expect(kept).toContain(decision.words);
    // Still writing as the power goes.
    await title.press('End');
    await page.keyboard.type(', as talked about');
    await desk.kill();
    desk = await launchDesk({ userData: desk.userData });
    page = desk.page;
    await unlockDesk(page);
    await goToRoom(page, 'Decisions');
    await page.getByRole('button', { name: 'Enter a decision' }).click();
    await expect(page.getByRole('textbox', { name: 'Decision on' })).toHaveValue(
      new RegExp(`^${decision.title}`),
    );
    await expect(page.getByRole('textbox', { name: 'Decision', exact: true })).toHaveValue(decision.words);
    await goToRoom(page, 'Command');
    await page
      .getByRole('navigation', { name: 'Roles' })
      .getByRole('button', { name: 'Bronze security' })
      .click();
    const panel = page.getByRole('complementary', { name: 'Open role' });
    await expect(panel.getByRole('group', { name: 'Holder: Insp Ffion Garth' })).toBeVisible();
  });

  test('a decision is entered by keyboard, with what it decides on', async () => {
    await visit(page, 'Plan');
    await choose(page, page.getByRole('link', { name: 'Decisions', exact: true }));
    await choose(page, page.getByRole('button', { name: 'Enter a decision' }));
    const form = page.getByRole('form', { name: 'Enter a decision' });
    const fill = async (label: string, text: string) => {
      await tabTo(page, form.getByRole('textbox', { name: label, exact: true }));
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    };
    await fill('Decision on', decision.title);
    await tabTo(page, form.getByRole('combobox', { name: 'Decided by' }));
    await page.keyboard.type('Tyne');
    await expect(page.getByRole('option', { name: new RegExp(decision.decidedBy) })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('combobox', { name: 'In which role' })).toHaveValue(/gold/i);
    await fill('Reasons', decision.why);
    await tabTo(page, form.getByRole('combobox', { name: 'What it decides on' }));
    await page.keyboard.type('station quayside mission');
    await expect(page.getByRole('option')).toHaveText([/^1 Quayside Mission/, /^2 Quayside Mission/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('list', { name: 'What it decides on' })).toContainText(
      'Quayside Mission Hall',
    );
    await choose(page, form.getByRole('button', { name: 'Enter decision' }));
    const open = page.getByRole('complementary', { name: 'Open decision' });
    await expect(open.getByText(decision.title, { exact: true })).toBeVisible();
    await expect(open.getByText(decision.words)).toBeVisible();
    await expect(open.getByRole('link', { name: /Quayside Mission Hall/ })).toBeVisible();
    await allSaved(page);
    expect(await keptDrafts(page)).toBe('');
  });

  test('a consideration is answered, and counts as worked', async () => {
    await goToRoom(page, 'Considerations');
    const status = page.getByRole('main').getByRole('status').first();
    await expect(status).toHaveText(/\d+ of \d+ open/);
    const before = openPoints(await status.innerText());
    await page.getByRole('button', { name: 'Work on the next open point' }).click();
    const panel = page.getByRole('complementary', { name: 'Open point' });
    await write(panel, 'What was considered and found', 'Talked through with silver and both councils.');
    await write(panel, 'By whom', 'Piers Oake');
    await pickOf(panel, 'State', 'Considered');
    await expect.poll(async () => openPoints(await status.innerText())).toBe(before - 1);
    await allSaved(page);
  });

  test('a section of the gold strategy is written, and gold approves the words as they stand', async () => {
    await goToRoom(page, 'Strategies and policies');
    await page.getByRole('button', { name: 'Gold strategy', exact: true }).click();
    const text = page.getByRole('region', { name: 'The open text' });
    const approval = text.getByRole('region', { name: 'Approval and dates' });
    await write(text, 'Strategic intentions', intention);
    await expect(approval.getByText(/^Changed since it was approved/)).toBeVisible();
    await approval.getByRole('button', { name: 'Record an approval or agreement' }).click();
    const form = text.getByRole('form', { name: 'Record an approval or agreement' });
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill(decision.decidedBy);
    await form.getByRole('button', { name: 'Record it' }).click();
    await expect(approval.getByText(/^Approved by .*Rowan Tyne/).first()).toBeVisible();
    await expect(approval.getByText(/^Changed since it was approved/)).toHaveCount(0);
    await allSaved(page);
  });

  test('the operation order and the gold strategy are checked, issued and saved', async () => {
    await putPostingRight(page);
    await openPlanDocument(page, 'Operation order');
    const issue = page.getByRole('button', { name: 'Issue version 1' });
    await expect(issue).toBeDisabled();
    const found = await seeChecks(page);
    expect(found.length).toBeGreaterThan(0);
    await expect(issue).toBeEnabled();
    files.set('order', await issueFirst(desk, { fileName: 'order.docx', holder: 'Piers Oake' }));
    await openPlanDocument(page, 'Gold strategy');
    await seeChecks(page);
    files.set('strategy', await issueFirst(desk, { fileName: 'strategy.docx', holder: 'Rowan Tyne' }));
    const strategy = wordsOf(files.get('strategy') ?? '');
    const order = wordsOf(files.get('order') ?? '');
    for (const words of [intention, 'Ffion Garth', thirdCouncil, 'What this document was made from'])
      expect(order.includes(words), words).toBe(true);
    expect(strategy.includes(intention)).toBe(true);
    for (const path of files.values()) expect(hasDraftMark(path), path).toBe(false);
  });

  test('memoranda are drafted for all three councils in one go, and sent one by one', async () => {
    await goToDocuments(page, 'Memoranda');
    const draftFolder = await newFolder(desk);
    await draftAllMemoranda(page, 3);
    await expect(page.getByText(/^3 memoranda were saved as drafts in the folder/)).toBeVisible({
      timeout: 60_000,
    });
    const drafts = draftFolder.made();
    expect(drafts).toHaveLength(3);
    for (const draft of drafts) expect(hasDraftMark(draft), draft).toBe(true);
    for (const [council, to, version] of [
      ['Saltmarsh', 'Bram Teasel', 2],
      ['Harrow Dale', 'Corin Heath', 1],
      [thirdCouncil, 'Tansy Holm', 1],
    ] as const) {
      const path = await sendMemorandum(desk, { council, to, version });
      files.set(`memorandum ${council}`, path);
      expect(wordsOf(path).includes(council), path).toBe(true);
    }
    const rows = page.getByRole('table', { name: 'Memoranda by council' }).getByRole('row');
    await expect(rows.filter({ hasText: 'Sent' })).toHaveCount(3);
  });

  test('forty letters are pasted, proved to be one text, and issued into a folder', async () => {
    const letters = await beginLetters(page, 'Letter to candidates and agents');
    await pasteRecipients(page, 40);
    const issue = letters.getByRole('button', { name: 'Issue 40 letters' });
    // The letter gives an address to write to, and that is seen before it leaves.
    await expect(issue).toBeDisabled();
    await letters.getByRole('checkbox', { name: /^I have looked at this/ }).check();
    await expect(issue).toBeEnabled();
    const folder = await newFolder(desk);
    await issue.click();
    await expect(letters.getByText('All letters are one text but for address and salutation')).toBeVisible({
      timeout: 60_000,
    });
    const table = letters.getByRole('table', { name: 'Which file went to whom' });
    await expect(table.getByRole('row')).toHaveCount(41);
    const written = folder.made().filter((path) => path.endsWith('.docx'));
    expect(written).toHaveLength(40);
    for (let at = 1; at <= 40; at += 1) {
      const path = written.find((each) => each.includes(` Recipient ${at} `)) ?? '';
      letterFiles.push(path);
      expect(wordsOf(path).includes(`${at} Invented Row`), path).toBe(true);
    }
    await goToDocuments(page, 'Exported documents');
    await expect(page.getByRole('row').filter({ hasText: 'Recipient 40' }).first()).toBeVisible();
  });

  test('a memorandum comes back: exactly its changes are shown, one is accepted, one refused', async () => {
    const edited = editedElsewhere(desk, {
      file: files.get('memorandum Harrow Dale') ?? '',
      replaced: [counciled.from, counciled.to],
      inserted: { after: 'The parties meet after the election', text: counciled.inserted },
    });
    const panel = await openMemorandum(page, 'Harrow Dale');
    await panel.getByRole('button', { name: 'Read the council’s file' }).click();
    const form = panel.getByRole('region', { name: 'Read the council’s file' });
    await form.locator('input[type=file]').setInputFiles(desk.lend(edited));
    await expect(form.getByRole('button', { name: 'Record and compare' })).toBeVisible({ timeout: 60_000 });
    expect(await form.innerText()).toMatch(/1 tracked insertion,/);
    await form.getByRole('textbox', { name: 'From', exact: true }).fill('Corin Heath');
    await form.getByRole('button', { name: 'Record and compare' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'What came back from Harrow Dale' }),
    ).toBeVisible();
    await expect(page.getByText('2 changes, 2 without an answer.')).toBeVisible();
    const changes = page.getByRole('list', { name: 'Changes' }).locator(':scope > li');
    const [first, second] = [changes.nth(0), changes.nth(1)];
    await expect(changes).toHaveCount(2);
    await expect(first.locator('ins')).toContainText('numbered');
    await expect(second).toContainText(counciled.inserted);
    await first.getByRole('button', { name: /^Accept into the clause/ }).click();
    await expect(first.getByText(`Accepted by ${testPerson.name}`)).toBeVisible();
    await second.getByRole('textbox', { name: 'Note on change 2' }).fill('The force has a duty officer.');
    await second.getByRole('button', { name: /^Refuse/ }).click();
    await expect(second).toContainText('Refused by');
    await expect(page.getByText('2 changes, 0 without an answer.')).toBeVisible();
    await allSaved(page);
    await openMemorandum(page, 'Harrow Dale');
    const text = page.getByRole('region', { name: 'Text for Harrow Dale' });
    await expect(text.getByText(counciled.to)).toBeVisible();
    await expect(text.getByText(counciled.inserted)).toHaveCount(0);
  });

  test('LibreOffice opens order, strategy, three memoranda and each of the forty letters', async () => {
    test.setTimeout(480_000);
    for (const [name, path] of files) await test.info().attach(`${name}.docx`, { path });
    for (const at of [1, 20, 40])
      await test.info().attach(`letter ${at}.docx`, { path: letterFiles[at - 1] ?? 'no such letter' });
    expect([files.size, letterFiles.length]).toEqual([5, 40]);
    const names = [...files.keys(), ...letterFiles.map((_, index) => `letter ${index + 1}`)];
    const printed = printedByLibreOffice([...files.values(), ...letterFiles]);
    printed.slice(files.size).forEach((words, index) => {
      expect(words, `letter ${index + 1}`).toMatch(new RegExp(`\\bRecipient ${index + 1}\\b`));
    });
    for (const [at, name] of names.entries()) {
      const words = printed[at] ?? '';
      const marking = name.startsWith('letter') ? 'OFFICIAL' : 'OFFICIAL-SENSITIVE';
      for (const [index, text] of pagesOf(words).entries())
        expect(text, `${name}, page ${index + 1}`).toContain(marking);
    }
    expect(pagesOf(printed[names.indexOf('order')] ?? '').length).toBeGreaterThan(8);
  });

  test('nothing of all this stands outside of the vault', async () => {
    const words = /Ffion|Tyne|mission hall|Wrenmoor|Recipient|Heath/;
    expect(await keptOutside(page)).not.toMatch(words);
  });
});
