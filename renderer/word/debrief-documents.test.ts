// @vitest-environment jsdom
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLayOut } from '../../test/builders/libreoffice';
import { readDocx, wordAttribute, wordElements } from '../../test/bench/word-reading-back';
import { aLearningPoint } from '../../test/builders/debrief';
import { aDebriefRequest, debriefChanges } from '../../test/builders/debrief-plan';
import { composedBy } from '../../test/builders/plan-order';
import { aTemplate } from '../../test/builders/word-templates';
import { debriefActionPlan } from '../core/documents/debrief/action-plan';
import { commissionSummary } from '../core/documents/debrief/commission-summary';
import { electionGlance } from '../core/documents/debrief/election-glance';
import { debriefReport } from '../core/documents/debrief/report';
import { asId } from '../core/foundation/ids';
import type { RecordChange } from '../core/guard-question';
import { exampleOperationId } from '../core/operation/example';
import { composeWord } from './compose';
import { composeFromTemplate } from './template/fill-template';

const long =
  'Visits were planned evenly over the day, while voters and incidents were not, and nobody saw it before the evening. ';

/** More points than any first page holds, each with long words. */
const many = Array.from({ length: 24 }, (_, at): RecordChange => {
  const after = aLearningPoint(10 + at, {
    id: asId(`many-${at}`),
    operationId: exampleOperationId,
    kind: at % 2 === 0 ? 'fault' : 'good-practice',
    observation: long.repeat(3),
    shows: long,
    recommendation: { text: long.repeat(2), owner: `Owner of a long name ${at}`, due: '2027-10-01' },
  });
  return { collection: 'learningPoints', id: after.id, after };
});
const changes = [...debriefChanges(), ...many];

const documents = [
  ['debrief-report', debriefReport],
  ['commission-summary', commissionSummary],
  ['action-plan', debriefActionPlan],
  ['election-glance', electionGlance],
] as const;
const made = (kind: (typeof documents)[number][0], composer: (typeof documents)[number][1]) =>
  composedBy(composer, aDebriefRequest(kind, { changes })).document;
const sheets = (bytes: Uint8Array) =>
  wordElements(readDocx(bytes).tree('word/document.xml'), 'pgSz').map((size) =>
    ['w', 'h'].map((side) => Math.round((Number(wordAttribute(size, side)) / 1440) * 25.4)),
  );

describe('the paper that a document begins on', () => {
  const document = made('election-glance', electionGlance);

  it('is that of its first page, and no upright page stands before it', async () => {
    expect(sheets((await composeWord(document)).bytes)).toEqual([[420, 297]]);
    expect(sheets((await composeWord(made('action-plan', debriefActionPlan))).bytes)).toEqual([[297, 210]]);
    const upright = made('commission-summary', commissionSummary);
    expect(sheets((await composeWord(upright)).bytes)).toEqual([[210, 297]]);
  });

  it('comes after the page of a force’s own template, which stays as it is', async () => {
    const template = await aTemplate({ body: ['{{front table}}', '{{body}}'] });
    const facts = { force: 'Marlshire Police', pollingDate: '2027-05-06', council: '' };
    const [first, ...rest] = sheets((await composeFromTemplate(document, template, facts)).bytes);
    expect(first).not.toEqual([420, 297]);
    expect(rest).toContainEqual([420, 297]);
  });
});

const isInstalled = canLayOut('the reading test');

/** The text of every page of each document as LibreOffice lays it out. */
async function pagesOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-read-'));
  try {
    const files: string[] = [];
    for (const [kind, composer] of documents) {
      const file = join(folder, `${kind}.docx`);
      writeFileSync(file, (await composeWord(made(kind, composer))).bytes);
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

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.skipIf(!isInstalled)(
  'the documents of the debrief, opened in LibreOffice',
  { timeout: 180_000 },
  () => {
    it('carry their marking on every page, have one page to be read alone, and one sheet of A3', async () => {
      const pages = await pagesOf();
      for (const [kind, all] of pages)
        for (const page of all)
          expect(page.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0, kind).toBeGreaterThan(1);
      const report = pages.get('debrief-report') ?? [];
      expect(flat(report[1] ?? '')).toContain('The debrief on one page');
      // What is read alone ends on its page, however much was learned.
      expect(flat(report[2] ?? '')).toMatch(
        /OFFICIAL-SENSITIVE · Command team only 1 Planning and preparation/,
      );
      const summary = pages.get('commission-summary') ?? [];
      // What follows the summary in short stands on its page as far as there is room.
      expect(flat(summary[1] ?? '')).toMatch(/The summary on one page .* by category .* 1 Allegations/);
      expect(pages.get('election-glance')).toHaveLength(1);
    });
  },
);
