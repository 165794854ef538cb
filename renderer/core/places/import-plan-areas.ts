/** The wards and polling districts that a list names, found among the areas or added. */
import { asId, type IdSource } from '../foundation/ids';
import { type Area, type AreaId, type AreaKind, liesIn } from './area';
import type { StationDraft } from './station-list';

/** Looks up areas of one council by name; what is missing is added once. */
export class AreaNames {
  private readonly wards: Map<string, Area>;
  private readonly districts: Map<string, Area>;
  private readonly fresh: Area[] = [];

  constructor(
    private readonly areas: ReadonlyMap<string, Area>,
    private readonly council: Area,
    private readonly newId: IdSource,
  ) {
    this.wards = this.named('ward');
    this.districts = this.named('polling-district');
  }

  /** The ward of this name, or `null` where the list names none. */
  ward(name: string | null): AreaId | null {
    if (name === null || name.trim() === '') return null;
    return this.find(this.wards, { kind: 'ward', name, code: '', parentId: this.council.id }).id;
  }

  /** Adds the polling districts of a station; they lie in its ward where the list names one. */
  addDistricts(draft: StationDraft): void {
    const parentId = this.ward(draft.ward) ?? this.council.id;
    for (const code of (draft.district ?? '').split(', ')) {
      const name = code.trim().slice(0, 40);
      if (name === '') continue;
      this.find(this.districts, { kind: 'polling-district', name, code: name, parentId });
    }
  }

  /** The name of an area, also of one that was just added. */
  nameOf(id: AreaId | null): string | null {
    if (id === null) return null;
    return (this.areas.get(id) ?? this.fresh.find((area) => area.id === id))?.name ?? null;
  }

  added(): readonly Area[] {
    return this.fresh;
  }

  private find(known: Map<string, Area>, wanted: Omit<Area, 'id'>): Area {
    const name = wanted.name.slice(0, 160).trim();
    const found = known.get(plain(name));
    if (found !== undefined) return found;
    const area: Area = { ...wanted, name, id: asId<'Area'>(this.newId()) };
    known.set(plain(name), area);
    this.fresh.push(area);
    return area;
  }

  private named(kind: AreaKind): Map<string, Area> {
    const found = new Map<string, Area>();
    for (const area of this.areas.values()) {
      if (area.kind === kind && liesIn(this.areas, area.id, this.council.id))
        found.set(plain(area.name), area);
    }
    return found;
  }
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
