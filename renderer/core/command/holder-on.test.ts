import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRole } from '../../../test/builders/plan-order';
import { asId } from '../foundation/ids';
import type { Appointment, CommandRole } from './command-role';
import { holderOn } from './holder-on';

const [template] = aRole({ tier: 'gold', title: 'Gold commander' }).appointments;

function anAppointment(name: string, given: Partial<Appointment> = {}): Appointment {
  if (template === undefined) throw new Error('The role of the builder is held');
  return { ...template, id: asId(`appointment-${name}`), name, from: null, until: null, ...given };
}

const held = (...appointments: readonly Appointment[]): CommandRole =>
  aRole({ tier: 'gold', title: 'Gold commander', appointments });

const role = held(
  anAppointment('Rowan Tyne', { until: '2027-03-10T09:00' }),
  anAppointment('Petra Lowe', { as: 'deputy' }),
  anAppointment('Anwen Hale', { from: '2027-03-10T09:00' }),
);

describe('the holder of a role on a day', () => {
  it('is the one before a handover until that day, and the one after it from that day on', () => {
    expect(holderOn(role, '2027-03-09')?.name).toBe('Rowan Tyne');
    expect(holderOn(role, '2027-03-10')?.name).toBe('Anwen Hale');
    expect(holderOn(role, '2027-04-01')?.name).toBe('Anwen Hale');
  });

  it('is the newer of two where the end of the first was never entered', () => {
    const open = held(anAppointment('Anwen Hale', { from: '2027-03-10T09:00' }), anAppointment('Rowan Tyne'));
    expect(holderOn(open, '2027-04-01')?.name).toBe('Anwen Hale');
  });

  it('is the first to come where nobody is in office yet', () => {
    const shifts = held(
      anAppointment('Late Shift', { from: '2027-05-06T18:00', until: '2027-05-07T06:00' }),
      anAppointment('Early Shift', { from: '2027-05-06T06:00', until: '2027-05-06T18:00' }),
    );
    expect(holderOn(shifts, '2027-04-01')?.name).toBe('Early Shift');
  });

  it('is nobody where all have left, where only a deputy is named, and where a name is empty', () => {
    expect(
      holderOn(held(anAppointment('Rowan Tyne', { until: '2027-03-10T00:00' })), '2027-03-10'),
    ).toBeNull();
    expect(holderOn(held(anAppointment('Petra Lowe', { as: 'deputy' })), '2027-03-10')).toBeNull();
    expect(holderOn(held(anAppointment(' ')), '2027-03-10')).toBeNull();
  });

  it('has never left before the day', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((date) => `2027-03-${date}`);
    const moment = fc.option(day.map((date) => `${date}T12:00`));
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, moment)), day, (periods, asked) => {
        const people = periods.map(([from, until], index) => anAppointment(`P${index}`, { from, until }));
        const found = holderOn(held(...people), asked);
        const hasLeft = ({ until }: Appointment) => until !== null && until < asked;
        expect(found === null ? people.every(hasLeft) : !hasLeft(found)).toBe(true);
      }),
    );
  });
});
