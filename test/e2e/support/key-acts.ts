/** What a person does who has no mouse: Tab, arrows, Enter. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More Tab stops than any screen has: whoever presses so often does not get out. */
export const enough = 400;

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < enough; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(target)}`);
}

/** Presses Tab until the focus is somewhere in this. */
export async function tabInto(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < enough; presses += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come into ${String(target)}`);
}

/** Presses Tab until this has the focus, and Enter. */
export async function choose(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a place in the navigation. */
export async function visit(page: Page, place: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Places of the desk' });
  await choose(page, navigation.getByRole('link', { name: place, exact: true }));
}

/** Tabs to a group of radio buttons and presses the arrow until the choice is made. */
export async function chooseByArrows(page: Page, group: Locator, choice: RegExp): Promise<void> {
  const radio = group.getByRole('radio', { name: choice });
  await tabInto(page, group);
  // Where nothing is chosen yet, the first arrow would step over the first choice.
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10; presses += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('The arrows do not come to the choice');
}
