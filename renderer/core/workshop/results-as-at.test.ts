import { describe, expect, it } from 'vitest';
import {
  anAgreedRating,
  anApproval,
  anItem,
  aRound,
  aScore,
  aView,
  aWorkshop,
  byId,
  minutesIn,
  person,
} from '../../../test/builders/workshop';
import { usualScales } from '../threat/scales';
import { resultsOf } from './results';
import { recordsAsAt, resultsOfVersion } from './results-as-at';
import { standsForItself } from './stands-for';

const workshop = aWorkshop();
const first = aRound(workshop, anItem(1), { openedAt: minutesIn(1), revealedAt: minutesIn(5) });
const second = aRound(workshop, anItem(1), {
  ...{ id: first.id.replace(/r1$/, 'r2') as typeof first.id, number: 2 },
  ...{ openedAt: minutesIn(10), revealedAt: minutesIn(20) },
});
const scoreOf = (round: typeof first, who: number, impact: 3 | 5, entry: number, at: number) =>
  aScore(round, person(who), aView('likely', impact), { entry, enteredAt: minutesIn(at) });
const records = {
  workshops: byId(workshop),
  rounds: byId(first, second),
  scores: byId(
    scoreOf(first, 1, 3, 1, 2),
    scoreOf(first, 2, 3, 1, 3),
    scoreOf(first, 2, 5, 2, 8),
    scoreOf(second, 1, 5, 1, 11),
    scoreOf(second, 2, 5, 1, 12),
  ),
  agreed: byId(anAgreedRating(workshop, anItem(1), { at: minutesIn(25) })),
};
const at = (minutes: number) =>
  resultsOf(
    { id: workshop.assessmentId, scales: usualScales },
    recordsAsAt(records, minutesIn(minutes)),
    standsForItself,
  )
    .all()
    .map(({ spread, rounds, agreed }) => [rounds.length, spread?.ratingSteps ?? null, agreed !== null]);

describe('what workshops had brought by a moment', () => {
  it('leaves out rounds that were opened later, corrections, and what was agreed later', () => {
    expect(at(0)).toEqual([]);
    expect(at(6)).toEqual([[1, 0, false]]);
    expect(at(9)).toEqual([[1, 2, false]]);
    expect(at(21)).toEqual([[2, 0, false]]);
    expect(at(30)).toEqual([[2, 0, true]]);
  });

  it('knows a round that was not revealed by then as open, with nothing read from it', () => {
    expect(at(4)).toEqual([[1, null, false]]);
    expect(at(15)).toEqual([[2, 2, false]]);
  });

  it('is what an approved version shows, and a draft shows what stands now', () => {
    const shown = (recordedAt: string | null) =>
      resultsOfVersion(
        {
          id: workshop.assessmentId,
          scales: usualScales,
          approval: recordedAt === null ? null : anApproval(recordedAt),
        },
        records,
        standsForItself,
      );
    expect(shown(minutesIn(6)).all()[0]?.spread?.ratingSteps).toBe(0);
    expect(
      shown(minutesIn(9)).resultAt({ id: anItem(1).harmId }, anItem(1).location)?.spread?.ratingSteps,
    ).toBe(2);
    expect(shown(minutesIn(9)).all()[0]?.agreed).toBeNull();
    expect(shown(null).all()[0]?.agreed).not.toBeNull();
  });
});
