/** Every screen against the rules of WCAG 2.2 AA that a machine can check, in light and dark, at 150 % text. */
import { expect, type Page, test } from '@playwright/test';
import { caseSections } from '../../renderer/core/cases/case-sections';
import { openExample, setUpDesk, lockDesk } from './support/desk-acts';
import { faults } from './support/axe-faults';
import { launchDesk, type RunningDesk } from './support/launch-desk';

const screens = [
  '/today',
  '/operation',
  '/operation/new',
  '/operation/carried',
  '/operation/example',
  '/places',
  '/places/import',
  '/places/plot',
  '/places/places',
  '/places/areas',
  '/threat/example-assessment',
  '/threat/example-assessment/matrix',
  '/threat/example-assessment/other-scale',
  '/threat/example-assessment/top',
  '/threat/example-assessment/disputed',
  '/threat/example-assessment/not-considered',
  '/threat/example-assessment/changes',
  '/threat/example-assessment/trend',
  '/threat/example-assessment/controls',
  '/threat/example-assessment/learning',
  '/threat/example-assessment/factors',
  '/threat/example-assessment/details',
  '/threat/example-assessment/columns',
  '/threat/example-assessment/approve',
  '/threat/scales',
  '/intelligence',
  '/intelligence?item=example-intelligence-3',
  '/intelligence?add=item',
  '/intelligence?print=list',
  '/intelligence/history',
  '/intelligence/history?entry=example-history-1',
  '/intelligence/history?add=entry',
  '/intelligence/history?import=list',
  '/intelligence/learning',
  '/workshops',
  '/workshops/example-workshop',
  '/workshops/example-workshop/record',
  '/workshops/example-workshop/slips',
  '/allegations',
  '/allegations/councils',
  '/allegations/example-allegation-01/report',
  '/allegations/example-allegation-01/assessment',
  '/allegations/example-allegation-01/referrals',
  '/allegations/example-allegation-01/updates',
  '/allegations/example-allegation-12/outcome',
  '/cases',
  '/cases?add=case',
  '/cases/register',
  ...caseSections.map(({ id }) => `/cases/example-case-01/${id}`),
  '/cases/example-case-01/people?item=example-suspect-1',
  '/cases/example-case-01/offences?item=example-case-offence-1',
  '/cases/example-case-01/evidence?item=example-evidence-1',
  '/cases/example-case-01/witnesses?item=example-witness-1',
  '/cases/example-case-01/interviews?item=example-interview-1',
  '/plan/timetable',
  '/plan/timetable?date=CLOSE_OF_NOMINATIONS',
  '/plan/timetable?about=operation',
  '/plan/timetable/events',
  '/plan/timetable/events?event=example-event-gold-group',
  '/plan/timetable/days',
  '/plan/timetable/days?add=day',
  '/plan/command',
  '/plan/command?role=example-role-gold',
  '/plan/command?add=role',
  '/plan/command/delegates',
  '/plan/partners',
  '/plan/partners?partner=example-partner-saltmarsh',
  '/plan/partners?add=partner',
  '/plan/partners/checklist',
  '/plan/partners/checklist?council=example-saltmarsh',
  '/plan/considerations',
  '/plan/considerations?item=style-and-tone',
  '/plan/texts',
  '/plan/texts?text=example-operation:gold-strategy',
  '/plan/decisions',
  '/plan/decisions?decision=example-decision-2',
  '/plan/decisions?add=decision',
  '/plan/meetings',
  '/plan/meetings?meeting=example-meeting-1',
  '/plan/meetings?add=meeting',
  '/plan/meetings/actions',
  '/plan/meetings/actions?add=action',
  '/polling-day',
  '/polling-day?show=gaps',
  '/polling-day?show=proposals',
  '/polling-day?station=example-station-03',
  '/polling-day/teams',
  '/polling-day/teams?team=example-day-team-quayside',
  '/polling-day/posts',
  '/polling-day/posts?post=example-post-count',
  '/polling-day/log',
  '/law',
  '/law?offence=RPA-60',
  '/law?add=offence',
  '/law/arrangements',
  '/documents',
  '/documents/threat-assessment',
  '/documents/threat-assessment?document=gold-summary',
  '/documents/threat-assessment?document=workshop-record',
  '/documents/threat-assessment?document=not-considered',
  '/documents/plan',
  '/documents/plan/operation-order',
  '/documents/issued',
  '/documents/memoranda',
  '/documents/memoranda?council=example-saltmarsh',
  '/documents/memoranda/clauses',
  '/documents/memoranda/clauses?clause=new',
  '/documents/memoranda/returned/example-memorandum-return-1',
  '/documents/letters',
  '/documents/letters?batch=example-letters-1',
  '/documents/letters?batch=example-letters-1&import=recipients',
  '/documents/look',
  '/documents/templates',
  '/desk',
  '/desk/people',
  '/desk/snapshots',
  '/desk/journal',
  '/desk/reference',
];

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain(`#${path}`);
}

test.describe('screens that a machine can check', () => {
  let desk: RunningDesk;
  let atFirstRun: readonly string[] = [];
  test.beforeAll(async () => {
    desk = await launchDesk();
    await expect(desk.page.getByRole('heading', { name: 'Set up this desk' })).toBeVisible();
    atFirstRun = await faults(desk.page);
    await setUpDesk(desk.page);
    await openExample(desk.page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('the first screen is without fault', () => {
    expect(atFirstRun).toEqual([]);
  });

  for (const theme of ['Light', 'Dark']) {
    test(`every screen is without fault, ${theme.toLowerCase()} and at 150 % text`, async () => {
      test.setTimeout(900_000);
      const { page } = desk;
      await open(page, '/desk');
      await page.getByText(theme, { exact: true }).click();
      await page.getByText('150%', { exact: true }).click();
      const found: string[] = [];
      for (const screen of screens) {
        await open(page, screen);
        // A picture drawn by a chart library fills in after the first paint.
        await page.waitForTimeout(300);
        for (const fault of await faults(page)) found.push(`${screen}  ${fault}`);
      }
      expect(found).toEqual([]);
    });
  }

  test('the locked screen is without fault', async () => {
    await lockDesk(desk.page);
    expect(await faults(desk.page)).toEqual([]);
  });
});
