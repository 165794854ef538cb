import { describe, expect, it } from 'vitest';
import { aThreatInput, type ExampleSize } from '../../../test/bench/word-example';
import type { Assessment } from '../threat/assessment';
import { asId } from '../foundation/ids';
import { cellsOf, countsOf } from '../threat/grid';
import { plainText, recorded } from './missing';
import { missingValues } from './missing-values';
import type { Block, Table, TableCell, Text, WordDocument } from './model';
import { threatAssessmentDocument } from './threat-assessment';

const gaps: ExampleSize = { locations: 8, withGaps: true, withPrevious: true };

function tableOf(document: WordDocument, caption: RegExp): Table {
  const found = document.blocks.find((block) => block.kind === 'table' && caption.test(block.caption));
  if (found?.kind !== 'table') throw new Error(`No table ${caption.source}`);
  return found;
}

function words(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string' || !('kind' in cell)) return plainText(cell);
  if (cell.kind === 'answer') return '';
  if (cell.kind === 'text') return cell.paragraphs.map((paragraph) => plainText(paragraph)).join('\n');
  return cell.kind === 'rating' ? `${cell.mark} ${cell.word}` : cell.word;
}

function paragraphs(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []));
}

// Reference: APP Policing elections, Key roles and planning, threat assessment.
describe('the threat assessment document', () => {
  it('has a summary that counts what was and was not looked at', () => {
    const input = aThreatInput(gaps);
    const counts = countsOf(input.grid);
    const text = paragraphs(threatAssessmentDocument(input).blocks).join(' ');
    expect(counts.notConsidered).toBeGreaterThan(0);
    expect(text).toContain(`Not considered: ${counts.notConsidered}.`);
    expect(text).toContain(`Considered and nil: ${counts.nil}.`);
  });

  it('gives one judgement under each of the three heads', () => {
    const rows = tableOf(threatAssessmentDocument(aThreatInput(gaps)), /each head/).rows;
    expect(rows.map((row) => words(row[0]))).toEqual([
      'Electoral malpractice',
      'Intimidation of candidates and campaigners',
      'Threats to peaceful voting',
    ]);
    expect(words(rows[2]?.[2])).toBe('[not recorded]');
  });

  it('lists every assessed threat once, gravest first', () => {
    const input = aThreatInput(gaps);
    const { rows } = tableOf(threatAssessmentDocument(input), /^Assessed threats$/);
    expect(rows).toHaveLength(countsOf(input.grid).assessed);
    expect(new Set(rows.map((row) => words(row[1]))).size).toBe(rows.length);
    const levels = rows
      .map((row) => Number.parseInt(words(row[0]), 10))
      .filter((level) => !Number.isNaN(level));
    expect([...levels].sort((a, b) => b - a)).toEqual(levels);
  });

  it('gives likelihood with its range, impact with its word, and confidence apart', () => {
    const { rows } = tableOf(threatAssessmentDocument(aThreatInput(gaps)), /^Assessed threats$/);
    expect(words(rows[0]?.[2])).toMatch(
      /^Likelihood: .+ \(.*%.*\)\nImpact: \d \w+\nConfidence: (Low|Moderate|High)$/,
    );
  });

  it('shows the same ratings in the table as in the grid', () => {
    const input = aThreatInput(gaps);
    const { rows, columns } = tableOf(threatAssessmentDocument(input), /same ratings as a table/);
    expect(columns).toHaveLength(12);
    expect(rows).toHaveLength(8);
    const blank = rows.flatMap((row) => row.slice(1)).filter((cell) => words(cell) === 'Not considered');
    expect(blank).toHaveLength(countsOf(input.grid).notConsidered);
  });

  it('puts the harms on the heat map once for every place, and describes it in words', () => {
    const pictures = threatAssessmentDocument(aThreatInput({ locations: 24, withGaps: true })).blocks.filter(
      (block) => block.kind === 'picture',
    );
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(picture.altText).toMatch(/11 harms by 12 places and areas.*Very high: \d+/);
      expect(picture.heightMm).toBeLessThanOrEqual(128.001);
      expect(picture.widthMm).toBeLessThanOrEqual(247.5);
    }
  });

  it('draws only the gravest places where there are very many, and says so', () => {
    const document = threatAssessmentDocument(aThreatInput({ locations: 100, withGaps: false }));
    expect(document.blocks.filter((block) => block.kind === 'picture')).toHaveLength(2);
    expect(paragraphs(document.blocks).join(' ')).toContain(
      'shows the 40 places and areas with the highest ratings',
    );
    expect(tableOf(document, /same ratings as a table/).rows).toHaveLength(100);
  });

  it('gives places with the same finding and reason one row, and leaves none out', () => {
    const input = aThreatInput(gaps);
    const { rows } = tableOf(threatAssessmentDocument(input), /considered and closed/);
    const named = rows.map((row) => words(row[1]).split('; ').length);
    const counts = countsOf(input.grid);
    expect(named.reduce((sum, count) => sum + count, 0)).toBe(counts.nil + counts.notApplicable);
    expect(rows.length).toBeLessThan(counts.nil + counts.notApplicable);
  });

  it('lists controls by date, those without one last', () => {
    const { rows } = tableOf(
      threatAssessmentDocument(aThreatInput({ locations: 24, withGaps: true })),
      /^Controls$/,
    );
    const dates = rows.map((row) => words(row[0]));
    const first = dates.indexOf('[not recorded]');
    expect(first).toBeGreaterThan(0);
    expect(dates.slice(first).every((date) => date === '[not recorded]')).toBe(true);
    const days = dates.slice(0, first).map((date) => Number(/ (\d+) May/.exec(date)?.[1]));
    expect([...days].sort((a, b) => a - b)).toEqual(days);
  });

  it('names the version before and what changed since', () => {
    const document = threatAssessmentDocument(aThreatInput(gaps));
    const { rows } = tableOf(document, /^Changes since version 1$/);
    expect(rows.length).toBeGreaterThan(0);
    expect(paragraphs(document.blocks)).toContain(`Since version 1: ${rows.length} changes.`);
    const first = threatAssessmentDocument({ ...aThreatInput(gaps), previous: null });
    expect(paragraphs(first.blocks)).toContain('This is the first version.');
  });

  it('calls what a draft has still to confirm neither changed nor dropped, and says how much it is', () => {
    const input = aThreatInput({ locations: 2, withGaps: false });
    const { assessment } = input.grid;
    const previous = {
      ...input.grid,
      assessment: { ...assessment, id: asId<'Assessment'>('first'), version: 1 },
    };
    const started = (status: Assessment['status']) => ({
      ...input.grid,
      assessment: { ...assessment, status, basedOnId: previous.assessment.id, version: 2 },
      cellAt: () => undefined,
    });
    const written = (status: Assessment['status']) =>
      threatAssessmentDocument({
        ...input,
        grid: started(status),
        previous,
        previousFactorNotes: input.factorNotes,
      });
    const count = cellsOf(previous).length;
    const waits = `${count} findings of version 1 wait to be confirmed in this draft.`;
    expect(paragraphs(written('draft').blocks)).toContain('Nothing has changed since version 1.');
    expect(paragraphs(written('draft').blocks)).toContain(waits);
    const sent = written('submitted');
    expect(paragraphs(sent.blocks)).not.toContain(waits);
    expect(tableOf(sent, /^Changes since version 1$/).rows).toHaveLength(count);
  });

  it('says that nothing has changed only where no judgement, note or line of the front page has', () => {
    const input = aThreatInput({ locations: 2, withGaps: false });
    const { assessment } = input.grid;
    const since = (changed: Partial<Assessment>, notes = input.factorNotes) => {
      const previous = { ...input.grid, assessment: { ...assessment, ...changed, version: 1 } };
      return threatAssessmentDocument({ ...input, previous, previousFactorNotes: notes });
    };
    const nothing = 'Nothing has changed since version 1.';
    expect(paragraphs(since({}).blocks)).toContain(nothing);
    const changed = since({ title: 'As it was called', reviewDate: '2027-04-01' }, []);
    expect(paragraphs(changed.blocks)).not.toContain(nothing);
    const rows = tableOf(changed, /^Other changes since version 1$/).rows.map((row) => row.map(words));
    expect(rows).toContainEqual(['Title', 'As it was called', assessment.title]);
    expect(rows).toContainEqual(['Review date', 'Thu 1 Apr 2027', 'None']);
    expect(rows).toHaveLength(2 + input.factorNotes.length);
    expect(paragraphs(changed.blocks)).toContain(`Since version 1: ${rows.length} changes.`);
  });

  it('prints all nine factors and says which have no note', () => {
    const document = threatAssessmentDocument(aThreatInput(gaps));
    const missing = missingValues(document);
    expect(missing).toContain('factor: Homes and regular places');
    expect(missing.filter((what) => what.startsWith('factor:'))).toHaveLength(1);
  });

  it('says that impact and rating are a local convention', () => {
    expect(paragraphs(threatAssessmentDocument(aThreatInput(gaps)).blocks).join(' ')).toContain(
      'local convention',
    );
  });

  it('is a draft until gold has approved it', () => {
    const draft = threatAssessmentDocument(aThreatInput(gaps));
    expect(draft.status).toBe('draft');
    expect(draft.front.approvedBy).toBe('Not yet approved');
    const issued = threatAssessmentDocument(aThreatInput({ ...gaps, approved: true }));
    expect(issued.status).toBe('issued');
    expect(issued.front.approvedBy).toBe('ACC Rowan Tyne, Gold commander');
  });

  it('stands with nothing in it, and says what is missing', () => {
    const input = aThreatInput({ locations: 0, withGaps: true });
    const document = threatAssessmentDocument(input);
    expect(document.blocks.some((block) => block.kind === 'picture')).toBe(false);
    expect(missingValues(document)).toContain('review date');
    for (const block of document.blocks)
      if (block.kind === 'table') expect(block.rows.length).toBeGreaterThan(0);
  });
});

describe('what is missing', () => {
  it.each([null, undefined, '', '  \n'])('prints %j as not recorded', (value) => {
    const text: Text = recorded(value, 'review date');
    expect(plainText(text)).toBe('[not recorded]');
  });

  it('leaves what is there as it is', () => {
    expect(recorded('Gold', 'owner')).toBe('Gold');
  });

  it('is named as often as it is printed', () => {
    const document = threatAssessmentDocument(aThreatInput(gaps));
    const missing = missingValues(document);
    const printed = JSON.stringify([document.front, document.blocks]).split('"[not recorded]"').length - 1;
    expect(missing).toHaveLength(printed);
    expect(new Set(missing).size).toBeLessThan(missing.length);
    expect(missing.some((what) => what.startsWith('controls in place: '))).toBe(true);
  });
});
