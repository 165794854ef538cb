import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { scaleProblems } from './scale-check';
import {
  copiedSet,
  copyName,
  levelCounts,
  withImpactLevels,
  withLikelihoodSteps,
  withRatingLevels,
  withSquare,
} from './scale-set-edits';
import { type ScaleSet, scaleSetSchema, type Step } from './scale-set';
import { builtInSets, usualScales } from './scales';
import { possibleIn, possibleWords, translationBetween, translations } from './translation';

const [five, three] = builtInSets as readonly [ScaleSet, ScaleSet];
const judgementsOf = (set: ScaleSet) =>
  fc.record({
    likelihood: fc.constantFrom(...set.likelihood.terms.map(({ id }) => id)),
    impact: fc.constantFrom(...set.impact.levels.map(({ level }) => level)),
  });

describe('a translation', () => {
  it('gives every possibility in words', () => {
    const translation = translationBetween(five, three);
    if (translation === null) throw new Error('Not translated');
    const possible = possibleIn(translation, { likelihood: 'likely', impact: 3 });
    if (possible === null) throw new Error('Not possible');
    expect(possibleWords(translation, possible)).toBe(
      '3 by 3: Medium or High (likelihood medium or high, impact 2 Medium)',
    );
    expect(possibleIn(translation, { likelihood: 'likely', impact: null })).toBeNull();
  });

  it('is there both ways between the two built-in sets, and for no other', () => {
    expect(translations).toHaveLength(2);
    expect(translationBetween(three, five)?.to.id).toBe('phia-5x5');
    const own = withSquare(five, { likelihoodStep: 1, impact: 1 }, 2);
    expect(translationBetween(own, three)).toBeNull();
    expect(translationBetween(five, five)).toBeNull();
  });

  for (const translation of translations) {
    const { from, to } = translation;
    const back = translationBetween(to, from);

    it(`never leaves the set: ${from.id} to ${to.id}`, () => {
      fc.assert(
        fc.property(judgementsOf(from), (judgement) => {
          const possible = possibleIn(translation, judgement);
          expect(possible?.likelihoods.length).toBeGreaterThan(0);
          const terms = new Set(to.likelihood.terms.map(({ id }) => id));
          expect(possible?.likelihoods.every((id) => terms.has(id))).toBe(true);
          const impacts = new Set(to.impact.levels.map(({ level }) => level));
          expect(possible?.impacts.every((level) => impacts.has(level))).toBe(true);
          const ratings = new Set(to.rating.levels.map(({ level }) => level));
          expect(possible?.ratings.length).toBeGreaterThan(0);
          expect(possible?.ratings.every((level) => ratings.has(level))).toBe(true);
        }),
      );
    });

    it(`finds the true judgement and rating among those of the way back: ${from.id} to ${to.id}`, () => {
      if (back === null) throw new Error('No way back');
      fc.assert(
        fc.property(judgementsOf(from), (judgement) => {
          const there = possibleIn(translation, judgement);
          for (const likelihood of there?.likelihoods ?? [])
            for (const impact of there?.impacts ?? []) {
              const again = possibleIn(back, { likelihood, impact });
              expect(again?.likelihoods).toContain(judgement.likelihood);
              expect(again?.impacts).toContain(judgement.impact);
            }
        }),
      );
    });
  }
});

describe('a set of scales that is to be used', () => {
  it('has no fault where the desk brings it, and never falls as likelihood or impact rises', () => {
    for (const set of builtInSets) {
      expect(scaleProblems(set)).toEqual([]);
      const { matrix } = set.rating;
      matrix.forEach((row, at) =>
        row.forEach((level, column) => {
          expect(level).toBeGreaterThanOrEqual(row[column - 1] ?? 1);
          expect(level).toBeGreaterThanOrEqual(matrix[at - 1]?.[column] ?? 1);
        }),
      );
    }
  });

  it('says what is wrong with it in plain words', () => {
    const { likelihood, impact, rating } = five;
    expect(scaleProblems({ ...five, name: 'Our MoRiLE' })).toEqual([expect.stringContaining('MoRiLE')]);
    expect(
      scaleProblems({
        ...five,
        impact: { ...impact, levels: impact.levels.map((each) => ({ ...each, name: ' ' })) },
      }),
    ).toEqual(['An impact has no name.']);
    expect(
      scaleProblems({
        ...five,
        likelihood: { ...likelihood, terms: likelihood.terms.filter(({ step }) => step !== 3) },
      }),
    ).toContain('The steps of likelihood leave one out.');
    expect(
      scaleProblems({
        ...five,
        rating: { ...rating, levels: rating.levels.map((each) => ({ ...each, shade: 1 })) },
      }),
    ).toEqual(['A graver rating must be drawn darker than the one below it.']);
    expect(scaleProblems({ ...five, rating: { ...rating, matrix: rating.matrix.slice(1) } })).toEqual([
      'The rating table does not have a square for every likelihood and impact.',
    ]);
    expect(scaleProblems(withSquare(five, { likelihoodStep: 5, impact: 5 }, 1))).toEqual([
      'The rating falls somewhere as the impact rises.',
      'The rating falls somewhere as the likelihood rises.',
    ]);
  });

  it('names the set that a falling square makes unusable, wherever it stands', () => {
    const step = fc.constantFrom<Step>(1, 2, 3, 4, 5);
    fc.assert(
      fc.property(step, step, step, (likelihoodStep, impact, rating) => {
        const set = withSquare(five, { likelihoodStep, impact }, rating);
        const { matrix } = set.rating;
        const falls = matrix.some((row, at) =>
          row.some(
            (level, column) => level < (row[column - 1] ?? 1) || level < (matrix[at - 1]?.[column] ?? 1),
          ),
        );
        expect(scaleProblems(set).length > 0).toBe(falls);
      }),
    );
  });

  it('keeps its table whole whatever number of steps and levels is chosen', () => {
    const count = fc.constantFrom(...levelCounts);
    fc.assert(
      fc.property(count, count, count, fc.constantFrom(...builtInSets), (rows, columns, levels, from) => {
        const copied = copiedSet(from, {
          id: asId<'ScaleSet'>('own'),
          name: 'Marlshire',
          today: '2027-01-11',
          nextYear: '2028-01-11',
        });
        const set = withRatingLevels(withImpactLevels(withLikelihoodSteps(copied, rows), columns), levels);
        expect(scaleSetSchema.safeParse(set).success).toBe(true);
        expect(scaleProblems(set)).toEqual([]);
        expect(set.rating.matrix.map((row) => row.length)).toEqual(
          Array.from({ length: rows }, () => columns),
        );
        expect(set.rating.levels).toHaveLength(levels);
      }),
    );
  });

  it('is copied under a name that is free', () => {
    expect(copyName('Ours', [])).toBe('Copy of Ours');
    expect(copyName('Ours', ['Copy of Ours', 'Copy of Ours (2)'])).toBe('Copy of Ours (3)');
    expect(usualScales.id).toBe('phia-5x5');
  });
});
