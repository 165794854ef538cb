/** Reference: gov.uk, Explaining uncertainty in UK intelligence assessment (24 March 2025). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAssessedCell } from '../../../test/builders/threat';
import { ratingOf } from './cell';
import { factors, harmOf, harms, headIds, heads } from './harms';
import {
  confidenceIds,
  confidenceOf,
  confidences,
  impactOf,
  impacts,
  likelihoodIds,
  likelihoodOf,
  likelihoods,
  ratingAt,
  ratingFor,
  ratingNames,
  steps,
} from './scales';

const anyStep = fc.constantFrom(...steps);
const anyLikelihood = fc.constantFrom(...likelihoodIds);

describe('the likelihood scale', () => {
  it('has the seven terms of the yardstick in order, each with its own range', () => {
    expect(likelihoods.map((likelihood) => likelihood.id)).toEqual(likelihoodIds);
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
        if (grows) expect(ratingAt(more, worse)).toBeGreaterThanOrEqual(ratingAt(likelihood, impact));
      }),
    );
  });

  it('uses all five ratings, and names each', () => {
    const used = new Set(steps.flatMap((row) => steps.map((column) => ratingAt(row, column))));
    expect([...used].sort()).toEqual([...steps]);
    expect(steps.map((step) => ratingNames[step])).toEqual([
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
        expect(ratingFor(likelihood, impact)).toBe(ratingAt(likelihoodOf(likelihood).step, impact));
      }),
    );
  });

  it('gives no rating until both likelihood and impact are chosen', () => {
    expect(ratingOf({ likelihood: null, impact: 5 })).toBeNull();
    expect(ratingOf({ likelihood: 'likely', impact: null })).toBeNull();
    expect(ratingOf({ likelihood: 'almost-certain', impact: 5 })).toBe(5);
  });

  it('does not look at confidence or at what is left after controls', () => {
    const cell = anAssessedCell({}, { likelihood: 'unlikely', impact: 2 });
    const doubted = {
      ...cell,
      confidence: 'low',
      afterControls: { likelihood: 'likely', impact: 5 },
    } as const;
    expect(ratingOf(doubted)).toBe(ratingOf(cell));
  });
});

describe('the words of the scales', () => {
  it('has a meaning for each of the five impacts and three confidences', () => {
    expect(impacts.map((impact) => impactOf(impact.level).meaning.length > 20)).toEqual(Array(5).fill(true));
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
