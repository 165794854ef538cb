import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLayOut } from '../../test/builders/libreoffice';
import type { WordDocument } from '../core/documents/model';
import { composeCommandChart } from '../core/documents/plan/command-chart';
import { composeContactDirectory } from '../core/documents/plan/contact-directory';
import { composeCouncilChecklist } from '../core/documents/plan/council-checklist';
import {
  type Composer,
  planCollections,
  type PlanDocumentRequest,
  type PlanRecords,
} from '../core/documents/plan/plan-document';
import { exampleChanges } from '../core/operation/example';
import type { Operation } from '../core/operation/operation';
import { composeWord } from './compose';

const isInstalled = canLayOut('the reading test');

function aRequest(subjectId = ''): PlanDocumentRequest {
  const maps = new Map<string, Map<string, unknown>>(planCollections.map((name) => [name, new Map()]));
  const operations: Operation[] = [];
  for (const { collection, id, after } of exampleChanges('2027-03-10T09:00:00.000Z')) {
    maps.get(collection)?.set(id, after);
    if (collection === 'operations' && after !== null) operations.push(after);
  }
  const [operation] = operations;
  if (operation === undefined) throw new Error('The example has no operation');
  return {
    kind: 'command-chart',
    subjectId,
    operation,
    records: Object.fromEntries(maps) as unknown as PlanRecords,
    number: 1,
    status: 'draft',
    issueDate: '2027-04-19',
    reviewDate: null,
    author: 'J. Sandry, Election SPOC',
  };
}

function made(composer: Composer, subjectId = ''): WordDocument {
  const result = composer(aRequest(subjectId));
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

/** The text of every page as LibreOffice lays it out. */
async function pagesOf(document: WordDocument): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'word-people-'));
  try {
    const file = join(folder, 'document.docx');
    writeFileSync(file, (await composeWord(document)).bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    execFileSync('pdftotext', ['-layout', join(folder, 'document.pdf'), join(folder, 'document.txt')]);
    const pages = readFileSync(join(folder, 'document.txt'), 'utf8').split('\f').slice(0, -1);
    return pages.map((page) => page.replace(/\s+/g, ' '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isInstalled)('the documents about people, opened in LibreOffice', () => {
  it('give the chart of the command a page, and its gaps the last', async () => {
    const pages = await pagesOf(made(composeCommandChart));
    expect(pages[1]).toContain('1 Command at a glance');
    expect(pages[1]).toContain('Figure 1: Command of May 2027 local elections (example)');
    expect(pages.at(-1)).toContain('Gaps in resilience');
    expect(pages.at(-1)).toContain('Nobody holds Bronze security.');
  });

  it('say on one page whom to call, and on the last who is missing', async () => {
    const pages = await pagesOf(made(composeContactDirectory));
    expect(pages[1]).toContain('1 Whom to call for what');
    expect(pages[1]).toContain('Questions from the media');
    expect(pages.at(-1)).toContain('Who is missing');
  });

  it('say on the first page of a checklist where it stands', async () => {
    const pages = await pagesOf(made(composeCouncilChecklist, 'example-saltmarsh'));
    expect(pages[0]).toContain('Of 10 topics 5 are settled');
    expect(pages.join(' ')).toContain('3 Agreed between');
  });
});
