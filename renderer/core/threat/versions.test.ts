import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anAssessedCell,
  anArea,
  anAssessment,
  aNilCell,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import { columnNames } from './approval-facts';
import { assessmentSchema } from './assessment';
import { type Cell, cellSchema } from './cell';
import { type FactorNote, factorNoteId, factorNoteSchema } from './factor-note';
import { cellsOf, type Grid } from './grid';
import { harms } from './harms';
import { approve, changesBetween, nextVersion } from './versions';

const operation = newOperation({
  id: asId<'Operation'>('operation1'),
  name: 'Elections of May 2027',
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  pollingDate: '2027-05-06',
  polls: [{ type: 'mayor', contest: 'Carrow' }],
  createdAt: '2027-01-11T09:00:00.000Z',
});
const gazetteer = {
  areas: new Map([['carrow', anArea('carrow', { name: 'Carrow' })]]),
  places: new Map([['ash-hall', aPlace('ash-hall', { name: 'Ash Hall' })]]),
};
const around = { operation, gazetteer };
const approval = {
  name: 'Supt R. Fallow',
  role: 'Gold commander',
  date: '2027-02-01',
  recordedAt: '2027-02-01T10:00:00.000Z',
  note: '',
};
const assessment = anAssessment();
const columns = [atArea('carrow'), atPlace('ash-hall')];

const anyCells: fc.Arbitrary<readonly Cell[]> = fc.array(
  fc
    .record({
      harm: fc.constantFrom(...harms),
      location: fc.constantFrom(...columns),
      isAssessed: fc.boolean(),
      text: fc.string({ maxLength: 20 }),
    })
    .map(({ isAssessed, text, ...at }) =>
      isAssessed ? anAssessedCell(at, { rationale: text }) : aNilCell(at, { reason: text }),
    ),
);

function next(grid: Grid, factorNotes: readonly FactorNote[] = []) {
  return nextVersion(
    { grid, factorNotes },
    { ids: () => 'assessment2', startedAt: '2027-03-01T09:00:00.000Z', author: 'Sgt P. Oake' },
  );
}

describe('approval by gold', () => {
  it('freezes the version with who approved it and when', () => {
    const result = approve(aGrid(assessment, [anAssessedCell()]), approval, around);
    expect(result).toMatchObject({ ok: true, value: { status: 'approved', approval } });
    if (result.ok) expect(assessmentSchema.parse(result.value)).toEqual(result.value);
  });

  it('is refused without a name, for an empty grid, and a second time', () => {
    const grid = aGrid(assessment, [aNilCell()]);
    expect(approve(grid, { ...approval, name: '  ' }, around)).toMatchObject({ error: { kind: 'no-name' } });
    expect(approve(aGrid(assessment, []), approval, around)).toMatchObject({
      error: { kind: 'nothing-in-it' },
    });
    const approved = approve(grid, approval, around);
    if (!approved.ok) throw new Error(approved.error.kind);
    expect(approve(aGrid(approved.value, [aNilCell()]), approval, around)).toMatchObject({
      error: { kind: 'already-approved' },
    });
  });

  it.each([
    ['Insp J. Marl', 'Insp J. Marl'],
    ['  insp  j marl ', 'Insp J. Marl, force election SPOC'],
    ['Insp. J. Marl, gold', 'INSP J.MARL'],
  ])('is refused where “%s” would approve what “%s” wrote', (name, author) => {
    const grid = aGrid(anAssessment({ author }), [anAssessedCell()]);
    expect(approve(grid, { ...approval, name }, around)).toMatchObject({
      error: { kind: 'author-approves' },
    });
  });

  it('is given by another person, also where no author stands', () => {
    for (const author of ['Insp J. Marlow', 'Supt R. Fallows, gold', '', ', SPOC']) {
      const grid = aGrid(anAssessment({ author }), [anAssessedCell()]);
      expect(approve(grid, approval, around).ok).toBe(true);
    }
  });

  it('takes a grid as empty when all that was written stands in a column that was taken out', () => {
    const grid = aGrid(assessment, [anAssessedCell({ location: atPlace('gone') })]);
    expect(approve(grid, approval, around)).toMatchObject({ error: { kind: 'nothing-in-it' } });
  });

  it('freezes the operation and the names of the columns as they stand', () => {
    const result = approve(aGrid(assessment, [anAssessedCell()]), approval, around);
    expect(result).toMatchObject({
      value: {
        approval: {
          facts: {
            operationName: 'Elections of May 2027',
            forceName: 'Marlshire Police',
            pollingDate: '2027-05-06',
            polls: 'Mayor (Carrow)',
            locations: [
              { key: 'area:carrow', name: 'Carrow' },
              { key: 'place:ash-hall', name: 'Ash Hall' },
            ],
          },
        },
      },
    });
  });

  it('keeps the names of an approved version, and gives those of today to a draft', () => {
    const result = approve(aGrid(assessment, [anAssessedCell()]), approval, around);
    if (!result.ok) throw new Error(result.error.kind);
    const renamed = {
      ...gazetteer,
      places: new Map([['ash-hall', aPlace('ash-hall', { name: 'Elm Hall' })]]),
    };
    const hall = atPlace('ash-hall');
    expect(columnNames(result.value, [], renamed)(hall)).toBe('Ash Hall');
    expect(columnNames(assessment, [result.value], renamed)(hall)).toBe('Elm Hall');
    const next = { ...result.value, version: 2, locations: [atArea('carrow')] };
    const later = {
      ...next,
      approval: { ...result.value.approval!, facts: { ...result.value.approval!.facts, locations: [] } },
    };
    expect(columnNames(later, [result.value], renamed)(hall)).toBe('Ash Hall');
  });
});

describe('the next version', () => {
  it('starts as a copy in which nothing has changed', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const before = aGrid(assessment, cells);
        const made = next(before);
        const after = aGrid(made.assessment, made.cells);
        expect(cellsOf(after).length).toBe(cellsOf(before).length);
        expect(changesBetween(before, after)).toEqual([]);
      }),
    );
  });

  it('is a draft with the next number, based on the one before, not yet approved', () => {
    const approved = approve(aGrid(assessment, [anAssessedCell()]), approval, around);
    if (!approved.ok) throw new Error(approved.error.kind);
    const made = next(aGrid(approved.value, [anAssessedCell()]));
    expect(made.assessment).toMatchObject({
      id: 'assessment2',
      version: 2,
      status: 'draft',
      basedOnId: assessment.id,
      approval: null,
      author: 'Sgt P. Oake',
    });
  });

  it('makes records that the schemas take, each under an id of its own', () => {
    const note: FactorNote = {
      id: factorNoteId(assessment.id, 'homes', null),
      assessmentId: assessment.id,
      factorId: 'homes',
      location: null,
      text: 'Nothing new.',
    };
    const made = next(aGrid(assessment, [anAssessedCell(), aNilCell({ harm: harmNumber(2) })]), [note]);
    expect(assessmentSchema.safeParse(made.assessment).success).toBe(true);
    expect(made.cells.every((cell) => cellSchema.safeParse(cell).success)).toBe(true);
    expect(made.factorNotes.map((copy) => factorNoteSchema.safeParse(copy).success)).toEqual([true]);
    const ids = [...made.cells, ...made.factorNotes].map((record) => record.id as string);
    expect(new Set([...ids, note.id, anAssessedCell().id]).size).toBe(ids.length + 2);
  });
});

describe('what changed since the version before', () => {
  const point = { location: atArea('carrow'), harm: harmNumber(1) };
  const changes = (was: readonly Cell[], is: readonly Cell[]) =>
    changesBetween(aGrid(assessment, was), aGrid(assessment, is));

  it('names what was added, what was taken out and which fields differ', () => {
    expect(changes([], [aNilCell(point)]).map((change) => change.kind)).toEqual(['added']);
    expect(changes([aNilCell(point)], []).map((change) => change.kind)).toEqual(['removed']);
    const [change] = changes(
      [anAssessedCell(point)],
      [anAssessedCell(point, { impact: 4, rationale: 'New.' })],
    );
    expect(change).toMatchObject({ kind: 'changed', fields: ['impact', 'rationale'] });
  });

  it('is the same seen from either side', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (was, is) => {
        const forth = changes(was, is).map((change) => `${change.harm.id} ${change.kind}`);
        const back = changes(is, was).map(
          (change) =>
            `${change.harm.id} ${change.kind === 'added' ? 'removed' : change.kind === 'removed' ? 'added' : change.kind}`,
        );
        expect(back.sort()).toEqual(forth.sort());
      }),
    );
  });

  it('does not name fields that were blank and still say nothing', () => {
    const begun = anAssessedCell(point, { likelihood: null, impact: null, confidence: null, rationale: '' });
    const [change] = changes([aNilCell(point, { reason: '' })], [begun]);
    expect(change).toMatchObject({ kind: 'changed', fields: ['state'] });
  });

  it('takes a control that was removed and written again as the same control', () => {
    const control = (id: string) => ({ id: asId<'Control'>(id), text: 'Patrol', owner: 'NPT', due: null });
    const was = anAssessedCell(point, { controlsProposed: [control('c1')] });
    expect(changes([was], [{ ...was, controlsProposed: [control('c2')] }])).toEqual([]);
  });

  it('shows a column that was added or taken out by its cells', () => {
    const wider = anAssessment({ locations: [...columns, atArea('lyde')] });
    const cell = anAssessedCell({ assessment: wider, location: atArea('lyde') });
    expect(changesBetween(aGrid(assessment, [cell]), aGrid(wider, [cell]))).toMatchObject([
      { kind: 'added' },
    ]);
    expect(changesBetween(aGrid(wider, [cell]), aGrid(assessment, [cell]))).toMatchObject([
      { kind: 'removed' },
    ]);
  });
});
