import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Area } from '../places/area';
import { areaNames, plainName } from './area-names';

const force = anArea('force', { kind: 'force', name: 'Marlshire' });
const carrow = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force.id });
const penby = anArea('penby', { kind: 'local-authority', name: 'Penby Vale', parentId: force.id });
const lyde = anArea('lyde', { name: 'Lyde', parentId: carrow.id, code: 'E05990001' });
const millInCarrow = anArea('mill-c', { name: 'Mill & Quay', parentId: carrow.id });
const millInPenby = anArea('mill-p', { name: 'Mill and Quay', parentId: penby.id });
const penbyWard = anArea('penby-ward', { name: 'Penby Vale', parentId: penby.id });
const outside = anArea('outside', { name: 'Orrest', parentId: asId<'Area'>('another-force') });
const all = [force, carrow, penby, lyde, millInCarrow, millInPenby, penbyWard, outside];
const mapOf = (areas: readonly Area[]) => new Map<string, Area>(areas.map((area) => [area.id, area]));
const names = areaNames(mapOf(all), force.id);
const one = (area: Area) => ({ kind: 'one', areaId: area.id });

describe('which area a name means', () => {
  it('does not mind case, marks, "ward" or "division", and knows codes', () => {
    for (const name of ['Lyde', 'LYDE WARD', ' lyde  electoral division', 'E05990001', 'Lydé']) {
      expect(names.find(name, '')).toEqual(one(lyde));
    }
  });

  it('asks where two councils have a ward of that name, and takes it where the council is given', () => {
    expect(names.find('Mill & Quay', '')).toEqual({
      kind: 'ask',
      candidates: [millInCarrow.id, millInPenby.id],
    });
    expect(names.find('Mill and Quay', 'Penby Vale District Council')).toEqual(one(millInPenby));
    expect(names.find('Mill and Quay (Carrow)', '')).toEqual(one(millInCarrow));
    expect(names.find('Carrow - Mill and Quay', '')).toEqual(one(millInCarrow));
  });

  it('asks where a council and its ward have one name', () => {
    expect(names.find('Penby Vale', '')).toEqual({ kind: 'ask', candidates: [penby.id, penbyWard.id] });
  });

  it('asks where the council is given and is not known, even if only one ward has the name', () => {
    expect(names.find('Lyde', 'Orrest')).toEqual({ kind: 'ask', candidates: [lyde.id] });
  });

  it('takes the council alone where no ward is given', () => {
    expect(names.find('', 'Borough of Carrow')).toEqual(one(carrow));
  });

  it('does not know areas outside the force', () => {
    expect(names.find('Orrest', '')).toEqual({ kind: 'ask', candidates: [] });
  });

  it('never takes an area when another of the force has the same plain name', () => {
    const name = fc.constantFrom('Lyde', 'lyde ward', 'Mill', 'Mill & Co', 'Mill and Co', 'Ash', 'Ward');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), name, (wards, asked) => {
        const made = wards.map((ward, at) => anArea(`w${at}`, { name: ward, parentId: carrow.id }));
        const same = made.filter((area) => plainName(area.name) === plainName(asked));
        const match = areaNames(mapOf([force, carrow, ...made]), force.id).find(asked, '');
        expect(match.kind).toBe(same.length === 1 ? 'one' : 'ask');
        if (match.kind === 'one') expect(match.areaId).toBe(same[0]?.id);
        else expect(match.candidates).toHaveLength(same.length);
      }),
    );
  });
});
