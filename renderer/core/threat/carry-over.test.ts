import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anArea,
  anAssessedCell,
  anAssessment,
  aNilCell,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import { assessmentSchema } from './assessment';
import { carryOver } from './carry-over';
import type { Cell } from './cell';
import { type ConfirmedCell, confirmedAsBefore, leftOutWords } from './confirm';
import { type FactorNote, factorNoteId, factorNoteSchema } from './factor-note';
import { harms } from './harms';
import {
  cellStanding,
  cellStandings,
  combinationsOf,
  standingCounts,
  throughMerges,
} from './previous-version';
import { builtInSets, usualScales } from './scales';
import { startChoices } from './start-from';

const marlshire = anArea('force', { kind: 'force' });
const areas = new Map(
  [
    marlshire,
    anArea('carrow', { kind: 'local-authority', parentId: marlshire.id }),
    anArea('lyde', { parentId: asId<'Area'>('carrow') }),
    anArea('thornby', { kind: 'local-authority', parentId: marlshire.id }),
    anArea('east', { kind: 'bcu', parentId: marlshire.id }),
  ].map((area) => [area.id as string, area]),
);
const places = new Map(
  [
    aPlace('ash-hall'),
    aPlace('old-hall', { mergedIntoId: asId<'Place'>('ash-hall') }),
    aPlace('thornby-hall', { areaId: asId<'Area'>('thornby') }),
  ].map((place) => [place.id as string, place]),
);
const gazetteer = { areas, places };
const anOperation = (id: string, given: Partial<ReturnType<typeof newOperation>> = {}) =>
  newOperation({
    id: asId<'Operation'>(id),
    name: id,
    forceName: 'Marlshire Police',
    forceAreaId: marlshire.id,
    areaIds: [asId<'Area'>('carrow')],
    createdAt: '2027-01-11T09:00:00.000Z',
    ...given,
  });
const columns = ['carrow', 'lyde', 'thornby', 'east', 'gone'].map(atArea);
const earlier = anAssessment({
  status: 'approved',
  title: 'Assessment of 2027',
  judgements: { malpractice: 'Low.', intimidation: '', 'peaceful-voting': '' },
  locations: [...columns, atPlace('ash-hall'), atPlace('old-hall'), atPlace('thornby-hall')],
});
const aNote = (location: FactorNote['location'], text = 'Asked.'): FactorNote => ({
  id: factorNoteId(earlier.id, 'homes', location),
  assessmentId: earlier.id,
  factorId: 'homes',
  location,
  text,
});
const to = (operation: ReturnType<typeof anOperation>) => ({
  operation,
  gazetteer,
  version: 2,
  scales: usualScales,
  id: asId<'Assessment'>('assessment2'),
  startedAt: '2027-03-01T09:00:00.000Z',
  author: 'Sgt P. Oake',
});
const cells = [
  anAssessedCell({ assessment: earlier }),
  aNilCell({ assessment: earlier, location: atArea('thornby') }),
  aNilCell({ assessment: earlier, location: atPlace('old-hall'), harm: harmNumber(2) }),
];
const notes = [
  aNote(null),
  aNote(atPlace('old-hall'), 'Old.'),
  aNote(atPlace('ash-hall'), 'Ash.'),
  aNote(atArea('thornby')),
];

describe('starting from an approved version', () => {
  it('of the same operation brings columns that still stand and their notes, and no rating', () => {
    const made = carryOver(
      { grid: aGrid(earlier, cells), factorNotes: notes },
      to(anOperation('operation1')),
    );
    expect(made.assessment).toMatchObject({
      version: 2,
      status: 'draft',
      basedOnId: earlier.id,
      title: 'Assessment of 2027',
      author: 'Sgt P. Oake',
      approval: null,
      judgements: { malpractice: '' },
      locations: [...columns.slice(0, 4), atPlace('ash-hall'), atPlace('thornby-hall')],
    });
    expect(made).not.toHaveProperty('cells.0');
    expect(made.cells).toEqual({ toConfirm: 3, left: 0 });
    expect(made.columnsLeft).toEqual([atArea('gone')]);
    expect(assessmentSchema.parse(made.assessment)).toEqual(made.assessment);
    expect(made.factorNotes.every((note) => factorNoteSchema.safeParse(note).success)).toBe(true);
    const onHall = made.factorNotes.filter((note) => note.location?.id === 'ash-hall');
    expect(onHall.map(({ text }) => text)).toEqual(['Ash.\n\nFrom old-hall: Old.']);
  });

  it('of another operation brings only its councils, their wards and places, and the force’s own areas', () => {
    const made = carryOver(
      { grid: aGrid(earlier, cells), factorNotes: notes },
      to(anOperation('operation2')),
    );
    expect(made.assessment.operationId).toBe('operation2');
    expect(made.assessment.locations).toEqual([
      atArea('carrow'),
      atArea('lyde'),
      atArea('east'),
      atPlace('ash-hall'),
    ]);
    expect(made.columnsLeft).toEqual([atArea('thornby'), atArea('gone'), atPlace('thornby-hall')]);
    expect(made.notesLeft).toEqual([notes[3]]);
    expect(made.cells).toEqual({ toConfirm: 2, left: 1 });
  });

  it('proposes the operation that this one follows first, then the latest poll, each with its last approved', () => {
    const operation = anOperation('now', { followsOperationId: asId<'Operation'>('older') });
    const others = [
      anOperation('old', { pollingDate: '2023-05-04' }),
      anOperation('newer', { pollingDate: '2024-05-02' }),
      anOperation('older', { pollingDate: '2019-05-02' }),
      anOperation('none'),
    ];
    const version = (operationId: string, number: number, status: 'approved' | 'draft') =>
      anAssessment({
        id: asId<'Assessment'>(`${operationId}${number}`),
        operationId: asId<'Operation'>(operationId),
        version: number,
        status,
      });
    const versions = others
      .slice(0, 3)
      .flatMap(({ id }) => [version(id, 1, 'approved'), version(id, 2, 'approved'), version(id, 3, 'draft')]);
    const choices = startChoices(
      operation,
      [operation, ...others],
      [...versions, version('now', 1, 'approved')],
    );
    expect(choices.map(({ assessment }) => assessment.id)).toEqual(['older2', 'newer2', 'old2']);
  });
});

const anyCells = (assessment: typeof earlier): fc.Arbitrary<readonly Cell[]> =>
  fc.array(
    fc
      .record({
        harm: fc.constantFrom(...harms),
        location: fc.constantFrom(...columns),
        isAssessed: fc.boolean(),
        text: fc.constantFrom('', 'One.', 'Two.'),
      })
      .map(({ isAssessed, text, harm, location }) =>
        isAssessed
          ? anAssessedCell({ assessment, harm, location }, { rationale: text })
          : aNilCell({ assessment, harm, location }, { reason: text }),
      ),
    { maxLength: 40 },
  );
const someColumns = fc.subarray(columns);

describe('the standing of each combination against the version before', () => {
  it('is exactly one of the six, whatever stands in either version', () => {
    const ids = new Set<string>(cellStandings.map(({ id }) => id));
    fc.assert(
      fc.property(
        someColumns,
        someColumns,
        anyCells(earlier),
        anyCells(earlier),
        fc.constantFrom('draft' as const, 'submitted' as const, 'approved' as const),
        (wasColumns, isColumns, wasCells, isCells, status) => {
          const previous = aGrid({ ...earlier, locations: wasColumns }, wasCells);
          const now = aGrid({ ...earlier, locations: isColumns, status }, isCells);
          const combinations = combinationsOf(previous, now);
          const keys = combinations.map(({ harm, location }) => `${harm.id}~${location.id}`);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBe(harms.length * new Set([...wasColumns, ...isColumns]).size);
          const counts = standingCounts(previous, now);
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(keys.length);
          for (const { harm, location } of combinations) {
            const standing = cellStanding({ previous, now }, harm, location);
            expect(ids.has(standing)).toBe(true);
            const was = wasColumns.includes(location) && previous.cellAt(harm, location) !== undefined;
            const is = isColumns.includes(location) && now.cellAt(harm, location) !== undefined;
            expect(standing === 'same' || standing === 'changed').toBe(was && is);
            expect(standing === 'new').toBe(!was && is);
            expect(standing === 'never-considered').toBe(!was && !is);
            expect(standing === 'to-confirm').toBe(
              was && !is && isColumns.includes(location) && status === 'draft',
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is “same” for every cell once it is confirmed as before, in the same scales', () => {
    const now = { ...earlier, id: asId<'Assessment'>('assessment2'), status: 'draft' as const };
    fc.assert(
      fc.property(anyCells(earlier), (was) => {
        const previous = aGrid(earlier, was);
        const confirmed = combinationsOf(previous, aGrid(now, [])).flatMap(
          (point) => confirmedAsBefore({ ...confirming, assessment: now, previous }, point)?.cell ?? [],
        );
        const counts = standingCounts(previous, aGrid(now, confirmed));
        expect(counts['to-confirm'] + counts.changed + counts.new + counts.dropped).toBe(0);
        expect(counts.same).toBe(confirmed.length);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a merged place as the one that it was merged into, whose own cell comes first', () => {
    const own = aNilCell({ assessment: earlier, location: atPlace('ash-hall') }, { reason: 'Ash.' });
    const merged = aNilCell({ assessment: earlier, location: atPlace('old-hall') }, { reason: 'Old.' });
    const other = aNilCell({ assessment: earlier, location: atPlace('old-hall'), harm: harmNumber(2) });
    const read = throughMerges(aGrid(earlier, [own, merged, other]), places);
    expect(read.cellAt(harmNumber(1), atPlace('ash-hall'))).toBe(own);
    expect(read.cellAt(harmNumber(2), atPlace('ash-hall'))).toBe(other);
    expect(read.locations.filter(({ kind }) => kind === 'place').map(({ id }) => id)).toEqual([
      'ash-hall',
      'thornby-hall',
    ]);
  });
});

const control = {
  id: asId<'Control'>('control1'),
  operationId: earlier.operationId,
  text: 'Patrol',
  owner: '',
  due: null,
  state: 'in-place',
  note: '',
  officerHours: null,
} as const;
const confirming = {
  assessment: { ...earlier, id: asId<'Assessment'>('assessment2') },
  previous: aGrid(earlier, []),
  citable: {
    intelligence: new Map(),
    history: new Map(),
    lessons: new Map(),
    controls: new Map([[control.id, control]]),
  },
  factorNotes: new Map(),
  by: 'Insp J. Marl',
};

describe('confirming as before', () => {
  const was = anAssessedCell(
    { assessment: earlier },
    {
      controls: [control.id, asId<'Control'>('removed')],
      evidence: [
        { kind: 'factor', factorId: 'homes', location: null },
        { kind: 'history', id: asId<'HistoryEntry'>('gone') },
      ],
    },
  );
  const point = { harm: harmNumber(1), location: atArea('carrow') };
  const previous = aGrid(earlier, [was]);

  it('copies the cell in the name of who confirms, with what it rests on that is still here', () => {
    const id = factorNoteId(confirming.assessment.id, 'homes', null);
    const factorNotes = new Map([[id, { ...aNote(null), id }]]);
    const made = confirmedAsBefore({ ...confirming, previous, factorNotes }, point) as ConfirmedCell;
    expect(made.cell).toMatchObject({
      assessmentId: 'assessment2',
      likelihood: was.likelihood,
      impact: was.impact,
      confidence: was.confidence,
      rationale: was.rationale,
      judgedBy: 'Confirmed by Insp J. Marl',
      controls: [control.id],
      evidence: [was.evidence[0]],
    });
    expect(leftOutWords([made])).toContain('1 reference to evidence and 1 control');
  });

  it('never converts a rating: in other scales only the reasons come over', () => {
    const [, three] = builtInSets;
    if (three === undefined) throw new Error('One set only');
    const assessment = { ...confirming.assessment, scales: three };
    const made = confirmedAsBefore({ ...confirming, assessment, previous }, point) as ConfirmedCell;
    expect(made).toMatchObject({
      isToBeJudged: true,
      cell: { likelihood: null, impact: null, confidence: null, rationale: was.rationale, judgedBy: '' },
    });
  });

  it('leaves controls of another operation behind, and makes nothing of nothing', () => {
    const assessment = { ...confirming.assessment, operationId: asId<'Operation'>('operation2') };
    expect(confirmedAsBefore({ ...confirming, assessment, previous }, point)?.cell).toMatchObject({
      controls: [],
    });
    expect(confirmedAsBefore({ ...confirming, previous }, { ...point, harm: harmNumber(5) })).toBeNull();
  });
});
