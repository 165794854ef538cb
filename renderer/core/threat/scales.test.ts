/** Reference: gov.uk, Explaining uncertainty in UK intelligence assessment (24 March 2025). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAssessedCell } from '../../../test/builders/threat';
import { ratingOf } from './cell';
import { factors, harmOf, harms, headIds, heads } from './harms';
import {
  impactOf,
  likelihoodOf,
  likelihoodSteps,
  ratingAt,
  ratingFor,
  ratingLevelOf,
  scaleSetSchema,
  steps,
} from './scale-set';
import { builtInSets, confidenceIds, confidenceOf, confidences, usualScales } from './scales';

const likelihoods = usualScales.likelihood.terms;
const impacts = usualScales.impact.levels;
const anyStep = fc.constantFrom(...steps);
const anyLikelihood = fc.constantFrom(...likelihoods.map((term) => term.id));

describe('the likelihood scale', () => {
  it('has the seven terms of the yardstick in order, each with its own range', () => {
    expect(likelihoods.map((likelihood) => likelihood.id)).toEqual([
      'remote-chance',
      'highly-unlikely',
      'unlikely',
      'realistic-possibility',
      'likely',
      'highly-likely',
      'almost-certain',
    ]);
    expect(new Set(likelihoods.map((likelihood) => likelihood.range)).size).toBe(7);
  });

  it('keeps the gaps between the ranges', () => {
    const bounds = likelihoods.map((likelihood) =>
      [...likelihood.range.matchAll(/\d+/g)].map((match) => Number(match[0])),
    );
    bounds.slice(1).forEach((bound, index) => {
      expect(bound[0]!).toBeGreaterThan(bounds[index]!.at(-1)!);
    });
  });

  it('never falls in step when the term grows', () => {
    likelihoods.slice(1).forEach((likelihood, index) => {
      expect(likelihood.step).toBeGreaterThanOrEqual(likelihoods[index]!.step);
    });
  });
});

describe('the agreed table', () => {
  it('never gives a lower rating for a higher likelihood or a higher impact', () => {
    fc.assert(
      fc.property(anyStep, anyStep, anyStep, anyStep, (likelihood, impact, more, worse) => {
        const grows = more >= likelihood && worse >= impact;
        if (grows)
          expect(ratingAt(usualScales, more, worse)).toBeGreaterThanOrEqual(
            ratingAt(usualScales, likelihood, impact),
          );
      }),
    );
  });

  it('uses all five ratings, and names each', () => {
    const used = new Set(steps.flatMap((row) => steps.map((column) => ratingAt(usualScales, row, column))));
    expect([...used].sort()).toEqual([...steps]);
    expect(steps.map((step) => ratingLevelOf(usualScales, step).name)).toEqual([
      'Very low',
      'Low',
      'Medium',
      'High',
      'Very high',
    ]);
  });

  it('is read at the step of the likelihood', () => {
    fc.assert(
      fc.property(anyLikelihood, anyStep, (likelihood, impact) => {
        expect(ratingFor(usualScales, likelihood, impact)).toBe(
          ratingAt(usualScales, likelihoodOf(usualScales, likelihood).step, impact),
        );
      }),
    );
  });

  it('gives no rating until both likelihood and impact are chosen', () => {
    expect(ratingOf(usualScales, { likelihood: null, impact: 5 })).toBeNull();
    expect(ratingOf(usualScales, { likelihood: 'likely', impact: null })).toBeNull();
    expect(ratingOf(usualScales, { likelihood: 'almost-certain', impact: 5 })).toBe(5);
  });

  it('does not look at confidence or at what is left after controls', () => {
    const cell = anAssessedCell({}, { likelihood: 'unlikely', impact: 2 });
    const doubted = {
      ...cell,
      confidence: 'low',
      afterControls: { likelihood: 'likely', impact: 5, judgedBy: '' },
    } as const;
    expect(ratingOf(usualScales, doubted)).toBe(ratingOf(usualScales, cell));
  });
});

describe.each(builtInSets)('the built-in scales "$name"', (set) => {
  it('have a rating for every likelihood and impact, and no place beyond', () => {
    for (const { id } of set.likelihood.terms) {
      for (const { level } of set.impact.levels) {
        const rating = ratingLevelOf(set, ratingFor(set, id, level));
        expect(rating.name).not.toBe('');
      }
    }
    expect(set.rating.matrix.length).toBe(likelihoodSteps(set).length);
    expect(set.rating.matrix.every((row) => row.length === set.impact.levels.length)).toBe(true);
  });

  it('never rate lower for a higher likelihood or impact, and are drawn darker as they get graver', () => {
    set.rating.matrix.forEach((row, at) => {
      row.forEach((rating, impact) => {
        expect(rating).toBeGreaterThanOrEqual(row[impact - 1] ?? 1);
        expect(rating).toBeGreaterThanOrEqual(set.rating.matrix[at - 1]?.[impact] ?? 1);
      });
    });
    const shades = set.rating.levels.map((level) => level.shade);
    expect([...shades].sort()).toEqual(shades);
    expect(new Set(shades).size).toBe(shades.length);
  });

  it('are data that the schema takes, with a source and dates, and do not claim to be MoRiLE', () => {
    expect(scaleSetSchema.parse(JSON.parse(JSON.stringify(set)))).toEqual(set);
    expect(JSON.stringify(set)).not.toMatch(/morile/i);
    expect(set.rating.source).toContain('Local convention');
  });
});

describe('the words of the scales', () => {
  it('has a meaning for each of the five impacts and three confidences', () => {
    expect(impacts.map((impact) => impactOf(usualScales, impact.level).meaning.length > 20)).toEqual(
      Array(5).fill(true),
    );
    expect(confidences.map((confidence) => confidence.id)).toEqual(confidenceIds);
    expect(confidenceIds.map((id) => confidenceOf(id).name)).toEqual(['Low', 'Moderate', 'High']);
  });
});

describe('the harms, heads and factors of the guidance', () => {
  it('are eleven, three and nine, numbered in its order', () => {
    expect(harms.map((harm) => harm.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(heads.map((head) => head.id)).toEqual(headIds);
    expect(factors.map((factor) => factor.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('puts every harm under at least one head, and leaves no head without a harm', () => {
    expect(harms.every((harm) => harm.heads.length > 0)).toBe(true);
    expect(headIds.every((head) => harms.some((harm) => harm.heads.includes(head)))).toBe(true);
  });

  it('finds a harm by its id, and takes an unknown id for a bug', () => {
    expect(harmOf('disorder').number).toBe(4);
    expect(() => harmOf('weather')).toThrow('No such harm');
  });
});
