/** The desk is ended at once while returned forms are read and taken in: all of them stand afterwards, or none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pick } from '../e2e/support/case-acts';
import { dropForms, goToDebrief, partnersToAsk, sendForms } from '../e2e/support/debrief-acts';
import { allSaved, openExample, setUpDesk, unlockDesk } from '../e2e/support/desk-acts';
import { launchDesk, type RunningDesk } from '../e2e/support/launch-desk';
import { filledInWord, issuedForm } from '../e2e/support/returned-forms';

/** So long after the button was pressed the desk is ended: before, while and after the forms reach the disk. */
const ENDS_AFTER_MS = [0, 4, 12, 30, 80, 250];

interface Standing {
  readonly returned: number;
  readonly entries: number;
}

test('a kill in the middle of taking in forms leaves all of them or none, and the files can be given again', async () => {
  // Eight starts of the desk; the limit only ends what hangs.
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), 'killed-forms-'));
  let desk = await launchDesk();
  try {
    await setUpDesk(desk.page);
    await openExample(desk.page);
    await pick(desk.page, 'Open operation', /^May 2026/);
    const files = await filledForms(desk, folder);
    const before = await standing(desk.page);

    // While the files are still read nothing is stored, however far the reading was.
    desk = await killed(desk, (running) => startReading(running.page, lent(running, files)));
    expect(await standing(desk.page)).toEqual(before);

    let isIn = false;
    for (const after of ENDS_AFTER_MS) {
      if (isIn) break;
      await dropForms(desk.page, lent(desk, files));
      const take = desk.page.getByRole('button', { name: `Take in ${files.length} forms` });
      await expect(take).toBeEnabled();
      desk = await killed(desk, () => pressAndWait(desk.page, after));
      const { returned } = await standing(desk.page);
      expect([before.returned, before.returned + files.length], `${after} ms after`).toContain(returned);
      isIn = returned > before.returned;
    }
    if (!isIn) await takeInAtLast(desk, files);
    expect((await standing(desk.page)).returned).toBe(before.returned + files.length);
    await sameFilesOnce(desk, files);
    await checkWholeJournal(desk.page);
  } finally {
    await desk.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A form for each partner that has none yet, filled in. */
async function filledForms(desk: RunningDesk, folder: string): Promise<readonly string[]> {
  const count = await partnersToAsk(desk.page);
  expect(count).toBeGreaterThan(2);
  const forms = (await sendForms(desk, count)).map(issuedForm);
  return forms.map((form, at) =>
    filledInWord({
      ...{ form, folder, bent: 'as-sent' },
      answers: Object.fromEntries(
        ['by-name', ...form.questions].map((field) => [field, `Said of ${field} by partner ${at + 1}.`]),
      ),
    }),
  );
}

/** Ends the desk while `act` goes on, and opens it again where contributions are listed. */
async function killed(desk: RunningDesk, act: (desk: RunningDesk) => Promise<unknown>): Promise<RunningDesk> {
  await act(desk);
  await desk.kill();
  const again = await launchDesk({ userData: desk.userData });
  await unlockDesk(again.page);
  await goToDebrief(again.page, 'Contributions');
  return again;
}

/** The files where this desk may read them. */
function lent(desk: RunningDesk, files: readonly string[]): readonly string[] {
  return files.map((path) => desk.lend(path));
}

async function startReading(page: Page, files: readonly string[]): Promise<void> {
  await goToDebrief(page, 'Contributions');
  await page.getByRole('button', { name: 'Take in returned forms' }).click();
  await page.getByLabel('Returned forms', { exact: true }).setInputFiles([...files]);
}

/** Pressed in the page itself, so that nothing lies between the press and the end but the time that is meant. */
async function pressAndWait(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(() => {
    const take = [...document.querySelectorAll('button')].find(({ textContent }) =>
      /^Take in \d+ forms$/.test(textContent),
    );
    take?.click();
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How many partners answered, and how many contributions stand in the store. */
async function standing(page: Page): Promise<Standing> {
  await goToDebrief(page, 'Contributions');
  await allSaved(page);
  const status = page
    .getByRole('status')
    .filter({ hasText: /\d (sent|returned)/ })
    .first();
  await expect(status).toBeVisible();
  const returned = Number(/(\d+) returned/.exec(await status.innerText())?.[1] ?? 0);
  const entries = await page
    .getByRole('row')
    .getByRole('link', { name: /answers?, / })
    .count();
  return { returned, entries };
}

async function takeInAtLast(desk: RunningDesk, files: readonly string[]): Promise<void> {
  const { page } = desk;
  await dropForms(page, lent(desk, files));
  await page.getByRole('button', { name: `Take in ${files.length} forms` }).click();
  await expect(page.getByText(`${files.length} forms taken in.`, { exact: false })).toBeVisible();
  await allSaved(page);
}

/** What was stored whole is known: the same files bring nothing twice. */
async function sameFilesOnce(desk: RunningDesk, files: readonly string[]): Promise<void> {
  const { page } = desk;
  await dropForms(page, lent(desk, files));
  await expect(page.getByRole('button', { name: 'Take in 0 forms' })).toBeDisabled();
  await page.getByRole('button', { name: 'Close the returned forms' }).click();
}

async function checkWholeJournal(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/desk/journal';
  });
  await page.getByRole('button', { name: 'Check the whole journal' }).click();
  await expect(page.getByText(/entries are unaltered/)).toBeVisible({ timeout: 60_000 });
}
