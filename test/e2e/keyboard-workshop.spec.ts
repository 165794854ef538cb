/** An intelligence item and a whole workshop cell by keys alone: after the set-up nobody touches the mouse. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { allSaved, lockDesk, openExample, setUpDesk, testPassphrase } from './support/desk-acts';
import { writingPanel } from './support/intelligence-acts';
import { choose, chooseByArrows, tabInto, tabTo, visit } from './support/key-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { chooseView, presentation, revealTogether, scoreBlind } from './support/workshop-acts';

// One desk for all: the journey goes on from test to test.
test.describe.configure({ mode: 'serial' });

test.describe('intelligence and a workshop by keyboard alone', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
    await lockDesk(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  /** Tabs to a field and types. */
  const type = async (field: Locator, text: string): Promise<void> => {
    await tabTo(page, field);
    await page.keyboard.type(text);
  };

  test('an item is written, graded C and stored', async () => {
    await page.keyboard.type(testPassphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Places of the desk' })).toBeVisible({
      timeout: 60_000,
    });
    await visit(page, 'Intelligence');
    await choose(page, page.getByRole('button', { name: 'Write an item' }));
    const panel = writingPanel(page);
    await expect(panel.getByRole('heading', { name: 'Write an item' })).toBeFocused();
    await type(panel.getByLabel('What was learned'), 'Leaflets with a wrong polling day.');
    await type(panel.getByLabel('Provenance'), 'Handed in at the front desk.');
    await chooseByArrows(page, panel.getByRole('radiogroup', { name: 'Source' }), /^2 /);
    await chooseByArrows(page, panel.getByRole('radiogroup', { name: 'Intelligence' }), /^A /);
    await chooseByArrows(page, panel.getByRole('radiogroup', { name: 'Handling' }), /^C /);
    await type(panel.getByRole('textbox', { name: 'Conditions' }), 'Gold only.');
    await tabTo(page, panel.getByRole('checkbox', { name: 'Gold command group' }));
    await page.keyboard.press('Space');
    await choose(page, panel.getByRole('button', { name: 'Store item' }));
    const open = page.getByRole('complementary', { name: 'Open item' });
    await expect(open.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(open.getByText('May go to Gold command group.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0);
    await allSaved(page);
  });

  test('a workshop is planned and started', async () => {
    await visit(page, 'Workshops');
    await choose(page, page.getByRole('button', { name: 'Plan a workshop' }));
    const form = page.getByRole('form', { name: 'Add a participant' });
    for (const [name, role] of [
      ['A. Corvane', 'Silver commander'],
      ['B. Dunmarsh', 'Analyst'],
    ] as const) {
      await type(form.getByLabel('Name'), name);
      await type(form.getByLabel('Role'), role);
      await type(form.getByLabel('Organisation'), 'Marlshire Police');
      await page.keyboard.press('Enter');
      await expect(form.getByLabel('Name')).toHaveValue('');
    }
    const cell = page.getByRole('button', { name: 'Disorder, Quayside', exact: true });
    await choose(page, cell);
    await expect(cell).toHaveAttribute('aria-pressed', 'true');
    await allSaved(page);
    await choose(page, page.getByRole('button', { name: 'Start workshop' }));
    await expect(presentation(page)).toBeVisible();
  });

  test('its cell is scored blind, revealed, reasoned and agreed', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Round 1: blind' })).toBeVisible();
    await page.keyboard.press('Enter');
    await scoreBlind(page, 'A. Corvane', { likelihood: 2, impact: 4, confidence: 1 });
    await scoreBlind(page, 'B. Dunmarsh', { likelihood: 5, impact: 3, confidence: 2 });
    await revealTogether(page);
    await page.keyboard.press('Enter');
    const room = presentation(page);
    await type(room.getByLabel('A. Corvane', { exact: true }), 'The hall empties at ten.');
    await page.keyboard.press('Enter');
    await choose(page, room.getByRole('button', { name: 'Agreed rating', exact: true }));
    const form = room.getByRole('form', { name: 'Agreed rating' });
    await tabInto(page, form.getByRole('group', { name: /^Likelihood/ }));
    await chooseView(page, { likelihood: 4, impact: 3, confidence: 2 });
    await type(form.getByLabel('Reason', { exact: true }), 'Between the two; the stewards decide it.');
    await choose(page, form.getByRole('button', { name: 'Record agreed rating' }));
    await expect(page.getByRole('heading', { name: 'Agreed', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(room).toHaveCount(0);
    await allSaved(page);
  });

  test('its record is read', async () => {
    await choose(page, page.getByRole('link', { name: 'Record', exact: true }));
    await expect(page.getByText('The hall empties at ten.').first()).toBeVisible();
    await expect(page.getByText('Between the two; the stewards decide it.').first()).toBeVisible();
  });
});
