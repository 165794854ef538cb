import { describe, expect, it } from 'vitest';
import { carryRecords } from '../../../test/builders/carry-forward';
import { carriedCounts, offers } from '../carry-forward/offers';
import { exampleChanges, exampleOperationId } from './example';

describe('what the example took of the election before it', () => {
  const records = carryRecords(exampleChanges('2027-03-10T09:00:00.000Z'));
  const operation = records.operations.get(exampleOperationId);
  if (operation === undefined) throw new Error('The example has an operation');
  const all = offers(records, operation);

  it('answers a few things in each way and leaves a few open', () => {
    const { open, accepted, changed, dropped, toLookAt } = carriedCounts(all);
    expect(Math.min(open, accepted, changed, dropped)).toBeGreaterThan(0);
    expect(toLookAt).toBe(0);
  });

  it('is offered what gold approved for May 2026, and answers some of it in each way', () => {
    const ratings = all.filter(({ kind }) => kind === 'rating');
    expect(ratings.filter(({ answer }) => answer === null).length).toBeGreaterThan(0);
    const answers = ratings.flatMap(({ name, answer }) =>
      answer === null ? [] : [[name.split(':')[0], answer.answer]],
    );
    expect(answers).toEqual([
      ['Harassment in person, Quayside', 'accepted'],
      ['Criminal damage, Quayside', 'changed'],
      ['Disruption, Harrow Dale', 'dropped'],
    ]);
  });

  it('offers no more and no less than it answers for', () => {
    expect(all.every(({ isGone }) => !isGone)).toBe(true);
    expect(all.filter(({ answer }) => answer !== null)).toHaveLength(records.carriedItems.size);
  });
});
