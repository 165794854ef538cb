import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import { contentText } from './content-text';
import { movesBetween, sameMoves } from './moves';
import { trendOf, trendVersions } from './trend';

const operation = (id: string, pollingDate: string | null) =>
  newOperation({
    id: asId<'Operation'>(id),
    name: id,
    forceName: '',
    forceAreaId: asId<'Area'>('force'),
    createdAt: '2027-01-11T09:00:00.000Z',
    pollingDate,
  });
const carrow = atArea('carrow');
const lyde = atArea('lyde');
const assessment = anAssessment({ locations: [carrow, lyde] });

describe('the trend of a harm', () => {
  it('takes approved versions and the newest of each operation, in the order of the polls', () => {
    const version = (of: string, number: number, status: 'approved' | 'draft') =>
      anAssessment({
        id: asId<'Assessment'>(`${of}${number}`),
        operationId: asId<'Operation'>(of),
        version: number,
        status,
      });
    const shown = trendVersions(
      [operation('unknown', null), operation('new', '2027-05-06'), operation('old', '2023-05-04')],
      [
        version('new', 2, 'draft'),
        version('new', 1, 'approved'),
        version('old', 1, 'draft'),
        version('old', 2, 'approved'),
        version('unknown', 1, 'draft'),
      ],
    );
    expect(shown.map((each) => each.assessment.id)).toEqual(['old2', 'new1', 'new2', 'unknown1']);
  });

  it('is the highest rating anywhere with counts, and a state where nothing is rated', () => {
    const at = (harm: number, location = carrow) => ({ assessment, harm: harmNumber(harm), location });
    const grid = aGrid(assessment, [
      anAssessedCell(at(1), { likelihood: 'likely', impact: 5 }),
      anAssessedCell(at(1, lyde), { likelihood: 'unlikely', impact: 1 }),
      aNilCell(at(2)),
      anAssessedCell(at(3), { likelihood: null }),
      aNilCell(at(4), { state: 'not-applicable' }),
    ]);
    const [one, two, three, four, five] = trendOf([{ operation: operation('new', null), grid }]).map(
      ({ entries }) => entries[0],
    );
    expect(one?.highest).toEqual({ kind: 'rated', rating: 5 });
    expect([...(one?.rated ?? [])]).toEqual([
      [5, 1],
      [1, 1],
    ]);
    expect(one).toMatchObject({ considered: 2, places: 2 });
    expect([two, three, four, five].map((entry) => entry?.highest.kind)).toEqual([
      'nil',
      'unrated',
      'not-applicable',
      'not-considered',
    ]);
  });

  it('tells what a draft has still to confirm from what nobody considered', () => {
    const first = aGrid({ ...assessment, status: 'approved' }, [
      anAssessedCell({ assessment, harm: harmNumber(1), location: carrow }),
      anAssessedCell({ assessment, harm: harmNumber(2), location: carrow }),
      anAssessedCell({ assessment, harm: harmNumber(2), location: lyde }, { impact: 5 }),
    ]);
    const next = { ...assessment, id: asId<'Assessment'>('next'), version: 2, basedOnId: assessment.id };
    const draft = aGrid(next, [anAssessedCell({ assessment: next, harm: harmNumber(2), location: carrow })]);
    const at = operation('new', null);
    const entries = trendOf([
      { operation: at, grid: first },
      { operation: at, grid: draft },
    ]).map((harm) => harm.entries[1]);
    expect(entries[0]).toMatchObject({ highest: { kind: 'to-confirm' }, considered: 0, toConfirm: 1 });
    expect(entries[1]).toMatchObject({ highest: { kind: 'rated' }, considered: 1, toConfirm: 1 });
    expect(entries[2]).toMatchObject({ highest: { kind: 'not-considered' }, toConfirm: 0 });
  });
});

describe('ratings that moved', () => {
  it('are named gravest first, those of one line together, and only where both versions rate', () => {
    const at = (harm: number, location = carrow) => ({ assessment, harm: harmNumber(harm), location });
    const low = { likelihood: 'remote-chance', impact: 1 } as const;
    const high = { likelihood: 'almost-certain', impact: 5 } as const;
    const before = aGrid(assessment, [
      anAssessedCell(at(1), low),
      anAssessedCell(at(2), high),
      anAssessedCell(at(3), low),
      anAssessedCell(at(4), low),
    ]);
    const after = aGrid(assessment, [
      anAssessedCell(at(1), high),
      anAssessedCell(at(2), low),
      anAssessedCell(at(3), high),
      aNilCell(at(4)),
    ]);
    const moves = movesBetween(before, after);
    expect(moves.map(({ harm, from, to }) => [harm.number, from, to])).toEqual([
      [1, 1, 5],
      [3, 1, 5],
      [2, 5, 1],
    ]);
    expect(sameMoves(moves).map((line) => line.moves.length)).toEqual([2, 1]);
  });
});

describe('the text that is hashed at approval', () => {
  const facts = {
    operationName: 'May 2027',
    forceName: '',
    pollingDate: null,
    polls: '',
    locations: [],
    cited: { intelligence: [], history: [], lessons: [], controls: [] },
  };
  const cells = [anAssessedCell({ assessment }), aNilCell({ assessment, harm: harmNumber(2) })];
  const content = { assessment, cells, factorNotes: [], lessonAnswers: [], facts };
  const other = aNilCell({ assessment: anAssessment({ id: asId<'Assessment'>('another') }) });

  it('is the same in any order, before and after gold’s answer, whatever else is in the desk', () => {
    const text = contentText(content);
    expect(contentText({ ...content, cells: [other, ...[...cells].reverse()] })).toBe(text);
    const approved = {
      ...assessment,
      status: 'submitted' as const,
      submission: { by: 'A', at: '2027-01-11T09:00:00.000Z', note: 'n' },
    };
    expect(contentText({ ...content, assessment: approved })).toBe(text);
  });

  it('differs when a letter of a cell, of the front page or of the facts does', () => {
    const text = contentText(content);
    const changed = [
      { ...content, cells: [anAssessedCell({ assessment }, { rationale: 'Another.' }), ...cells.slice(1)] },
      { ...content, cells: cells.slice(1) },
      { ...content, assessment: { ...assessment, distribution: 'Gold' } },
      { ...content, facts: { ...facts, operationName: 'June 2027' } },
    ];
    for (const each of changed) expect(contentText(each)).not.toBe(text);
  });
});
