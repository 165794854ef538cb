/** Intelligence, area history and earlier learning: what ratings rest on. */
import { expect } from '@playwright/test';
import { fillItem, openIntelligence, openItem, openLog, storeItem } from '../e2e/support/intelligence-acts';
import type { DemoContext } from './demo-context';

/** Writes an item with conditions and looks at the rest; answers the reference of the item. */
export async function gatherEvidence({ desk: { page }, say, picture }: DemoContext): Promise<string> {
  say('Write an item of intelligence with conditions');
  await openLog(page);
  await openItem(page, 'INT-003');
  await picture('intelligence-log');
  await page.getByRole('button', { name: 'Write an item' }).click();
  await fillItem(page, {
    text: 'A caretaker saw three men measure the rear doors of the count hall and take pictures of the lock.',
    provenance: 'A caller who wishes not to be named.',
    source: '2',
    intelligence: 'C',
    conditions: 'Gold command only; not to be repeated outside the command room.',
    mayGoTo: ['Gold command group'],
  });
  await picture('intelligence-new-item');
  const reference = await storeItem(page);
  say(`  ${reference}, graded C: it may go to the gold command group alone`);
  await picture('intelligence-item');
  await openIntelligence(page, 'Area history');
  await expect(page.getByRole('figure', { name: 'Figures for each ward and district' })).toBeVisible();
  await picture('area-history');
  await openIntelligence(page, 'Earlier learning');
  await picture('earlier-learning');
  return reference;
}
