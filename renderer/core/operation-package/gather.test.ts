import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { exampleChanges } from '../operation/example';
import type { Operation } from '../operation/operation';
import { type CollectionName, registry } from '../records';
import { sampleOf } from '../registers/testing-sample';
import { belongings } from './belonging';
import { type AnyRecord, gathered } from './gather';
import { packageFindings } from './package-findings';

type Maps = Map<CollectionName, Map<string, AnyRecord>>;

const names = Object.keys(registry) as readonly CollectionName[];

function reading(maps: Maps) {
  return (name: CollectionName) => (maps.get(name) ?? new Map()) as never;
}

/** One sample of every collection, all of this operation. */
function samples(operation: Operation): Maps {
  return new Map(
    names.map((name) => {
      const { record } = sampleOf(name, 0, operation.id);
      const { way, field, parent } = { field: '', parent: '', ...belongings[name] };
      const id = String(field === 'id' ? operation.id : record['id']);
      const parentId = parent === 'operations' ? operation.id : `${parent}-1`;
      const own = { ...record, id, ...(way === 'own' && field !== 'id' ? { [field]: parentId } : {}) };
      return [name, new Map<string, AnyRecord>([[id, own]])];
    }),
  );
}

function example(): { maps: Maps; operation: Operation } {
  const maps: Maps = new Map();
  for (const { collection, id, after } of exampleChanges('2027-03-10T09:00:00.000Z')) {
    if (after === null) continue;
    maps.set(collection, (maps.get(collection) ?? new Map<string, AnyRecord>()).set(id, after));
  }
  const operation = [...(maps.get('operations')?.values() ?? [])].find(
    (each) => (each as unknown as Operation).followsOperationId !== null,
  ) as unknown as Operation;
  return { maps, operation };
}

const idsIn = (found: ReturnType<typeof gathered>, name: CollectionName) =>
  found.collections.find(({ collection }) => collection === name)?.records.map(({ id }) => id);

describe('the records of a package', () => {
  it('are of every collection, or the collection is left out for a reason', () => {
    const operation = anOperation({ id: 'operation-1' as never });
    const found = gathered(reading(samples(operation)), operation);
    const [inside, outside] = [
      found.collections.map(({ collection }) => collection),
      found.leftOut.map(({ collection }) => collection),
    ];
    expect([...inside, ...outside].sort()).toEqual([...names].sort());
    for (const { collection, records } of found.collections)
      if (belongings[collection].way !== 'named') expect(records.length, collection).toBe(1);
    for (const { why } of found.leftOut) expect(why.trim()).not.toBe('');
  });

  it('never hold what a placeholder stands for, entries about conduct, or what is nobody else’s', () => {
    const operation = anOperation({ id: 'operation-1' as never });
    const found = gathered(reading(samples(operation)), operation);
    expect(found.leftOut.map(({ collection }) => collection)).toEqual(
      expect.arrayContaining(['placeholders', 'conductEntries', 'conductAccess', 'deskUsers', 'formDrafts']),
    );
    const text = JSON.stringify(found.collections);
    for (const name of ['placeholders', 'conductEntries'] as const) {
      const { fields } = sampleOf(name, 0, operation.id);
      expect(fields.length).toBeGreaterThan(0);
      expect(idsIn(found, name), name).toBeUndefined();
    }
    expect(text).not.toContain('"placeholders-1"');
  });

  it('are those of the operation alone, and the shared ones that they name, directly or not', () => {
    const { maps, operation } = example();
    const found = gathered(reading(maps), operation);
    for (const { collection, belongs, records } of found.collections) {
      const belonging = belongings[collection];
      expect(belongs).toBe(belonging.way === 'own' ? 'own' : 'shared');
      if (belonging.way !== 'own' || belonging.field !== 'operationId') continue;
      for (const record of records) expect(record).toMatchObject({ operationId: operation.id });
      const all = [...(maps.get(collection)?.values() ?? [])] as unknown as { operationId: string }[];
      expect(records.length, collection).toBe(all.filter((each) => each.operationId === operation.id).length);
    }
    expect(idsIn(found, 'operations')).toEqual([operation.id]);
    expect(found.elsewhere).toContainEqual({ collection: 'operations', id: operation.followsOperationId });
    const areas = new Set(idsIn(found, 'areas'));
    for (const areaId of operation.areaIds) expect(areas).toContain(areaId);
    expect(areas).toContain(operation.forceAreaId);
    const stations = found.collections.find(({ collection }) => collection === 'stations')?.records ?? [];
    const places = new Set(idsIn(found, 'places'));
    expect(stations.length).toBeGreaterThan(0);
    for (const { placeId } of stations as unknown as { placeId: string }[]) expect(places).toContain(placeId);
  });

  it('leave out a shared record that nothing in the package names', () => {
    const { maps, operation } = example();
    const lonely = { ...[...(maps.get('places')?.values() ?? [])][0], id: 'place-of-nobody' };
    maps.get('places')?.set(lonely.id, lonely);
    expect(idsIn(gathered(reading(maps), operation), 'places')).not.toContain('place-of-nobody');
  });

  it('give the package their highest marking', () => {
    const { maps, operation } = example();
    const plain = { ...operation, marking: { classification: 'OFFICIAL', handling: '' } as const };
    for (const name of names) if (belongings[name].way !== 'named') maps.delete(name);
    maps.set('operations', new Map([[plain.id, plain]]));
    expect(gathered(reading(maps), plain).marking.classification).toBe('OFFICIAL');
    const entry = {
      id: 'entry',
      operationId: plain.id,
      deep: [{ marking: { classification: 'OFFICIAL-SENSITIVE', handling: 'Police only' } }],
    };
    maps.set('dayLog', new Map([[entry.id, entry]]));
    expect(gathered(reading(maps), plain).marking).toEqual({
      classification: 'OFFICIAL-SENSITIVE',
      handling: 'Police only',
    });
  });
});

describe('what holds a package back', () => {
  it('is a record that says SECRET, wherever in it', () => {
    const { maps, operation } = example();
    expect(packageFindings(gathered(reading(maps), operation), 'force')).toEqual([]);
    const entry = { id: 'entry', operationId: operation.id, text: 'From a SECRET report' };
    maps.get('decisions')?.set(entry.id, entry);
    const found = gathered(reading(maps), operation);
    expect(found.secret).toEqual([{ collection: 'decisions', id: 'entry' }]);
    expect(packageFindings(found, null)).toMatchObject([{ check: 'marking', blocks: true }]);
  });

  it('is a recipient outside the force, as long as it holds cases, allegations or intelligence', () => {
    const { maps, operation } = example();
    const found = gathered(reading(maps), operation);
    expect(packageFindings(found, 'outside')).toMatchObject([{ check: 'identity', blocks: true }]);
    expect(packageFindings(found, 'desk')).toEqual([]);
    for (const name of ['allegations', 'cases', 'intelligence', 'safetyConcerns'] as const) maps.delete(name);
    expect(packageFindings(gathered(reading(maps), operation), 'outside')).toEqual([]);
  });
});
