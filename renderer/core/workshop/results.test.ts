import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlace, atPlace, harmNumber } from '../../../test/builders/threat';
import {
  anAgreedRating,
  anItem,
  aRound,
  aScore,
  aView,
  aWorkshop,
  byId,
  minutesIn,
  person,
} from '../../../test/builders/workshop';
import { asId } from '../foundation/ids';
import type { Step } from '../threat/scale-set';
import { usualScales } from '../threat/scales';
import {
  type CellResult,
  isScoredByFewerThanTwo,
  mergedSentence,
  mostDisputed,
  resultCounts,
  type ResultRecords,
  resultsOf,
} from './results';
import type { Round } from './round';
import type { Score, ScoreValue } from './score';
import { standsForIn, standsForItself } from './stands-for';

const assessment = { id: 'assessment1', scales: usualScales };
const workshop = aWorkshop({ agenda: [1, 2, 3, 4, 5].map((harm) => anItem(harm)) });

function records(given: Partial<ResultRecords>): ResultRecords {
  return { workshops: byId(workshop), rounds: new Map(), scores: new Map(), agreed: new Map(), ...given };
}

/** A revealed round with these impacts, each from one person. */
function scored(harm: number, impacts: readonly Step[], round: Partial<Round> = {}) {
  const of = aRound(workshop, anItem(harm), { revealedAt: minutesIn(harm), ...round });
  return {
    round: of,
    scores: impacts.map((impact, n) => aScore(of, person(n + 1), aView('likely', impact))),
  };
}

function held(...rounds: readonly { readonly round: Round; readonly scores: readonly Score[] }[]) {
  return records({
    rounds: byId(...rounds.map(({ round }) => round)),
    scores: byId(...rounds.flatMap(({ scores }) => scores)),
  });
}

describe('the results of an assessment', () => {
  it('are those of its own workshops, cell by cell in the order of the agenda', () => {
    const elsewhere = aWorkshop({ id: asId<'Workshop'>('w2'), assessmentId: asId<'Assessment'>('other') });
    const off = scored(9, [3, 3]);
    const given = held(scored(3, [2, 4]), scored(1, [3, 3]), off, { round: aRound(elsewhere), scores: [] });
    const results = resultsOf(
      assessment,
      { ...given, workshops: byId(workshop, elsewhere) },
      standsForItself,
    );
    expect(results.all().map(({ item }) => item)).toEqual([anItem(1), anItem(3), anItem(9)]);
    expect(results.resultAt(harmNumber(3), anItem().location)?.spread?.steps).toBe(2);
    expect(results.resultAt(harmNumber(2), anItem().location)).toBeUndefined();
  });

  it('take the spread from the last revealed round, and nothing from an open one', () => {
    const first = scored(1, [1, 5]);
    const second = scored(1, [3, 4], { number: 2, openedAt: minutesIn(9), revealedAt: minutesIn(12) });
    const third = scored(1, [1, 5], { number: 3, openedAt: minutesIn(15), revealedAt: null });
    const [result] = resultsOf(assessment, held(third, second, first), standsForItself).all();
    expect(result?.rounds.map(({ round }) => round.number)).toEqual([1, 2, 3]);
    expect(result?.lastRevealed?.round.number).toBe(2);
    expect(result?.spread?.steps).toBe(1);
    const alone = scored(1, [1, 5], { revealedAt: null });
    const [open] = resultsOf(assessment, held(alone), standsForItself).all();
    expect(open).toMatchObject({ spread: null, lastRevealed: null });
  });

  it('name the agreed rating that stands, of the latest workshop', () => {
    const first = anAgreedRating(workshop);
    const second = anAgreedRating(workshop, anItem(), { entry: 2, at: minutesIn(70) });
    const later = aWorkshop({ id: asId<'Workshop'>('w2'), date: '2027-04-01' });
    const last = anAgreedRating(later, anItem(), { at: '2027-04-01T10:00:00.000Z' });
    const given = records({ workshops: byId(later, workshop), agreed: byId(last, second, first) });
    const [result] = resultsOf(assessment, given, standsForItself).all();
    expect(result?.agreed).toBe(last);
    expect(result?.agreedWorkshop).toBe(later);
    const [one] = resultsOf(assessment, { ...given, workshops: byId(workshop) }, standsForItself).all();
    expect(one?.agreed).toBe(second);
  });

  it('count rounds of a place under the one that it was merged into, and say so', () => {
    const old = atPlace('old-hall');
    const places = byId(aPlace('old-hall', { mergedIntoId: asId<'Place'>('ash-hall') }), aPlace('ash-hall'));
    const one = aRound(workshop, anItem(1, old), { revealedAt: minutesIn(3) });
    const two = aRound(workshop, anItem(1, atPlace('ash-hall')), {
      openedAt: minutesIn(5),
      revealedAt: minutesIn(9),
    });
    const agreed = byId(anAgreedRating(workshop, anItem(1, old)));
    const results = resultsOf(assessment, records({ rounds: byId(one, two), agreed }), standsForIn(places));
    const result = results.resultAt(harmNumber(1), old);
    expect(result).toBe(results.resultAt(harmNumber(1), atPlace('ash-hall')));
    expect(result?.item.location).toEqual(atPlace('ash-hall'));
    expect(result?.rounds.map(({ mergedFrom }) => mergedFrom)).toEqual([old, null]);
    expect(result?.agreedMergedFrom).toEqual(old);
    expect(resultCounts(results.all())).toMatchObject({ cells: 1, rounds: 2, merged: 1 });
    expect(mergedSentence('Old Hall', 'Ash Hall')).toBe(
      'Held on Old Hall, which was found to be the same place as Ash Hall.',
    );
  });

  it('are counted', () => {
    const aside = {
      round: aRound(workshop, anItem(4), { setAside: { at: minutesIn(3), reason: 'Alarm' } }),
      scores: [],
    };
    const open = { round: aRound(workshop, anItem(5)), scores: [] };
    const given = held(scored(1, [1, 4]), scored(2, [3]), scored(3, [3, 3]), aside, open);
    const agreed = byId(anAgreedRating(workshop, anItem(1)), anAgreedRating(workshop, anItem(6)));
    const all = resultsOf(assessment, { ...given, agreed }, standsForItself).all();
    expect(resultCounts(all)).toEqual({
      cells: 6,
      agreed: 2,
      rounds: 5,
      revealed: 3,
      open: 1,
      setAside: 1,
      withSpread: 3,
      evenSplits: 1,
      scoredByFewerThanTwo: 2,
      merged: 0,
    });
    expect(all.filter(isScoredByFewerThanTwo).map(({ item }) => item)).toEqual([anItem(2), anItem(6)]);
  });
});

describe('the most disputed cells', () => {
  it('come first by the steps of the rating, however far likelihood and impact lie apart', () => {
    const at = (harm: number, ...views: readonly ScoreValue[]) => {
      const of = aRound(workshop, anItem(harm), { revealedAt: minutesIn(harm) });
      return { round: of, scores: views.map((view, n) => aScore(of, person(n + 1), view)) };
    };
    // All say Medium, three steps of likelihood apart; then Medium and High, one step; then Low and High, two.
    const sameRating = at(1, aView('remote-chance', 5), aView('likely', 3));
    const oneApart = at(2, aView('likely', 3), aView('likely', 4));
    const oneApartWider = at(3, aView('remote-chance', 5), aView('almost-certain', 1));
    const twoApart = at(4, aView('unlikely', 3), aView('likely', 4));
    const given = held(sameRating, oneApart, oneApartWider, twoApart);
    const disputed = mostDisputed(resultsOf(assessment, given, standsForItself).all(), 9);
    expect(disputed.map(({ item }) => item)).toEqual([anItem(4), anItem(3), anItem(2), anItem(1)]);
    expect(disputed.map(({ spread }) => [spread?.ratingSteps, spread?.steps])).toEqual([
      [2, 2],
      [1, 4],
      [1, 1],
      [0, 3],
    ]);
  });

  it('come first by the steps of the rating, then of likelihood or impact, with all that tie', () => {
    const given = held(
      scored(1, [3, 4]),
      scored(2, [1, 4]),
      scored(3, [3, 3]),
      scored(4, [3, 4]),
      scored(5, [5]),
    );
    const all = resultsOf(assessment, given, standsForItself).all();
    const disputed = (count: number) => mostDisputed(all, count).map(({ item }) => item);
    expect(disputed(1)).toEqual([anItem(2)]);
    expect(disputed(2)).toEqual([anItem(2), anItem(1), anItem(4)]);
    expect(disputed(9)).toEqual([anItem(2), anItem(1), anItem(4)]);
    expect(disputed(0)).toEqual([]);
  });

  it('leave out nobody who is as disputed as one of them', () => {
    const impacts = fc.array(fc.constantFrom<Step>(1, 2, 3, 4, 5), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(impacts, { maxLength: 5 }), fc.integer({ min: 1, max: 6 }), (cells, count) => {
        const given = held(...cells.map((each, index) => scored(index + 1, each)));
        const all = resultsOf(assessment, given, standsForItself).all();
        const named = mostDisputed(all, count);
        const place = ({ spread }: CellResult) =>
          spread === null || spread.people.length < 2 ? 0 : spread.ratingSteps * 10 + spread.steps;
        const least = Math.min(...named.map(place));
        const rest = all.filter((each) => !named.includes(each));
        for (const each of rest) expect(place(each)).toBeLessThanOrEqual(named.length === 0 ? 0 : least);
        if (named.length < count) for (const each of rest) expect(each.spread?.steps).toBe(0);
      }),
    );
  });
});
