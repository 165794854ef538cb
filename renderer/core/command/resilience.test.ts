import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { Appointment, CommandRole } from './command-role';
import { newCommandRole } from './guidance-roles';
import { overlaps, type Period, periodThatMatters, resilienceGaps, uncovered } from './resilience';
import { newAppointment } from './role-edits';

const operationId = asId<'Operation'>('o1');
const period: Period = { from: '2027-05-06T06:00', until: '2027-05-07T06:00' };

let next = 0;
function person(name: string, given: Partial<Appointment> = {}): Appointment {
  return {
    ...newAppointment({ id: asId<'Appointment'>(`a${(next += 1)}`), as: 'holder' }),
    name,
    phone: '101',
    appointedOn: '2027-03-01',
    ...given,
  };
}

function role(id: string, given: Partial<CommandRole> = {}): CommandRole {
  return newCommandRole({
    id: asId<'CommandRole'>(id),
    operationId,
    tier: 'bronze',
    function: 'other',
    title: `Bronze ${id}`,
    ...given,
  });
}

const kinds = (roles: readonly CommandRole[], during: Period | null = period) =>
  resilienceGaps(roles, during).map(({ kind }) => kind);

/** APP Policing elections, command resilience. */
describe('the gaps of a command', () => {
  it('are none where each role has a holder and a deputy of its own, confirmed and reachable', () => {
    const whole = role('a', { appointments: [person('A. Larch'), person('B. Finch', { as: 'deputy' })] });
    expect(resilienceGaps([whole], period)).toEqual([]);
  });

  it('name the role that nobody holds, and take an empty name for nobody', () => {
    expect(kinds([role('a')])).toEqual(['no-holder', 'no-deputy']);
    expect(kinds([role('a', { appointments: [person('  ')] })])).toEqual(['no-holder', 'no-deputy']);
  });

  it('name the hours in which neither holder nor deputy is there', () => {
    const appointments = [
      person('A. Larch', { until: '2027-05-06T18:00' }),
      person('B. Finch', { as: 'deputy', from: '2027-05-06T22:00' }),
    ];
    expect(resilienceGaps([role('a', { appointments })], period)).toMatchObject([
      {
        kind: 'uncovered',
        what: 'Nobody is in Bronze a from Thu 6 May 2027, 18:00 to Thu 6 May 2027, 22:00.',
      },
    ]);
  });

  it('name a person who holds two roles at once, and not one who changes over', () => {
    const held = (from: string | null, until: string | null) => [
      person('A. Larch', { from, until }),
      person('B. Finch', { as: 'deputy' }),
    ];
    const other = [person('a  larch'), person('C. Wren', { as: 'deputy' })];
    expect(
      kinds([role('a', { appointments: held(null, null) }), role('b', { appointments: other })]),
    ).toEqual(['two-roles']);
    const early = role('a', { appointments: [...held(null, '2027-05-06T14:00')] });
    const late = role('b', {
      appointments: [person('A. Larch', { from: '2027-05-06T14:00' }), person('C. Wren', { as: 'deputy' })],
    });
    expect(kinds([early, late])).toEqual([]);
  });

  it('name a deputy who holds the role, or another one', () => {
    const own = role('a', {
      appointments: [person('A. Larch'), person('A. Larch', { as: 'deputy' })],
    });
    expect(kinds([own])).toEqual(['deputy-is-holder']);
    const one = role('a', { appointments: [person('A. Larch'), person('B. Finch', { as: 'deputy' })] });
    const two = role('b', { appointments: [person('B. Finch'), person('C. Wren', { as: 'deputy' })] });
    expect(kinds([one, two])).toEqual(['deputy-elsewhere']);
  });

  it('name who is only meant and who cannot be reached', () => {
    const appointments = [
      person('A. Larch', { appointedOn: null }),
      person('B. Finch', { as: 'deputy', phone: ' ' }),
    ];
    expect(kinds([role('a', { appointments })])).toEqual(['not-confirmed', 'no-contact']);
  });

  it('name malpractice and intimidation in one hand, even at different times', () => {
    const lead = (from: string | null, until: string | null) => [
      person('A. Larch', { from, until }),
      person(`Deputy ${String(from)}`, { as: 'deputy' }),
    ];
    const crime = role('crime', { function: 'crime', appointments: lead(null, '2027-05-06T14:00') });
    const safeguarding = role('safe', {
      function: 'safeguarding',
      appointments: lead('2027-05-06T14:00', null),
    });
    expect(kinds([crime, safeguarding])).toEqual(['not-separated']);
  });
});

describe('the period that matters', () => {
  const operation = { id: operationId, pollingDate: '2027-05-06' };

  it('begins an hour before the polls and ends with the last count that is planned', () => {
    const post = (purpose: 'count' | 'polling-place', until: string | null) => ({
      operationId,
      purpose,
      until,
    });
    expect(
      periodThatMatters(operation, [
        post('count', '2027-05-07T16:30'),
        post('count', null),
        post('polling-place', '2027-05-09T10:00'),
      ]),
    ).toMatchObject({ from: '2027-05-06T06:00', until: '2027-05-07T16:30' });
    expect(periodThatMatters(operation, [])).toMatchObject({ until: '2027-05-07T06:00' });
    expect(periodThatMatters({ ...operation, pollingDate: null }, [])).toBeNull();
  });
});

const moment = fc
  .tuple(fc.integer({ min: 5, max: 8 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `2027-05-0${day}T${String(hour).padStart(2, '0')}:00`);
const stretch = fc.record({ from: fc.option(moment), until: fc.option(moment) });
const hours = [5, 6, 7, 8].flatMap((day) =>
  Array.from({ length: 24 }, (_, hour) => `2027-05-0${day}T${String(hour).padStart(2, '0')}:00`),
);
const inside = (at: string, { from, until }: Pick<Appointment, 'from' | 'until'>) =>
  (from ?? '') <= at && at < (until ?? '9999');

describe('cover, hour by hour', () => {
  it('is missing in exactly the hours of the period in which nobody is there', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (appointments) => {
        const gaps = uncovered(appointments, period);
        for (const hour of hours) {
          const isBare = inside(hour, period) && !appointments.some((each) => inside(hour, each));
          expect(gaps.some((gap) => inside(hour, gap))).toBe(isBare);
        }
      }),
    );
  });

  it('is shared by two people in the hours that both have, whoever is asked first', () => {
    fc.assert(
      fc.property(stretch, stretch, (one, other) => {
        const isReal = ({ from, until }: Pick<Appointment, 'from' | 'until'>) =>
          (from ?? '') < (until ?? '9999');
        fc.pre(isReal(one) && isReal(other));
        expect(overlaps(one, other)).toBe(overlaps(other, one));
        const touches = hours.some((hour) => inside(hour, one) && inside(hour, other));
        if (touches) expect(overlaps(one, other)).toBe(true);
      }),
    );
  });

  it('never grows a gap by naming one more person', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 4 }), stretch, (appointments, more) => {
        const count = (all: readonly Pick<Appointment, 'from' | 'until'>[]) =>
          hours.filter((hour) => uncovered(all, period).some((gap) => inside(hour, gap))).length;
        expect(count([...appointments, more])).toBeLessThanOrEqual(count(appointments));
      }),
    );
  });
});

describe('the keys of gaps', () => {
  it('are unique, whatever people stand where', () => {
    const name = fc.constantFrom('A. Larch', 'B. Finch', 'C. Wren', '');
    const appointment = fc.record({ name, as: fc.constantFrom('holder' as const, 'deputy' as const) });
    const aRole = fc.record({
      function: fc.constantFrom('crime' as const, 'safeguarding' as const, 'other' as const),
      people: fc.array(appointment, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(aRole, { maxLength: 5 }), (given) => {
        const roles = given.map(({ people, ...rest }, index) =>
          role(`r${index}`, { ...rest, appointments: people.map((each) => person(each.name, each)) }),
        );
        const keys = resilienceGaps(roles, period).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
