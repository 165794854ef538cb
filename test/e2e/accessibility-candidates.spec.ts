/** Candidates, contact with them, publicity and conduct, against the rules of WCAG 2.2 AA that a machine can check. */
import { expect, test } from '@playwright/test';
import { faultsOf } from './support/axe-screens';
import { openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

const screens = [
  '/candidates',
  '/candidates?candidate=example-candidate-sandry',
  '/candidates/import',
  '/candidates/contests',
  '/candidates/contests?contest=example-contest-quayside',
  '/candidates/contact',
  '/candidates/contact?contact=example-contact-finch-visit',
  '/candidates/parity?contest=example-contest-quayside',
  '/candidates/publicity',
  '/candidates/publicity?item=example-publicity-arrests',
  '/candidates/publicity?add=item',
  '/candidates/publicity/check',
  '/candidates/publicity/period',
  '/candidates/conduct',
  '/candidates/conduct/briefings',
];

test.describe('candidates and conduct', () => {
  let desk: RunningDesk;
  test.beforeAll(async () => {
    desk = await launchDesk();
    await setUpDesk(desk.page);
    await openExample(desk.page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  for (const theme of ['Light', 'Dark'] as const) {
    test(`is without fault, ${theme.toLowerCase()} and at 150 % text`, async () => {
      test.setTimeout(600_000);
      expect(await faultsOf(desk.page, theme, screens)).toEqual([]);
    });
  }
});
