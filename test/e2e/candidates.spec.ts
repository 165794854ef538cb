/** Candidates treated alike: from the council's list to the statement that shows it. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { write } from './support/case-acts';
import { putPostingRight } from './support/conduct-acts';
import { allSaved, goTo, openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { issueFirst, newFolder, seeChecks } from './support/plan-acts';
import { readPlainStore } from './support/plain-store';
import { wordsOf } from './support/word-acts';

// One desk from the list to the statement: each test goes on where the one before left it.
test.describe.configure({ mode: 'serial' });

const list = [
  'person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,post_label,cancelled_poll,seats_contested,candidates_locked,email,birth_date,image',
  '901,Ffion Ŵyn-Hâf,local.saltmarsh.2027-05-06,local.saltmarsh.tidewater.2027-05-06,2027-05-06,t,Marlshire Forward,PP901,Tidewater,f,1,t,canaryone@marl.example,1971-03-04,https://canarytwo.example/a.jpg',
  '902,Tobin Inkpen,local.saltmarsh.2027-05-06,local.saltmarsh.tidewater.2027-05-06,2027-05-06,t,Independent,ynmp-party:2,Tidewater,f,1,t,,,',
  '903,Orla Quernmore,local.saltmarsh.2027-05-06,local.saltmarsh.tidewater.2027-05-06,2027-05-06,t,Tidewater First,PP902,Tidewater,f,1,t,,,',
].join('\r\n');
const people = ['Ffion Ŵyn-Hâf', 'Tobin Inkpen', 'Orla Quernmore'] as const;
const matter = 'Visit to Tidewater station';

const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Candidates', exact: true })
    .getByRole('link', { name, exact: true })
    .click();

/** The table of the contest. */
async function openTidewater(page: Page): Promise<void> {
  await goTo(page, 'Candidates');
  await tab(page, 'Even-handedness');
  await page.getByRole('combobox', { name: 'Contest', exact: true }).fill('Tidewater');
  await page.getByRole('option', { name: /^Tidewater ward/ }).click();
}

/** What each candidate was offered and given of the visit, in the table. */
function cellsOf(page: Page): Locator {
  return page.getByRole('row').filter({ hasText: matter }).getByRole('cell');
}

/** Fills in what the letter leaves open, and names who signs for the force. */
async function completeLetters(letters: Locator): Promise<void> {
  const body = letters.getByRole('textbox', { name: 'Text of the letter' });
  const text = (await body.inputValue())
    .replace(/\[name, telephone[^\]]*\]/, 'Sgt Dara Quill, telephone 101 extension 4021')
    .replace('[date]', 'Fri 16 Apr 2027');
  await body.fill(text);
  await body.blur();
  const date = letters.getByRole('textbox', { name: 'Date of the letters' });
  await date.fill('Thu 8 Apr 2027');
  await date.press('Enter');
  await letters.getByRole('button', { name: 'Add signatory of the force' }).click();
  await write(letters, 'Name of signatory 1', 'Orla Brand');
  await allSaved(letters.page());
}

test.describe('candidates in the real app', () => {
  let desk: RunningDesk;
  let page: Page;

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('come from a list of which addresses, births and pictures are dropped at the door', async () => {
    await goTo(page, 'Candidates');
    await page.getByRole('link', { name: 'Import candidates' }).click();
    await page.getByLabel('File of the list').setInputFiles({
      name: 'candidates.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await expect(page.getByText('Columns: email, birth_date, image.')).toBeVisible();
    await expect(page.getByRole('table', { name: 'New' }).getByRole('row')).toHaveCount(4);
    await page.getByRole('button', { name: 'Store 3 candidates' }).click();
    await page.getByRole('textbox', { name: 'Filter by words' }).fill('tidewater');
    for (const name of people)
      await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeVisible();
    await allSaved(page);
    const store = JSON.stringify(await readPlainStore(page));
    for (const name of people) expect(store).toContain(name);
    expect(store).not.toMatch(/canary|1971-03-04/);
  });

  test('ask for the same, and the table shows that one of them alone was given it', async () => {
    await tab(page, 'Contact log');
    const form = page.getByRole('form', { name: 'New contact' });
    for (const name of people) {
      await form.getByRole('combobox', { name: 'For whom' }).fill(name);
      await page.getByRole('option', { name: `${name}, Tidewater ward` }).click();
      await form.getByRole('combobox', { name: 'About' }).fill(matter);
      await form.getByRole('textbox', { name: 'What was asked or offered' }).fill('Asks to see the station.');
      await form.getByRole('button', { name: 'Log it' }).click();
      await allSaved(page);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('row').filter({ hasText: people[2] }).getByRole('button').first().click();
    const open = page.getByRole('complementary', { name: 'Open contact' });
    await open.getByRole('button', { name: 'Decide', exact: true }).click();
    const decision = open.getByRole('form', { name: 'Decision on this contact' });
    await expect(decision).toBeVisible();
    for (const answer of await decision.getByRole('radio', { name: 'No concern' }).all())
      await answer.check();
    for (const reason of await decision.getByRole('textbox', { name: /^Reason for [a-f]$/ }).all())
      await reason.fill('Nothing in it sets one candidate above another.');
    await decision.getByRole('radio', { name: 'Agreed', exact: true }).check();
    await decision
      .getByRole('textbox', { name: 'Reason for the decision' })
      .fill('A short visit, open to all.');
    await decision.getByRole('button', { name: 'Record the decision' }).click();
    await open.getByRole('textbox', { name: 'What was given, or what they answered' }).fill('Half an hour');
    await open.getByRole('button', { name: 'It was given' }).click();
    await allSaved(page);
    await open.getByRole('link', { name: 'Tidewater ward' }).click();
    await expect(page.getByRole('heading', { name: 'Even-handedness', level: 1 })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Open matter' }).getByText(/^Unequal:/)).toHaveCount(
      2,
    );
  });

  test('are being set right with letters to the others, and stay unequal until these are issued', async () => {
    const panel = page.getByRole('complementary', { name: 'Open matter' });
    await panel.getByRole('button', { name: 'Offer the same to the others' }).click();
    await expect(page.getByRole('heading', { name: 'Letters', level: 1 })).toBeVisible();
    const open = page.getByRole('region', { name: 'Open letters' });
    await expect(open.getByText('Tobin Inkpen').first()).toBeVisible();
    await expect(open.getByText('Ffion Ŵyn-Hâf').first()).toBeVisible();
    await openTidewater(page);
    await page.getByRole('button', { name: matter }).click();
    // Nobody has been offered anything before the letters leave.
    await expect(panel.getByText('The offer is being written')).toBeVisible();
    await expect(page.getByText('Nobody lacks here what another has.')).toHaveCount(0);
    const cells = cellsOf(page);
    await expect(cells.filter({ hasText: 'Unequal:' })).toHaveCount(2);
    await expect(cells.filter({ hasText: /^Offer being written/ })).toHaveCount(2);
  });

  test('are equal in the table, and offered in the log, once the letters are issued', async () => {
    const panel = page.getByRole('complementary', { name: 'Open matter' });
    await panel.getByRole('link', { name: /^Offer to candidates/ }).click();
    const letters = page.getByRole('region', { name: 'Open letters' });
    await completeLetters(letters);
    const issue = letters.getByRole('button', { name: 'Issue 2 letters' });
    // They have no address below the name, and the force signs alone: that is seen before they leave.
    await letters.getByRole('checkbox', { name: /^I have looked at this/ }).check();
    const folder = await newFolder(desk);
    await issue.click();
    await expect(letters.getByText('All letters are one text but for address and salutation')).toBeVisible({
      timeout: 60_000,
    });
    const written = folder.made().filter((path) => path.endsWith('.docx'));
    expect(written).toHaveLength(2);
    for (const path of written) {
      expect(wordsOf(path)).toContain(matter);
      // Nobody reads in it who had the same before.
      expect(wordsOf(path)).not.toContain(people[2]);
    }
    await openTidewater(page);
    const cells = cellsOf(page);
    await expect(cells).toHaveCount(3);
    await expect(cells.filter({ hasText: 'Unequal:' })).toHaveCount(0);
    await expect(cells.filter({ hasText: /^Given / })).toHaveCount(1);
    await expect(cells.filter({ hasText: /^Offered / })).toHaveCount(2);
    await page.getByRole('button', { name: matter }).click();
    await expect(page.getByText('Nobody lacks here what another has.')).toBeVisible();
    await tab(page, 'Contact log');
    await page.getByRole('combobox', { name: 'Filter by how it stands' }).click();
    await page.getByRole('option', { name: 'Offered', exact: true }).click();
    await page.getByRole('textbox', { name: 'Filter by words' }).fill(matter);
    const log = page.getByRole('table', { name: 'Contact with candidates' }).getByRole('row');
    for (const name of [people[0], people[1]]) await expect(log.filter({ hasText: name })).toHaveCount(1);
    await page.getByRole('textbox', { name: 'Filter by words' }).fill('');
  });

  test('are policed by nobody who took part: the posting is refused until another is named', async () => {
    await putPostingRight(page);
  });

  test('a text is checked that is no publicity, and nothing of it is kept', async () => {
    await goTo(page, 'Candidates');
    await tab(page, 'Publicity');
    await page
      .getByRole('navigation', { name: 'Publicity', exact: true })
      .getByRole('link', { name: 'Check a text' })
      .click();
    const canary = 'Thank you, Tobin Inkpen, canarythree, and make sure that you vote.';
    await page.getByRole('textbox', { name: 'Text to check' }).fill(canary);
    await expect(page.getByText(/^\d hits to look at; a reader must judge$/)).toBeVisible();
    const hits = page.getByRole('list', { name: 'Hits' }).getByRole('listitem');
    await expect(hits.filter({ hasText: 'Tobin Inkpen' }).first()).toContainText(/Paragraph [\d.]+/);
    await allSaved(page);
    expect(JSON.stringify(await readPlainStore(page))).not.toContain('canarythree');
  });

  test('a press line is decided on with its wording looked at', async () => {
    await goTo(page, 'Candidates');
    await tab(page, 'Publicity');
    await page.getByRole('button', { name: 'New publicity' }).first().click();
    await page.getByRole('textbox', { name: 'What is it?' }).fill('Station open day');
    await page.getByRole('button', { name: 'Enter it' }).click();
    const open = page.getByRole('region', { name: 'Open publicity' });
    const text = open.getByRole('textbox', { name: 'Text that is to leave' });
    await text.fill('Come and see the station, and make sure that you vote.');
    await text.press('Tab');
    await expect(open.getByText(/^1 hit/).first()).toBeVisible();
    await text.fill('Come and see the station.');
    await text.press('Tab');
    await expect(open.getByText(/^No hit\./)).toBeVisible();
    const answer = open.getByRole('button', { name: 'Answer', exact: true });
    while (await answer.isVisible()) {
      const question = open.locator('li[data-state="open"]');
      await question.getByRole('radio', { name: 'No', exact: true }).check();
      await question.getByRole('textbox', { name: 'Reason' }).fill('An open day for the neighbourhood.');
      await answer.click();
    }
    await open.getByRole('textbox', { name: 'Owner' }).fill('Rafe Linnet');
    await open.getByRole('textbox', { name: 'Review on' }).fill('Mon 3 May 2027');
    await open.getByRole('textbox', { name: 'Review on' }).press('Tab');
    const decide = open.getByRole('form', { name: 'Decide' });
    await decide.getByRole('radio', { name: 'Go ahead', exact: true }).check();
    await decide.getByRole('textbox', { name: 'Reasons' }).fill('No candidate is touched by it.');
    const allTheSame = decide.getByRole('textbox', { name: 'Why it is right all the same' });
    if (await allTheSame.isVisible()) await allTheSame.fill('The neighbourhood team holds it every spring.');
    await decide.getByRole('button', { name: 'Record the decision' }).click();
    await allSaved(page);
    await expect(open.getByText('No candidate is touched by it.').first()).toBeVisible();
  });

  test('the statement of even-handedness of the contest leaves the force in Word', async () => {
    await tab(page, 'Even-handedness');
    await page.getByRole('link', { name: 'Statement in Word' }).click();
    await seeChecks(page);
    const path = await issueFirst(desk, {
      fileName: 'statement.docx',
      holder: 'Monitoring officer of the council',
      to: 'Somebody outside the force',
    });
    expect(readFileSync(path).byteLength).toBeGreaterThan(0);
    const words = wordsOf(path);
    for (const name of people) expect(words).toContain(name);
    expect(words).toContain(matter);
  });
});
