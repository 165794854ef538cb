/** The pages of Word documents as pictures, drawn by LibreOffice where it is installed. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/run.mjs';

/** Draws every page beside its document; answers how many, or `null` where LibreOffice or poppler is missing. */
export async function printWordPages(folder: string, documents: readonly string[]): Promise<number | null> {
  for (const tool of ['soffice', 'pdftoppm']) {
    if ((await run('sh', ['-c', `command -v ${tool}`])).code !== 0) return null;
  }
  const work = mkdtempSync(join(tmpdir(), 'spoc-desk-pages-'));
  try {
    for (const name of documents) await drawPages({ folder, name, work });
    return readdirSync(folder).filter((name) => /-page-\d+\.png$/.test(name)).length;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function drawPages({
  folder,
  name,
  work,
}: {
  folder: string;
  name: string;
  work: string;
}): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, join(folder, name)];
  const converted = await run('soffice', convert, { timeoutMs: 120_000 });
  if (converted.code !== 0) throw new Error(`LibreOffice did not open the document: ${converted.output}`);
  const pdf = join(work, name.replace(/\.docx$/, '.pdf'));
  const drawn = await run('pdftoppm', [
    '-r',
    '70',
    '-png',
    pdf,
    join(folder, name.replace(/\.docx$/, '-page')),
  ]);
  if (drawn.code !== 0) throw new Error(`The pages could not be drawn: ${drawn.output}`);
}
