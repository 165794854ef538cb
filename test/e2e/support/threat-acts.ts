/** What a person does in the threat assessment, on the real screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { allSaved, goTo } from './desk-acts';

/** The place of the grid where a harm, by its short name, meets a place or area. */
export async function cellOf(page: Page, harm: string, place: string): Promise<Locator> {
  const grid = page.getByRole('grid');
  const row = await grid
    .getByRole('rowheader')
    .filter({ hasText: new RegExp(`^\\d+${harm}$`) })
    .getAttribute('data-row');
  const column = await grid
    .getByRole('columnheader', { name: place, exact: true })
    .getAttribute('data-column');
  return grid.locator(`[data-row="${row ?? ''}"][data-column="${column ?? ''}"]`);
}

/** The panel beside the grid. */
export function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'The cell' });
}

/** One of the three judgements in the panel: "With the controls in place". */
export function judgementOf(page: Page, legend: string): Locator {
  return panelOf(page).getByRole('group', { name: legend });
}

/** The groups of views that have a second row of links, each with the views in it. */
const viewGroups: Readonly<Record<string, readonly string[]>> = {
  Ratings: ['Rating table', 'Top threats', 'Most disputed', 'Trend'],
  'Still open': ['Not considered', 'To be confirmed', 'Learning'],
  'Evidence and controls': ['Controls', 'Factors'],
  'This version': ['Changes', 'Front page', 'Columns', 'Approval'],
};

/** Goes to one of the views of the open version, by its group; what stands after its name may be left out. */
export async function goToView(page: Page, view: string | RegExp): Promise<void> {
  const named = (name: string) =>
    typeof view === 'string' ? view === name : view.source.startsWith(`^${name}`);
  const group = Object.entries(viewGroups).find(([, views]) => views.some(named));
  const links = page.getByRole('navigation', { name: 'Views of the assessment' });
  if (group !== undefined) await links.getByRole('link', { name: group[0], exact: true }).click();
  await (group === undefined ? links : links.getByRole('group', { name: group[0] }))
    .getByRole('link', typeof view === 'string' ? { name: view, exact: true } : { name: view })
    .click();
}

/** Puts the open version before gold and records gold's approval. */
export async function approveAs(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Submit to gold' }).click();
  await page.getByRole('button', { name: 'Submit to gold' }).click();
  await page.getByLabel('Gold commander’s name').fill(name);
  await page.getByRole('button', { name: 'Record gold’s approval' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Approve version/ })
    .click();
  await expect(page.getByRole('link', { name: 'Start next version' })).toBeVisible();
  await allSaved(page);
}

/** Opens the grid of the newest version. */
export async function openGrid(page: Page): Promise<void> {
  await goTo(page, 'Threat assessment');
  await goToView(page, 'Grid');
  await expect(page.getByRole('grid')).toBeVisible();
}

/** A day in the way in which the date fields show it, so many days from today: "Mon 30 Nov 2026". */
export function dayFromToday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  const part = (options: Intl.DateTimeFormatOptions) => day.toLocaleDateString('en-GB', options);
  const month = part({ month: 'short' }).slice(0, 3);
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric' })} ${month} ${part({ year: 'numeric' })}`;
}
