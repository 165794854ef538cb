/** The desk is ended at once, as by a power cut, in the middle of its work; nothing that was shown as saved may be gone. */
import { expect, test, type Page } from '@playwright/test';
import { allSaved, goTo, openExample, setUpDesk, unlockDesk } from '../e2e/support/desk-acts';
import { launchDesk, type RunningDesk } from '../e2e/support/launch-desk';
import { shownAsSaved, workAtOnce } from './restless-work';

const COMMITS = 100;
/** When the desk is ended: once so many changes have been shown as saved. */
const ENDS = [3, 20, 47, 71, 99];

interface Ended {
  /** The last entry before the work began; the third poll stood then. */
  readonly before: number;
  /** The last entry that the screen showed as saved. */
  readonly lastShown: number;
}

async function workUntilKilled(desk: RunningDesk, changes: number): Promise<Ended> {
  const saved = shownAsSaved(desk.page);
  const before = await allSaved(desk.page);
  await workAtOnce(desk.page, COMMITS);
  await expect.poll(() => saved.last(), { timeout: 60_000 }).toBeGreaterThanOrEqual(before + changes);
  await desk.kill();
  return { before, lastShown: saved.last() };
}

async function addAPoll(page: Page): Promise<void> {
  await goTo(page, 'Operation');
  await page.getByRole('button', { name: 'Add a poll' }).click();
  await expect(page.getByRole('button', { name: 'Remove poll 3' })).toBeVisible();
  await page.getByRole('heading', { name: 'Operation', level: 1 }).focus();
}

test('a kill in the middle of 100 changes loses none that was shown as saved', async () => {
  // Six starts of the desk; the limit only ends what hangs.
  test.setTimeout(600_000);
  let desk = await launchDesk();
  try {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    for (const changes of ENDS) {
      await addAPoll(desk.page);
      const { before, lastShown } = await workUntilKilled(desk, changes);
      desk = await launchDesk({ userData: desk.userData });
      await unlockDesk(desk.page);
      const reached = await allSaved(desk.page);
      expect(reached).toBeGreaterThanOrEqual(lastShown);
      await holdsWhatItSays(desk.page, reached - before);
      await removeThirdPoll(desk.page);
    }
    await checkWholeJournal(desk.page);
  } finally {
    await desk.close().catch(() => undefined);
  }
});

/** The work takes the third poll away and brings it back in turn: the number of changes tells which was the last. */
async function holdsWhatItSays(page: Page, changes: number): Promise<void> {
  await goTo(page, 'Operation');
  await expect(page.getByRole('button', { name: 'Add a poll' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove poll 3' })).toBeVisible({
    visible: changes % 2 === 0,
  });
}

/** Each round begins with two polls, whichever change was the last to reach the disk. */
async function removeThirdPoll(page: Page): Promise<void> {
  await goTo(page, 'Operation');
  const remove = page.getByRole('button', { name: 'Remove poll 3' });
  await expect(page.getByRole('button', { name: 'Add a poll' })).toBeVisible();
  if (await remove.isVisible()) await remove.click();
  await expect(remove).toBeHidden();
  await allSaved(page);
}

async function checkWholeJournal(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/desk/journal';
  });
  await page.getByRole('button', { name: 'Check the whole journal' }).click();
  await expect(page.getByText(/entries are unaltered/)).toBeVisible({ timeout: 60_000 });
}
