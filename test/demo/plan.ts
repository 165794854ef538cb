/** The plan's rooms: timetable, command, partners, what was considered, worded and decided, meetings, polling day. */
import { expect, type Page } from '@playwright/test';
import { allSaved, goTo } from '../e2e/support/desk-acts';
import type { DemoContext } from './demo-context';

/** Goes through the rooms of the plan and of polling day; answers how much of the checklist is worked. */
export async function visitPlan(context: DemoContext): Promise<string> {
  context.say('The plan: timetable, command, partners, considerations, strategies, decisions, meetings');
  await datesAndPeople(context);
  const worked = await considered(context);
  await decidedAndMet(context);
  context.say('Polling day: deployment, a round, posts, the log');
  await pollingDay(context);
  await allSaved(context.desk.page);
  return worked;
}

async function datesAndPeople({ desk: { page }, picture }: DemoContext): Promise<void> {
  await goTo(page, 'Plan');
  await picture('plan-timetable');
  await page.getByText('Table', { exact: true }).click();
  await page.getByRole('button', { name: /^Notice of election/ }).click();
  await picture('plan-timetable-date');
  await tab(page, 'Planned events');
  await picture('plan-events');
  await tab(page, 'Command');
  await expect(page.getByRole('region', { name: 'Chart of the command' })).toBeVisible();
  await picture('plan-command');
  const roles = page.getByRole('navigation', { name: 'Roles' });
  await roles.getByRole('button', { name: 'Gold', exact: true }).click();
  await picture('plan-command-role');
  await tab(page, 'SPOC and delegates');
  await picture('plan-delegates');
  await tab(page, 'Partners');
  await page.getByRole('button', { name: 'Saltmarsh', exact: true }).click();
  await picture('plan-partners');
  await tab(page, 'Council checklist');
  await page
    .getByRole('button', { name: /^Settled ?: .*, Saltmarsh$/ })
    .first()
    .click();
  await picture('plan-checklist');
}

async function considered({ desk: { page }, picture }: DemoContext): Promise<string> {
  await tab(page, 'Considerations');
  const count = page.getByRole('status').filter({ hasText: 'considered' }).first();
  const worked = (await count.innerText()).trim();
  await page
    .getByRole('row')
    .filter({ has: page.locator('[data-state="considered"]') })
    .nth(2)
    .getByRole('button')
    .click();
  await picture('plan-considerations');
  await tab(page, 'Strategies and policies');
  await picture('plan-texts');
  await page.getByRole('button', { name: 'Gold strategy', exact: true }).click();
  await picture('plan-strategy');
  await approveStrategy(page, picture);
  return worked;
}

/** Its words were changed since gold approved them; gold approves them as they stand. */
async function approveStrategy(page: Page, picture: DemoContext['picture']): Promise<void> {
  const approval = page.getByRole('region', { name: 'Approval and dates' });
  await approval.getByRole('button', { name: 'Record an approval or agreement' }).click();
  await approval.getByLabel('How it was given').fill('By email, with the mutual aid that was asked for');
  await picture('plan-strategy-approval');
  await approval.getByRole('button', { name: 'Record it' }).click();
  await expect(approval.getByText('Changed since it was approved')).toBeHidden();
  await approval.evaluate((part) => {
    part.scrollIntoView({ block: 'start' });
  });
  await picture('plan-strategy-approved');
}

async function decidedAndMet({ desk: { page }, picture }: DemoContext): Promise<void> {
  await tab(page, 'Decisions');
  await page.getByRole('button', { name: 'D2', exact: true }).click();
  await picture('plan-decisions');
  await tab(page, 'Meetings');
  await page.getByRole('button', { name: 'Joint agency working group' }).click();
  await picture('plan-meeting');
  await tab(page, 'Action register');
  await picture('plan-actions');
}

async function pollingDay({ desk: { page }, picture }: DemoContext): Promise<void> {
  await goTo(page, 'Polling day');
  await expect(page.getByRole('grid')).toBeVisible();
  await picture('polling-day-deployment');
  await tab(page, 'Teams and rounds');
  await page.getByRole('button', { name: 'Quayside visits', exact: true }).click();
  await picture('polling-day-team');
  await page.getByText(/^The round of Quayside visits/).evaluate((sentence) => {
    sentence.scrollIntoView({ block: 'start' });
  });
  await picture('polling-day-round');
  await tab(page, 'Count and posts');
  await picture('polling-day-posts');
  await tab(page, 'Log');
  await picture('polling-day-log');
}

/** Follows a link between the rooms or the screens of a room. */
async function tab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('navigation')
    .getByRole('link', { name, exact: true })
    .first()
    .click();
}
