import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  allSaved,
  goTo,
  lockDesk,
  openExample,
  setUpDesk,
  testPerson,
  unlockDesk,
} from './support/desk-acts';
import { launchDesk, type RunningDesk } from './support/launch-desk';
import { answerSaveDialog } from './support/save-dialog';
import { approveAs, goToView, openGrid } from './support/threat-acts';
import example from '../../resources/sample/example.json';

// One desk for all: the register grows from test to test, as it does in use.
test.describe.configure({ mode: 'serial' });

const author = example.assessment.author;

test.describe('documents in the real app', () => {
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async () => {
    desk = await launchDesk();
    page = desk.page;
    await setUpDesk(page);
    await openExample(page);
  });
  test.afterAll(async () => {
    await desk.close().catch(() => undefined);
  });

  /** Exports the newest version to a file of this name, and answers its path. */
  const exportAs = async (name: string): Promise<string> => {
    const path = join(desk.exchange, name);
    await answerSaveDialog(desk.app, { path });
    await openExport(page);
    await page.getByRole('button', { name: 'Export Word document' }).click();
    await expect(page.getByText(`Exported as ${name} and entered in the register.`)).toBeVisible({
      timeout: 60_000,
    });
    await allSaved(page);
    return path;
  };
  const check = async (path: string) => {
    await goTo(page, 'Documents');
    await page.locator('input[type=file]').setInputFiles(desk.lend(path));
  };

  test('a save dialog that is cancelled leaves no file and no entry', async () => {
    await answerSaveDialog(desk.app, 'cancel');
    const before = await allSaved(page);
    await openExport(page);
    await page.getByRole('button', { name: 'Export Word document' }).click();
    await expect(page.getByRole('button', { name: 'Export Word document' })).toBeEnabled({ timeout: 60_000 });
    await goTo(page, 'Documents');
    await expect(page.getByRole('heading', { name: 'No document has left the desk yet' })).toBeVisible();
    expect(await allSaved(page)).toBe(before);
  });

  test('what is missing is listed before the export, and the register keeps how much it was', async () => {
    await openExport(page);
    const aside = page.getByRole('complementary', { name: 'Before it leaves' });
    await expect(aside.getByRole('listitem').first()).toBeVisible();
    const all = aside.getByRole('button', { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
    const items = await aside.getByRole('listitem').allTextContents();
    const listed = items.reduce((sum, item) => sum + Number(/\((\d+) times\)$/.exec(item)?.[1] ?? 1), 0);
    expect(listed).toBeGreaterThan(0);
    await expect(aside.getByText(`${listed} not recorded`, { exact: true })).toBeVisible();
    const path = await exportAs('first.docx');
    const text = textOf(partsOf(path).get('word/document.xml') ?? '');
    const printed = text.split('[not recorded]').length - 1;
    expect(printed).toBeGreaterThanOrEqual(listed);
    await goTo(page, 'Documents');
    await expect(page.getByRole('row').filter({ hasText: 'first.docx' }).getByRole('cell').last()).toHaveText(
      String(listed),
    );
  });

  test('the file is the one in the register, and one altered byte makes it another', async () => {
    const path = join(desk.exchange, 'first.docx');
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    await check(path);
    await expect(page.getByText(/^Unchanged: .*version 1, draft/)).toBeVisible();
    await expect(page.getByText(`SHA-256 ${sha256}`)).toBeVisible();
    const altered = Buffer.from(readFileSync(path));
    altered.writeUInt8(altered.readUInt8(200) ^ 1, 200);
    const folder = mkdtempSync(join(tmpdir(), 'spoc-desk-altered-'));
    try {
      for (const [name, verdict] of [
        ['first.docx', 'Changed since it was exported, or another file of the same name'],
        ['sent to me.docx', 'Not in the register'],
      ] as const) {
        writeFileSync(join(folder, name), altered);
        await check(join(folder, name));
        await expect(page.getByText(verdict, { exact: true })).toBeVisible();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('the same records and date of issue give the same bytes, after a lock as well', async () => {
    const first = readFileSync(join(desk.exchange, 'first.docx'));
    expect(readFileSync(await exportAs('second.docx')).equals(first)).toBe(true);
    await lockDesk(page);
    await unlockDesk(page);
    expect(readFileSync(await exportAs('third.docx')).equals(first)).toBe(true);
    await openExport(page);
    const issued = page.getByRole('textbox', { name: 'Date of issue' });
    await answerSaveDialog(desk.app, { path: join(desk.exchange, 'later.docx') });
    await issued.fill('Fri 5 Mar 2027');
    await issued.press('Enter');
    await page.getByRole('button', { name: 'Export Word document' }).click();
    await expect(page.getByText('Exported as later.docx')).toBeVisible({ timeout: 60_000 });
    expect(readFileSync(join(desk.exchange, 'later.docx')).equals(first)).toBe(false);
    await goTo(page, 'Documents');
    await expect(page.getByRole('row').filter({ hasText: 'later.docx' })).toContainText('5 Mar 2027');
  });

  test('every page carries the marking, and the footer the hash that stands in the register', async () => {
    const parts = partsOf(join(desk.exchange, 'first.docx'));
    const ends = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name));
    expect(ends.length).toBeGreaterThan(1);
    for (const [name, xml] of ends)
      expect(textOf(xml), name).toContain('OFFICIAL-SENSITIVE · Command team only');
    await goTo(page, 'Documents');
    const hash = await page.getByRole('row').filter({ hasText: 'first.docx' }).locator('code').innerText();
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    const footers = ends.filter(([name]) => name.includes('footer'));
    expect(footers.length).toBeGreaterThan(0);
    for (const [name, xml] of footers) expect(textOf(xml), name).toContain(`content ${hash}`);
  });

  test('the file names the author that was chosen and nobody else', () => {
    const parts = partsOf(join(desk.exchange, 'first.docx'));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(/<dc:creator>([^<]*)<\/dc:creator>/.exec(core)?.[1]).toBe(author);
    expect(/<cp:lastModifiedBy>([^<]*)</.exec(core)?.[1] ?? author).toBe(author);
    const leftovers = [
      testPerson.name,
      'Un-named',
      userInfo().username === 'root' ? '/root/' : userInfo().username,
      desk.userData,
      desk.exchange,
      'docx.js',
    ];
    for (const [name, content] of parts)
      for (const word of leftovers) expect(content.includes(word), `${word} in ${name}`).toBe(false);
    for (const name of parts.keys()) expect(name).not.toMatch(/comments|people|custom\.xml|thumbnail/i);
    expect(parts.get('docProps/app.xml') ?? '').not.toMatch(/<(Company|Manager|Template|TotalTime)>/);
  });

  test('an approved version leaves as approved, without the draft mark', async () => {
    expect(headersOf(partsOf(join(desk.exchange, 'first.docx')))).toContain('DRAFT');
    await openGrid(page);
    await approveAs(page, 'Morgan Ellersby');
    const path = await exportAs('approved.docx');
    const parts = partsOf(path);
    expect(headersOf(parts)).not.toContain('DRAFT');
    expect(textOf(parts.get('word/document.xml') ?? '')).toContain('Morgan Ellersby');
    await goTo(page, 'Documents');
    await expect(page.getByRole('row').filter({ hasText: 'approved.docx' })).toContainText(
      'version 1, approved',
    );
    await check(join(desk.exchange, 'first.docx'));
    await expect(page.getByText(/^Unchanged: .*version 1, draft/)).toBeVisible();
  });

  test('LibreOffice opens draft and approved document', async () => {
    const info = test.info();
    const names = ['first', 'approved'];
    for (const name of names)
      await info.attach(`${name}.docx`, { path: join(desk.exchange, `${name}.docx`) });
    const has = ['soffice', 'pdftotext'].every((tool) => spawnSync(tool, ['--version']).error === undefined);
    test.skip(!has, 'LibreOffice or poppler is not installed, so the documents were not opened in it');
    const work = mkdtempSync(join(tmpdir(), 'spoc-desk-office-'));
    try {
      for (const name of names) {
        const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
        const file = join(desk.exchange, `${name}.docx`);
        const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, file];
        const converted = spawnSync('soffice', convert, { timeout: 120_000, encoding: 'utf8' });
        expect(converted.status, converted.stderr).toBe(0);
        const read = spawnSync('pdftotext', ['-layout', join(work, `${name}.pdf`), '-'], {
          encoding: 'utf8',
        });
        const pages = read.stdout.split('\f').filter((text) => text.trim() !== '');
        expect(pages.length).toBeGreaterThan(3);
        for (const [index, text] of pages.entries()) {
          expect(text.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0, `page ${index + 1}`).toBeGreaterThanOrEqual(
            2,
          );
          expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
        }
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
});

async function openExport(page: Page): Promise<void> {
  await openGrid(page);
  await goToView(page, 'Grid');
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Export threat assessment' })).toBeVisible();
}

/** The parts of a Word file as text, by their path. */
function partsOf(path: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
      name,
      strFromU8(bytes, !/\.(xml|rels)$/.test(name)),
    ]),
  );
}

/** The words of a part, without its tags. */
function textOf(xml: string): string {
  return xml.replaceAll(/<w:tab\/>/g, '\t').replaceAll(/<[^>]+>/g, '');
}

function headersOf(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .filter(([name]) => name.startsWith('word/header'))
    .map(([, xml]) => xml)
    .join('');
}
