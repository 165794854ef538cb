import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canLayOut } from '../../test/builders/libreoffice';
import { aThreatInput } from '../../test/bench/word-example';
import { aFullInput, aRound, aScore, cellsIn, scored, workshopPeople } from '../../test/builders/documents';
import type { WordDocument } from '../core/documents/model';
import { threatAssessmentDocument, type ThreatDocumentInput } from '../core/documents/threat-assessment';
import { composeWord } from './compose';
import { marginMm } from './paper';

const isInstalled = canLayOut('how pages are filled');

interface Page {
  readonly text: string;
  /** How far down its text reaches between the margins, from 0 to 1. */
  readonly filled: number;
}

const folder = mkdtempSync(join(tmpdir(), 'page-filling-'));
const sizes = [5, 25] as const;
const dotsPerInch = 30;

/** Issued, since a watermark would fill every page: a draft is laid out alike. */
const documents: ReadonlyMap<string, WordDocument> = new Map([
  ...sizes.map((locations): [string, WordDocument] => [
    `places-${locations}`,
    threatAssessmentDocument(
      aThreatInput({ locations, withGaps: true, approved: true, withPrevious: locations !== 5 }),
    ),
  ]),
  ['disputed', { ...threatAssessmentDocument(disputedInput()), status: 'issued' }],
]);

/** Six threats on which people lay far apart. */
function disputedInput(): ThreatDocumentInput {
  const input = aFullInput();
  const [workshop] = input.workshops.workshops.values();
  if (workshop === undefined) throw new Error('The example has a workshop');
  const [low, high] = workshopPeople as [(typeof workshopPeople)[0], (typeof workshopPeople)[0]];
  const rounds = cellsIn(input.grid)
    .slice(0, 6)
    .map(({ harmId, location }) => aRound(workshop, { harmId, location }));
  const scores = rounds.flatMap((round) => [
    aScore(round, low, { value: scored('remote-chance', 1) }),
    aScore(round, high, { value: scored('almost-certain', 5) }),
  ]);
  return {
    ...input,
    workshops: {
      ...input.workshops,
      rounds: new Map(rounds.map((round) => [round.id, round])),
      scores: new Map(scores.map((score) => [score.id, score])),
    },
  };
}

beforeAll(async () => {
  if (!isInstalled) return;
  for (const [name, document] of documents) {
    writeFileSync(join(folder, `${name}.docx`), (await composeWord(document)).bytes);
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = [...documents.keys()].map((name) => join(folder, `${name}.docx`));
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pagesOf(name: string): readonly Page[] {
  const pdf = join(folder, `${name}.pdf`);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const drawn = join(folder, `${name}-drawn`);
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', pdf, drawn]);
  const pictures = readdirSync(folder).filter((file) => file.startsWith(`${name}-drawn`));
  return text
    .split('\f')
    .slice(0, -1)
    .map((page, index) => ({
      text: page.replace(/\s+/g, ' '),
      filled: filledOf(readFileSync(join(folder, pictures.sort()[index] ?? ''))),
    }));
}

/** Of a grey picture in the plain format of poppler: how far down the ink reaches between the margins. */
function filledOf(picture: Uint8Array): number {
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(new TextDecoder('latin1').decode(picture.subarray(0, 40)));
  if (head === null) throw new Error('A page was not drawn as a grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const dots = picture.subarray(head[0].length);
  const top = Math.round((marginMm / 25.4) * dotsPerInch);
  let lowest = top;
  for (let y = top; y < height - top; y += 1) {
    if (dots.subarray(y * width, (y + 1) * width).some((dot) => dot < 120)) lowest = y;
  }
  return (lowest - top) / (height - 2 * top);
}

/** What is signed, and the annex, have pages of their own, whatever room that leaves. */
const hasPageOfItsOwn = ({ text }: Page) => / \d+ (?:Approval|Annex: polling stations) /.test(text);

describe.skipIf(!isInstalled)('the pages of the threat assessment, as LibreOffice lays them out', () => {
  it.each([...documents.keys()])('are nowhere nearly empty: %s', (name) => {
    const pages = pagesOf(name);
    expect(pages.length).toBeGreaterThan(8);
    const empty = pages.flatMap((page, index) =>
      page.filled < 0.15 && !hasPageOfItsOwn(page) ? [`page ${index + 1}: ${page.text}`] : [],
    );
    expect(empty).toEqual([]);
  });

  it('have the heading of what is disputed beside the first of what it heads', () => {
    const headed = pagesOf('disputed').filter(({ text }) =>
      / \d+ Most disputed \d+\.1 Each person/.test(text),
    );
    expect(headed).toHaveLength(1);
    expect(headed[0]?.text).toMatch(/: Most disputed, widest first .* \d people /);
  });
});
