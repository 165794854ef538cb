/** Records of the plan for tests: an invented force with one council, and maps by id. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Area } from '../../renderer/core/places/area';

/** The records by their id. */
export function byId<T extends { readonly id: string }>(...all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

/** "Marlshire" with the council "Harrow Dale". */
export const areaTree: ReadonlyMap<string, Area> = byId<Area>(
  { id: asId('force'), kind: 'force', name: 'Marlshire', code: '', parentId: null },
  {
    id: asId('council-1'),
    kind: 'local-authority',
    name: 'Harrow Dale',
    code: '',
    parentId: asId('force'),
  },
);
