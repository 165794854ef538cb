import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, Temporal } from './dates';

const reckoned = (moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/London').toPlainDate().toString();

describe('the date of a moment', () => {
  it('is the date in this country, an hour ahead of UTC in summer', () => {
    expect(dateAt('2027-05-06T22:59:59.999Z')).toBe('2027-05-06');
    expect(dateAt('2027-05-06T23:00:00.000Z')).toBe('2027-05-07');
    expect(dateAt('2027-12-06T23:00:00.000Z')).toBe('2027-12-06');
  });

  it('is the one that the rules of the time zone give, at every moment', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1960-01-01T00:00:00.000Z'),
          max: new Date('2099-12-31T00:00:00.000Z'),
          noInvalidDate: true,
        }),
        (at) => dateAt(at.toISOString()) === reckoned(at.toISOString()),
      ),
    );
  });

  it('is none where the moment does not exist', () => {
    expect(() => dateAt('2027-02-31T10:00:00.000Z')).toThrow();
    expect(() => dateAt('2027-13-01T10:00:00.000Z')).toThrow();
  });
});
