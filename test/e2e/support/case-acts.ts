/** What a SPOC does with allegations and cases, on the real screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { allSaved, goTo, lockDesk, unlockDesk } from './desk-acts';
import { dayFromToday } from './threat-acts';

/** Writes into a field that saves itself, and leaves it. */
export async function write(within: Locator | Page, label: string, text: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
  await expect(field).toHaveValue(text);
}

/** Writes a day, "Mon 30 Nov 2026", into a field for one, and leaves it. */
export async function writeDay(within: Locator | Page, label: string, day: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.fill(day);
  await field.press('Enter');
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

/** Picks one of the listed words. */
export async function pick(within: Locator | Page, label: string, option: string | RegExp): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: true });
  await field.click();
  // The list opens at the end of the page, outside of what it belongs to.
  await field
    .page()
    .getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option })
    .first()
    .click();
}

/** Picks one of a few words that stand side by side. */
export async function pickOf(within: Locator | Page, group: string, choice: string): Promise<void> {
  await within.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click();
  await expect(
    within.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true }),
  ).toBeChecked();
}

/** Records a new report and stays on it. */
export async function recordReport(page: Page): Promise<void> {
  await goTo(page, 'Allegations');
  await page.getByRole('button', { name: 'Record a report' }).first().click();
  await expect(page.getByRole('heading', { name: /^Allegation A-/, level: 1 })).toBeVisible();
}

/** Opens a part of the open report: "First assessment". */
export async function openPart(page: Page, part: string): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Parts of the report' })
    .getByRole('link', { name: part, exact: true })
    .click();
  const region = page.getByRole('main').getByRole('region', { name: part, exact: true }).first();
  await expect(region).toBeVisible();
  return region;
}

/** Assesses the open report as urgent and borne out, counts it as personation, and refers it. */
export async function assessAndRefer(page: Page): Promise<void> {
  const assessment = await openPart(page, 'First assessment');
  await pickOf(assessment, 'Urgency', 'High');
  await write(assessment, 'Why', 'The ballot papers are kept for a year only.');
  await pick(assessment, 'Category, as the Electoral Commission counts', /voting/i);
  await pick(assessment, 'Sub-category', /personation/i);
  await pickOf(assessment, 'Does anything bear it out?', 'Yes');
  const referrals = await openPart(page, 'Referrals and actions');
  await referrals.getByRole('button', { name: /^Mark for referral.*Electoral Commission$/ }).click();
  await write(referrals, 'Given to', 'The regional adviser');
  await writeDay(referrals, 'Sent on', dayFromToday(-5));
}

/** Opens a case from the list of cases by its title. */
export async function openCase(page: Page, title: string): Promise<void> {
  await goTo(page, 'Cases');
  await page.getByRole('textbox', { name: 'Filter by words' }).fill(title);
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await expect(page.getByRole('heading', { name: new RegExp(title), level: 1 })).toBeVisible();
}

/** Opens a section of the open case: "Offences and limits". */
export async function openSection(page: Page, section: string): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Sections of the case' })
    .getByRole('link', { name: section, exact: true })
    .click();
  const region = page.getByRole('main').getByRole('region', { name: section, exact: true }).first();
  await expect(region).toBeVisible();
  return region;
}

/** The one entry of a section that is open. */
export function openEntry(page: Page): Locator {
  return page.locator('.case-entry[data-open="true"]');
}

/** Ticks which elements the open entry helps to prove. */
export async function proves(page: Page, elements: readonly RegExp[]): Promise<void> {
  const boxes = openEntry(page).getByRole('group', { name: /^Helps to prove/ });
  for (const element of elements) await boxes.getByRole('checkbox', { name: element }).check();
}

export interface WitnessGiven {
  readonly name: string;
  readonly role: string;
  /** A day as the field shows it; the statement is signed on it. */
  readonly signedOn: string;
  readonly proves: readonly RegExp[];
}

/** Adds a witness with a signed statement. */
export async function addWitness(page: Page, witness: WitnessGiven): Promise<void> {
  const section = await openSection(page, 'Witnesses');
  await section.getByRole('button', { name: 'Add a witness' }).click();
  const entry = openEntry(page);
  await write(entry, 'Name', witness.name);
  await write(entry, 'Role', witness.role);
  await pick(entry, 'Statement', /^signed$/i);
  await writeDay(entry, 'Dated', witness.signedOn);
  await proves(page, witness.proves);
  await allSaved(page);
}

/** Adds a person to the vault; the one who is signed in lets them in. */
export async function addDeskPerson(
  page: Page,
  person: { readonly name: string; readonly passphrase: string; readonly mine: string },
): Promise<void> {
  await goTo(page, 'Desk');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add person' }) });
  await form.getByLabel('Name', { exact: true }).fill(person.name);
  await form.getByLabel('Rank or role').fill('Detective inspector');
  await form.getByLabel('Their passphrase', { exact: true }).fill(person.passphrase);
  await form.getByLabel('Your passphrase', { exact: true }).fill(person.mine);
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('textbox', { name: `Name of ${person.name}` })).toBeVisible({
    timeout: 60_000,
  });
  await allSaved(page);
}

/** Locks the desk and has somebody else open it. */
export async function handOver(page: Page, passphrase: string): Promise<void> {
  await allSaved(page);
  await lockDesk(page);
  await unlockDesk(page, passphrase);
}

/** The name of a button whose words are followed, for those who hear the screen, by what it is about. */
export function about(words: string, what: string): RegExp {
  return new RegExp(`^${words} ?: ${what.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/** Records the interview, the check of convictions and two of the three disclosure schedules; MG6E is left open. */
export async function fillCourse(page: Page, suspect: string): Promise<void> {
  const interviews = await openSection(page, 'Interviews');
  await interviews.getByRole('button', { name: 'Add an interview' }).click();
  await pick(openEntry(page), 'State', 'Held under caution');
  await writeDay(openEntry(page), 'Date', dayFromToday(-6));
  await write(openEntry(page), 'What was said', 'He was there to vote for himself.');
  await write(openEntry(page), 'Defence or explanation given', 'He says that the clerk misheard the name.');
  const suspects = await openSection(page, 'Suspects');
  await suspects.getByRole('button', { name: suspect }).click();
  await writeDay(openEntry(page), 'Previous convictions checked on', dayFromToday(-5));
  const disclosure = await openSection(page, 'Unused and disclosure');
  await pick(disclosure, 'Expected plea', 'Not guilty');
  for (const form of ['MG6C, non-sensitive', 'MG6D, sensitive'])
    await writeDay(disclosure, `${form}, done on`, dayFromToday(-4));
  await disclosure.getByRole('button', { name: 'Add unused material' }).click();
  await write(openEntry(page), 'What it is', 'Record of the 101 call');
  await allSaved(page);
}

/** The corresponding date in the year after a day so many days from today, as the desk writes it. */
export function aYearAfter(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  const then = new Date(Date.UTC(day.getFullYear() + 1, day.getMonth(), day.getDate(), 12));
  return dayFromToday(Math.round((then.getTime() - Date.now()) / 86_400_000));
}
