import { describe, expect, it } from 'vitest';
import { aTeam } from '../../../test/builders/polling-day';
import { asId } from '../foundation/ids';
import type { DocumentVersion } from '../issuing/document-version';
import type { TeamOfficer } from '../polling-day/team';
import { briefingFor, briefingStandings, newReceipt, receiptsFrom } from './briefed';
import type { BriefingReceipt } from './conduct-entry';

const operation = { id: asId<'Operation'>('operation1') };
const officer = (id: string, rank: string, name: string): TeamOfficer => ({
  id: asId(id),
  rank,
  name,
  callSign: '',
});
const version = (id: string, kind: DocumentVersion['kind'], number = 1): DocumentVersion =>
  ({ id, kind, number, operationId: operation.id, subjectId: '', withdrawn: null }) as DocumentVersion;
const map = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((each) => [each.id, each]));
const team = aTeam('t1', {
  officers: [
    officer('o1', 'Constable 3141', 'D. Bracken'),
    officer('o2', 'PCSO 7712', 'L. Furze'),
    officer('o3', 'Sergeant', 'A. Yarrow'),
    officer('o4', 'Sergeant', 'A. Yarrow'),
  ],
});
const standing = (receipts: readonly BriefingReceipt[], versions = [version('v1', 'officer-briefing')]) =>
  briefingStandings(operation, {
    teams: map([team, aTeam('t2', { officers: [officer('o5', 'PC 3141', 'Dana Bracken')] })]),
    commandRoles: new Map(),
    documentVersions: map(versions),
    briefingReceipts: map(receipts),
  });
const receipt = (id: string, name: string, number = '', of = 'v1') =>
  newReceipt(
    { id: asId(of), operationId: operation.id },
    { id, name, number, on: '2027-04-01', how: 'Parade' },
  );

describe('who has received a briefing', () => {
  it('is everybody once who is in a team or in command, by the briefing that is theirs', () => {
    const [officers, staff] = standing([]);
    // Named by number in two teams, and by the very same name twice: one person each.
    expect(officers?.people.map(({ name }) => name)).toEqual(['A. Yarrow', 'D. Bracken']);
    expect(staff?.people.map(({ name }) => name)).toEqual(['L. Furze']);
    expect(briefingFor('Police staff', 'R. Vetch')).toBe('staff-briefing');
    expect(briefingFor('Special Constable', 'R. Vetch')).toBe('officer-briefing');
  });

  it('is found by number or by the same name, and not by what only may be the same', () => {
    const [officers] = standing([
      receipt('r1', 'Bracken', '3141'),
      receipt('r2', 'Yarrow A'),
      receipt('r3', 'Ann Yarrow'),
    ]);
    expect([...(officers?.received.keys() ?? [])].sort()).toEqual(['o1', 'o3']);
    expect(officers?.others.map(({ id }) => id)).toEqual(['r3']);
  });

  it('is asked anew of each version', () => {
    const versions = [version('v1', 'officer-briefing'), version('v2', 'officer-briefing', 2)];
    const [officers] = standing([receipt('r1', 'A. Yarrow')], versions);
    expect(officers?.version?.id).toBe('v2');
    expect(officers?.received.size).toBe(0);
  });
});

describe('names pasted from a spreadsheet', () => {
  it('are taken with their numbers in either order, without a head row and without what is known', () => {
    const read = receiptsFrom(
      [
        ['Name', 'Number'],
        ['D. Bracken', '3141'],
        ['7712', 'L. Furze'],
        ['', ''],
        ['A. Yarrow'],
        ['Bracken', '3141'],
        ['x'.repeat(201)],
      ],
      [receipt('r1', 'A. Yarrow')],
    );
    expect(read.rows).toEqual([
      { name: 'D. Bracken', number: '3141' },
      { name: 'L. Furze', number: '7712' },
    ]);
    expect(read.known).toBe(2);
    expect(read.problems).toEqual(['Row 7 has a name of more than 200 characters. It is left out.']);
  });
});
