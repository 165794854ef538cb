import { describe, expect, it } from 'vitest';
import { aFullInput } from '../../../test/builders/documents';
import { asId } from '../foundation/ids';
import type { Table, TableCell } from './model';
import { documentText } from './document-text';
import { type DocumentPart, partProblem } from './part';
import { plainText } from './missing';
import { notConsideredDocument } from './not-considered';
import { threatAssessmentDocument, type ThreatDocumentInput } from './threat-assessment';

const quayside: DocumentPart = { kind: 'area', id: asId<'Area'>('quayside') };

function theTable(input: ThreatDocumentInput, caption: RegExp): Table | undefined {
  return threatAssessmentDocument(input).blocks.find(
    (block): block is Table => block.kind === 'table' && caption.test(block.caption),
  );
}

const words = (cell: TableCell | undefined) =>
  cell !== undefined && (typeof cell === 'string' || !('kind' in cell)) ? plainText(cell) : '';

describe('a part of the assessment', () => {
  it('of an area shows what lies in it and nothing else, and says in the title and on the front what it is', () => {
    const input = aFullInput({ part: quayside });
    const document = threatAssessmentDocument(input);
    expect(document.title).toBe('Threat assessment, elections of 6 May 2027: Quayside');
    expect(document.front.part).toBe('Quayside');
    expect(theTable(input, /same ratings as a table/)?.rows.map((row) => words(row[0]))).toEqual([
      'St Wilfrith’s Church Hall, Harrow Dale',
      'Exbrook Leisure Centre',
      'Marl Lane Primary School',
    ]);
    const text = documentText(document);
    expect(text).toContain('This is a part of the assessment: Quayside.');
    expect(text).not.toContain('Wexcombe Village Hall');
  });

  it('of a place shows one column, and its polling stations alone', () => {
    const part: DocumentPart = { kind: 'place', id: asId<'Place'>('place-1') };
    const input = aFullInput({ part });
    expect(theTable(input, /same ratings as a table/)?.rows).toHaveLength(1);
    expect(theTable(input, /^Polling stations/)?.rows.map((row) => words(row[1]))).toEqual([
      'Exbrook Leisure Centre',
    ]);
  });

  it('of a place without a column is read through the nearest area that has one, and says so', () => {
    const input = aFullInput({ part: { kind: 'place', id: asId<'Place'>('place-5') } });
    const thornby = { kind: 'area', id: asId<'Area'>('thornby') } as const;
    const exbrook = { kind: 'area', id: asId<'Area'>('area-exbrook') } as const;
    const locations = [exbrook, thornby];
    const grid = { ...input.grid, locations, assessment: { ...input.grid.assessment, locations } };
    const text = documentText(threatAssessmentDocument({ ...input, grid }));
    expect(text).toContain('Wexcombe Village Hall has no column of its own: it is read through Thornby');
  });

  it('of a harm shows one row, and only the heads that it bears on', () => {
    const part: DocumentPart = { kind: 'harm', id: aFullInput().grid.harms[10]?.id ?? '' };
    const input = aFullInput({ part });
    expect(theTable(input, /same ratings as a table/)?.columns).toHaveLength(2);
    expect(theTable(input, /each head/)?.rows.map((row) => words(row[0]))).toEqual(['Electoral malpractice']);
  });

  it('can be had of what was not considered as well', () => {
    const text = documentText(notConsideredDocument(aFullInput({ part: quayside })));
    expect(text).toContain('Of 33 combinations of 11 harms and 3 places and areas');
  });

  it('is refused with a reason where nothing of it was looked at', () => {
    const { grid, gazetteer } = aFullInput();
    expect(partProblem(grid, quayside, gazetteer)).toBeNull();
    const elsewhere: DocumentPart = { kind: 'area', id: asId<'Area'>('elsewhere') };
    expect(partProblem(grid, elsewhere, gazetteer)).toMatch(/is a column of this version/);
  });
});

describe('what was not considered', () => {
  it('is listed by harm and by place with the same counts', () => {
    const input = aFullInput();
    const document = notConsideredDocument(input);
    const sums = document.blocks.flatMap((block) =>
      block.kind === 'table' && /by (harm|place)/.test(block.caption)
        ? [block.rows.reduce((sum, row) => sum + Number.parseInt(words(row[1]), 10), 0)]
        : [],
    );
    const open = input.grid.harms.flatMap((harm) =>
      input.grid.locations.filter((location) => input.grid.cellAt(harm, location) === undefined),
    );
    expect(sums).toEqual([open.length, open.length]);
  });

  it('names the wards and places that no column covers', () => {
    const input = aFullInput();
    const locations = input.grid.locations.slice(0, 3);
    const grid = { ...input.grid, locations, assessment: { ...input.grid.assessment, locations } };
    const text = documentText(notConsideredDocument({ ...input, grid }));
    expect(text).toContain('Quayside; Thornby');
    expect(text).toContain('Old Corn Exchange, Thornby; Pennygate Community Rooms; Wexcombe Village Hall');
    const covered = [...locations, { kind: 'area', id: asId<'Area'>('area-exbrook') } as const];
    const whole = { ...grid, locations: covered, assessment: { ...grid.assessment, locations: covered } };
    expect(documentText(notConsideredDocument({ ...input, grid: whole }))).toContain(
      'Every ward and place that is recorded is a column or lies in one.',
    );
  });
});
