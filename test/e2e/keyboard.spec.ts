import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { allSaved, lockDesk, setUpDesk, testPassphrase } from './support/desk-acts';
import { choose, chooseByArrows, enough, tabInto, tabTo, visit } from './support/key-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { answerSaveDialog } from './support/save-dialog';
import { cellOf, panelOf } from './support/threat-acts';

// One desk for all: the journey goes on from test to test. After the set-up no test touches the mouse.
test.describe.configure({ mode: 'serial' });

test.describe('the desk by keyboard alone', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await lockDesk(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('unlocks and opens the example', async () => {
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await page.keyboard.type(testPassphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 60_000 });
    await choose(page, page.getByRole('button', { name: 'Open the example operation' }));
    await expect(page.getByRole('heading', { name: 'Example operation', level: 1 })).toBeVisible();
    await choose(page, page.getByRole('button', { name: 'Open the example operation' }));
    await expect(page.getByText('days to the poll').or(page.getByText('since the poll'))).toBeVisible();
  });

  test('walks the table of polling stations, opens one and comes back', async () => {
    await visit(page, 'Places');
    const grid = page.getByRole('grid', { name: 'Polling stations' });
    await tabTo(page, grid.locator('[data-row][tabindex="0"]'));
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    const here = grid.locator('[data-row="2"][data-column="1"]');
    await expect(here).toBeFocused();
    await page.keyboard.press('Enter');
    const open = page.getByRole('complementary', { name: 'Open polling station' });
    await expect(open).toBeVisible();
    await tabInto(page, open);
    await choose(page, open.getByRole('button', { name: /Close/ }).first());
    await expect(open).toBeHidden();
    await tabTo(page, grid.locator('[data-row][tabindex="0"]'));
    await page.keyboard.press('ArrowDown');
    await expect(grid.locator('[data-row="3"][data-column="1"]')).toBeFocused();
  });

  test('assesses a cell: arrows, A, Enter, choices by keys, Escape back to the grid', async () => {
    await visit(page, 'Threat assessment');
    await tabInto(page, page.getByRole('grid'));
    const first = await cellOf(page, 'Physical attack', 'Saltmarsh');
    await expect(first).toBeFocused();
    for (let row = 1; row < 9; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const cell = await cellOf(page, 'Cybercrime', 'Harrow Dale');
    await expect(cell).toBeFocused();
    await expect(cell).toHaveAttribute('aria-label', 'Not considered');
    await page.keyboard.press('a');
    await expect(cell).toHaveAttribute('aria-label', /^Not yet rated/);
    await page.keyboard.press('Enter');
    const panel = panelOf(page);
    await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
    const inPlace = panel.getByRole('group', { name: 'With the controls in place' });
    await tabTo(page, inPlace.getByLabel('Likelihood'));
    await page.keyboard.type('Unl');
    await expect(inPlace.getByLabel('Likelihood')).toHaveValue('unlikely');
    await tabTo(page, inPlace.getByLabel('Impact'));
    await page.keyboard.type('3');
    await expect(inPlace.getByLabel('Impact')).toHaveValue('3');
    await chooseByArrows(page, panel.getByRole('group', { name: /^Confidence/ }).first(), /^Moderate/);
    await tabTo(page, panel.getByLabel('Reasons'));
    await page.keyboard.type('By keyboard.');
    await tabTo(page, panel.getByLabel('Controls in place'));
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
    await expect(cell).toHaveAttribute(
      'aria-label',
      '2 Low: unlikely, impact 3 significant, moderate confidence; no evidence',
    );
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(panel.getByLabel('Reasons')).toHaveValue('By keyboard.');
    await allSaved(page);
  });

  test('exports the document and locks', async () => {
    const path = join(desk.exchange, 'by keyboard.docx');
    await answerSaveDialog(desk.app, { path });
    await choose(page, page.getByRole('link', { name: 'Export', exact: true }));
    await choose(page, page.getByRole('button', { name: 'Export Word document' }));
    await expect(page.getByText('Exported as by keyboard.docx')).toBeVisible({ timeout: 60_000 });
    expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK');
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused({ timeout: 30_000 });
  });

  test('no screen holds the keyboard: Tab and Shift+Tab go through all of it and out', async () => {
    test.setTimeout(600_000);
    await page.keyboard.type(testPassphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Places of the desk' })).toBeVisible({
      timeout: 60_000,
    });
    const ways: Record<string, string> = {};
    for (const screen of screens) {
      await open(page, screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const key of ['Tab', 'Shift+Tab']) ways[`${screen} by ${key}`] = await walk(page, key);
    }
    expect(Object.entries(ways).filter(([, way]) => way !== 'round')).toEqual([]);
  });

  test('the focus arrives at the head of each place that is opened', async () => {
    for (const place of [
      'Operation',
      'Places',
      'Intelligence',
      'Workshops',
      'Documents',
      'Desk',
      'Today',
      'Threat assessment',
    ]) {
      await visit(page, place);
      await expect(page.getByRole('heading', { level: 1 }), place).toBeFocused({ timeout: 5_000 });
    }
  });
});

const screens = [
  '#/today',
  '#/operation',
  '#/operation/new',
  '#/places',
  '#/places/plot',
  '#/places/places',
  '#/places/areas',
  '#/places/import',
  '#/threat/example-assessment',
  '#/threat/example-assessment/matrix',
  '#/threat/example-assessment/top',
  '#/threat/example-assessment/disputed',
  '#/threat/example-assessment/controls',
  '#/threat/example-assessment/learning',
  '#/threat/example-assessment/not-considered',
  '#/threat/example-assessment/factors',
  '#/threat/example-assessment/details',
  '#/threat/example-assessment/columns',
  '#/threat/example-assessment/approve',
  '#/threat/scales',
  '#/intelligence',
  '#/intelligence?add=item',
  '#/intelligence/history',
  '#/intelligence/learning',
  '#/workshops',
  '#/workshops/example-workshop',
  '#/workshops/example-workshop/record',
  '#/documents',
  '#/documents/threat-assessment',
  '#/desk',
  '#/desk/people',
  '#/desk/snapshots',
  '#/desk/journal',
  '#/desk/reference',
] as const;

/** Goes to a screen, and waits until it is drawn and has put the focus where it wants it. */
async function open(page: Page, screen: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        const quietFor = 400;
        const isQuiet = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(isQuiet, quietFor);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(isQuiet, quietFor);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        window.location.hash = hash;
      }),
    screen,
  );
}

/**
 * Presses the key until the focus has gone round: 'round' where it leaves the document or comes back to where it
 * began; else what held it.
 */
async function walk(page: Page, key: string): Promise<string> {
  await page.evaluate(() => {
    // From the start of the document, wherever the focus was.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    Object.assign(window, { walked: [] });
  });
  for (let presses = 0; presses < enough; presses += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const { walked } = window as unknown as { walked: Element[] };
      const now = document.activeElement;
      const hasBeen = (part: string) => walked.some((each) => each.closest(part) !== null);
      const round = ['.top-bar', '.navigation', '#main'].every(hasBeen) ? 'round' : 'left a part out';
      if (now === null || now === document.body) return walked.length > 1 ? round : 'nothing takes the focus';
      const before = walked.indexOf(now);
      if (before === 0 && walked.length > 1) return round;
      const words = `${now.tagName} ${now.getAttribute('aria-label') ?? now.textContent.slice(0, 40)}`;
      if (before >= 0) return `held at ${words}`;
      walked.push(now);
      // A radio button or box that is drawn by its label shows the focus there.
      const label = now instanceof HTMLInputElement ? now.labels?.[0] : undefined;
      const shown = now.getBoundingClientRect().width > 1 ? now : (label ?? now);
      const { width, height, bottom, right, top, left } = shown.getBoundingClientRect();
      const isSeen =
        width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return isSeen ? null : `out of sight at ${words}`;
    });
    if (found !== null) return found;
  }
  return 'no end';
}
