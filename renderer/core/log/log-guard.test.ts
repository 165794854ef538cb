import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDayLogEntry, aDecision } from '../../../test/builders/plan';
import { byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import { type GuardedStep, type RecordChange, standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { Decision } from '../plan/decision';

type Entry = Partial<Decision>;

const entry = (number: number, given: Entry = {}) => aDecision({ id: asId(`d${number}`), number, ...given });
const adding = (...decisions: readonly Decision[]): readonly RecordChange[] =>
  decisions.map((after) => ({ collection: 'decisions', id: after.id, after }));

/** What the guard says to these changes of a log that holds these decisions. */
function asked(
  standing: readonly Decision[],
  changes: readonly RecordChange[],
  step: GuardedStep = 'commit',
): string | null {
  const decisions = byId(...standing);
  const records = {
    get: (_: string, id: string) => decisions.get(id),
    all: (collection: string) => (collection === 'decisions' ? decisions : new Map()),
  };
  return refusalOf(standingIn(records as unknown as Parameters<typeof standingIn>[0]), changes, step);
}

const strikes = (id: string) => ({ entryId: asId<'Decision'>(id), reason: 'Wrong hall' });
const kept = /keeps every decision as it was written/;
const gap = /numbered without a gap/;
const nothingStruck = /is not in this decision log/;

describe('the decision log', () => {
  const log = [entry(1), entry(2)];

  it('takes the next number, and two in one commit that follow each other', () => {
    expect(asked([], adding(entry(1)))).toBeNull();
    expect(asked(log, adding(entry(3)))).toBeNull();
    expect(asked(log, adding(entry(3), entry(4)))).toBeNull();
    expect(asked(log, adding(entry(4), entry(3)))).toBeNull();
  });

  it('leaves no gap and gives no number twice', () => {
    expect(asked(log, adding(entry(4)))).toMatch(gap);
    expect(asked(log, adding(entry(2, { id: asId('again') })))).toMatch(gap);
    expect(asked(log, adding(entry(3), entry(3, { id: asId('again') })))).toMatch(gap);
    expect(asked(log, adding(entry(3), entry(5)))).toMatch(gap);
  });

  it('is never changed and nothing of it is removed, by undo and redo neither', () => {
    const changed = adding(entry(2, { title: 'Another' }));
    const removed: readonly RecordChange[] = [{ collection: 'decisions', id: 'd2', after: null }];
    for (const step of ['commit', 'undo', 'redo'] as const) {
      expect(asked(log, changed, step)).toMatch(kept);
      expect(asked(log, removed, step)).toMatch(kept);
    }
  });

  it('takes a strike of an earlier entry of the same operation and of no other', () => {
    const other = entry(1, { id: asId('other'), operationId: asId('operation-2') });
    const striking = (id: string) => adding(entry(3, { strikes: strikes(id) }));
    expect(asked([...log, other], striking('d2'))).toBeNull();
    expect(asked([...log, other], striking('other'))).toMatch(nothingStruck);
    expect(asked(log, striking('gone'))).toMatch(nothingStruck);
    expect(asked(log, striking('d3'))).toMatch(nothingStruck);
  });

  it('takes an entry together with the one that strikes it, never the other way about', () => {
    expect(asked(log, adding(entry(3), entry(4, { strikes: strikes('d3') })))).toBeNull();
    expect(asked(log, adding(entry(3, { strikes: strikes('d4') }), entry(4)))).toMatch(nothingStruck);
  });

  it('is numbered for each operation by itself', () => {
    const elsewhere = (number: number) =>
      entry(number, { id: asId(`other${number}`), operationId: asId('operation-2') });
    expect(asked([...log, elsewhere(1)], adding(entry(3), elsewhere(2)))).toBeNull();
    expect(asked([...log, elsewhere(1)], adding(elsewhere(3)))).toMatch(gap);
  });

  it('records what has happened, and a late entry says why it is late', () => {
    const recordedAt = '2027-04-12T10:00:00.000Z';
    const at = (moment: string, lateReason = '') =>
      asked([], adding(entry(1, { at: moment, recordedAt, lateReason })));
    expect(at('2027-04-12T10:00:01.000Z')).toMatch(/has not come yet/);
    expect(at('2027-04-12T09:45:00.000Z')).toBeNull();
    expect(at('2027-04-12T09:44:59.000Z')).toMatch(/nobody has said why/);
    expect(at('2027-04-12T09:44:59.000Z', 'At a scene')).toBeNull();
  });

  it('stays free of gaps whatever is asked of it', () => {
    const ask = fc.record({
      number: fc.integer({ min: 1, max: 12 }),
      id: fc.integer({ min: 1, max: 12 }),
      strikes: fc.option(fc.integer({ min: 1, max: 12 })),
      isRemoval: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 40 }), (asks) => {
        const held: Decision[] = [];
        for (const { number, id, strikes: struck, isRemoval } of asks) {
          const after = entry(number, {
            id: asId(`d${id}`),
            strikes: struck === null ? null : strikes(`d${struck}`),
          });
          const change: RecordChange = isRemoval
            ? { collection: 'decisions', id: after.id, after: null }
            : { collection: 'decisions', id: after.id, after };
          if (asked(held, [change]) === null && !isRemoval) held.push(after);
        }
        expect(held.map((each) => each.number)).toEqual(held.map((_, index) => index + 1));
        expect(new Set(held.map((each) => each.id)).size).toBe(held.length);
      }),
    );
  });
});

describe('the log of polling day', () => {
  it('is kept in the same way and says so in its own words', () => {
    const one = aDayLogEntry({ id: asId('e1'), number: 1 });
    const dayLog = byId(one);
    const records = {
      get: (_: string, id: string) => dayLog.get(id),
      all: (collection: string) => (collection === 'dayLog' ? dayLog : new Map()),
    };
    const standing = standingIn(records as unknown as Parameters<typeof standingIn>[0]);
    const say = (after: typeof one | null, id: string = one.id) =>
      refusalOf(standing, [{ collection: 'dayLog', id, after }]);
    expect(say(null)).toMatch(/^The log of polling day keeps every entry/);
    expect(say(aDayLogEntry({ id: asId('e3'), number: 3 }), 'e3')).toMatch(/another entry has taken/);
    expect(say(aDayLogEntry({ id: asId('e2'), number: 2 }), 'e2')).toBeNull();
  });
});
