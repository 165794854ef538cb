import { describe, expect, it } from 'vitest';
import { exampleRequest, type PlanMaps } from '../../../test/builders/plan-request';
import { considerations } from './considerations';
import { knownCollections, type KnownRecords, knownOfConsideration } from './known-of-consideration';

const { operation, records } = exampleRequest('considerations');
const today = '2027-03-10';
const known = (id: string, given: KnownRecords = records) =>
  knownOfConsideration(id, { records: given, operation, today }).map(({ text }) => text);
const emptied = (...names: readonly string[]) =>
  exampleRequest('considerations', (maps: PlanMaps) => {
    for (const name of names) maps.get(name)?.clear();
  }).records;

/** APP Policing elections, command and planning and election-day considerations. */
describe('what the record knows of a consideration', () => {
  it('is a sentence with the way there, for every point on which it knows anything', () => {
    for (const { id } of considerations) {
      for (const fact of knownOfConsideration(id, { records, operation, today })) {
        expect(fact.text).not.toMatch(/undefined|null|NaN/);
        expect(fact.path).toMatch(/^\/[a-z]/);
      }
    }
    expect(known('police-role')).toEqual([]);
  });

  it('counts the gaps of the command and names the first', () => {
    expect(known('command-resilience')[0]).toMatch(/^11 command roles, \d+ gaps; the first: /);
    expect(known('command-resilience', emptied('commandRoles'))).toEqual(['No command role is recorded']);
    expect(known('functional-bronzes')[0]).toMatch(/^9 bronze roles, 8 with a holder$/);
  });

  it('says which version of the threat assessment there is and whether gold approved it', () => {
    expect(known('threat-assessment')).toEqual(['Threat assessment, version 1: a draft, not approved']);
    expect(known('threat-assessment', emptied('assessments'))).toEqual([
      'No threat assessment has been started',
    ]);
  });

  it('says with how many councils the intervention policy is agreed, and how it stands with each', () => {
    const [first, ...each] = known('intervention-policy');
    expect(first).toMatch(/^Agreed with \d of 2 councils$/);
    expect(each).toHaveLength(2);
    expect(each[0]).toMatch(/^Intervention policy, /);
  });

  it('counts the presence decided at the stations', () => {
    const [text = ''] = known('police-presence');
    const [all = 0, ...parts] = [...text.matchAll(/\d+/g)].map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
    expect(text).toMatch(/^15 stations: /);
  });

  it('counts the history and the partners of its own force, and nobody else’s', () => {
    const withOthers = exampleRequest('considerations', (maps: PlanMaps) => {
      const [, area] = [...(maps.get('areas') ?? [])].find(([id]) => id === operation.forceAreaId) ?? [];
      const [, entry] = [...(maps.get('history') ?? [])][0] ?? [];
      const [, partner] = [...(maps.get('partners') ?? [])][0] ?? [];
      maps.get('areas')?.set('other-force', { ...(area as object), id: 'other-force' });
      maps.get('history')?.set('h-other', { ...(entry as object), id: 'h-other', areaId: 'other-force' });
      maps.get('partners')?.set('p-other', {
        ...(partner as object),
        id: 'p-other',
        kind: 'electoral-commission',
        name: 'Somebody else’s contact',
        areaId: 'other-force',
      });
    }).records;
    expect(known('scale-history', withOthers)).toEqual(known('scale-history'));
    expect(known('scale-history')[0]).toMatch(/^[1-9]\d* entries in the history of the areas$/);
    expect(known('specialist-advice', withOthers)).toEqual(known('specialist-advice'));
  });

  it('reads no collection that it does not name', () => {
    const named = Object.fromEntries(knownCollections.map((name) => [name, records[name]]));
    for (const { id } of considerations)
      expect(known(id, named as unknown as KnownRecords)).toEqual(known(id));
  });
});
