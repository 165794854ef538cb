/**
 * Which ward or district a name in a list means. A name is matched only where it can mean one area alone;
 * everything else is left for a person to say.
 */
import { type Area, type AreaId, type AreaKind, liesIn } from '../places/area';

export type AreaMatch =
  | { readonly kind: 'one'; readonly areaId: AreaId }
  /** None, or more than one: a person has to say. The candidates have the name that was given. */
  | { readonly kind: 'ask'; readonly candidates: readonly AreaId[] };

export interface AreaNames {
  /** The area that a name means; `council` may be empty. A name may hold its council: "Lyde (Carrow)". */
  readonly find: (name: string, council: string) => AreaMatch;
}

/** The kinds of area that history can be entered for. */
export const historyAreaKinds: readonly AreaKind[] = ['force', 'local-authority', 'ward'];

/** The areas of the force that history can be entered for: the force, its councils, each with its wards. */
export function historyAreas(
  areas: ReadonlyMap<string, Area>,
  forceAreaId: AreaId,
): readonly { readonly area: Area; readonly label: string }[] {
  return [...areas.values()]
    .filter((area) => historyAreaKinds.includes(area.kind) && liesIn(areas, area.id, forceAreaId))
    .map((area) => ({ area, label: areaLabel(area, areas), path: sortPath(area, areas) }))
    .sort((a, b) => collator.compare(a.path, b.path))
    .map(({ area, label }) => ({ area, label }));
}

/** "Lyde ward, Carrow": the name, and for a ward what it lies in. */
export function areaLabel(area: Area, areas: ReadonlyMap<string, Area>): string {
  const parent = area.kind === 'ward' && area.parentId !== null ? areas.get(area.parentId) : undefined;
  return parent === undefined ? area.name : `${area.name}, ${parent.name}`;
}

/** The name without case, marks and the words that lists add or leave out ("ward", "division", "council"). */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = plain
    .replace(/^(?:(?:london|royal) )?(?:borough|city|district|county) of /, '')
    .replace(/(?: (?:electoral|ward|division|council|district|borough|city|county|metropolitan))+$/, '')
    .trim();
  return short === '' ? plain : short;
}

/** The key under which rows that give the same names are asked about once. */
export function nameKey(name: string, council: string): string {
  return `${plainName(name)}|${plainName(council)}`;
}

/** An index of the force's areas by name and code. */
export function areaNames(areas: ReadonlyMap<string, Area>, forceAreaId: AreaId): AreaNames {
  const byName = new Map<string, Area[]>();
  for (const { area } of historyAreas(areas, forceAreaId)) {
    for (const key of new Set([plainName(area.name), area.code.trim().toLowerCase()])) {
      if (key === '') continue;
      const sameName = byName.get(key);
      if (sameName === undefined) byName.set(key, [area]);
      else sameName.push(area);
    }
  }
  const named = (name: string): readonly Area[] => byName.get(plainName(name)) ?? [];
  const councilsNamed = (name: string) => named(name).filter((area) => area.kind === 'local-authority');
  const within = (name: string, council: string) =>
    named(name).filter((area) => councilsNamed(council).some((one) => liesIn(areas, area.id, one.id)));

  const find = (name: string, council: string): AreaMatch => {
    if (plainName(name) === '') return answer(plainName(council) === '' ? [] : councilsNamed(council));
    if (plainName(council) !== '') {
      const inside = within(name, council);
      return inside.length > 0 ? answer(inside) : ask(named(name));
    }
    const whole = named(name);
    if (whole.length > 0) return answer(whole);
    for (const [ward, around] of splits(name)) {
      const inside = within(ward, around);
      if (inside.length > 0) return answer(inside);
    }
    return ask([]);
  };
  const known = new Map<string, AreaMatch>();
  return {
    find: (name, council) => {
      // The name as it is, not its plain form: the plain form no longer shows where a council is split off.
      const key = `${name}\n${council}`;
      const found = known.get(key) ?? find(name, council);
      known.set(key, found);
      return found;
    },
  };
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function answer(found: readonly Area[]): AreaMatch {
  const [only] = found;
  return only !== undefined && found.length === 1 ? { kind: 'one', areaId: only.id } : ask(found);
}

function ask(found: readonly Area[]): AreaMatch {
  return { kind: 'ask', candidates: found.map((area) => area.id) };
}

/** The two halves of "Lyde, Carrow", "Lyde (Carrow)", "Carrow - Lyde", each way round. */
function splits(name: string): readonly (readonly [string, string])[] {
  const parts = /^(.+?)(?:\s*[,(/]\s*|\s+[-–—]\s+)(.+?)\)?$/.exec(name.trim());
  const [, first, second] = parts ?? [];
  if (first === undefined || second === undefined) return [];
  return [
    [first, second],
    [second, first],
  ];
}

function sortPath(area: Area, areas: ReadonlyMap<string, Area>): string {
  if (area.kind === 'force') return '';
  const parent = area.kind === 'ward' && area.parentId !== null ? areas.get(area.parentId) : undefined;
  return parent === undefined ? `${area.name}\n` : `${parent.name}\n${area.name}`;
}
