import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import { byId } from '../../../test/builders/plan-records';
import { aClosedClosure, anAnsweredClosure, aRetentionRule, aReview } from '../../../test/builders/retention';
import { asId } from '../foundation/ids';
import { earliestDay, type Occurred } from '../offences/occurred';
import { earlier, later, monthsOn } from '../offences/time-limits/counting';
import { retentionClass, retentionClasses } from './classes';
import { closingDueOn } from './closing';
import { isDue, isUnfinished, type RetentionRecords, retentionOf, retentionsOf, sayYears } from './periods';

const operation = anOperation({ pollingDate: '2027-05-06' });
const none: RetentionRecords = {
  closures: new Map(),
  retentionRules: new Map(),
  retentionReviews: new Map(),
  cases: new Map(),
};
const closed = { ...none, closures: byId(aClosedClosure(operation.id)) };
const of = (id: string) => retentionClass(id) ?? retentionClasses[0]!;

describe('how long a class is kept', () => {
  it('counts from polling day or from the closing, and says the sum', () => {
    expect(retentionOf(of('plan'), none, operation)).toMatchObject({
      endsOn: '2033-05-06',
      arithmetic: '6 years from polling day, Thu 6 May 2027',
    });
    expect(retentionOf(of('debrief'), closed, operation).endsOn).toBe('2033-09-01');
    expect(retentionOf(of('debrief'), none, operation)).toMatchObject({ endsOn: null, reviewOn: null });
    expect(retentionOf(of('debrief'), none, operation).arithmetic).toMatch(/not known yet/);
  });

  it('goes by the force’s own period, with its basis', () => {
    const records = { ...closed, retentionRules: byId(aRetentionRule()) };
    expect(retentionOf(of('plan'), records, operation)).toMatchObject({
      years: 7,
      endsOn: '2034-05-06',
      basis: 'Force retention schedule, 4.2',
    });
  });

  it('is never shorter for cases than proceedings can be begun', () => {
    const rule = aRetentionRule({ id: asId('cases'), years: 0 });
    const cases = retentionOf(of('cases'), { ...closed, retentionRules: byId(rule) }, operation);
    expect(cases.endsOn).toBe('2029-05-06');
    expect(cases.arithmetic).toMatch(/not before Sun 6 May 2029 \(RPA 1983 s\.176/);
  });

  it('counts that from an offence after the poll: a return of expenses that was never made', () => {
    const retentionRules = byId(aRetentionRule({ id: asId('cases'), years: 0 }));
    const endsOn = (...offences: readonly Parameters<typeof aCaseOffence>[0][]) => {
      const cases = byId(aCase({ operationId: operation.id, offences: offences.map(aCaseOffence) }));
      return retentionOf(of('cases'), { ...closed, retentionRules, cases }, operation).endsOn;
    };
    const unknown = { kind: 'unknown', notBefore: null } as const;
    expect(endsOn({ occurred: { kind: 'on', date: '2027-06-10' } })).toBe('2029-06-10');
    expect(endsOn({ occurred: unknown, dueOn: '2027-06-11' }, {})).toBe('2029-06-11');
    expect(endsOn({ occurred: { kind: 'on', date: '2027-03-02' } }, { occurred: unknown })).toBe(
      '2029-05-06',
    );
  });

  it('never lets go of a case while any of its offences can still be charged', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    const occurred: fc.Arbitrary<Occurred> = fc.oneof(
      day.map((date): Occurred => ({ kind: 'on', date })),
      fc
        .tuple(day, day)
        .map(([a, b]): Occurred => ({ kind: 'between', from: earlier(a, b), to: later(a, b) })),
      fc.option(day).map((notBefore): Occurred => ({ kind: 'unknown', notBefore })),
    );
    const offence = fc
      .record({ occurred, dueOn: fc.option(day) })
      .map((given) => aCaseOffence({ ...given, id: asId('offence') }));
    fc.assert(
      fc.property(fc.array(fc.tuple(offence, fc.boolean())), fc.option(day), day, (given, poll, closing) => {
        const cases = byId(
          ...given.map(([each, isOwn], index) =>
            aCase({
              id: asId(`case-${index}`),
              operationId: isOwn ? operation.id : asId('else'),
              offences: [each],
            }),
          ),
        );
        const closures = byId(aClosedClosure(operation.id, `${closing}T10:00:00.000Z`));
        const retentionRules = byId(aRetentionRule({ id: asId('cases'), years: 0 }));
        const records = { ...none, closures, retentionRules, cases };
        const { endsOn } = retentionOf(of('cases'), records, { ...operation, pollingDate: poll });
        const days = given.flatMap(([{ occurred: when, dueOn }, isOwn]) =>
          isOwn ? [earliestDay(when), when.kind === 'between' ? when.to : null, dueOn] : [],
        );
        const floor = [...days, poll ?? closing]
          .flatMap((each) => (each === null ? [] : [monthsOn(each, 24)]))
          .reduce(later);
        expect(endsOn).toBe(later(closing, floor));
      }),
      { numRuns: 200 },
    );
  });

  it('is kept on until the next review, and the newest review decides', () => {
    const earlier = aReview();
    const later = aReview({ id: asId('review2'), at: '2036-05-06T10:00:00.000Z', nextOn: '2040-01-01' });
    const records = { ...closed, retentionReviews: byId(later, earlier) };
    const plan = retentionOf(of('plan'), records, operation);
    expect(plan.reviews.map(({ id }) => id)).toEqual(['review2', 'review1']);
    expect(plan.reviewOn).toBe('2040-01-01');
    expect([isDue(plan, '2039-12-31'), isDue(plan, '2040-01-01')]).toEqual([false, true]);
    expect(retentionOf(of('plan'), records, anOperation({ id: asId('else') })).reviews).toEqual([]);
  });

  it('ends on or after its start, later for a longer period, and never for what is kept for good', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const years = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(day, day, years, years, (poll, closing, a, b) => {
        const at = closing.toISOString();
        const given = { ...operation, pollingDate: poll.toISOString().slice(0, 10) };
        const endOf = (count: number) =>
          retentionsOf(
            {
              ...none,
              closures: byId(aClosedClosure(operation.id, at)),
              retentionRules: byId(
                ...retentionClasses.map(({ id }) => aRetentionRule({ id: asId(id), years: count })),
              ),
            },
            given,
          );
        const [short, long] = [endOf(Math.min(a, b)), endOf(Math.max(a, b))];
        for (const [index, each] of short.entries()) {
          const further = long[index];
          if (each.of.years === null) expect(each.endsOn).toBeNull();
          else {
            expect(each.endsOn! >= each.startsOn!).toBe(true);
            expect(further!.endsOn! >= each.endsOn!).toBe(true);
            if (each.of.least !== null)
              expect(each.endsOn! >= monthsOn(given.pollingDate, each.of.least.months)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is said in years or months', () => {
    expect([1, 6, 1.5, 0].map(sayYears)).toEqual(['1 year', '6 years', '18 months', '0 years']);
  });
});

describe('the closing', () => {
  it('is due at the end of August after a poll in May', () => {
    expect(closingDueOn(operation)).toBe('2027-08-31');
    expect(closingDueOn({ pollingDate: null })).toBeNull();
  });

  it('an operation that was only answered is not closed: nothing counts from it', () => {
    const records = { ...none, closures: byId(anAnsweredClosure(operation.id)) };
    expect(retentionOf(of('debrief'), records, operation).startsOn).toBeNull();
  });

  it('knows an erasure that was begun', () => {
    expect(isUnfinished(aReview({ decision: 'erase', nextOn: null }))).toBe(true);
    expect(isUnfinished(aReview({ decision: 'erase', nextOn: null, erased: [] }))).toBe(false);
    expect(isUnfinished(aReview())).toBe(false);
  });
});
