import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { pollTypes } from '../operation/operation';
import type { Area } from './area';
import { electoralAreaKinds, electoralAreas } from './electoral-area';

const force = anArea('force', { kind: 'force', name: 'Marlshire' });
const carrow = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force.id });
const all: readonly Area[] = [
  force,
  carrow,
  anArea('ward-10', { name: 'Lyde 10', parentId: carrow.id }),
  anArea('ward-9', { name: 'Lyde 9', parentId: carrow.id }),
  anArea('parish', { kind: 'parish', name: 'Orrest', parentId: carrow.id }),
  anArea('seat', { kind: 'constituency', name: 'Carrow', parentId: force.id }),
  anArea('county', { kind: 'combined-authority', name: 'Marlshire and Dale', parentId: force.id }),
  anArea('district', { kind: 'polling-district', name: 'AA', parentId: carrow.id }),
  anArea('team', { kind: 'neighbourhood-team', name: 'North team', parentId: force.id }),
  anArea('elsewhere', { kind: 'constituency', name: 'Penby', parentId: asId<'Area'>('another-force') }),
];
const areas = new Map<string, Area>(all.map((area) => [area.id, area]));
const groups = (poll: (typeof pollTypes)[number]['id'] | null) => electoralAreas(areas, force.id, poll);
const labels = (poll: Parameters<typeof groups>[0]) =>
  groups(poll).map(({ label, options }) => [label, ...options.map((option) => option.label)]);

describe('electoral areas', () => {
  it('offer constituencies first at a parliamentary election, and hide no other', () => {
    expect(labels('uk-parliamentary')).toEqual([
      ['Constituencies', 'Carrow (constituency)'],
      ['The force area', 'Marlshire'],
      ['Councils', 'Carrow'],
      ['Wards and divisions', 'Lyde 9, Carrow', 'Lyde 10, Carrow'],
      ['Parishes and communities', 'Orrest (parish or community), Carrow'],
      ['Combined authorities', 'Marlshire and Dale (combined authority)'],
    ]);
  });

  it('lead with what each kind of poll elects for', () => {
    const firstOf = (poll: Parameters<typeof groups>[0]) => groups(poll)[0]?.kind;
    expect(pollTypes.map(({ id }) => [id, firstOf(id)])).toEqual([
      ['uk-parliamentary', 'constituency'],
      ['uk-parliamentary-by-election', 'constituency'],
      ['local-principal', 'ward'],
      ['parish', 'parish'],
      ['mayor', 'combined-authority'],
      ['pcc', 'force'],
      ['by-election', 'ward'],
      ['referendum', 'local-authority'],
      ['gla', 'constituency'],
      ['senedd', 'constituency'],
    ]);
    expect(firstOf(null)).toBe('force');
  });

  it('are the same whatever the poll, in another order alone, each under its own label', () => {
    const known = groups(null)
      .flatMap(({ options }) => options.map(({ id }) => id))
      .sort();
    fc.assert(
      fc.property(fc.constantFrom(null, ...pollTypes.map(({ id }) => id)), (poll) => {
        const options = groups(poll).flatMap((group) => group.options);
        expect(options.map(({ id }) => id).sort()).toEqual(known);
        expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
      }),
    );
  });

  it('leave out kinds that nobody entered, and what lies outside the force', () => {
    const few = new Map<string, Area>([force, carrow].map((area) => [area.id, area]));
    expect(electoralAreas(few, force.id, 'uk-parliamentary').map(({ kind }) => kind)).toEqual([
      'force',
      'local-authority',
    ]);
    expect(groups(null).flatMap(({ options }) => options.map(({ id }) => id))).not.toContain('elsewhere');
    expect(groups(null)).toHaveLength(electoralAreaKinds.length);
  });
});
