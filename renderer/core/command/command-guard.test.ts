import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { refusalOf } from '../guards';
import type { Appointment, CommandRole, Handover } from './command-role';
import { newCommandRole, proposedCommand, proposedGeographic } from './guidance-roles';
import {
  newAppointment,
  removalOf,
  reportingProblem,
  rolesOf,
  withAppointment,
  withHandover,
} from './role-edits';

const operationId = asId<'Operation'>('o1');
const roleId = (id: string) => asId<'CommandRole'>(id);
const person = (id: string): Appointment => ({
  ...newAppointment({ id: asId<'Appointment'>(id), as: 'holder' }),
  name: id,
});
const handover = (id: string, passedOn = 'The log and the phone.'): Handover => ({
  id: asId<'Handover'>(id),
  fromId: asId<'Appointment'>('day'),
  toId: asId<'Appointment'>('night'),
  at: '2027-05-06T18:00',
  passedOn,
  recordedBy: 'Insp J. Marl',
  recordedAt: '2027-05-06T17:05:00.000Z',
});
const role = (id: string, given: Partial<CommandRole> = {}) =>
  newCommandRole({
    id: roleId(id),
    operationId,
    tier: 'bronze',
    function: 'other',
    title: `Bronze ${id}`,
    ...given,
  });

function refusal(standing: readonly CommandRole[], changes: readonly RecordChange[]): string | null {
  const all = new Map<string, CommandRole>(standing.map((each) => [each.id, each]));
  return refusalOf(
    { get: (_, id) => all.get(id) as never, where: () => [...all.values()] as never },
    changes,
  );
}
const set = (after: CommandRole): RecordChange => ({ collection: 'commandRoles', id: after.id, after });

describe('a handover', () => {
  const before = role('a', { appointments: [person('day'), person('night')], handovers: [handover('h1')] });

  it('is added to and never changed, left out or moved', () => {
    expect(refusal([before], [set({ ...before, handovers: [handover('h1'), handover('h2')] })])).toBeNull();
    expect(refusal([before], [set({ ...before, handovers: [] })])).toMatch(/stays as it was recorded/);
    expect(refusal([before], [set({ ...before, handovers: [handover('h1', 'Less.')] })])).toMatch(/stays/);
    expect(refusal([before], [set({ ...before, handovers: [handover('h2'), handover('h1')] })])).toMatch(
      /stays/,
    );
  });

  it('keeps its role and the two people, and leaves all else free', () => {
    expect(refusal([before], [{ collection: 'commandRoles', id: before.id, after: null }])).toMatch(
      /is kept/,
    );
    const without = withAppointment(before, asId<'Appointment'>('day'), null);
    expect(refusal([before], [set(without)])).toMatch(/stays with it/);
    expect(refusal([before], [set({ ...before, title: 'Bronze north' })])).toBeNull();
  });

  it('keeps name and rank of the two, and nobody else’s', () => {
    const withThird = { ...before, appointments: [...before.appointments, person('relief')] };
    const changed = (id: string, fields: Partial<Appointment>) =>
      refusal([withThird], [set(withAppointment(withThird, asId<'Appointment'>(id), fields))]);
    expect(changed('day', { name: 'Somebody else' })).toMatch(/Add a further person/);
    expect(changed('night', { rank: 'Ch Insp' })).toMatch(/Add a further person/);
    expect(changed('day', { phone: '01632 960001', until: '2027-05-06T18:00' })).toBeNull();
    expect(changed('relief', { name: 'Somebody else', rank: 'Sgt' })).toBeNull();
  });

  it('ends the period of who hands over, where that is asked', () => {
    const bare = { ...before, handovers: [] };
    const ended = withHandover(bare, handover('h1'), { endsPeriod: true });
    expect(ended.appointments.map(({ until }) => until)).toEqual(['2027-05-06T18:00', null]);
    expect(withHandover(bare, handover('h1'), { endsPeriod: false }).appointments).toEqual(bare.appointments);
  });
});

describe('who reports to whom', () => {
  it('never closes a ring, however the roles were joined before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { maxLength: 40 }),
        (wishes) => {
          const roles = new Map<string, CommandRole>(
            Array.from({ length: 8 }, (_, index) => [`r${index}`, role(`r${index}`)]),
          );
          const read = (id: string) => roles.get(id);
          for (const [from, to] of wishes) {
            const each = roles.get(`r${from}`);
            if (each === undefined || reportingProblem(each, roleId(`r${to}`), read) !== null) continue;
            roles.set(each.id, { ...each, reportsToId: roleId(`r${to}`) });
          }
          for (const start of roles.values()) {
            let steps = 0;
            for (let at: CommandRole | undefined = start; at !== undefined && steps < 20; steps += 1)
              at = at.reportsToId === null ? undefined : roles.get(at.reportsToId);
            expect(steps).toBeLessThan(9);
          }
        },
      ),
    );
  });

  it('is refused with a sentence by the guard too, in one commit of two changes', () => {
    const [a, b] = [role('a'), role('b')];
    const changes = [set({ ...a, reportsToId: b.id }), set({ ...b, reportsToId: a.id })];
    expect(refusal([a, b], changes)).toMatch(/already reports to/);
    expect(refusal([a], [set({ ...a, reportsToId: a.id })])).toBe(
      'Bronze a cannot report to itself. Choose another role.',
    );
  });

  it('passes to the role above when one is removed', () => {
    const gold = role('gold', { tier: 'gold' });
    const silver = role('silver', { tier: 'silver', reportsToId: gold.id });
    const bronze = role('bronze', { reportsToId: silver.id });
    const roles = new Map<string, CommandRole>([gold, silver, bronze].map((each) => [each.id, each]));
    const changes = removalOf(silver, roles);
    expect(changes).toMatchObject([
      { id: 'bronze', after: { reportsToId: 'gold' } },
      { id: 'silver', after: null },
    ]);
    expect(refusal([gold, silver, bronze], changes)).toBeNull();
  });
});

/** APP Policing elections, commanders. */
describe('the command that the guidance names', () => {
  it('is gold, silver and seven bronze functions, each under the tier above', () => {
    let next = 0;
    const roles = proposedCommand(operationId, () => `id${(next += 1)}`);
    const silver = roles.find(({ tier }) => tier === 'silver');
    expect(roles.map(({ function: of }) => of)).toEqual([
      'whole-operation',
      'whole-operation',
      'election-commander',
      'crime',
      'intelligence',
      'community',
      'media',
      'safeguarding',
      'security',
    ]);
    expect(roles.filter(({ reportsToId }) => reportsToId === silver?.id)).toHaveLength(7);
    expect(roles.every(({ responsibilities }) => responsibilities !== '')).toBe(true);
    expect(refusal([], roles.map(set))).toBeNull();
  });

  it('takes a geographic bronze for each area that has none', () => {
    const area = (id: string, name: string) =>
      ({ id: asId<'Area'>(id), kind: 'bcu', name, code: '', parentId: null }) as const;
    const held = role('north', { areaId: asId<'Area'>('n') });
    const roles = proposedGeographic([held], {
      operationId,
      areas: [area('n', 'North'), area('e', 'East Marl')],
      newId: () => 'new',
    });
    expect(roles.map(({ title }) => title)).toEqual(['Bronze East Marl']);
    const all = new Map<string, CommandRole>([...roles, held].map((each) => [each.id, each]));
    expect(rolesOf(all, operationId)).toHaveLength(2);
  });
});
