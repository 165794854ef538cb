import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anExtension, datesOf, limitGiven } from '../../../../test/builders/time-limits';
import { builtInCatalogue } from '../catalogue';
import { daysBetween, isIsoDate, Temporal } from '../../foundation/dates';
import { type TimeLimitRule, timeLimitRules } from '../offence';
import { daysOn, monthsOn } from './counting';
import { type TimeLimitGiven, timeLimits } from './time-limits';

const firstDay = Temporal.PlainDate.from('1999-01-01');
/** Any day of 130 years, leap days and a century without one (2100) included. */
const day = fc.integer({ min: 0, max: 47_500 }).map((days) => firstDay.add({ days }).toString());
const twoDays = fc.tuple(day, day).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]));
const oneYearRules = ['s176', 'mirrors-s176', 'as-base', 'civil-recovery'] as const;
const datedRules = [...oneYearRules, 'mca-six-months', 'sufficient-evidence', 'digital-imprint'] as const;
const oneYearRule = fc.constantFrom<TimeLimitRule>(...oneYearRules);
const datedRule = fc.constantFrom<TimeLimitRule>(...datedRules);
const maybeDay = fc.option(day);
const extension = fc.option(
  fc
    .record({
      appliedOn: day,
      isGranted: fc.constantFrom(true, false, null),
      until: maybeDay,
      documentsUntil: maybeDay,
    })
    .map(anExtension),
);

const sheetOf = (given: Partial<TimeLimitGiven>) => timeLimits(limitGiven(given));
const on = (date: string) => ({ kind: 'on', date }) as const;

function lastDay(given: Partial<TimeLimitGiven>): string {
  const { lastDay: found } = sheetOf(given);
  if (found === null) throw new Error('A last day was expected');
  return found;
}

const isMonthEnd = (date: string) => {
  const plain = Temporal.PlainDate.from(date);
  return plain.day === plain.daysInMonth;
};

describe('counting on from a day', () => {
  it('agrees with the calendar for months and days, forwards and back', () => {
    fc.assert(
      fc.property(day, fc.nat(48), fc.integer({ min: -70, max: 70 }), (date, months, days) => {
        const plain = Temporal.PlainDate.from(date);
        expect(monthsOn(date, months)).toBe(plain.add({ months }).toString());
        expect(daysOn(date, days)).toBe(plain.add({ days }).toString());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a limit of months, whatever the day', () => {
  it('s.176(1): is never fewer than 365 and never more than 366 days after the offence', () => {
    fc.assert(
      fc.property(oneYearRule, day, (rule, date) => {
        const days = daysBetween(date, lastDay({ rule, occurred: on(date) }));
        expect(days === 365 || days === 366).toBe(true);
      }),
    );
  });

  it('DPP v Jackson: ends on the day of the same number, or on its month’s last', () => {
    fc.assert(
      fc.property(fc.constantFrom<TimeLimitRule>(...oneYearRules, 'mca-six-months'), day, (rule, date) => {
        const last = lastDay({ rule, occurred: on(date) });
        expect(last.slice(8) === date.slice(8) || (isMonthEnd(last) && last.slice(8) < date.slice(8))).toBe(
          true,
        );
      }),
    );
  });

  it('CA 2003 s.127(5): the day after the last is of the same number as the day of evidence, or the last of its month', () => {
    fc.assert(
      fc.property(day, (date) => {
        const last = lastDay({ rule: 'sufficient-evidence', occurred: on(date), sufficientEvidenceOn: date });
        const after = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
        expect(
          after.slice(8) === date.slice(8) || (isMonthEnd(after) && after.slice(8) < date.slice(8)),
        ).toBe(true);
      }),
    );
  });

  it('s.176(2F), (2B): apply-by is never after the last day, nor the last day after the ceiling', () => {
    fc.assert(
      fc.property(day, extension, (date, applied) => {
        const sheet = sheetOf({ occurred: on(date), extension: applied });
        const [applyBy = ''] = datesOf(sheet, 'apply-by');
        const [year = ''] = datesOf(sheet, 'last-day');
        const [ceiling = ''] = datesOf(sheet, 'ceiling');
        const last = sheet.lastDay ?? '';
        expect(applyBy <= year && year <= last && last <= ceiling).toBe(true);
        for (const extended of datesOf(sheet, 'extended')) expect(extended <= ceiling).toBe(true);
      }),
    );
  });

  it('has its markers in order, after the offence and before the last day', () => {
    fc.assert(
      fc.property(fc.constantFrom<TimeLimitRule>('s176', 'mirrors-s176', 'as-base'), day, (rule, date) => {
        const sheet = sheetOf({ rule, occurred: on(date) });
        const markers = datesOf(sheet, 'marker');
        expect(markers).toHaveLength(4);
        const all = [date, ...markers, sheet.lastDay ?? ''];
        for (const [index, each] of all.slice(1).entries()) expect((all[index] ?? '') < each).toBe(true);
      }),
    );
  });

  it('lists its dates in order', () => {
    fc.assert(
      fc.property(datedRule, day, maybeDay, extension, (rule, date, sufficientEvidenceOn, applied) => {
        const dates = sheetOf({ rule, occurred: on(date), sufficientEvidenceOn, extension: applied }).dates;
        expect(dates.map((each) => each.date)).toEqual(dates.map((each) => each.date).sort());
      }),
    );
  });
});

describe('a day that cannot be right', () => {
  const lastOfAll = Temporal.PlainDate.from('9999-12-31');
  const farDay = fc.oneof(
    fc.integer({ min: 0, max: 8000 }).map((days) => lastOfAll.subtract({ days }).toString()),
    fc.integer({ min: 0, max: 3_650_000 }).map((days) => lastOfAll.subtract({ days }).toString()),
    fc.constantFrom('0000-01-01', '0000-02-29', '9989-12-31', '9990-01-01', '9997-12-31', '9999-12-31'),
  );
  const maybeFar = fc.option(farDay);
  const far = fc.record({
    rule: fc.constantFrom(...timeLimitRules.map(({ id }) => id)),
    clockFrom: fc.constantFrom('act' as const, 'default' as const),
    occurred: fc.oneof(
      farDay.map(on),
      fc.tuple(farDay, farDay).map(([a, b]) => ({
        kind: 'between' as const,
        from: a < b ? a : b,
        to: a < b ? b : a,
      })),
      maybeFar.map((notBefore) => ({ kind: 'unknown' as const, notBefore })),
    ),
    dueOn: maybeFar,
    sufficientEvidenceOn: maybeFar,
    pollingDate: maybeFar,
    extension: fc.option(
      fc
        .record({
          appliedOn: farDay,
          isGranted: fc.constantFrom(true, false, null),
          until: maybeFar,
          documentsUntil: maybeFar,
        })
        .map(anExtension),
    ),
  });

  it('never stops the count, and gives only days that a record can hold', () => {
    fc.assert(
      fc.property(far, (given) => {
        const sheet = sheetOf(given);
        for (const { date } of sheet.dates) expect(isIsoDate(date)).toBe(true);
        for (const date of [sheet.lastDay, sheet.startsOn])
          expect(date === null || isIsoDate(date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is said to be too far ahead where nothing can be counted from it', () => {
    for (const rule of datedRules) {
      for (const given of [
        { rule, occurred: on('9999-12-31') },
        { rule, clockFrom: 'default' as const, dueOn: '9997-12-31' },
      ]) {
        const sheet = sheetOf(given);
        expect([sheet.lastDay, sheet.dates]).toEqual([null, []]);
        expect(sheet.warnings.join(' ')).toContain('too far ahead to be right');
      }
    }
    expect(sheetOf({ sufficientEvidenceOn: '9999-12-31', rule: 'sufficient-evidence' }).lastDay).toBe(
      '2024-11-01',
    );
    expect(datesOf(sheetOf({ pollingDate: '9999-12-31' }), 'documents')).toEqual(['2025-05-02']);
  });

  it('s.176: an offence in the last year that is counted still has all its dates', () => {
    expect(sheetOf({ occurred: on('9989-12-31') }).lastDay).toBe('9990-12-31');
  });
});

describe('what is later, or less well known', () => {
  it('a later offence never gives an earlier last day, with or without an extension', () => {
    fc.assert(
      fc.property(datedRule, twoDays, maybeDay, extension, (rule, [a, b], sufficientEvidenceOn, applied) => {
        const rest = { rule, sufficientEvidenceOn, extension: applied };
        expect(lastDay({ ...rest, occurred: on(a) }) <= lastDay({ ...rest, occurred: on(b) })).toBe(true);
      }),
    );
  });

  it('later evidence never gives an earlier last day, and none recorded gives the earliest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<TimeLimitRule>('sufficient-evidence', 'digital-imprint'),
        day,
        twoDays,
        (rule, date, [a, b]) => {
          const from = (sufficientEvidenceOn: string | null) =>
            lastDay({ rule, occurred: on(date), sufficientEvidenceOn });
          expect(from(null) <= from(a) && from(a) <= from(b)).toBe(true);
        },
      ),
    );
  });

  it('the dates of a stretch of days are those of its first day', () => {
    fc.assert(
      fc.property(datedRule, twoDays, extension, (rule, [from, to], applied) => {
        const dates = (occurred: TimeLimitGiven['occurred']) =>
          sheetOf({ rule, occurred, extension: applied }).dates.map(({ kind, date }) => [kind, date]);
        expect(dates({ kind: 'between', from, to })).toEqual(dates(on(from)));
        expect(dates({ kind: 'unknown', notBefore: from })).toEqual(dates(on(from)));
      }),
    );
  });

  it('widening a stretch of days at either end never gives a later date of any kind', () => {
    fc.assert(
      fc.property(datedRule, twoDays, fc.nat(400), fc.nat(400), (rule, [from, to], before, after) => {
        const wider = {
          from: Temporal.PlainDate.from(from).subtract({ days: before }).toString(),
          to: Temporal.PlainDate.from(to).add({ days: after }).toString(),
        };
        // Imprints drop a shorter limit that adds nothing, so theirs are compared by the last day alone.
        const narrow = sheetOf({ rule, occurred: { kind: 'between', from, to } });
        const wide = sheetOf({ rule, occurred: { kind: 'between', ...wider } });
        expect((wide.lastDay ?? '') <= (narrow.lastDay ?? '')).toBe(true);
        if (rule === 'digital-imprint') return;
        for (const [index, { date }] of wide.dates.entries())
          expect(date <= (narrow.dates[index]?.date ?? '')).toBe(true);
      }),
    );
  });

  it('s.84: a default is counted as an offence of the day after it was due, whatever else is recorded', () => {
    fc.assert(
      fc.property(day, maybeDay, (dueOn, notBefore) => {
        const next = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();
        const sheet = sheetOf({ clockFrom: 'default', dueOn, occurred: { kind: 'unknown', notBefore } });
        expect([sheet.startsOn, sheet.lastDay]).toEqual([next, lastDay({ occurred: on(next) })]);
      }),
    );
  });

  it('s.176(1A): no reason, whatever its words, moves the safe day', () => {
    fc.assert(
      fc.property(
        day,
        fc.string(),
        fc.constantFrom(...builtInCatalogue.offences.map(({ id }) => id)),
        (date, reason, offenceId) => {
          const given = { occurred: on(date), offenceId };
          expect(lastDay({ ...given, foreignPower: { reason } })).toBe(lastDay(given));
        },
      ),
    );
  });
});
