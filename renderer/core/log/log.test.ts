import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDecision } from '../../../test/builders/plan';
import { asId } from '../foundation/ids';
import type { Decision } from '../plan/decision';
import { isLate, lateAfterMinutes, lateness, momentProblems, nextEntry, nextNumber, readLog } from './log';

const operationId = aDecision().operationId;
const now = '2027-04-12T10:00:00.000Z';

/** An entry written down so many minutes after its moment. */
const after = (minutes: number) => ({
  at: '2027-04-12T10:00:00.000Z',
  recordedAt: new Date(Date.parse(now) + minutes * 60_000).toISOString(),
});

describe('a late entry', () => {
  it('is one that is written down more than a quarter of an hour after its moment', () => {
    expect(lateAfterMinutes).toBe(15);
    expect(isLate(after(15))).toBe(false);
    expect(isLate(after(15.1))).toBe(true);
    expect(isLate({ at: '2027-04-12T10:00:00Z', recordedAt: '2027-04-12T10:00:00.000Z' })).toBe(false);
  });

  it('needs its reason, and an entry of what has not happened yet is none', () => {
    expect(momentProblems({ ...after(16), lateReason: ' ' })).toEqual({ at: false, lateReason: true });
    expect(momentProblems({ ...after(16), lateReason: 'At a scene' })).toEqual({
      at: false,
      lateReason: false,
    });
    expect(momentProblems({ ...after(-1), lateReason: '' })).toEqual({ at: true, lateReason: false });
  });

  it('says by how much', () => {
    expect([0, 16, 119, 120, 47 * 60, 48 * 60].map((minutes) => lateness(after(minutes)))).toEqual([
      '',
      '16 minutes',
      '119 minutes',
      '2 hours',
      '47 hours',
      '2 days',
    ]);
  });
});

describe('the next entry', () => {
  it('takes the next number of its own operation', () => {
    const log = [aDecision({ number: 1 }), aDecision({ number: 7, operationId: asId('other') })];
    expect(nextNumber(log, operationId)).toBe(2);
    expect(nextNumber([], operationId)).toBe(1);
  });

  it('is of now where no moment is given, and drops a reason that is not needed', () => {
    const given = { id: asId<'Decision'>('d'), operationId, now, by: 'J. Marl', strikes: null };
    expect(nextEntry([], { ...given, at: null, lateReason: 'Because' })).toMatchObject({
      at: now,
      recordedAt: now,
      lateReason: '',
    });
    expect(
      nextEntry([], { ...given, at: '2027-04-12T09:00:00.000Z', lateReason: ' At a scene ' }),
    ).toMatchObject({ lateReason: 'At a scene' });
  });
});

describe('reading a log', () => {
  const one = aDecision({ id: asId('d1'), number: 1, at: '2027-04-12T09:00:00.000Z' });
  const two = aDecision({
    id: asId('d2'),
    number: 2,
    at: '2027-04-12T08:00:00.000Z',
    strikes: { entryId: asId('d1'), reason: 'Wrong hall' },
  });
  const three = aDecision({
    id: asId('d3'),
    number: 3,
    at: '2027-04-12T09:30:00.000Z',
    strikes: { entryId: asId('d2'), reason: 'Right after all' },
  });
  const numbers = (order: Parameters<typeof readLog>[2]) =>
    readLog([three, one, two], operationId, order).map(({ entry }) => entry.number);

  it('is possible as it was written, newest first, and by the moment', () => {
    expect(numbers('number')).toEqual([1, 2, 3]);
    expect(numbers('newest')).toEqual([3, 2, 1]);
    expect(numbers('moment')).toEqual([2, 1, 3]);
  });

  it('shows what strikes an entry and why, and does not bring it back', () => {
    const read = readLog([one, two, three], operationId);
    expect(read.map(({ struck }) => struck?.by.number ?? null)).toEqual([2, 3, null]);
    expect(read.map(({ strikes }) => strikes?.number ?? null)).toEqual([null, 1, 2]);
    expect(read[0]?.struck?.reason).toBe('Wrong hall');
  });

  it('shows every entry, numbered without a gap, whatever was added and struck', () => {
    const act = fc.record({ other: fc.boolean(), strike: fc.option(fc.nat()), minutes: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const log: Decision[] = [];
        for (const [index, { other, strike, minutes }] of acts.entries()) {
          const mine = other ? asId<'Operation'>('other') : operationId;
          const standing = log.filter((entry) => entry.operationId === mine);
          const struck = strike === null ? undefined : standing[strike % Math.max(standing.length, 1)];
          log.push({
            ...aDecision(),
            ...nextEntry(log, {
              id: asId<'Decision'>(`d${index}`),
              operationId: mine,
              at: new Date(Date.parse(now) - minutes * 60_000).toISOString(),
              now,
              by: 'J. Marl',
              lateReason: 'At a scene',
              strikes: struck === undefined ? null : { entryId: struck.id, reason: 'Wrong' },
            }),
          });
        }
        for (const id of [operationId, asId<'Operation'>('other')]) {
          const mine = log.filter((entry) => entry.operationId === id);
          const read = readLog(log, id);
          expect(read.map(({ entry }) => entry)).toEqual(mine);
          expect(read.map(({ entry }) => entry.number)).toEqual(mine.map((_, index) => index + 1));
          for (const { entry, struck } of read) {
            expect(struck !== null).toBe(mine.some(({ strikes }) => strikes?.entryId === entry.id));
          }
        }
      }),
    );
  });
});
