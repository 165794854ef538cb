import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { FileReview } from './file-review';
import { isRoundOver, mayLeaveOut, reviewDifferences, visibleReviews } from './review-differences';

const rowan = asId<'DeskUser'>('user-rowan');
const mina = asId<'DeskUser'>('user-mina');
const review = (given: Partial<FileReview>): FileReview => ({
  id: asId('review-1'),
  operationId: asId('operation-1'),
  caseId: asId('case-1'),
  round: 1,
  reviewerId: rowan,
  reviewer: 'Insp. Rowan Vale',
  startedAt: '2027-06-01T10:00:00.000Z',
  finishedAt: '2027-06-01T11:00:00.000Z',
  answers: [
    { ruleId: 'complainant', answer: 'met', note: '' },
    { ruleId: 'interview', answer: 'met', note: 'Seen.' },
  ],
  setAside: null,
  ...given,
});
const other = review({
  id: asId('review-2'),
  reviewerId: mina,
  reviewer: 'Sgt Mina Crewe',
  answers: [
    { ruleId: 'complainant', answer: 'met', note: 'Agreed.' },
    { ruleId: 'interview', answer: 'not-met', note: 'No record on file.' },
    { ruleId: 'exhibits', answer: 'met', note: '' },
  ],
});

describe('a second review', () => {
  it('differs where the answers do, and where one of them left a rule unanswered', () => {
    expect(reviewDifferences(review({}), other).map(({ ruleId }) => ruleId)).toEqual([
      'interview',
      'exhibits',
    ]);
    expect(reviewDifferences(review({}), review({}))).toEqual([]);
  });

  it('shows nobody another’s answers before both have finished', () => {
    const unfinished = { ...other, finishedAt: null };
    expect(visibleReviews([review({}), unfinished], mina)).toEqual([unfinished]);
    expect(visibleReviews([review({}), unfinished], rowan)).toEqual([review({})]);
    expect(visibleReviews([review({})], mina)).toEqual([]);
    expect(visibleReviews([review({}), other], mina)).toEqual([review({}), other]);
    const namesake = review({ reviewerId: mina });
    expect(visibleReviews([namesake], rowan)).toEqual([]);
  });

  const odd = asId<'DeskUser'>('user-odd');
  const left = review({
    id: asId('review-3'),
    reviewerId: odd,
    finishedAt: null,
    setAside: { by: 'Sgt Mina Crewe', at: '2027-06-05T10:00:00.000Z', reason: 'Moved to another post.' },
  });

  it('is over without a review that was left out, whose answers nobody else is ever shown', () => {
    const open = { ...left, setAside: null };
    expect(isRoundOver([review({}), other, open])).toBe(false);
    expect(isRoundOver([review({}), other, left])).toBe(true);
    expect(visibleReviews([review({}), other, open], rowan)).toEqual([review({})]);
    expect(visibleReviews([review({}), other, left], rowan)).toEqual([review({}), other]);
  });

  it('is not over with one finished review because the other was left out: it waits for another person', () => {
    expect(isRoundOver([review({}), left])).toBe(false);
    expect(visibleReviews([review({}), left], mina)).toEqual([]);
  });

  it('is left out by who began it, and by whoever is not still writing their own', () => {
    const open = { ...left, setAside: null };
    const writing = { ...other, finishedAt: null };
    expect(mayLeaveOut(open, [review({}), open, writing], odd)).toBe(true);
    expect(mayLeaveOut(open, [review({}), open, writing], rowan)).toBe(true);
    expect(mayLeaveOut(open, [review({}), open, writing], mina)).toBe(false);
    expect(mayLeaveOut(open, [review({}), open], mina)).toBe(true);
    expect(mayLeaveOut(review({}), [review({}), open], rowan)).toBe(false);
    expect(mayLeaveOut(left, [review({}), left], rowan)).toBe(false);
  });
});
