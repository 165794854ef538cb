import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { anArea, aPlace } from '../../../test/builders/threat';
import { asId } from '../../core/foundation/ids';
import type { Area } from '../../core/places/area';
import { locationName } from '../../core/threat/locations';
import { locationGroups } from './location-options';

const force = asId<'Area'>('force');
const carrow = asId<'Area'>('carrow');
const penby = asId<'Area'>('penby');
const list: readonly Area[] = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force }),
  anArea('penby', { kind: 'local-authority', name: 'Penby', parentId: force }),
  anArea('orrest', { kind: 'parish', name: 'Orrest', parentId: carrow }),
  anArea('far', { kind: 'parish', name: 'Far parish', parentId: penby }),
  anArea('seat', { kind: 'constituency', name: 'Carrow', parentId: force }),
  anArea('joint', { kind: 'combined-authority', name: 'Marl and Dale', parentId: force }),
  anArea('team', { kind: 'neighbourhood-team', name: 'A team', parentId: force }),
];
const gazetteer = {
  areas: new Map<string, Area>(list.map((area) => [area.id, area])),
  places: new Map([['hall', aPlace('hall', { name: 'Old Hall' })]]),
};
const groups = locationGroups(anOperation({ areaIds: [carrow] }), gazetteer);

describe('the columns of an assessment', () => {
  it('may be constituencies and combined authorities of the force, and parishes of the councils', () => {
    const others = groups.find(({ id }) => id === 'other-areas')?.options ?? [];
    expect(others.map(({ name, detail }) => [name, detail])).toEqual([
      ['Marlshire', 'Force'],
      ['Marl and Dale', 'Combined authority, Marlshire'],
      ['Carrow', 'Constituency, Marlshire'],
      ['Orrest', 'Parish or community, Carrow'],
      ['A team', 'Neighbourhood team, Marlshire'],
    ]);
  });

  it('are each offered once, and a constituency is not taken for the council of its name', () => {
    const keys = groups.flatMap(({ options }) => options.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const names = groups.flatMap(({ options }) =>
      options.map(({ location }) => locationName(location, gazetteer)),
    );
    expect(names).toContain('Carrow');
    expect(names).toContain('Carrow (constituency)');
    expect(new Set(names).size).toBe(names.length);
  });
});
