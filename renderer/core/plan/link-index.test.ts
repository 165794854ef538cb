import { describe, expect, it } from 'vitest';
import { exampleRequest, type PlanMaps } from '../../../test/builders/plan-request';
import { linkChoices } from './link-choices';
import { linkIndex, wordSome } from './link-index';
import { type LinkKind, linkKinds } from './link';
import { linkCollections, type LinkRecords } from './link-words';

/** The example with partners and areas of another force beside it, in its own form. */
const { operation, records } = exampleRequest('considerations', (maps: PlanMaps) => {
  const area = maps.get('areas')?.get('example-saltmarsh');
  const [partner] = [...(maps.get('partners')?.values() ?? [])];
  maps.get('areas')?.set('far', { ...(area as object), id: 'far', parentId: 'far-force', name: 'Farness' });
  for (const [id, areaId] of [
    ['far-partner', 'far'],
    ['desk-partner', null],
  ] as const)
    maps.get('partners')?.set(id, { ...(partner as object), id, areaId, name: `Contact ${id}` });
});
const linked = Object.fromEntries(
  linkCollections.map((name) => [name, (records as unknown as Partial<LinkRecords>)[name] ?? new Map()]),
) as unknown as LinkRecords;
const ids = (kind: LinkKind, of = operation) =>
  linkIndex(linked, of)
    .ofKind(kind)
    .map(({ link }) => link.id);

describe('what a link may lead to in an operation', () => {
  it('is a partner of its own force: none of another, and none of the example in a real one', () => {
    expect(ids('partner').length).toBeGreaterThan(3);
    expect(ids('partner')).not.toContain('far-partner');
    // Without an area it is a contact of the desk's own force, which the example's is not.
    expect(ids('partner')).not.toContain('desk-partner');
    const real = { ...operation, isExample: false, forceAreaId: 'far-force' as typeof operation.forceAreaId };
    expect(ids('partner', real)).toEqual(['far-partner', 'desk-partner']);
  });

  it('is an area of its own councils, or of its force', () => {
    const one = { ...operation, areaIds: operation.areaIds.filter((id) => id === 'example-saltmarsh') };
    const names = ids('area', one);
    expect(names).toContain('example-saltmarsh');
    expect(names).not.toContain('far');
    expect(operation.areaIds.filter((id) => names.includes(id))).toEqual(one.areaIds);
  });

  it('is a clause that was added for one council, named with it and read there', () => {
    const added = {
      id: 'own-tides:example-saltmarsh',
      clauseId: 'own-tides',
      areaId: 'example-saltmarsh',
      heading: 'Stations behind the tide',
      text: 'They are visited at low water.',
      isLeftOut: false,
      afterClauseId: null,
      earlier: [],
    };
    const clauseEdits = new Map([[added.id, added]]) as unknown as LinkRecords['clauseEdits'];
    const index = linkIndex({ ...linked, clauseEdits }, operation);
    const clauses = index.ofKind('clause');
    expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length);
    expect(clauses.find(({ link }) => link.id === 'own-tides')?.words()).toMatchObject({
      label: 'Stations behind the tide',
      path: '/documents/memoranda/clauses?clause=own-tides&for=example-saltmarsh',
    });
    const elsewhere = { ...operation, areaIds: operation.areaIds.filter((id) => id !== 'example-saltmarsh') };
    expect(ids('clause', elsewhere)).not.toContain('own-tides');
  });

  it('is named once, however often it is searched', () => {
    const index = linkIndex(linked, operation);
    const asked = { kinds: linkKinds, chosen: [], most: 5 };
    const first = linkChoices({ ...asked, query: 'saltmarsh' }, index);
    const words = index.ofKind('area').map((each) => each.words());
    const second = linkChoices({ ...asked, query: 'saltm' }, index);
    expect(first.total).toBeGreaterThan(0);
    expect(second.total).toBeGreaterThanOrEqual(first.total);
    expect(index.ofKind('area').every((each, at) => each.words() === words[at])).toBe(true);
  });

  it('is worded in slices that end when their time is up', () => {
    const all = linkIndex(linked, operation).ofKind('area');
    let left = 3;
    expect(wordSome(all, 0, () => (left -= 1) === 0)).toBe(3);
    expect(wordSome(all, 3, () => false)).toBe(all.length);
    expect(wordSome(all, all.length, () => false)).toBe(all.length);
  });

  it('is worded again after a change only where the change touched it', () => {
    const before = linkIndex(linked, operation);
    before.ofKind('cell');
    before.ofKind('decision');
    const changed = { ...linked, decisions: new Map(linked.decisions) };
    const after = linkIndex(changed, operation, before);
    expect(after.ofKind('cell')).toBe(before.ofKind('cell'));
    expect(after.ofKind('decision')).not.toBe(before.ofKind('decision'));
    const renamed = { ...linked, areas: new Map(linked.areas) };
    expect(linkIndex(renamed, operation, before).ofKind('cell')).not.toBe(before.ofKind('cell'));
    expect(linkIndex(linked, { ...operation }, before).ofKind('cell')).not.toBe(before.ofKind('cell'));
  });
});
