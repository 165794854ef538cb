/** Exporting documents, and reading the words of a Word file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { allSaved, goTo } from './desk-acts';
import type { RunningDesk } from './launch-desk';
import { answerSaveDialog } from './save-dialog';
import { goToView } from './threat-acts';

export const documentNames = {
  'threat-assessment': 'Threat assessment',
  'gold-summary': 'Summary for gold',
  'workshop-record': 'Workshop record',
  'not-considered': 'Not considered',
} as const;
export type DocumentName = keyof typeof documentNames;

/** Opens the export of the version on the grid. */
export async function openExport(page: Page): Promise<void> {
  await goTo(page, 'Threat assessment');
  await goToView(page, 'Grid');
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Export / })).toBeVisible();
}

/** Exports one of the documents to a file of this name, and answers its path. */
export async function exportDocument(
  desk: RunningDesk,
  document: DocumentName,
  given: { readonly name: string; readonly workshop?: RegExp },
): Promise<string> {
  const { page } = desk;
  const path = join(desk.exchange, given.name);
  await answerSaveDialog(desk.app, { path });
  await openExport(page);
  await page.getByLabel('Document', { exact: true }).selectOption(document);
  if (given.workshop !== undefined) {
    const choice = page.getByLabel('Workshop', { exact: true });
    await expect(choice).toBeVisible();
    const label = (await choice.getByRole('option').allTextContents()).find((each) =>
      given.workshop?.test(each),
    );
    await choice.selectOption({ label: label ?? 'no workshop of this name' });
  }
  await page.getByRole('button', { name: 'Export Word document' }).click();
  await expect(page.getByText(`Exported as ${given.name} and entered in the register.`)).toBeVisible({
    timeout: 60_000,
  });
  await allSaved(page);
  return path;
}

/** Every part of a Word file that holds text, without its tags, one after the other. */
export function wordsOf(path: string): string {
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes).replaceAll(/<[^>]+>/g, ' ')}`)
    .join('\n');
}

const isThere = (tool: string) => spawnSync(tool, ['--version']).error === undefined;

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = () => isThere('soffice');

/**
 * Has LibreOffice open Word files and print each as PDF; answers the words of each PDF. The test is skipped, and says
 * so, where LibreOffice or poppler is not on the machine.
 */
export function printedByLibreOffice(paths: readonly string[]): readonly string[] {
  test.skip(
    !hasLibreOffice() || !isThere('pdftotext'),
    'LibreOffice or poppler is not on this machine, so the documents were not opened in it',
  );
  const out = test.info().outputPath('pdf');
  const run = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', out, ...paths], {
    timeout: 120_000 + paths.length * 3_000,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  return paths.map((path) => {
    const pdf = join(out, `${basename(path, '.docx')}.pdf`);
    const read = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(read.status, `${basename(path)}: ${read.stderr}`).toBe(0);
    return read.stdout;
  });
}

/** The rows of a table or workbook as LibreOffice reads them; `null` where its Calc is not on the machine. */
export function rowsByLibreOffice(path: string): string | null {
  const out = test.info().outputPath('rows');
  spawnSync('soffice', ['--headless', '--calc', '--convert-to', 'csv', '--outdir', out, path], {
    timeout: 120_000,
  });
  const made = join(out, basename(path).replace(/\.\w+$/, '.csv'));
  return existsSync(made) ? readFileSync(made, 'utf8') : null;
}
