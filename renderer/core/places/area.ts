/** Areas: the force, its councils, the areas that elect and their polling districts, and its own units and teams. */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import type { Force } from '../operation/force';

export type AreaId = Id<'Area'>;

export const areaKinds = [
  { id: 'force', name: 'Force' },
  { id: 'local-authority', name: 'Local authority' },
  { id: 'combined-authority', name: 'Combined authority' },
  { id: 'constituency', name: 'Constituency' },
  { id: 'ward', name: 'Ward or division' },
  { id: 'parish', name: 'Parish or community' },
  { id: 'polling-district', name: 'Polling district' },
  { id: 'bcu', name: 'Basic command unit' },
  { id: 'neighbourhood-team', name: 'Neighbourhood team' },
] as const;
export type AreaKind = (typeof areaKinds)[number]['id'];

export interface Area {
  readonly id: AreaId;
  readonly kind: AreaKind;
  readonly name: string;
  /** ONS code, polling district code or the force's own; empty when there is none. */
  readonly code: string;
  /** The area that it lies in; `null` for a force. */
  readonly parentId: AreaId | null;
}

const kindIds = areaKinds.map((kind) => kind.id) as [AreaKind, ...AreaKind[]];

export const areaSchema: z.ZodType<Area> = z.object({
  id: idSchema<'Area'>(),
  kind: z.enum(kindIds),
  name: z.string().min(1).max(160),
  code: z.string().max(40),
  parentId: idSchema<'Area'>().nullable(),
});

/** Kinds of area that are often named as a council or a ward is. */
const titledKinds: readonly AreaKind[] = ['constituency', 'combined-authority', 'parish'];

/** The name by which an area is listed: "Carrow (constituency)", so that it is not taken for the council Carrow. */
export function areaTitle({ kind, name }: Pick<Area, 'kind' | 'name'>): string {
  const word = areaKinds.find(({ id }) => id === kind)?.name.toLowerCase() ?? '';
  return titledKinds.includes(kind) && !name.toLowerCase().includes(word) ? `${name} (${word})` : name;
}

/** The areas that a force starts with: itself and its districts, from the reference data. */
export function areasOfForce(force: Force): readonly Area[] {
  const forceId = asId<'Area'>(force.code);
  return [
    { id: forceId, kind: 'force', name: force.name, code: force.code, parentId: null },
    ...force.districts.map((district): Area => ({
      id: asId<'Area'>(district.code),
      kind: 'local-authority',
      name: district.name,
      code: district.code,
      parentId: forceId,
    })),
  ];
}

/** Whether `id` is `ancestorId` or lies in it. A parent that is missing, or a ring of parents, ends the walk. */
export function liesIn(areas: ReadonlyMap<string, Area>, id: AreaId, ancestorId: AreaId): boolean {
  const seen = new Set<string>();
  let current: AreaId | null = id;
  while (current !== null && !seen.has(current)) {
    if (current === ancestorId) return true;
    seen.add(current);
    current = areas.get(current)?.parentId ?? null;
  }
  return false;
}

/** Whether a council may have part in an area that does not lie in it: the force, or what is drawn across councils. */
export function maySpan(areas: ReadonlyMap<string, Area>, id: AreaId, councilId: AreaId): boolean {
  const kind = areas.get(id)?.kind;
  if (kind === 'constituency' || kind === 'combined-authority') return !liesIn(areas, id, councilId);
  return id !== councilId && liesIn(areas, councilId, id);
}

/** The areas of some kinds under one root, by name. */
export function areasUnder(
  areas: ReadonlyMap<string, Area>,
  rootId: AreaId,
  kinds: readonly AreaKind[],
): readonly Area[] {
  return [...areas.values()]
    .filter((area) => kinds.includes(area.kind) && liesIn(areas, area.id, rootId))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}
