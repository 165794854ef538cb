/** Reference: APP Policing elections, Key roles and planning, threat assessment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import type { LocationRef } from './assessment';
import { type Cell, cellSchema, ratingOf } from './cell';
import {
  cellsOf,
  countsOf,
  gravestThreats,
  hasColumn,
  highestAt,
  highestForHead,
  highestRating,
  isComplete,
  matrixOf,
  rankedThreats,
  stateOf,
} from './grid';
import { heads, harms } from './harms';
import { likelihoodOf, steps } from './scale-set';
import { confidenceIds, usualScales } from './scales';

const likelihoodIds = usualScales.likelihood.terms.map((term) => term.id);

const columns: readonly LocationRef[] = [atArea('carrow'), atArea('lyde'), atPlace('ash-hall')];
const assessment = anAssessment({ locations: columns });

const anyCell: fc.Arbitrary<Cell> = fc
  .record({
    harm: fc.constantFrom(...harms),
    // 'gone' is not a column of the assessment.
    location: fc.constantFrom(...columns, atPlace('gone')),
    state: fc.constantFrom('assessed', 'nil', 'not-applicable'),
    likelihood: fc.option(fc.constantFrom(...likelihoodIds)),
    impact: fc.option(fc.constantFrom(...steps)),
    confidence: fc.option(fc.constantFrom(...confidenceIds)),
  })
  .map(({ harm, location, state, likelihood, impact, confidence }): Cell => {
    const at = { assessment, harm, location };
    if (state === 'assessed') return anAssessedCell(at, { likelihood, impact, confidence });
    return aNilCell(at, { state: state === 'nil' ? 'nil' : 'not-applicable' });
  });
const anyGrid = fc.array(anyCell, { maxLength: 40 }).map((cells) => aGrid(assessment, cells));

describe('the grid of an assessment', () => {
  it('gives the gravest threats in order, and never leaves out one that ties with the last', () => {
    const gravity = (cell: Cell) =>
      cell.state === 'assessed' ? [ratingOf(usualScales, cell), cell.impact, cell.likelihood].join() : '';
    fc.assert(
      fc.property(anyGrid, fc.integer({ min: 1, max: 12 }), (grid, count) => {
        const ranked = rankedThreats(grid);
        const gravest = gravestThreats(grid, count);
        expect(gravest).toEqual(ranked.slice(0, gravest.length));
        expect(gravest.length).toBeGreaterThanOrEqual(Math.min(count, ranked.length));
        const last = gravest.at(-1);
        const next = ranked[gravest.length];
        if (last !== undefined && next !== undefined) expect(gravity(next)).not.toBe(gravity(last));
      }),
    );
  });

  it('counts every place of the grid once, in one state', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const counts = countsOf(grid);
        expect(counts.assessed + counts.nil + counts.notApplicable + counts.notConsidered).toBe(counts.total);
        expect(counts.total).toBe(harms.length * columns.length);
        expect(counts.incomplete).toBeLessThanOrEqual(counts.assessed);
      }),
    );
  });

  it('leaves aside cells of a column that is no longer in it', () => {
    const grid = aGrid(assessment, [anAssessedCell({ assessment, location: atPlace('gone') })]);
    expect(cellsOf(grid)).toEqual([]);
    expect(highestAt(grid, atPlace('gone'))).toBeNull();
    expect(hasColumn(grid, atPlace('gone'))).toBe(false);
  });

  it('takes a column that is named twice as one column', () => {
    const twice = anAssessment({ locations: [atArea('carrow'), atArea('carrow')] });
    const grid = aGrid(twice, [anAssessedCell({ assessment: twice })]);
    expect(countsOf(grid)).toMatchObject({ assessed: 1, total: 11 });
  });

  it('tells an area from a place with the same id', () => {
    const grid = aGrid(assessment, []);
    expect(hasColumn(grid, atArea('carrow'))).toBe(true);
    expect(hasColumn(grid, atPlace('carrow'))).toBe(false);
  });

  it('calls a place without a record not considered', () => {
    expect(stateOf(undefined)).toBe('not-considered');
    expect(stateOf(aNilCell())).toBe('nil');
  });

  it('takes an assessed cell as unfinished until likelihood, impact and confidence are chosen', () => {
    expect(isComplete(anAssessedCell())).toBe(true);
    expect(isComplete(anAssessedCell({}, { likelihood: null }))).toBe(false);
    expect(isComplete(anAssessedCell({}, { impact: null }))).toBe(false);
    expect(isComplete(anAssessedCell({}, { confidence: null }))).toBe(false);
  });

  it('makes no cell that the schema of records would refuse', () => {
    fc.assert(fc.property(anyCell, (cell) => cellSchema.safeParse(cell).success));
  });
});

describe('the ranking of threats', () => {
  it('ranks by rating, then impact, then likelihood, and leaves out what has no rating', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const ranked = rankedThreats(grid);
        const rated = cellsOf(grid).filter(
          (cell) => cell.state === 'assessed' && ratingOf(usualScales, cell) !== null,
        );
        expect(ranked.length).toBe(rated.length);
        ranked.slice(1).forEach((cell, index) => {
          const before = ranked[index]!;
          const order = [
            ratingOf(usualScales, before)! - ratingOf(usualScales, cell)!,
            before.impact! - cell.impact!,
            likelihoodIds.indexOf(before.likelihood!) - likelihoodIds.indexOf(cell.likelihood!),
          ].find((difference) => difference !== 0);
          expect(order ?? 0).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('tells neighbours apart that fall in the same likelihood step', () => {
    const lesser = anAssessedCell({ harm: harmNumber(1) }, { likelihood: 'remote-chance' });
    const greater = anAssessedCell({ harm: harmNumber(2) }, { likelihood: 'highly-unlikely' });
    const grid = aGrid(anAssessment(), [lesser, greater]);
    expect(rankedThreats(grid).map((cell) => cell.harmId)).toEqual([greater.harmId, lesser.harmId]);
  });

  it('puts every ranked threat at one place of the 5 by 5 table', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const matrix = matrixOf(grid);
        expect(matrix.size).toBe(25);
        const placed = [...matrix.entries()].flatMap(([place, cells]) =>
          cells.map((cell) => {
            expect(place).toBe(`${likelihoodOf(usualScales, cell.likelihood!).step}:${cell.impact!}`);
            return cell.id;
          }),
        );
        expect(placed.sort()).toEqual(
          rankedThreats(grid)
            .map((cell) => cell.id)
            .sort(),
        );
      }),
    );
  });
});

describe('the highest rating', () => {
  it('is the rating of the first ranked threat, and none where nothing is rated', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const first = rankedThreats(grid)[0];
        expect(highestRating(grid, () => true)).toBe(
          first === undefined ? null : ratingOf(usualScales, first),
        );
      }),
    );
  });

  it('of the columns, taken together, is the highest of the grid', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const ofColumns = columns.map((column) => highestAt(grid, column) ?? 0);
        expect(Math.max(...ofColumns)).toBe(highestRating(grid, () => true) ?? 0);
      }),
    );
  });

  it('under a head looks only at the harms that bear on it', () => {
    const grid = aGrid(anAssessment(), [anAssessedCell({ harm: harmNumber(11) })]);
    expect(heads.map((head) => highestForHead(grid, head.id))).toEqual([3, null, null]);
  });
});
