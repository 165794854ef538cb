import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../foundation/dates';
import {
  bankHolidays,
  builtInChanges,
  divisions,
  easterSunday,
  type HolidayChange,
  regularBankHolidays,
} from './bank-holidays';

const year = fc.integer({ min: 1900, max: 2199 });
const division = fc.constantFrom(...divisions);
const dates = (all: readonly { readonly date: string }[]) => all.map(({ date }) => date);

/** Easter by another way: the Sunday after the full moon of the tables, in whole days since 1 March. */
function easterByTheTables(ofYear: number): string {
  const golden = (ofYear % 19) + 1;
  const century = Math.floor(ofYear / 100) + 1;
  const leapsLeftOut = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * ofYear) / 4) - leapsLeftOut - 10;
  let epact = (((11 * golden + 20 + moonCorrection - leapsLeftOut) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  const marchDay = fullMoon + 7 - ((sunday + fullMoon) % 7);
  return new Temporal.PlainDate(ofYear, 3, 1).add({ days: marchDay - 1 }).toString();
}

describe('Easter', () => {
  it('falls where two unlike methods put it, on a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (ofYear) => {
        const easter = easterSunday(ofYear);
        expect(easter).toBe(easterByTheTables(ofYear));
        expect(Temporal.PlainDate.from(easter).dayOfWeek).toBe(7);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with years that are known', () => {
    const known = ['2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2025-04-20', '2038-04-25'];
    expect(known.map((date) => easterSunday(Number(date.slice(0, 4))))).toEqual(known);
  });
});

describe('bank holidays', () => {
  it('never fall on a weekend or on one another, and are as many each year', () => {
    const many = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 };
    fc.assert(
      fc.property(year, division, (ofYear, where) => {
        const found = dates(regularBankHolidays(ofYear, where));
        expect(new Set(found).size).toBe(many[where]);
        for (const date of found) expect(Temporal.PlainDate.from(date).dayOfWeek).toBeLessThan(6);
      }),
    );
  });

  it('have a substitute on the next ordinary day: Christmas on a Sunday gives its own to the Tuesday', () => {
    expect(dates(regularBankHolidays(2033, 'england-and-wales')).slice(-2)).toEqual([
      '2033-12-26',
      '2033-12-27',
    ]);
    // 1 January 2028 is a Saturday and 2 January a Sunday: Monday and Tuesday stand in for them in Scotland.
    expect(dates(regularBankHolidays(2028, 'scotland')).slice(0, 2)).toEqual(['2028-01-03', '2028-01-04']);
  });

  it('move, come and go by one-off changes, in the divisions named', () => {
    const may2020 = (where: (typeof divisions)[number]) =>
      dates(bankHolidays(2020, where, builtInChanges)).filter((date) => date.startsWith('2020-05-0'));
    expect(may2020('england-and-wales')).toEqual(['2020-05-08']);
    const added: HolidayChange = {
      kind: 'added',
      date: '2029-06-15',
      name: 'Somebody’s jubilee',
      day: 'bank-holiday',
      divisions: ['scotland'],
      announcedOn: null,
    };
    expect(dates(bankHolidays(2029, 'scotland', [added]))).toContain('2029-06-15');
    expect(dates(bankHolidays(2029, 'england-and-wales', [added]))).not.toContain('2029-06-15');
    const removed: HolidayChange = { ...added, kind: 'removed', date: '2029-05-07', divisions: ['scotland'] };
    expect(dates(bankHolidays(2029, 'scotland', [removed]))).not.toContain('2029-05-07');
    expect(dates(bankHolidays(2029, 'scotland', [{ ...added, day: 'mourning' }]))).not.toContain(
      '2029-06-15',
    );
  });

  const published = resolve(import.meta.dirname, '../../../../shared/data/timetable/bank-holidays.json');
  it.skipIf(!existsSync(published))(
    'are those that were published for 2012 to 2028 (skipped where the published list is absent)',
    () => {
      const list = JSON.parse(readFileSync(published, 'utf8')) as Record<
        string,
        { readonly events: readonly { readonly date: string }[] }
      >;
      for (const where of divisions) {
        const expected = dates(list[where]?.events ?? []);
        const years = [...new Set(expected.map((date) => Number(date.slice(0, 4))))];
        expect(years.length).toBeGreaterThan(10);
        const found = years.flatMap((ofYear) => dates(bankHolidays(ofYear, where, builtInChanges)));
        expect(found).toEqual([...expected].sort());
      }
    },
  );
});
