/** Of which council a contest is: wards of two councils have one name, and their contests are never one. */
import type { Area } from '../places/area';
import type { Contest } from './contest';
import { councilKey } from './election-id';

/** The areas of the desk, by which the council of an area is known. */
export interface Councils {
  readonly byId: ReadonlyMap<string, Area>;
  /** The keys of the councils under the force. */
  readonly known: ReadonlySet<string>;
}

export function councilsOf(areas: readonly Area[]): Councils {
  return {
    byId: new Map(areas.map((area) => [area.id as string, area])),
    known: new Set(
      areas.filter(({ kind }) => kind === 'local-authority').map(({ name }) => councilKey(name)),
    ),
  };
}

/** The key of the council in which an area lies; empty where it lies in none, or none is recorded. */
export function councilOfArea(id: string | null, { byId }: Councils): string {
  const seen = new Set<string>();
  let area = byId.get(id ?? '');
  while (area !== undefined && !seen.has(area.id)) {
    if (area.kind === 'local-authority') return councilKey(area.name);
    seen.add(area.id);
    area = byId.get(area.parentId ?? '');
  }
  return '';
}

/** By its area, or by its name: "Quayside ward (Saltmarsh)". Empty where neither says it. */
export function councilOfContest({ areaId, name }: Contest, councils: Councils): string {
  const ofArea = councilOfArea(areaId, councils);
  return ofArea === '' ? councilKey(/\(([^)]+)\)\s*$/.exec(name)?.[1] ?? '') : ofArea;
}

/** What a row says of its council. */
export interface SaidCouncil {
  /** Empty where it says nothing. */
  readonly key: string;
  /** A list by ballots, a county or a parish names the council that holds the poll: areas may lie under another. */
  readonly isLoose: boolean;
}

/** Whether what lies in `held` may be of the council that a row names; an empty `held` is not known. */
export function mayLieIn(held: string, said: SaidCouncil, { known }: Councils): boolean {
  if (said.key === '' || held === '' || held === said.key) return true;
  return said.isLoose && !known.has(said.key);
}
