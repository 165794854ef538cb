/** The law on the screen: what applies here, how sure the desk is, and the force's own text beside the built-in one. */
import { expect, test, type Page } from '@playwright/test';
import { faults } from './support/axe-faults';
import { openExample, setUpDesk } from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';

// One desk for all: the copy is made, compared and taken back in this order.
test.describe.configure({ mode: 'serial' });

test.describe('the law in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  const list = () => page.getByRole('navigation', { name: 'Offences' });
  const open = () => page.getByRole('region', { name: 'Open offence' });

  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
    await page.getByRole('link', { name: 'Law', exact: true }).click();
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  test('an offence is found and opened by keyboard alone', async () => {
    await page.getByRole('textbox', { name: 'Search the offences' }).fill('personation');
    await list().getByRole('link', { name: 'Personation' }).focus();
    await page.keyboard.press('Enter');
    await expect(open().getByRole('heading', { name: 'Personation' })).toBeVisible();
    await expect(open().getByText('One year, RPA 1983 s.176')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await list().getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(list().getByRole('link').nth(1)).toBeFocused();
    expect(await faults(page)).toEqual([]);
  });

  test('the force’s copy stands beside the built-in text, and gives way to it again', async () => {
    await open().getByRole('button', { name: 'Edit the force’s copy' }).click();
    await page.keyboard.type('Advice of the CPS lawyer');
    await open().getByRole('button', { name: 'Edit the force’s copy' }).click();
    const notes = open().getByRole('textbox', { name: 'Notes', exact: true });
    await notes.fill('Ask for the marked register on the day.');
    await notes.press('Tab');
    await expect(open().getByText('What differs: notes.')).toBeVisible();
    await expect(list().getByText('The force’s copy')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await open().getByRole('button', { name: 'Go back to the built-in text' }).click();
    await expect(open().getByRole('button', { name: 'Edit the force’s copy' })).toBeVisible();
    await expect(list().getByText('The force’s copy')).toHaveCount(0);
  });

  test('the CPS office of the force is recorded with what it rests on', async () => {
    await page.getByRole('link', { name: 'The force’s arrangements' }).click();
    await page.getByRole('button', { name: 'Record what the CPS told us' }).click();
    await page.getByLabel('Office that takes the force’s files').selectOption('london');
    await page.getByLabel('Who said so, when and why').fill('Letter of the CPS, 3 February');
    await page.getByRole('button', { name: 'Record office' }).click();
    await expect(page.getByText('CPS Special Crime Division, London')).toBeVisible();
    await page.getByRole('button', { name: 'Add: Local CPS' }).click();
    await page.getByRole('textbox', { name: 'Name, Local CPS' }).fill('Sgt A. Finch');
    expect(await faults(page)).toEqual([]);
  });
});
