/** A report and the case that takes it up, by keys alone: after the set-up nobody touches the mouse. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openEntry } from './support/case-acts';
import { allSaved, lockDesk, openExample, setUpDesk, testPassphrase } from './support/desk-acts';
import { choose, tabInto, tabTo, visit } from './support/key-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

// One desk for all: the report of the first test becomes the case of the second.
test.describe.configure({ mode: 'serial' });

const title = 'Personation, by keyboard';

test.describe('an allegation and its case by keyboard alone', () => {
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
  /** Tabs to a list, opens it, and goes down to one of its words. */
  const chooseFrom = async (label: string, option: RegExp): Promise<void> => {
    const field = page.getByRole('main').getByRole('combobox', { name: label, exact: true });
    await tabTo(page, field);
    await page.keyboard.press('ArrowDown');
    const wanted = page.getByRole('option', { name: option }).first();
    await expect(wanted).toBeVisible();
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await wanted.getAttribute('data-combobox-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(option);
  };
  const part = async (list: string, name: string): Promise<void> => {
    const link = page.getByRole('navigation', { name: list }).getByRole('link', { name, exact: true });
    await choose(page, link);
  };

  test('a report is recorded and assessed', async () => {
    await page.keyboard.type(testPassphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Places of the desk' })).toBeVisible({
      timeout: 60_000,
    });
    await visit(page, 'Allegations');
    await choose(page, page.getByRole('button', { name: 'Record a report' }));
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1, name: /^Allegation A-/ })).toBeVisible();
    await type(main.getByLabel('What was reported'), 'Her name was crossed off before she came.');
    await chooseFrom('How it was reported', /^101$/);
    await type(main.getByRole('textbox', { name: 'Their name', exact: true }), 'Ines Fallow');
    await chooseFrom('Election', /^Local/);
    await part('Parts of the report', 'First assessment');
    const urgency = main.getByRole('radiogroup', { name: 'Urgency' });
    await tabInto(page, urgency);
    await page.keyboard.press('ArrowLeft');
    await expect(urgency.getByRole('radio', { name: 'High' })).toBeChecked();
    await allSaved(page);
  });

  test('a case is opened from it, with a suspect and an offence', async () => {
    await choose(page, page.getByRole('link', { name: 'Open a case from it' }));
    const form = page.getByRole('complementary', { name: 'Open a case' });
    await type(form.getByRole('textbox', { name: 'Title' }), title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('textbox', { name: 'Complainant', exact: true })).toHaveValue('Ines Fallow');
    await part('Sections of the case', 'Suspects');
    await choose(page, main.getByRole('button', { name: 'Add a suspect' }));
    await type(openEntry(page).getByRole('textbox', { name: 'Name', exact: true }), 'Corin Ash');
    await part('Sections of the case', 'Offences and limits');
    const offence = main.getByRole('combobox', { name: 'Offence', exact: true });
    await type(offence, 's.60: Personation');
    await expect(page.getByRole('option', { name: /s\.60: Personation/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await choose(page, main.getByRole('button', { name: 'Put on the case' }));
    await expect(
      openEntry(page)
        .getByText(/s\.60: Personation/)
        .first(),
    ).toBeVisible();
    await expect(openEntry(page).getByText('Corin Ash').first()).toBeVisible();
    await part('Sections of the case', 'Readiness');
    await expect(main.getByText(/^\d+ things? blocks?,/)).toBeVisible();
    await allSaved(page);
  });
});
