/** What a facilitator and the people in the room do in a workshop, on the real screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { allSaved, goTo } from './desk-acts';

export interface InTheRoom {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** A view by the numbers of the steps: the second likelihood, the fourth impact, the first confidence. */
export interface View {
  readonly likelihood: number;
  readonly impact: number;
  readonly confidence: number;
}

/** Plans a workshop and stays on its set-up. */
export async function planWorkshop(page: Page): Promise<void> {
  await goTo(page, 'Workshops');
  await page.getByRole('button', { name: 'Plan a workshop' }).click();
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
}

/** Adds people in the set-up. */
export async function addPeople(page: Page, people: readonly InTheRoom[]): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a participant' });
  for (const person of people) {
    await form.getByLabel('Name').fill(person.name);
    await form.getByLabel('Role').fill(person.role);
    await form.getByLabel('Organisation').fill(person.organisation);
    await form.getByRole('button', { name: 'Add participant' }).click();
    await expect(form.getByLabel('Name')).toHaveValue('');
  }
}

/** Puts cells on the agenda, each named "Disorder, Harrow Dale". */
export async function chooseCells(page: Page, cells: readonly string[]): Promise<void> {
  for (const cell of cells) {
    const toggle = page.getByRole('button', { name: cell, exact: true });
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  }
}

/** Starts the workshop from its set-up; the presentation then covers the page. */
export async function startWorkshop(page: Page): Promise<void> {
  await allSaved(page);
  await page.getByRole('button', { name: 'Start workshop' }).click();
  await expect(presentation(page)).toBeVisible();
}

/** The page of the room. */
export function presentation(page: Page): Locator {
  return page.locator('.presentation');
}

/** From the evidence of a cell to its open round, by the one key. */
export async function openFirstRound(page: Page): Promise<void> {
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Round 1: blind' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: /^Pass the keyboard to/ })).toBeVisible();
}

/** Opens a further round from the reasons or the agreed rating. */
export async function openNextRound(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Open round ${number}` }).click();
  await expect(page.getByRole('heading', { name: /^Pass the keyboard to/ })).toBeVisible();
}

/** One person takes the keyboard, scores by keys alone and hands over. */
export async function scoreBlind(page: Page, label: string, view: View): Promise<void> {
  await beginEntry(page, label);
  await chooseView(page, view);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: `Private entry of ${label}` })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Sealing the score' })).toHaveCount(0);
}

/** The person whose turn it is says so. */
export async function beginEntry(page: Page, label: string): Promise<void> {
  await expect(page.getByRole('heading', { name: `Pass the keyboard to ${label}` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: `Private entry of ${label}` })).toBeVisible();
}

/** Chooses on the three scales by their numbers. */
export async function chooseView(page: Page, view: View): Promise<void> {
  await page.keyboard.press(String(view.likelihood));
  await page.keyboard.press('Tab');
  await page.keyboard.press(String(view.impact));
  await page.keyboard.press('Tab');
  await page.keyboard.press(String(view.confidence));
}

/** Reveals a round that everybody has scored. */
export async function revealTogether(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'All scores are sealed' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'By name' })).toBeVisible();
}

/** Writes down what somebody said, on the step of the reasons. */
export async function writeReason(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

export interface Agreement {
  /** "Likely or probable", as the scale words it. */
  readonly likelihood: string;
  readonly impact: string;
  readonly confidence: string;
  readonly reason: string;
  readonly dissent?: { readonly label: string; readonly text: string; readonly isPrinted: boolean };
}

/** Records the agreed rating, on its step. */
export async function recordAgreed(page: Page, agreement: Agreement): Promise<void> {
  const form = page.getByRole('form', { name: 'Agreed rating' });
  const choose = async (scale: RegExp, word: string): Promise<void> => {
    const named = new RegExp(`^${word.replaceAll(/[()]/g, '\\$&')}`);
    await form.getByRole('group', { name: scale }).getByRole('radio', { name: named }).check();
  };
  await choose(/^Likelihood/, agreement.likelihood);
  await choose(/^Impact/, agreement.impact);
  await choose(/^Confidence/, agreement.confidence);
  await form.getByLabel('Reason', { exact: true }).fill(agreement.reason);
  const { dissent } = agreement;
  if (dissent !== undefined) {
    await form.getByLabel('Does somebody not agree?').selectOption({ label: dissent.label });
    await form.getByLabel(`What ${dissent.label} says`).fill(dissent.text);
    if (dissent.isPrinted) await form.getByLabel(`Print it with the name of ${dissent.label}`).check();
  }
  await form.getByRole('button', { name: 'Record agreed rating' }).click();
  await expect(page.getByRole('heading', { name: 'Agreed', exact: true })).toBeVisible();
}

/** Goes on after a break: to the cell and step where the workshop was left. */
export async function goOnWithWorkshop(page: Page, title = 'Threat assessment workshop'): Promise<void> {
  await goTo(page, 'Workshops');
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: 'Go on with the workshop' }).click();
  await expect(presentation(page)).toBeVisible();
}

/** Leaves the presentation; the set-up lies beneath. */
export async function leavePresentation(page: Page): Promise<void> {
  await presentation(page).getByRole('button', { name: 'Leave' }).click();
  await expect(presentation(page)).toHaveCount(0);
}
