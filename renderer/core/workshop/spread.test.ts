import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRound, aScore, aView, aWorkshop, byId, minutesIn, person } from '../../../test/builders/workshop';
import { likelihoodRank, type ScaleSet, type Step } from '../threat/scale-set';
import { builtInSets, type ConfidenceId, confidenceIds, usualScales } from '../threat/scales';
import type { ScoreValue } from './score';
import { furthestPeople, type GivenValue, type Measure, spreadOf, spreadOfRound } from './spread';
import {
  furthestWords,
  medianWords,
  rangeWords,
  spreadMarkText,
  spreadSentence,
  valueNames,
} from './spread-words';

type Given = readonly [likelihood: string, impact: Step, confidence?: ConfidenceId] | 'no-view';

function given(...views: readonly Given[]): readonly GivenValue[] {
  return views.map((view, index) => ({
    participantId: person(index + 1),
    value: view === 'no-view' ? { kind: 'no-view' } : aView(...view),
  }));
}

function spread(...views: readonly Given[]) {
  return spreadOf(usualScales, given(...views));
}

const names = valueNames(usualScales);

describe('the median and the range', () => {
  it('of an odd number is the score in the middle of each scale', () => {
    const { measures } = spread(['unlikely', 5, 'low'], ['likely', 2, 'high'], ['almost-certain', 3, 'high']);
    expect(measures).toEqual({
      likelihood: { lowest: 'unlikely', highest: 'almost-certain', lowerMedian: 'likely', upperMedian: 'likely', steps: 3 },
      impact: { lowest: 2, highest: 5, lowerMedian: 3, upperMedian: 3, steps: 3 },
      confidence: { lowest: 'low', highest: 'high', lowerMedian: 'high', upperMedian: 'high', steps: 2 },
      rating: { lowest: 3, highest: 4, lowerMedian: 4, upperMedian: 4, steps: 1 },
    }); // prettier-ignore
  });

  it('of an even number is both scores in the middle, in words "between"', () => {
    const { measures } = spread(['unlikely', 2], ['unlikely', 3], ['likely', 2], ['likely', 4]);
    expect(medianWords(measures!.likelihood, names.likelihood)).toBe(
      'between Unlikely and Likely or probable',
    );
    expect(medianWords(measures!.impact, names.impact)).toBe('between 2 Minor and 3 Significant');
    expect(rangeWords(measures!.impact, names.impact)).toBe('2 Minor to 4 Severe');
    expect(medianWords(measures!.confidence, names.confidence)).toBe('Moderate');
    expect(rangeWords(measures!.confidence, names.confidence)).toBe('all Moderate');
    expect(medianWords(measures!.rating, names.rating)).toBe('between Low and Medium');
  });

  it('goes by the order of the terms, and the spread by the steps that they share', () => {
    const { measures, mark, steps } = spread(
      ['highly-likely', 3],
      ['almost-certain', 3],
      ['almost-certain', 3],
    );
    expect(measures!.likelihood).toMatchObject({
      lowerMedian: 'almost-certain',
      lowest: 'highly-likely',
      steps: 0,
    });
    expect([mark, steps]).toEqual(['none', 0]);
  });
});

describe('the mark', () => {
  it('goes by the steps between the ratings, and says where one rating hides steps of likelihood or impact', () => {
    const cases = [
      [[['likely', 3], ['likely', 3]], 'none', 'spread 0'],
      [[['likely', 2], ['likely', 3]], 'same-rating', 'spread 0 (1 step)'],
      [[['remote-chance', 5], ['likely', 3]], 'same-rating', 'spread 0 (3 steps)'],
      [[['likely', 3], ['likely', 4]], 'narrow', 'spread 1'],
      [[['remote-chance', 5], ['almost-certain', 1]], 'narrow', 'spread 1'],
      [[['unlikely', 3], ['likely', 4]], 'wide', 'spread 2'],
      [[['remote-chance', 3], ['almost-certain', 3]], 'wide', 'spread 2'],
      [[['likely', 1], ['likely', 5]], 'very-wide', 'spread 3'],
    ] as const; // prettier-ignore
    for (const [views, mark, text] of cases) {
      const result = spread(...views);
      expect(result.mark).toBe(mark);
      expect(spreadMarkText(result)).toBe(text);
    }
  });

  it('says so where fewer than two people have scored', () => {
    for (const [views, text, sentence] of [
      [[], 'no score', /^Nobody scored/],
      [['no-view'], 'no score', /^Nobody scored/],
      [[['likely', 3], 'no-view'], 'one score', /^One person scored this cell/],
    ] as const) {
      const result = spread(...views);
      expect(result.mark).toBe('single');
      expect(spreadMarkText(result)).toBe(text);
      expect(spreadSentence(result)).toMatch(sentence);
    }
  });

  it('has a sentence that counts people, steps of the rating, and steps of what', () => {
    const cases = [
      [[['likely', 3], ['likely', 3]], 'No spread: 2 people scored it, all in the same step.'],
      [[['likely', 2], ['likely', 3]], 'Same rating: 2 people scored it, up to 1 step of impact apart.'],
      [[['likely', 3], ['likely', 4]], 'Narrow spread: 2 people scored it, up to 1 step of the rating apart (1 step of impact).'],
      [[['unlikely', 3], ['likely', 4]], 'Wide spread: 2 people scored it, up to 2 steps of the rating apart (2 steps of likelihood and 1 step of impact).'],
      [[['likely', 1], ['likely', 5]], 'Very wide spread: 2 people scored it, up to 3 steps of the rating apart (4 steps of impact).'],
    ] as const; // prettier-ignore
    for (const [views, sentence] of cases) expect(spreadSentence(spread(...views))).toBe(sentence);
  });
});

describe('who stands furthest from the median', () => {
  const nobody = { people: [], steps: 0 };
  const inWords = (result: ReturnType<typeof spread>) =>
    furthestPeople(result).map((id) => [id, furthestWords(result, id)]);

  it('is nobody where all agree', () => {
    for (const room of [
      spread(['likely', 3], ['likely', 3], ['likely', 3]),
      spread(['likely', 3]),
      spread(),
    ]) {
      expect(room.furthest).toEqual({ likelihood: nobody, impact: nobody });
    }
  });

  it('is told for likelihood and for impact, each in its own steps', () => {
    expect(inWords(spread(['likely', 3], ['likely', 3], ['unlikely', 4]))).toEqual([
      ['p3', '2 steps of likelihood and 1 step of impact'],
    ]);
    const room = spread(['likely', 1], ['likely', 3], ['realistic-possibility', 3], ['likely', 3]);
    expect(room.furthest).toEqual({
      likelihood: { people: ['p3'], steps: 1 },
      impact: { people: ['p1'], steps: 2 },
    });
    expect(inWords(room)).toEqual([
      ['p1', '2 steps of impact'],
      ['p3', '1 step of likelihood'],
    ]);
    expect(furthestWords(room, person(2))).toBeNull();
  });

  it('is told by the term where all share a step', () => {
    const room = spread(['highly-likely', 3], ['almost-certain', 4], ['almost-certain', 3]);
    expect(room.furthest.likelihood).toEqual({ people: ['p1'], steps: 0 });
    expect(inWords(room)).toEqual([
      ['p1', 'another likelihood in the same step'],
      ['p2', '1 step of impact'],
    ]);
  });

  it('is nobody of two, whose scores are both the median', () => {
    expect(furthestPeople(spread(['remote-chance', 1], ['almost-certain', 5]))).toEqual([]);
  });

  it('does not count the confidence', () => {
    const room = spread(['likely', 3, 'low'], ['likely', 3, 'high'], ['likely', 3, 'high']);
    expect(furthestPeople(room)).toEqual([]);
  });
});

describe('an even split', () => {
  it('is as many above the middle as below it, a step of the rating apart', () => {
    const { evenSplit } = spread(['likely', 4], ['unlikely', 2], ['unlikely', 2], ['likely', 5]);
    expect(evenSplit).toEqual({ low: ['p2', 'p3'], high: ['p1', 'p4'], lowRating: 2, highRating: 4 });
  });

  it('is none where the middle two agree, or where one person stands in the middle', () => {
    expect(spread(['unlikely', 2], ['likely', 3], ['likely', 3], ['likely', 5]).evenSplit).toBeNull();
    expect(spread(['unlikely', 2], ['likely', 3], ['likely', 5]).evenSplit).toBeNull();
    expect(spread(['likely', 5]).evenSplit).toBeNull();
    expect(spread().evenSplit).toBeNull();
  });
});

describe('the spread of a round', () => {
  const round = aRound(aWorkshop(), undefined, { revealedAt: minutesIn(20) });

  it('is not to be had before the reveal', () => {
    const open = aRound();
    const scores = byId(aScore(open, person(1), aView(), { value: aView() }));
    expect(spreadOfRound(usualScales, open, scores)).toBeNull();
  });

  it('counts the entry that stands, and leaves out who has no view or gave no score', () => {
    const scores = byId(
      aScore(round, person(1), aView('remote-chance', 1)),
      aScore(round, person(1), aView('likely', 4), { entry: 2 }),
      aScore(round, person(2), aView('likely', 3)),
      aScore(round, person(3), { kind: 'no-view' }),
    );
    const result = spreadOfRound(usualScales, round, scores)!;
    expect(result.people.map(({ participantId, impact }) => [participantId, impact])).toEqual([
      ['p1', 4],
      ['p2', 3],
    ]);
    expect(result).toMatchObject({ noView: ['p3'], steps: 1, mark: 'narrow' });
  });

  it('follows a correction, and is the same object while nothing changes', () => {
    const first = byId(
      aScore(round, person(1), aView('likely', 3)),
      aScore(round, person(2), aView('likely', 3)),
    );
    const before = spreadOfRound(usualScales, round, first);
    expect(spreadOfRound(usualScales, round, new Map(first))).toBe(before);
    const correction = aScore(round, person(2), aView('likely', 5), { entry: 2 });
    expect(spreadOfRound(usualScales, round, new Map([...first, [correction.id, correction]]))?.steps).toBe(
      2,
    );
    expect(spreadOfRound(builtInSets[1]!, round, first)?.offScale).toEqual(['p1', 'p2']);
  });

  it('counts nothing that is not on the scales of the assessment, and says whose it is', () => {
    const result = spreadOf(builtInSets[1]!, given(['likely', 3], ['high', 3], ['low', 1]));
    expect(result.offScale).toEqual(['p1']);
    expect(result.people.map(({ participantId }) => participantId)).toEqual(['p2', 'p3']);
  });
});

const anyScales = fc.constantFrom(...builtInSets);
function anyValues(scales: ScaleSet): fc.Arbitrary<readonly GivenValue[]> {
  const value: fc.Arbitrary<ScoreValue> = fc
    .tuple(
      fc.constantFrom(...scales.likelihood.terms.map(({ id }) => id)),
      fc.constantFrom(...scales.impact.levels.map(({ level }) => level)),
      fc.constantFrom(...confidenceIds),
    )
    .map(([likelihood, impact, confidence]) => aView(likelihood, impact, confidence));
  return fc
    .array(value, { minLength: 1, maxLength: 9 })
    .map((values) => values.map((each, index) => ({ participantId: person(index + 1), value: each })));
}
const anyRoom = anyScales.chain((scales) => fc.tuple(fc.constant(scales), anyValues(scales)));

describe('whatever is scored', () => {
  it('every figure given is one of the scores given, and the median has half of them on each side', () => {
    fc.assert(
      fc.property(anyRoom, ([scales, values]) => {
        const { people, measures } = spreadOf(scales, values);
        const check = <T>(measure: Measure<T>, scores: readonly T[], rank: (value: T) => number) => {
          const { lowest, highest, lowerMedian, upperMedian } = measure;
          for (const figure of [lowest, highest, lowerMedian, upperMedian]) expect(scores).toContain(figure);
          const ranks = scores.map(rank);
          const atMost = (value: T) => ranks.filter((each) => each <= rank(value)).length;
          const atLeast = (value: T) => ranks.filter((each) => each >= rank(value)).length;
          expect(atMost(lowerMedian) * 2).toBeGreaterThanOrEqual(scores.length);
          expect(atLeast(upperMedian) * 2).toBeGreaterThanOrEqual(scores.length);
          expect(ranks.some((each) => each > rank(lowerMedian) && each < rank(upperMedian))).toBe(false);
          expect(rank(lowest)).toBe(Math.min(...ranks));
          expect(rank(highest)).toBe(Math.max(...ranks));
          if (scores.length % 2 === 1) expect(lowerMedian).toBe(upperMedian);
        };
        check(measures!.likelihood, people.map((each) => each.likelihood), (id) => likelihoodRank(scales, id)); // prettier-ignore
        check(measures!.impact, people.map((each) => each.impact), (level) => level); // prettier-ignore
        check(measures!.confidence, people.map((each) => each.confidence), (id) => confidenceIds.indexOf(id)); // prettier-ignore
        check(measures!.rating, people.map((each) => each.rating), (level) => level); // prettier-ignore
      }),
    );
  });

  it('the order in which people sit changes nothing but the order of the names', () => {
    fc.assert(
      fc.property(anyRoom, ([scales, values]) => {
        const one = spreadOf(scales, values);
        const other = spreadOf(scales, [...values].reverse());
        expect(other.measures).toEqual(one.measures);
        expect([other.mark, other.steps]).toEqual([one.mark, one.steps]);
        expect([...furthestPeople(other)].sort()).toEqual([...furthestPeople(one)].sort());
        expect([...(other.evenSplit?.low ?? [])].sort()).toEqual([...(one.evenSplit?.low ?? [])].sort());
      }),
    );
  });

  it('nobody stands furthest exactly where every likelihood and impact lies on or between the medians', () => {
    fc.assert(
      fc.property(anyRoom, ([scales, values]) => {
        const room = spreadOf(scales, values);
        const { people, measures } = room;
        const rank = (id: string) => likelihoodRank(scales, id);
        const { likelihood, impact } = measures!;
        const isInside = people.every(
          (each) =>
            rank(each.likelihood) >= rank(likelihood.lowerMedian) &&
            rank(each.likelihood) <= rank(likelihood.upperMedian) &&
            each.impact >= impact.lowerMedian &&
            each.impact <= impact.upperMedian,
        );
        expect(furthestPeople(room).length === 0).toBe(isInside);
      }),
    );
  });

  it('ratings lie apart only where likelihoods or impacts do, and the mark says no spread only where none do', () => {
    fc.assert(
      fc.property(anyRoom, ([scales, values]) => {
        const { people, ratingSteps, steps, mark } = spreadOf(scales, values);
        if (ratingSteps > 0) expect(steps).toBeGreaterThan(0);
        expect(mark === 'none').toBe(people.length > 1 && steps === 0);
        expect(mark === 'same-rating').toBe(people.length > 1 && steps > 0 && ratingSteps === 0);
      }),
    );
  });

  it('the halves of an even split are equal, hold everybody, and lie apart', () => {
    fc.assert(
      fc.property(anyRoom, ([scales, values]) => {
        const { people, evenSplit, measures } = spreadOf(scales, values);
        const { lowerMedian, upperMedian } = measures!.rating;
        expect(evenSplit !== null).toBe(lowerMedian !== upperMedian);
        if (evenSplit === null) return;
        expect(evenSplit.low).toHaveLength(evenSplit.high.length);
        expect([...evenSplit.low, ...evenSplit.high].sort()).toEqual(
          people.map((each) => each.participantId).sort(),
        );
        expect(evenSplit.highRating).toBeGreaterThan(evenSplit.lowRating);
      }),
    );
  });
});
