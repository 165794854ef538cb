/** Work that never rests: undo and redo in turn, by the keys a person uses, and a note of what was shown as saved. */
import type { Page } from '@playwright/test';

const PREFIX = 'shown as saved: ';

/** Listens for the numbers that the screen shows as saved; they are kept here, where a killed desk cannot lose them. */
export function shownAsSaved(page: Page): { last(): number } {
  let last = 0;
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(PREFIX)) last = Math.max(last, Number(text.slice(PREFIX.length)));
  });
  return { last: () => last };
}

/** Starts so many changes in the page, a few milliseconds apart, and comes back at once. */
export async function workAtOnce(page: Page, changes: number): Promise<void> {
  await page.evaluate(
    ({ count, prefix }) => {
      let shown = '';
      const report = () => {
        const now = document.querySelector('.save-state[data-sequence]')?.getAttribute('data-sequence') ?? '';
        if (now === '' || now === shown) return;
        shown = now;
        console.log(prefix + now);
      };
      new MutationObserver(report).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['data-sequence'],
      });
      let made = 0;
      const next = () => {
        const key = made % 2 === 0 ? 'z' : 'y';
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
        );
        made += 1;
        // Uneven gaps, so that the end falls on every stage of a write.
        if (made < count) setTimeout(next, made % 7);
      };
      next();
    },
    { count: changes, prefix: PREFIX },
  );
}
