import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aProposalV1,
  anAssessedCellV1,
  assessedCellsV1,
  recordsV1,
  schemasV1,
  type AssessedCellV1,
  type ProposedControlV1,
} from '../../../test/fixtures/vault/records-v1';
import { formatDate } from '../foundation/dates';
import { recordsVersion, registry } from '../records';
import { likelihoodOf, ratingAt, scaleSetSchema } from '../threat/scale-set';
import { from1To2 } from './from-1-to-2';
import { recordsMigrations } from './records-migrations';
import { scalesOfVersion1 } from './scales-of-version-1';

interface MigratedCell extends Omit<AssessedCellV1, 'controlsProposed'> {
  readonly [key: string]: unknown;
}

function migrated(cell: AssessedCellV1): MigratedCell {
  return from1To2.migrate('cells', cell) as MigratedCell;
}

/** A record of version 1 as it is today. */
function broughtToToday(collection: string, record: unknown): unknown {
  return recordsMigrations.reduce((current, step) => step.migrate(collection, current), record);
}

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deeplyFrozen(part);
    Object.freeze(value);
  }
  return value;
}

describe('the migrations', () => {
  it('lead from version 1 to that of today, one step at a time', () => {
    const steps = recordsMigrations.map(({ from, to }) => [from, to]);
    expect(steps).toEqual(Array.from({ length: recordsVersion - 1 }, (_, index) => [index + 1, index + 2]));
  });
});

describe('the records of version 1', () => {
  it('are those that a vault of version 1 holds', () => {
    const frozen = JSON.parse(readFileSync('test/fixtures/vault/desk-v1.json', 'utf8')) as {
      records: Record<string, readonly unknown[]>;
    };
    for (const collection of ['places', 'assessments', 'cells'] as const) {
      const records = frozen.records[collection] ?? [];
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(schemasV1[collection].parse(record)).toEqual(record);
    }
  });

  it('each become a valid record of today, with nothing in it that its schema does not know', () => {
    fc.assert(
      fc.property(recordsV1, ({ collection, record }) => {
        expect(schemasV1[collection].parse(record)).toEqual(record);
        const today = broughtToToday(collection, deeplyFrozen(record));
        expect(registry[collection].parse(today)).toEqual(today);
      }),
      { numRuns: 500 },
    );
  });

  it('keep every value that the new version has a place for', () => {
    fc.assert(
      fc.property(recordsV1, ({ collection, record }) => {
        const after = from1To2.migrate(collection, record) as Record<string, unknown>;
        const isRewritten = (key: string) =>
          collection === 'cells' && ['controlsProposed', 'controlsInPlace', 'rationale'].includes(key);
        for (const [key, value] of Object.entries(record)) {
          if (isRewritten(key)) continue;
          if (typeof value === 'object' && value !== null) expect(after[key]).toMatchObject(value as object);
          else expect(after[key]).toBe(value);
        }
      }),
    );
  });

  it('of the other collections are left as they are', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        for (const collection of ['desk', 'deskUsers', 'operations', 'areas', 'stations', 'factorNotes']) {
          expect(from1To2.migrate(collection, record)).toBe(record);
        }
      }),
    );
  });
});

describe('an assessment of version 1', () => {
  const was = {
    id: 'assessment1',
    status: 'approved',
    approval: { name: 'ACC Q. Venn', note: 'Agreed.', facts: { operationName: 'May 2027', locations: [] } },
  };

  it('was made with the usual scales, was for nobody in particular and never came back from gold', () => {
    const draft = from1To2.migrate('assessments', { id: 'assessment1', status: 'draft', approval: null });
    expect(draft).toEqual({
      id: 'assessment1',
      status: 'draft',
      approval: null,
      audiences: [],
      scales: scalesOfVersion1,
      submission: null,
      returns: [],
    });
  });

  it('keeps its approval, whose way and content hash nobody wrote down', () => {
    expect(from1To2.migrate('assessments', was)).toMatchObject({
      status: 'approved',
      approval: {
        name: 'ACC Q. Venn',
        note: 'Agreed.',
        route: 'other',
        reference: '',
        contentHash: '',
        facts: {
          operationName: 'May 2027',
          locations: [],
          cited: { intelligence: [], history: [], lessons: [], controls: [] },
        },
      },
    });
  });

  it('gets scales that have a rating for whatever its cells could hold', () => {
    const scales = scaleSetSchema.parse(scalesOfVersion1);
    expect(scales).toEqual(scalesOfVersion1);
    expect(scales.id).toBe('phia-5x5');
    const assessed = schemasV1.cells.options[1].shape;
    const likelihoods = assessed.likelihood.unwrap().options;
    expect(likelihoods).toHaveLength(7);
    for (const likelihood of likelihoods) {
      for (const impact of [1, 2, 3, 4, 5] as const) {
        expect(ratingAt(scales, likelihoodOf(scales, likelihood).step, impact)).toBeGreaterThan(0);
      }
    }
  });
});

describe('the controls that a cell of version 1 proposed', () => {
  it('become lines after the controls in place', () => {
    const proposals = [
      aProposalV1(),
      aProposalV1({ owner: '' }),
      aProposalV1({ due: null }),
      aProposalV1({ owner: '', due: null }),
      aProposalV1({ text: '', due: null }),
      aProposalV1({ text: ' ', owner: ' ', due: null }),
    ];
    const cell = migrated(anAssessedCellV1({ controlsProposed: proposals }));
    expect(cell.controlsInPlace.split('\n')).toEqual([
      'Evening patrol.',
      'Proposed: Barriers at the market place (owner: Silver; due: Thu 6 May 2027)',
      'Proposed: Barriers at the market place (due: Thu 6 May 2027)',
      'Proposed: Barriers at the market place (owner: Silver)',
      'Proposed: Barriers at the market place',
      'Proposed: (owner: Silver)',
    ]);
    expect(cell.rationale).toBe('Crowds at the close in two years.');
    expect(cell).not.toHaveProperty('controlsProposed');
    expect(cell).toMatchObject({
      evidence: [],
      controls: [],
      judgedBy: '',
      beforeControls: { likelihood: null, impact: null, judgedBy: '' },
      afterControls: { likelihood: null, impact: null, judgedBy: '' },
    });
  });

  it('stand alone where no control was in place', () => {
    const cell = migrated(anAssessedCellV1({ controlsInPlace: '', controlsProposed: [aProposalV1()] }));
    expect(cell.controlsInPlace).toBe(
      'Proposed: Barriers at the market place (owner: Silver; due: Thu 6 May 2027)',
    );
  });

  it('fill the controls in place to its last letter, and not beyond', () => {
    const line = '\nProposed: Ask';
    const proposal = aProposalV1({ text: 'Ask', owner: '', due: null });
    const room = (left: number) => 'p'.repeat(4000 - left);
    const fits = migrated(
      anAssessedCellV1({ controlsInPlace: room(line.length), controlsProposed: [proposal] }),
    );
    expect(fits.controlsInPlace).toBe(room(line.length) + line);
    const short = anAssessedCellV1({ controlsInPlace: room(line.length - 1), controlsProposed: [proposal] });
    expect(migrated(short).controlsInPlace).toBe(short.controlsInPlace);
    expect(migrated(short).rationale).toBe(`${short.rationale}${line}`);
  });

  it('go to the rationale in their order once one does not fit', () => {
    const texts = ['first', 'x'.repeat(2000), 'y'.repeat(2000), 'last'];
    const cell = migrated(
      anAssessedCellV1({
        controlsInPlace: '',
        rationale: '',
        controlsProposed: texts.map((text) => aProposalV1({ text, owner: '', due: null })),
      }),
    );
    expect(cell.controlsInPlace).toBe(`Proposed: first\nProposed: ${texts[1] ?? ''}`);
    expect(cell.rationale).toBe(`Proposed: ${texts[2] ?? ''}\nProposed: last`);
  });

  it('stay whole where both fields are full already, and the record can still be saved', () => {
    const proposals = Array.from({ length: 40 }, (_, index) =>
      aProposalV1({ text: `${index} `.padEnd(2000, 'z'), owner: 'o'.repeat(120) }),
    );
    const was = anAssessedCellV1({
      controlsInPlace: 'p'.repeat(4000),
      rationale: 'r'.repeat(8000),
      controlsProposed: proposals,
    });
    const cell = migrated(was);
    expect(registry.cells.safeParse(broughtToToday('cells', was)).success).toBe(true);
    expect(cell.controlsInPlace).toBe(was.controlsInPlace);
    expect(cell.rationale.startsWith(`${was.rationale}\n`)).toBe(true);
    for (const { text, owner } of proposals) expect(cell.rationale).toContain(`${text} (owner: ${owner};`);
  });

  it('are never lost, cut or put in another order', () => {
    fc.assert(
      fc.property(assessedCellsV1, (was) => {
        const cell = migrated(was);
        expect(cell.controlsInPlace.length).toBeLessThanOrEqual(4000);
        expect(cell.controlsInPlace.startsWith(was.controlsInPlace)).toBe(true);
        expect(cell.rationale.startsWith(was.rationale)).toBe(true);
        const added =
          cell.controlsInPlace.slice(was.controlsInPlace.length) + cell.rationale.slice(was.rationale.length);
        let from = 0;
        for (const piece of was.controlsProposed.flatMap(writtenIn)) {
          const at = added.indexOf(piece, from);
          expect(at, piece).toBeGreaterThanOrEqual(from);
          from = at + piece.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Everything that a person wrote in a proposal. */
function writtenIn({ text, owner, due }: ProposedControlV1): readonly string[] {
  return [text, owner, ...(due === null ? [] : [formatDate(due)])].filter((piece) => piece.trim() !== '');
}
