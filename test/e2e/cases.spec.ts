/** An allegation of personation from its report to a file that the CPS accepts. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import {
  about,
  addDeskPerson,
  addWitness,
  assessAndRefer,
  aYearAfter,
  fillCourse,
  handOver,
  openCase,
  openEntry,
  openSection,
  pick,
  pickOf,
  proves,
  recordReport,
  write,
  writeDay,
} from './support/case-acts';
import {
  acceptAndDo,
  answerPrompt,
  approveAsSpoc,
  askedFor,
  disputeItem,
  disputeReason,
  recordApproach,
  recordCpsDecision,
} from './support/cps-acts';
import { allSaved, openExample, setUpDesk, testPassphrase, unlockDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { answerOpenDialog } from './support/open-dialog';
import {
  checkedBySha256sum,
  lendWith,
  makePack,
  partsOfPack,
  printedDocuments,
  sha256Of,
} from './support/pack-acts';
import { reviewBlind, reviewFirst } from './support/review-acts';
import { dayFromToday } from './support/threat-acts';

// One desk from the report to the outcome: each test goes on where the one before left it.
test.describe.configure({ mode: 'serial' });

const title = 'Personation at Ropewalk School';
const summary = 'Somebody had already voted in the name of Ines Fallow when she came to the polling station.';
/** Long enough ago for what follows, and never a 29 February, whose year has its own rule. */
const daysAgo = new Date(Date.now() - 30 * 86_400_000).getDate() === 29 ? 31 : 30;
const offenceDay = dayFromToday(-daysAgo);
const lastDay = aYearAfter(-daysAgo);

const refusals = [
  'No description of the voter by the poll clerk',
  'The disclosure officer’s report is missing',
] as const;
const asked = {
  disputed: 'Obtain footage of the street outside',
  accepted: 'Say where the ballot paper is held',
} as const;
const second = { name: 'Bryony Seathwaite', passphrase: 'harbour marble eleven kestrel' } as const;
const secretNote = 'Nobody from the police is on the witness list.';

test.describe('an allegation of personation in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  let exhibit: string;
  let pack: string;

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
    exhibit = lendWith(
      desk,
      'corresponding number list.pdf',
      `%PDF-1.4 an invented list ${'.'.repeat(5000)}`,
    );
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('is reported, assessed, referred, and becomes a case', async () => {
    await recordReport(page);
    const report = page.getByRole('main');
    await write(report, 'What was reported', summary);
    await pickOf(report, 'Kind of date', 'On a day');
    await writeDay(report, 'Day', offenceDay);
    await write(report, 'Their name', 'Ines Fallow');
    await pick(report, 'Election', /^Local/);
    await pick(report, 'Electoral area', 'Ropewalk, Saltmarsh');
    await assessAndRefer(page);
    await allSaved(page);
    await page.getByRole('link', { name: 'Open a case from it' }).click();
    const form = page.getByRole('complementary', { name: 'Open a case' });
    await form.getByRole('textbox', { name: 'Title' }).fill(title);
    await form.getByRole('button', { name: 'Open the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
    // What the report says already is not asked again.
    const front = page.getByRole('main');
    await expect(front.getByRole('textbox', { name: 'Complainant', exact: true })).toHaveValue('Ines Fallow');
    await expect(front.getByRole('textbox', { name: 'Summary of the case' })).toHaveValue(summary);
    await expect(front.getByRole('combobox', { name: 'Electoral area' })).toHaveValue('Ropewalk, Saltmarsh');
    await write(front, 'Officer in the case', 'DC N. Oxenholme');
    await write(front, 'Disclosure officer', 'DC P. Wrayburn');
    await allSaved(page);
  });

  test('may not go to the CPS before the five items and the SPOC’s approval stand', async () => {
    const cps = await openSection(page, 'CPS');
    await cps.getByRole('button', { name: 'Record an approach' }).click();
    await expect(cps.getByText('The SPOC had not approved contact with the CPS on that day.')).toBeVisible();
    await expect(cps.getByRole('button', { name: 'Record', exact: true })).toBeDisabled();
    const readiness = await openSection(page, 'Readiness');
    const approve = readiness.getByRole('button', { name: 'Approve contact' });
    await expect(approve).toBeDisabled();
    const approval = readiness.getByRole('region', { name: 'Approval by the SPOC' });
    await expect(approval.getByText('No suspect is recorded.').first()).toBeVisible();
    await expect(readiness.getByText(/^\d+ things? blocks?,/)).toBeVisible();
    expect(await readiness.innerText()).not.toMatch(/\d\s?%/);
    // One click goes to where it is put right.
    await readiness.getByRole('link', { name: about('Put it right', 'No suspect is recorded.') }).click();
    const suspects = page.getByRole('main').getByRole('region', { name: 'Suspects' }).first();
    await suspects.getByRole('button', { name: 'Add a suspect' }).click();
    const suspect = openEntry(page);
    await write(suspect, 'Name', 'Corin Ash');
    await pick(suspect, 'In the election', 'Campaigner');
    await write(suspect, 'How they were identified', 'The poll clerk knows him.');
    await allSaved(page);
    await openSection(page, 'Readiness');
    await expect(approve).toBeDisabled();
    await expect(approval.getByText('No offence is named.').first()).toBeVisible();
  });

  test('takes its offence from those that apply there, and shows how the last day is counted', async () => {
    const section = await openSection(page, 'Offences and limits');
    const missing = section.getByText(/not apply to this election and day: see why$/);
    await missing.click();
    const reasons = section.getByRole('table', { name: 'Offences that do not apply, and why' });
    await expect(reasons.getByRole('row').nth(1).getByRole('cell')).not.toBeEmpty();
    await expect(reasons.getByRole('rowheader', { name: /s\.60: Personation/ })).toHaveCount(0);
    await missing.click();
    await section.getByRole('combobox', { name: 'Offence', exact: true }).fill('personation');
    await page.getByRole('option', { name: /s\.60: Personation/ }).click();
    await section.getByRole('button', { name: 'Put on the case' }).click();
    const entry = openEntry(page);
    // The report says when it happened: the limit counts from the moment the offence is named.
    await expect(entry.getByRole('textbox', { name: 'Day', exact: true })).toHaveValue(offenceDay);
    await expect(entry.getByText(`proceedings by ${lastDay}`)).toBeVisible();
    const clock = entry.getByRole('table', { name: 'Time limit, with its arithmetic' });
    await expect(clock.locator('[data-kind="last-day"]')).toContainText(lastDay);
    await expect(clock.locator('[data-kind="last-day"]')).toContainText(/corresponding/i);
    await entry.getByRole('button', { name: 'I have checked it against this text' }).click();
    await expect(entry.getByText(/^Checked by Alex Tarnbeck/)).toBeVisible();
    await allSaved(page);
  });

  test('keeps its evidence by the hash of the file on the disk, through a power cut', async () => {
    const section = await openSection(page, 'Evidence');
    await section.getByRole('button', { name: 'Add evidence' }).click();
    await write(openEntry(page), 'What it is', 'Corresponding number list');
    await write(openEntry(page), 'Exhibit reference', 'RV/1');
    await write(openEntry(page), 'Who holds it, and where', 'Exhibit store, Ropewalk');
    await answerOpenDialog(desk.app, [exhibit]);
    await openEntry(page).getByRole('button', { name: 'Choose the file' }).click();
    const sha256 = sha256Of(exhibit);
    await expect(openEntry(page).getByText(sha256)).toBeVisible();
    await proves(page, [/voted/, /as some other person/]);
    const grid = () => page.getByRole('table', { name: /^Points to prove/ });
    await expect(grid().getByText('Nothing yet')).toHaveCount(2);
    await allSaved(page);
    await desk.kill();
    desk = await launchDesk({ userData: desk.userData });
    page = desk.page;
    await unlockDesk(page);
    await openCase(page, title);
    const signedOn = dayFromToday(-10);
    await addWitness(page, {
      name: 'Ines Fallow',
      role: 'Complainant',
      signedOn,
      proves: [/not that person/],
    });
    await addWitness(page, { name: 'R. Vellacott', role: 'Presiding officer', signedOn, proves: [/knew/] });
    await openSection(page, 'Evidence');
    await expect(grid().getByText('Nothing yet')).toHaveCount(0);
    await expect(grid().getByText('R. Vellacott')).toBeVisible();
    await expect(grid().getByRole('button', { name: /RV\/1/ }).first()).toBeVisible();
    await grid().getByRole('button', { name: /RV\/1/ }).first().click();
    await expect(openEntry(page).getByText(sha256)).toBeVisible();
  });

  test('holds interview, convictions and disclosure, and contact is approved and recorded', async () => {
    await fillCourse(page, 'Corin Ash');
    const readiness = await openSection(page, 'Readiness');
    // MG6E alone is left of the three schedules.
    await expect(readiness.getByText(/^MG6E is not done/)).toBeVisible();
    await expect(readiness.getByText(/^MG6[CD] is not done/)).toHaveCount(0);
    await approveAsSpoc(readiness, 'contact');
    await expect(readiness.getByText(/^Contact with the CPS: approved by Alex Tarnbeck/)).toBeVisible();
    await recordApproach(page, 'First contact', 'The five items by telephone');
    // An approval of contact is not one of the file.
    const cps = await openSection(page, 'CPS');
    await cps.getByRole('button', { name: 'Record an approach' }).click();
    await expect(
      cps.getByText('The SPOC had not approved the submission of this file on that day.'),
    ).toBeVisible();
    await expect(cps.getByRole('button', { name: 'Record', exact: true })).toBeDisabled();
    await cps.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  test('is sent, and comes back with reasons that become prompts', async () => {
    const readiness = await openSection(page, 'Readiness');
    await approveAsSpoc(readiness, 'submission');
    await expect(page.getByText(/^Approved, not sent|^With the CPS/).first()).toBeVisible();
    await recordApproach(page, 'Request for a charging decision', 'The file, by secure email');
    await writeDay(openEntry(page), 'Acknowledged on', dayFromToday(0));
    await recordCpsDecision(page, { decision: 'File not accepted', reasons: refusals });
    await expect(page.getByText(/^Not accepted by the CPS/)).toBeVisible();
    await openSection(page, 'Readiness');
    const [first, second] = refusals;
    await answerPrompt(readiness, first, 'The clerk’s description is in the statement of R. Vellacott.');
    await answerPrompt(readiness, second, 'It is being written.');
    await allSaved(page);
  });

  test('disputes a reason of the check and an item of the action plan, each with its ground', async () => {
    const readiness = await openSection(page, 'Readiness');
    const ground = 'No officer saw anything; continuity is proved by the presiding officer.';
    await disputeReason(readiness, 'There is no signed statement of an officer.', ground);
    const cps = await openSection(page, 'CPS');
    await cps.getByRole('button', { name: /^Request for a charging decision/ }).click();
    await askedFor(page, [asked.disputed, asked.accepted]);
    await openSection(page, 'Readiness');
    const unanswered = `“${asked.accepted}”: neither accepted nor disputed.`;
    // One click leads to the approach that the plan came with.
    await readiness.getByRole('link', { name: about('Put it right', unanswered) }).click();
    await disputeItem(page, asked.disputed, 'The suspect admits that he was there.');
    await acceptAndDo(page, asked.accepted);
    const disclosure = await openSection(page, 'Unused and disclosure');
    await writeDay(disclosure, 'MG6E, report, done on', dayFromToday(0));
    await openSection(page, 'Readiness');
    for (const item of [asked.disputed, asked.accepted])
      await expect(readiness.getByText(new RegExp(`^“${item}”:`))).toHaveCount(0);
    await expect(readiness.getByText(/^MG6E is not done/)).toHaveCount(0);
    // The refusal took the approval with it: the SPOC approves what has been put right.
    await expect(
      readiness.getByText('The SPOC’s approval of the submission of the file was withdrawn.').first(),
    ).toBeVisible();
    await approveAsSpoc(readiness, 'submission');
    await expect(readiness.getByText(/^0 things block,/)).toBeVisible();
    await allSaved(page);
  });

  test('is reviewed by a second person who does not see what the first one answered', async () => {
    await addDeskPerson(page, { ...second, mine: testPassphrase });
    await openCase(page, title);
    await reviewFirst(page, secretNote);
    await handOver(page, second.passphrase);
    await pick(page, 'Open operation', /example/);
    await openCase(page, title);
    await reviewBlind(page, secretNote);
    await handOver(page, testPassphrase);
    await openCase(page, title);
  });

  test('leaves as a pack that sha256sum accepts, with seven documents that Word can open', async () => {
    const section = await openSection(page, 'Documents and pack');
    const make = section.getByRole('button', { name: 'Make the pack' });
    const choose = section.getByRole('button', { name: 'Choose the evidence files' });
    await expect(make).toBeDisabled();
    // A file of the same name with other bytes is not the exhibit.
    await answerOpenDialog(desk.app, [lendWith(desk, basename(exhibit), 'not the list')]);
    await choose.click();
    await expect(section.getByText('A file of this name was chosen, but with other contents')).toBeVisible();
    await expect(make).toBeDisabled();
    await answerOpenDialog(desk.app, [exhibit]);
    await choose.click();
    await expect(section.getByText('Chosen, and the recorded file')).toBeVisible();
    pack = await makePack(desk, section);
    expect(partsOfPack(pack)).toEqual(['bag-info.txt', 'bagit.txt', 'data', 'manifest-sha256.txt']);
    expect(checkedBySha256sum(pack)).toHaveLength(8);
    const manifest = sha256Of(join(pack, 'manifest-sha256.txt'));
    await expect(
      section.getByRole('table', { name: 'Packs that were made' }).getByText(manifest),
    ).toBeVisible();
    const [evidence = ''] = readdirSync(join(pack, 'data', 'evidence'));
    expect(evidence).toMatch(/^RV-1 /);
    expect(readFileSync(join(pack, 'data', 'evidence', evidence)).equals(readFileSync(exhibit))).toBe(true);
  });

  test('has seven documents in its pack that LibreOffice opens', () => {
    const words = printedDocuments(pack);
    expect([...words.keys()]).toEqual(['01', '02', '03', '04', '05', '06', '07']);
    for (const text of words.values()) expect(text).toContain('OFFICIAL-SENSITIVE');
    const told = { '01': 'Corin Ash', '02': 'Ines Fallow', '03': 'RV/1', '04': 'Vellacott', '07': lastDay };
    for (const [number, what] of Object.entries(told)) expect(words.get(number), number).toContain(what);
  });

  test('is accepted, charged and brought before the court; a caution without the CPS is refused', async () => {
    await recordApproach(page, 'Request for a charging decision', 'The pack, on an encrypted stick');
    await expect(openEntry(page).getByText(/Pack .* pack 1 .*, manifest [0-9a-f]{12}/)).toBeVisible();
    await write(openEntry(page), 'CPS reference', 'SCD-4410');
    await recordCpsDecision(page, { decision: 'File accepted for a decision' });
    await expect(page.getByText(/^With the CPS/)).toBeVisible();
    const outcome = await openSection(page, 'Outcome');
    const record = outcome.getByRole('button', { name: 'Record the outcome' });
    await outcome.getByRole('textbox', { name: 'Reason' }).fill('He has no earlier convictions.');
    for (const [name, why] of [
      ['Caution', 'Every caution and every other positive disposal is decided by the CPS'],
      ['Court proceedings initiated', 'The CPS decides whether anybody is charged'],
    ] as const) {
      await pick(outcome, 'Outcome', name);
      await record.click();
      await expect(outcome.getByText(`“${name}” cannot be recorded: ${why}`)).toBeVisible();
    }
    const cps = await openSection(page, 'CPS');
    await cps
      .getByRole('button', { name: /^Request for a charging decision/ })
      .last()
      .click();
    await recordCpsDecision(page, { decision: 'Charge authorised', words: 'One count under section 60.' });
    await expect(page.getByText(/^Charge authorised/).first()).toBeVisible();
    await openSection(page, 'Outcome');
    await pick(outcome, 'Outcome', 'Court proceedings initiated');
    await outcome.getByRole('textbox', { name: 'Reason' }).fill('Charged on the CPS’s decision.');
    await expect(outcome.getByRole('textbox', { name: 'Reference of the CPS’s decision' })).toHaveValue(
      'SCD-4410',
    );
    await record.click();
    await expect(outcome.getByText(/CPS reference SCD-4410/)).toBeVisible();
    await expect(page.getByText(/^Before the court/)).toBeVisible();
    // A charge does not let a caution pass.
    await outcome.getByRole('button', { name: 'Take the outcome back' }).click();
    await pick(outcome, 'Outcome', 'Caution');
    await outcome.getByRole('textbox', { name: 'Reason' }).fill('On second thoughts.');
    await record.click();
    await expect(outcome.getByText(/^“Caution” cannot be recorded/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText(/^Before the court/)).toBeVisible();
    await allSaved(page);
  });
});
