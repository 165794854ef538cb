import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDate } from './columns';

describe('records in the order of their dates', () => {
  it('rise, and those without a date come last', () => {
    const dates = fc.array(fc.option(fc.constantFrom('2026-12-31', '2027-01-01', '2027-05-06')));
    fc.assert(
      fc.property(dates, (given) => {
        const sorted = [...given].sort(byDate((date) => date));
        const dated = sorted.filter((date) => date !== null);
        expect(sorted.slice(0, dated.length)).toEqual([...dated].sort());
      }),
    );
  });
});
