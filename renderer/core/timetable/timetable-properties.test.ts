import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, oneOff, pollGiven, rowsOf } from '../../../test/builders/timetable';
import { Temporal } from '../foundation/dates';
import type { Nation } from '../operation/operation';
import { builtInChanges, divisions, type HolidayChange } from './bank-holidays';
import { dayList, dayLists, kindOn, pollKind, type PollKindId, pollKindIds, stages } from './rules';
import { timetableOf, type TimetableGiven } from './timetable';
import { whyLeftOut, workingDaysAfter, workingDaysBefore } from './working-days';

const firstDay = Temporal.PlainDate.from('2015-01-05');
/** Any weekday of fifty years; leap days among them. */
const day = fc
  .record({ week: fc.integer({ min: 0, max: 2600 }), weekday: fc.integer({ min: 0, max: 4 }) })
  .map(({ week, weekday }) => firstDay.add({ days: 7 * week + weekday }).toString());
const kind = fc.constantFrom(...pollKindIds);
const list = fc.constantFrom(...dayLists);
const nationOf = (poll: PollKindId): Nation => pollKind(poll).nations[0] ?? 'England';

/** One-off days near a poll, known long before. */
function changesNear(pollingDate: string): fc.Arbitrary<HolidayChange> {
  return fc
    .record({
      days: fc.integer({ min: 1, max: 60 }),
      divisions: fc.subarray([...divisions], { minLength: 1 }),
    })
    .map((given) =>
      oneOff(Temporal.PlainDate.from(pollingDate).subtract({ days: given.days }).toString(), {
        divisions: given.divisions,
      }),
    );
}

const poll = fc
  .record({ pollingDate: day, kind })
  .map(({ pollingDate, kind: id }) => pollGiven(pollingDate, [id], { nation: nationOf(id) }))
  .filter((given) => timetableOf(given).ok);

const runs = { numRuns: 150 };

describe('a timetable of any day', () => {
  it('puts no deadline before the poll on a day that its rule leaves out', () => {
    fc.assert(
      fc.property(
        poll.chain((given) => fc.tuple(fc.constant(given), changesNear(given.pollingDate))),
        ([plain, change]) => {
          const given: TimetableGiven = { ...plain, changes: [change] };
          const [id] = given.polls;
          fc.pre(id !== undefined && timetableOf(given).ok);
          // In autumn 2022 a day was declared too late to be left out everywhere: worked by hand in another test.
          fc.pre(!given.pollingDate.startsWith('2022'));
          const changes = [...builtInChanges, change];
          for (const row of rowsOf(given)) {
            const stage = stages.find(({ event }) => event === row.event);
            if (stage === undefined) continue;
            const calendar = {
              list: dayList(pollKind(kindOn(id, given.pollingDate)).lists[stage.list]),
              changes,
            };
            expect([row.event, whyLeftOut(row.date, calendar)]).toEqual([row.event, null]);
          }
        },
      ),
      runs,
    );
  });

  it('never moves a deadline before the poll later when a holiday is added', () => {
    fc.assert(
      fc.property(
        poll.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.array(changesNear(given.pollingDate), { minLength: 1, maxLength: 3 }),
          ),
        ),
        ([given, changes]) => {
          // In autumn 2022 a date depends on what was known when the day of the State Funeral was declared.
          fc.pre(!given.pollingDate.startsWith('2022'));
          const more = { ...given, changes };
          fc.pre(timetableOf(more).ok);
          const after = rowsOf(more);
          for (const row of rowsOf(given).filter(({ workingDays }) => workingDays !== null)) {
            const [moved] = datesOf(after, row.event);
            expect(
              moved !== undefined && moved <= row.date,
              `${row.event} ${row.date} → ${moved ?? ''}`,
            ).toBe(true);
          }
        },
      ),
      runs,
    );
  });

  it('keeps the order of what has to happen', () => {
    const order = [
      'NOTICE_OF_ELECTION_DEADLINE',
      'CLOSE_OF_NOMINATIONS',
      'SOPN_PUBLISH_DEADLINE',
      'POSTAL_VOTE_APPLICATION_DEADLINE',
      'PROXY_VOTE_APPLICATION_DEADLINE',
      'POLLING_AND_COUNTING_AGENTS_DEADLINE',
      'POLLS_OPEN',
      'POLLS_CLOSE',
      'ELECTION_EXPENSES_RETURN_DEADLINE',
      'DOCUMENTS_KEPT_UNTIL',
    ];
    fc.assert(
      fc.property(poll, (given) => {
        const rows = rowsOf(given);
        const dates = order.flatMap((event) => datesOf(rows, event).slice(0, 1));
        expect(dates).toEqual([...dates].sort());
        const keys = rows.map(({ date, time }) => `${date} ${time ?? '24:00'}`);
        expect(keys).toEqual([...keys].sort());
        const [registration] = datesOf(rows, 'REGISTRATION_DEADLINE');
        const [postal] = datesOf(rows, 'POSTAL_VOTE_APPLICATION_DEADLINE');
        expect(registration !== undefined && postal !== undefined && registration <= postal).toBe(true);
      }),
      runs,
    );
  });

  it('puts no return after the poll on a day that section 119 leaves out', () => {
    fc.assert(
      fc.property(poll, fc.integer({ min: 0, max: 6 }), (given, days) => {
        const declaredOn = Temporal.PlainDate.from(given.pollingDate).add({ days }).toString();
        const rows = rowsOf({ ...given, declaredOn });
        const after = rows.filter(
          ({ workingDays, event }) => workingDays === null && event !== 'DOCUMENTS_KEPT_UNTIL',
        );
        const calendar = { list: dayList('after-poll'), changes: builtInChanges };
        for (const row of after) {
          expect([row.event, whyLeftOut(row.date, calendar)]).toEqual([row.event, null]);
          expect(row.date > given.pollingDate).toBe(true);
        }
      }),
      runs,
    );
  });

  it('says the rule, its arithmetic and its source on every row', () => {
    fc.assert(
      fc.property(poll, (given) => {
        for (const row of rowsOf(given)) {
          expect(row.rule).toMatch(/\d{4}.*\.$/);
          expect(row.source.length).toBeGreaterThan(10);
          if (row.sureness !== 'seen') expect(row.doubt, row.event).not.toBeNull();
        }
      }),
      runs,
    );
  });

  it('one poll of several has the dates that it has alone', () => {
    fc.assert(
      fc.property(day, fc.subarray([...pollKindIds], { minLength: 2 }), (pollingDate, kinds) => {
        const polls = kinds.filter((id) => pollKind(id).nations.includes('England'));
        fc.pre(polls.length > 1 && timetableOf(pollGiven(pollingDate, polls)).ok);
        const together = rowsOf(pollGiven(pollingDate, polls));
        for (const id of polls) {
          const alone = rowsOf(pollGiven(pollingDate, [id])).map(({ event, date, time }) => [
            event,
            date,
            time,
          ]);
          const here = together
            .filter((row) => row.polls.includes(kindOn(id, pollingDate)))
            .map(({ event, date, time }) => [event, date, time]);
          expect(new Set(here.map(String))).toEqual(new Set(alone.map(String)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('counting working days', () => {
  it('forward undoes back, from any day that counts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), list, (date, days, each) => {
        const calendar = { list: each, changes: builtInChanges };
        fc.pre(whyLeftOut(date, calendar) === null);
        const { date: before } = workingDaysBefore(date, days, calendar);
        expect(workingDaysAfter(before, days, calendar).date).toBe(date);
      }),
      { numRuns: 400 },
    );
  });

  it('counts 29 February and Maundy Thursday before the poll, and not Maundy Thursday under section 119', () => {
    const before = { list: dayList('election-rules'), changes: builtInChanges };
    const after = { list: dayList('after-poll'), changes: builtInChanges };
    expect(whyLeftOut('2028-02-29', before)).toBeNull();
    expect(whyLeftOut('2028-04-13', before)).toBeNull();
    expect(whyLeftOut('2028-04-13', after)).toBe('Maundy Thursday');
    expect(whyLeftOut('2027-12-24', before)).toBe('Christmas Eve');
  });
});
