import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLayOut } from '../../test/builders/libreoffice';
import { aFullInput, aRound, aScore, cellsIn, scored, workshopPeople } from '../../test/builders/documents';
import { audiences } from '../core/intelligence/audience';
import { goldSummaryDocument } from '../core/documents/gold-summary';
import type { ThreatDocumentInput } from '../core/documents/threat-assessment';
import { gridOf } from '../core/threat/grid';
import { composeWord } from './compose';

const isInstalled = canLayOut('the page count');

/** Words as wide as they come, so that no line holds more than was reckoned with. */
const wide = (length: number) =>
  'WOMMAWW MWMWMMW '
    .repeat(Math.ceil(length / 16))
    .slice(0, length)
    .trim();

/** Every field that the summary prints, as long as the desk lets it be. */
function theLongest(): ThreatDocumentInput {
  const input = aFullInput();
  const { assessment } = input.grid;
  const long = {
    ...assessment,
    status: 'submitted' as const,
    title: wide(200),
    author: wide(120),
    distribution: wide(1000),
    audiences: audiences.map(({ id }) => id),
    foiNote: wide(1000),
    marking: { classification: 'OFFICIAL-SENSITIVE', handling: wide(200) } as const,
    judgements: {
      malpractice: wide(4000),
      intimidation: wide(4000),
      'peaceful-voting': wide(4000),
    },
    submission: { by: wide(120), at: '2027-04-17T09:00:00.000Z', note: wide(4000) },
  };
  const cells = cellsIn(input.grid).map((cell) =>
    cell.state === 'assessed'
      ? { ...cell, likelihood: 'realistic-possibility', impact: 5 as const, rationale: wide(8000) }
      : cell,
  );
  const rename = <T extends { readonly name: string }>(records: ReadonlyMap<string, T>) =>
    new Map([...records].map(([id, record]) => [id, { ...record, name: wide(150) }]));
  const controls = [...input.citable.controls].map(
    ([id, control]) =>
      [id, { ...control, text: wide(2000), owner: wide(120), state: 'proposed', due: '2027-04-01' }] as const,
  );
  return {
    ...input,
    operation: { ...input.operation, name: wide(120) },
    grid: gridOf(long, new Map(cells.map((cell) => [cell.id, cell]))),
    gazetteer: { areas: rename(input.gazetteer.areas), places: rename(input.gazetteer.places) },
    citable: { ...input.citable, controls: new Map(controls) },
    workshops: manyDisputed(input),
  };
}

/** Everybody apart on every assessed cell. */
function manyDisputed({ grid, workshops }: ThreatDocumentInput): ThreatDocumentInput['workshops'] {
  const [workshop] = workshops.workshops.values();
  if (workshop === undefined) throw new Error('The example has a workshop');
  const [low, high] = workshopPeople as [(typeof workshopPeople)[0], (typeof workshopPeople)[0]];
  const rounds = cellsIn(grid).map(({ harmId, location }) => aRound(workshop, { harmId, location }));
  const scores = rounds.flatMap((round) => [
    aScore(round, low, { value: scored('remote-chance', 1) }),
    aScore(round, high, { value: scored('almost-certain', 5) }),
  ]);
  return {
    ...workshops,
    rounds: new Map(rounds.map((round) => [round.id, round])),
    scores: new Map(scores.map((score) => [score.id, score])),
  };
}

async function pageCount(input: ThreatDocumentInput): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gold-pages-'));
  try {
    const file = join(folder, 'gold.docx');
    writeFileSync(file, (await composeWord(goldSummaryDocument(input))).bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    execFileSync('pdftotext', ['-layout', join(folder, 'gold.pdf'), join(folder, 'gold.txt')]);
    if (process.env['KEEP_PDF'] !== undefined) {
      writeFileSync(process.env['KEEP_PDF'], readFileSync(join(folder, 'gold.pdf')));
    }
    return readFileSync(join(folder, 'gold.txt'), 'utf8').split('\f').length - 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isInstalled)('the summary for gold, opened in LibreOffice', () => {
  it('has two pages for an ordinary assessment', async () => {
    expect(await pageCount(aFullInput())).toBe(2);
  });

  it('has two pages however long every text in it is', async () => {
    expect(await pageCount(theLongest())).toBe(2);
  });
});
