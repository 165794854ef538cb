import { describe, expect, it } from 'vitest';
import { byId } from '../../../test/builders/plan-records';
import { anArea } from '../../../test/builders/threat';
import { anOperation } from '../../../test/builders/desk';
import { commandRoleSchema } from '../command/command-role';
import { asId } from '../foundation/ids';
import type { Partner } from '../partners/partner';
import { type MatterRecords, matterCollections, openMatters } from './open-matters';

const today = '2027-03-10';
const operation = anOperation({ forceAreaId: asId('force'), areaIds: [asId('carrow')] });
const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
];

function records(given: Partial<MatterRecords> = {}): MatterRecords {
  const empty = Object.fromEntries(matterCollections.map((name) => [name, new Map()]));
  return { ...(empty as unknown as MatterRecords), areas: byId(...areas), ...given };
}

const matters = (given: Partial<MatterRecords> = {}) =>
  openMatters({ records: records(given), operation, today });

describe('open matters of command and partners', () => {
  it('includes the hours of polling day that a role leaves uncovered, once there is a polling day', () => {
    const gold = commandRoleSchema.parse({
      id: 'gold',
      operationId: operation.id,
      tier: 'gold',
      function: 'whole-operation',
      title: 'Gold',
      areaId: null,
      reportsToId: null,
      responsibilities: '',
      appointments: [
        {
          id: 'appointment-1',
          as: 'holder',
          name: 'Ilse Thorne',
          rank: 'Ch Supt',
          phone: '',
          email: '',
          callSign: '',
          from: '2027-05-06T06:00',
          until: '2027-05-06T18:00',
          appointedBy: '',
          appointedOn: null,
        },
      ],
      handovers: [],
    });
    const uncovered = (pollingDate: string | null) =>
      openMatters({
        records: records({ commandRoles: byId(gold) }),
        operation: { ...operation, pollingDate },
        today,
      })
        .filter(({ group, title }) => group === 'command' && title.includes('18:00'))
        .map(({ title }) => title);
    expect(uncovered(null)).toEqual([]);
    expect(uncovered('2027-05-06')).toHaveLength(1);
  });

  it('includes contacts with partners whose day has passed, the longest overdue first', () => {
    const partner = (id: string, nextDue: string | null, nextAbout = ''): Partner => ({
      id: asId(id),
      kind: 'council',
      name: id,
      areaId: asId('carrow'),
      people: [],
      notes: '',
      nextDue,
      nextAbout,
    });
    const found = matters({
      partners: byId(
        partner('Carrow', '2027-03-09'),
        partner('Lyde', '2027-03-01', 'Venue of the count'),
        partner('Due today', today),
        partner('None planned', null),
        { ...partner('Of another force', '2027-03-01'), areaId: asId('elsewhere-unit') },
      ),
      areas: byId(...areas, anArea('elsewhere-unit', { parentId: asId('elsewhere') })),
    });
    expect(found.filter(({ group }) => group === 'partners').map(({ title }) => title)).toEqual([
      'Overdue: contact with Lyde: Venue of the count (due Mon 1 Mar 2027)',
      'Overdue: contact with Carrow (due Tue 9 Mar 2027)',
    ]);
  });
});
