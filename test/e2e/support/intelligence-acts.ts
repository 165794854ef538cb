/** What a person does with intelligence and area history, on the real screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { allSaved, goTo } from './desk-acts';

export interface NewItem {
  readonly text: string;
  readonly provenance: string;
  readonly source: string;
  readonly intelligence: string;
  /** Left out for code P. */
  readonly conditions?: string;
  /** The names of the audiences that the conditions reach. */
  readonly mayGoTo?: readonly string[];
}

/** Opens the intelligence log. */
export async function openLog(page: Page): Promise<void> {
  await goTo(page, 'Intelligence');
  await expect(page.getByRole('heading', { name: 'Intelligence log', level: 1 })).toBeVisible();
}

/** Opens an item of the log by its reference. */
export async function openItem(page: Page, reference: string): Promise<void> {
  await page.getByRole('button', { name: reference, exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Open item' })).toBeVisible();
}

/** Opens one of the screens of the place: "Area history", "Earlier learning". */
export async function openIntelligence(page: Page, screen: string): Promise<void> {
  await goTo(page, 'Intelligence');
  await page
    .getByRole('navigation', { name: 'Intelligence' })
    .getByRole('link', { name: screen, exact: true })
    .click();
  await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
}

/** The panel in which an item is written. */
export function writingPanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Write an item' });
}

/** A choice of the grading by its code: "C" of "Handling". */
export function gradeOf(within: Locator, part: string, code: string): Locator {
  return within.getByRole('radiogroup', { name: part }).getByRole('radio', { name: new RegExp(`^${code} `) });
}

/** Fills in a new item, without storing it. */
export async function fillItem(page: Page, item: NewItem): Promise<void> {
  const panel = writingPanel(page);
  await panel.getByLabel('What was learned').fill(item.text);
  await panel.getByLabel('Provenance').fill(item.provenance);
  await gradeOf(panel, 'Source', item.source).check();
  await gradeOf(panel, 'Intelligence', item.intelligence).check();
  await gradeOf(panel, 'Handling', item.conditions === undefined ? 'P' : 'C').check();
  if (item.conditions === undefined) return;
  await panel.getByRole('textbox', { name: 'Conditions' }).fill(item.conditions);
  for (const name of item.mayGoTo ?? []) await panel.getByRole('checkbox', { name, exact: true }).check();
}

/** Stores the item that is filled in; answers its reference. */
export async function storeItem(page: Page): Promise<string> {
  await writingPanel(page).getByRole('button', { name: 'Store item' }).click();
  const open = page.getByRole('complementary', { name: 'Open item' });
  await expect(open).toBeVisible();
  await allSaved(page);
  return (await open.getByRole('heading', { level: 2 }).innerText()).trim();
}
