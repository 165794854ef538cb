import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { Area, AreaKind } from '../places/area';
import { areaTest, councilsOf } from './operation-areas';

const area = (id: string, kind: AreaKind, parentId: string | null): readonly [string, Area] => [
  id,
  {
    id: asId<'Area'>(id),
    kind,
    name: id,
    code: '',
    parentId: parentId === null ? null : asId<'Area'>(parentId),
  },
];
const areas = new Map([
  area('force', 'force', null),
  area('other-force', 'force', null),
  area('lyde', 'local-authority', 'force'),
  area('carrow', 'local-authority', 'force'),
  area('elsewhere', 'local-authority', 'other-force'),
  area('quay', 'ward', 'carrow'),
  area('mere', 'ward', 'lyde'),
  area('east', 'bcu', 'force'),
  area('team', 'neighbourhood-team', 'east'),
  area('far-bcu', 'bcu', 'other-force'),
]);
const operation = (...ids: readonly string[]) => ({
  forceAreaId: asId<'Area'>('force'),
  areaIds: ids.map((id) => asId<'Area'>(id)),
});
const councils = (...ids: readonly string[]) => councilsOf(areas, operation(...ids)).map(({ id }) => id);

describe('the areas of an operation', () => {
  it('are its own councils by name, and all of the force while none is chosen', () => {
    expect(councils('lyde')).toEqual(['lyde']);
    expect(councils('lyde', 'carrow')).toEqual(['carrow', 'lyde']);
    expect(councils()).toEqual(['carrow', 'lyde']);
  });

  it('are what lies in its councils, and the units of its force', () => {
    const isIn = areaTest(areas, operation('carrow'));
    const own = [...areas.keys()].filter((id) => isIn(asId<'Area'>(id)));
    expect(own).toEqual(['force', 'carrow', 'quay', 'east', 'team']);
    expect(isIn(asId<'Area'>('gone'))).toBe(false);
  });

  it('never reach into another force, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.subarray(['carrow', 'lyde']), (chosen) => {
        const isIn = areaTest(areas, operation(...chosen));
        for (const id of ['elsewhere', 'other-force', 'far-bcu']) expect(isIn(asId<'Area'>(id))).toBe(false);
      }),
    );
  });
});
