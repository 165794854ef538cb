import { describe, expect, it } from 'vitest';
import { earliestDay, occurredSchema } from './occurred';

describe('when something is said to have happened', () => {
  it('counts from the first day of a stretch of days', () => {
    expect(earliestDay({ kind: 'between', from: '2027-04-20', to: '2027-05-06' })).toBe('2027-04-20');
  });

  it('counts from the first day on which it can have happened, where the day is not known', () => {
    expect(earliestDay({ kind: 'unknown', notBefore: '2027-03-30' })).toBe('2027-03-30');
    expect(earliestDay({ kind: 'unknown', notBefore: null })).toBeNull();
  });

  it('refuses a stretch that ends before it begins, and a day that does not exist', () => {
    expect(occurredSchema.safeParse({ kind: 'between', from: '2027-05-06', to: '2027-05-05' }).success).toBe(
      false,
    );
    expect(occurredSchema.safeParse({ kind: 'on', date: '2027-02-29' }).success).toBe(false);
  });
});
