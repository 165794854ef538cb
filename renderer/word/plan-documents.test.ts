import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLayOut } from '../../test/builders/libreoffice';
import { aPlanRequest, bronzeQuayside, composedBy, planChanges } from '../../test/builders/plan-order';
import { bronzeBriefing } from '../core/documents/plan/bronze-briefing';
import { countPlan } from '../core/documents/plan/count-plan';
import { goldStrategy } from '../core/documents/plan/gold-strategy';
import { operationOrder } from '../core/documents/plan/operation-order';
import type { Composer } from '../core/documents/plan/plan-document';
import { silverPlan } from '../core/documents/plan/silver-plan';
import { asId } from '../core/foundation/ids';
import { frozenDocument, issuedVersion } from '../core/issuing/issue';
import { composeWord } from './compose';
import { hashOf } from './content-hash';

const changes = planChanges();
const documents: readonly (readonly [Parameters<typeof aPlanRequest>[0], Composer, string])[] = [
  ['operation-order', operationOrder, ''],
  ['gold-strategy', goldStrategy, ''],
  ['silver-plan', silverPlan, ''],
  ['bronze-briefing', bronzeBriefing, bronzeQuayside.id],
  ['count-plan', countPlan, ''],
];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('an issued document', { timeout: 60_000 }, () => {
  it.each(documents)(
    '%s is written from its frozen content as it was when it was issued',
    async (kind, composer, subjectId) => {
      const request = aPlanRequest(kind, { changes, subjectId, status: 'issued' });
      const composed = composedBy(composer, request);
      const version = issuedVersion({
        id: asId<'DocumentVersion'>('version1'),
        composed,
        request,
        contentHash: await hashOf(composed.document),
        previous: undefined,
        holders: [],
        warningsSeen: [],
        by: 'Insp J. Marl',
        at: '2027-04-01T09:00:00.000Z',
      });
      const then = await composeWord(composed.document);
      const again = await composeWord(frozenDocument(version));
      expect(sha256(again.bytes)).toBe(sha256(then.bytes));
      expect(again.contentHash).toBe(version.contentHash);
    },
  );
});

const isInstalled = canLayOut('the reading test');

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** The text of every page of each file as LibreOffice lays it out. */
async function pagesOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-read-'));
  try {
    const files: string[] = [];
    for (const [kind, composer, subjectId] of documents) {
      const { document } = composedBy(composer, aPlanRequest(kind, { changes, subjectId }));
      const file = join(folder, `${kind}.docx`);
      writeFileSync(file, (await composeWord(document)).bytes);
      files.push(file);
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    return new Map(
      documents.map(([kind]) => {
        execFileSync('pdftotext', ['-layout', join(folder, `${kind}.pdf`), join(folder, `${kind}.txt`)]);
        return [
          kind,
          readFileSync(join(folder, `${kind}.txt`), 'utf8')
            .split('\f')
            .slice(0, -1),
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isInstalled)(
  'the documents of the plan, opened in LibreOffice',
  { timeout: 180_000 },
  () => {
    it('begin with one page that can be read alone and carry their marking on every page', async () => {
      for (const [kind, pages] of await pagesOf()) {
        expect(pages.length, kind).toBeGreaterThan(3);
        for (const page of pages) expect(page.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0).toBeGreaterThan(1);
        expect(flat(pages[1] ?? ''), kind).toMatch(/The (?:order|strategy|plan|briefing) on one page/);
        // What is read alone ends on its page: the next one begins with the first numbered section.
        expect(flat(pages[2] ?? ''), kind).toMatch(/OFFICIAL-SENSITIVE · Command team only 1 [A-Z]/);
      }
    });
  },
);
