import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLayOut } from '../../test/builders/libreoffice';
import { aThreatInput } from '../../test/bench/word-example';
import type { WordDocument } from '../core/documents/model';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { composeWord } from './compose';

const isInstalled = canLayOut('the reading test');

/** The text of every page as LibreOffice lays it out. */
async function pagesOf(document: WordDocument): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'word-read-'));
  try {
    const file = join(folder, 'document.docx');
    writeFileSync(file, (await composeWord(document)).bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    execFileSync('pdftotext', ['-layout', join(folder, 'document.pdf'), join(folder, 'document.txt')]);
    return readFileSync(join(folder, 'document.txt'), 'utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');

describe.skipIf(!isInstalled)('the written file, opened in LibreOffice', () => {
  it('reads as a numbered document with its marking and page number on every page', async () => {
    const pages = await pagesOf(
      threatAssessmentDocument(
        aThreatInput({ locations: 5, withGaps: true, approved: true, withPrevious: true }),
      ),
    );
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, index) => {
      expect(page.match(/OFFICIAL-SENSITIVE/g)?.length).toBeGreaterThanOrEqual(2);
      expect(flat(page)).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    expect(flat(pages[0])).toContain('Approved by ACC Rowan Tyne, Gold commander');
    expect(flat(pages[1])).toContain('1 Summary 1.1 This document assesses');
    expect(flat(pages[1])).toContain('1.4 Since version 1');
    expect(flat(pages.join())).toMatch(/ 2 Top threats .* 2\.1 \w+/);
    const heatMap = pages.findIndex((page, index) => index > 0 && /\n\s*3\s+Heat map\n/.test(page));
    expect(heatMap).toBeGreaterThan(2);
    expect(flat(pages[heatMap])).toContain('3 Heat map Figure 1: Ratings by harm and place');
    expect(flat(pages[pages.length - 1])).toContain('13 Approval 13.1 Approved by ACC Rowan Tyne');
  });

  it('repeats the head row of a long table on every page it runs over', async () => {
    const pages = await pagesOf(threatAssessmentDocument(aThreatInput({ locations: 12, withGaps: false })));
    const heads = pages.filter((page) => /Rating\s+Harm and place\s+confidence\s+Reasons/.test(page));
    expect(heads.length).toBeGreaterThan(5);
  });
});
