/** What a person does at the desk, for tests and for the demonstration: each is one act on the real screen. */
import { expect, type Page } from '@playwright/test';

export const testPassphrase = 'copper lantern seventy drift';

export interface Person {
  readonly force: string;
  readonly name: string;
  readonly role: string;
  readonly passphrase: string;
}

export const testPerson: Person = {
  force: 'Cumbria Constabulary',
  name: 'Alex Tarnbeck',
  role: 'Inspector, force election SPOC',
  passphrase: testPassphrase,
};

/** Fills in the first screen, without sending it. */
export async function fillSetUp(page: Page, person: Person = testPerson): Promise<void> {
  await page.getByRole('combobox', { name: 'Police force' }).click();
  await page.getByRole('option', { name: person.force, exact: true }).click();
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('Rank or role').fill(person.role);
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
  await page.getByLabel('Passphrase again').fill(person.passphrase);
}

/** Creates the vault from a filled-in first screen; answers the recovery code, which stays on the screen. */
export async function createVault(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Create the vault' }).click();
  const code = page.getByRole('status', { name: 'Recovery code' });
  await expect(code).toBeVisible({ timeout: 60_000 });
  return (await code.locator('span').allTextContents()).join('-');
}

/** Says that the code is kept, and goes on to the desk. */
export async function keepRecoveryCode(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /I have the code on paper/ }).check();
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

/** From the first screen to an open, empty desk; answers the recovery code. */
export async function setUpDesk(page: Page, person: Person = testPerson): Promise<string> {
  await fillSetUp(page, person);
  const code = await createVault(page);
  await keepRecoveryCode(page);
  return code;
}

/** Opens the invented example operation. */
export async function openExample(page: Page): Promise<void> {
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Open the example operation' }).click();
  await expect(page.getByRole('heading', { name: 'Example operation', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Open the example operation' }).click();
  await expect(page.getByText('days to the poll').or(page.getByText('since the poll'))).toBeVisible();
}

/** Goes to a place in the navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places of the desk' })
    .getByRole('link', { name: place, exact: true })
    .click();
}

/** Waits until the head of the screen says that all is saved; answers the number of the last saved change. */
export async function allSaved(page: Page): Promise<number> {
  const state = page.locator('.save-state[data-sequence]');
  await expect(state).toBeVisible();
  return Number(await state.getAttribute('data-sequence'));
}

/** Locks by the button and waits for the locked screen. */
export async function lockDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible({ timeout: 30_000 });
}

/** Unlocks with a passphrase and waits for the desk. */
export async function unlockDesk(page: Page, passphrase = testPassphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock the desk' }).click();
  await expect(page.getByRole('navigation', { name: 'Places of the desk' })).toBeVisible({ timeout: 60_000 });
}
