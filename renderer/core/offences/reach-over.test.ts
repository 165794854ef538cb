// Reference: resources/reference/offences.json, reach: s.115 of the 1983 Act ended in England on 31 October 2023.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { effectiveOffences } from './catalogue';
import type { Offence } from './offence';
import type { Occurred } from './occurred';
import { reachOf } from './reach';
import { knownDays, occurredWithin, reachOver } from './reach-over';

const effective = effectiveOffences([]);
const all = [...effective.values()].map(({ offence }) => offence);

function offence(id: string): Offence {
  const found = effective.get(asId(id))?.offence;
  if (found === undefined) throw new Error(`No such offence: ${id}`);
  return found;
}

const england = { nation: 'England', pollTypes: ['local-principal'] } as const;
const on = (date: string): Occurred => ({ kind: 'on', date });
const before = '2023-05-04';
const after = '2027-05-06';

function over(id: string, ...occurred: readonly Occurred[]) {
  return reachOver(offence(id), { ...england, days: knownDays(occurred), usualDay: after });
}

describe('the days of a case', () => {
  it('run from the earliest to the latest that is known', () => {
    expect(
      knownDays([
        { kind: 'unknown', notBefore: null },
        { kind: 'between', from: '2027-04-01', to: '2027-06-01' },
        on('2027-05-06'),
        { kind: 'unknown', notBefore: '2027-03-30' },
      ]),
    ).toEqual({ earliest: '2027-03-30', latest: '2027-06-01' });
    expect(knownDays([{ kind: 'unknown', notBefore: null }])).toBeNull();
  });
});

describe('an offence over the days of a case', () => {
  it('is offered where it applies on either day, and says on which it does not', () => {
    for (const [id, other] of [
      ['RPA-115', 'Thu 6 May 2027'],
      ['RPA-114A', 'Thu 4 May 2023'],
    ] as const) {
      const answer = over(id, on(before), on(after));
      expect(answer, id).toMatchObject({ applies: true });
      expect(answer.applies ? answer.caution : '', id).toContain(`The case covers ${other} too`);
    }
  });

  it('is left out where it applies on neither, and unmarked where it applies on both', () => {
    expect(over('RPA-115', on(after), on('2027-05-07'))).toMatchObject({ applies: false });
    expect(over('RPA-60', on(before), on(after))).toEqual(over('RPA-60', on(before)));
  });

  it('without a known day is asked for the usual one', () => {
    expect(over('RPA-115')).toEqual(reachOf(offence('RPA-115'), { ...england, on: after }));
  });

  it('is offered exactly where one of the two days offers it', () => {
    const day = fc.constantFrom(before, '2023-10-31', '2023-11-01', '2024-07-04', after);
    fc.assert(
      fc.property(fc.constantFrom(...all), day, day, (one, first, second) => {
        const either = [first, second].some((date) => reachOf(one, { ...england, on: date }).applies);
        const days = knownDays([on(first), on(second)]);
        expect(reachOver(one, { ...england, days, usualDay: null }).applies).toBe(either);
      }),
    );
  });

  it('takes over what happened while it applied', () => {
    expect(occurredWithin(offence('RPA-115'), england, [on(after), on(before)])).toEqual(on(before));
    expect(occurredWithin(offence('RPA-60'), england, [on(after), on(before)])).toEqual(on(after));
    expect(occurredWithin(offence('RPA-115'), england, [on(after)])).toEqual(on(after));
    expect(occurredWithin(offence('RPA-60'), england, [])).toEqual({ kind: 'unknown', notBefore: null });
  });
});
