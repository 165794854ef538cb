/** What a SPOC does with allegations and cases, on the real screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { allSaved, goTo, lockDesk, unlockDesk } from './desk-acts';

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
  await form.getByLabel('Their passphrase').fill(person.passphrase);
  await form.getByLabel('Your passphrase').fill(person.mine);
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

/** Answers a rule in the review that is open, with a note. */
export async function answerRule(page: Page, rule: string, answer: string, note = ''): Promise<void> {
  await pickOf(page, rule, answer);
  if (note !== '') await write(page, `Note: ${rule}`, note);
}
