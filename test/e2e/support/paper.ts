/** What a screen puts on paper, read as the page stands for print and, where poppler is installed, from a PDF. */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { RunningDesk } from './launch-desk';

const hasPoppler = spawnSync('which', ['pdftotext']).status === 0;
if (!hasPoppler) console.warn('pdftotext is not installed: paper is read from the page alone.');

/** All words that the open screen prints: what stands for print, what fields hold, and the PDF of it. */
export async function wordsOnPaper({ app, page }: RunningDesk): Promise<string> {
  const shown = await wordsForPrint(page);
  if (!hasPoppler) return shown;
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('The desk has no window');
    return (await contents.printToPDF({ printBackground: true })).toString('base64');
  });
  const read = spawnSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(pdf, 'base64') });
  if (read.status !== 0) throw new Error(`The paper could not be read: ${String(read.stderr)}`);
  return flat(`${shown}\n${String(read.stdout)}`);
}

/** The words of the page as it stands for print, with those in its fields; quicker than paper. */
export async function wordsForPrint(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
      .filter((field) => field.getClientRects().length > 0)
      .map((field) => field.value);
    const all = [document.body.innerText, ...fields].join('\n');
    dispatchEvent(new Event('afterprint'));
    return all;
  });
  await page.emulateMedia({ media: null });
  return flat(words);
}

function flat(words: string): string {
  return words.replaceAll(/\s+/g, ' ');
}

/**
 * The faintest contrast of text to what lies behind it on paper, where 21 is black on white; and how light the
 * ground of the page is, where 1 is white.
 */
export async function contrastOnPaper(
  page: Page,
  selector: string,
): Promise<{ readonly faintest: number; readonly ground: number }> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.locator(selector).evaluateAll((elements) => {
    dispatchEvent(new Event('beforeprint'));
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r = 0, g = 0, b = 0]: readonly number[]) => {
      const [red, green, blue] = [r, g, b].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
    };
    const behind = (element: Element | null): number => {
      if (element === null) return 1;
      const colour = channels(getComputedStyle(element).backgroundColor);
      return colour.length === 4 && colour[3] === 0 ? behind(element.parentElement) : light(colour);
    };
    const seen = elements.filter((element) => element.getClientRects().length > 0);
    const contrasts = seen.map((element) => {
      const [one, other] = [light(channels(getComputedStyle(element).color)), behind(element)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    });
    const ground = behind(document.body);
    dispatchEvent(new Event('afterprint'));
    return { contrasts, ground };
  });
  await page.emulateMedia({ media: null });
  if (found.contrasts.length === 0) throw new Error(`Nothing is printed of ${selector}`);
  return { faintest: Math.min(...found.contrasts), ground: found.ground };
}
