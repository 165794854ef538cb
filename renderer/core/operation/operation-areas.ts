/**
 * Which areas belong to an operation: one rule for every list, document and item of work. The councils that were chosen
 * for it and what lies in them; all of its force while none is chosen, as for a poll of the whole force.
 */
import { type Area, type AreaId, type AreaKind, areasUnder, liesIn } from '../places/area';
import type { Operation } from './operation';

type Placed = Pick<Operation, 'forceAreaId' | 'areaIds'>;

/** The councils where polls are held; all of the force where none was chosen. By name. */
export function councilsOf(areas: ReadonlyMap<string, Area>, operation: Placed): readonly Area[] {
  const all = areasUnder(areas, operation.forceAreaId, ['local-authority']);
  return operation.areaIds.length === 0 ? all : all.filter(({ id }) => operation.areaIds.includes(id));
}

/** Units of the force, and areas that are drawn across councils: they belong to every operation of the force. */
const acrossCouncils: readonly AreaKind[] = [
  'force',
  'bcu',
  'neighbourhood-team',
  'constituency',
  'combined-authority',
];

/** Answers whether an area belongs to the operation; each area is looked up once. */
export function areaTest(areas: ReadonlyMap<string, Area>, operation: Placed): (id: AreaId) => boolean {
  const roots = operation.areaIds.length === 0 ? [operation.forceAreaId] : operation.areaIds;
  const known = new Map<AreaId, boolean>();
  const isIn = (id: AreaId): boolean => {
    if (roots.some((root) => liesIn(areas, id, root))) return true;
    const kind = areas.get(id)?.kind;
    return kind !== undefined && acrossCouncils.includes(kind) && liesIn(areas, id, operation.forceAreaId);
  };
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const now = isIn(id);
    known.set(id, now);
    return now;
  };
}
