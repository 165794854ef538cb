/**
 * The history in figures: how many allegations and incidents are entered for each ward and district, election by
 * election. They are counts of what is entered. Nothing is divided: with numbers this small a rate or an average
 * would say more than is known.
 *
 * Reference: APP Policing elections, threat assessment: the history of the area.
 */
import type { Area, AreaId } from '../places/area';
import { electionsOf, type HistoryElection } from './elections';
import type { HistoryEntry } from './history-entry';

export interface HistoryCount {
  readonly allegations: number;
  readonly incidents: number;
}

export interface FigureLine {
  /** By the key of the election; an election with nothing entered has no count. */
  readonly byElection: ReadonlyMap<string, HistoryCount>;
  readonly total: HistoryCount;
}

export interface WardFigures extends FigureLine {
  readonly area: Area;
}

/** A district’s line adds up its wards and what is entered for the district itself. */
export interface DistrictFigures extends FigureLine {
  readonly area: Area;
  /** All wards of the district, by name; most have nothing entered. */
  readonly wards: readonly WardFigures[];
  /** Entered for the district, without a ward. */
  readonly withoutWard: FigureLine;
}

export interface HistoryFigures {
  readonly elections: readonly HistoryElection[];
  readonly districts: readonly DistrictFigures[];
  /** For areas that are no part of the districts shown: the force as a whole, other councils. */
  readonly elsewhere: FigureLine;
  /** Not matched to an area, or to one that is no longer recorded. */
  readonly unmatched: FigureLine;
  readonly total: HistoryCount;
}

/** Where an entry is counted. Each entry is counted in exactly one of these. */
export type HistoryHome =
  | { readonly kind: 'ward'; readonly wardId: AreaId; readonly districtId: AreaId }
  | { readonly kind: 'district'; readonly districtId: AreaId }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unmatched' };

/** Tells where entries are counted, for the districts that are shown. */
export function homesOf(
  areas: ReadonlyMap<string, Area>,
  districtIds: readonly AreaId[],
): (entry: Pick<HistoryEntry, 'areaId'>) => HistoryHome {
  const shown = new Set<string>(districtIds);
  const known = new Map<AreaId, HistoryHome>();
  return ({ areaId }) => {
    if (areaId === null || !areas.has(areaId)) return { kind: 'unmatched' };
    const home = known.get(areaId) ?? walkHome(areas, shown, areaId);
    known.set(areaId, home);
    return home;
  };
}

function walkHome(
  areas: ReadonlyMap<string, Area>,
  districtIds: ReadonlySet<string>,
  start: AreaId,
): HistoryHome {
  const seen = new Set<string>();
  let wardId: AreaId | null = null;
  for (let area = areas.get(start); area !== undefined && !seen.has(area.id);) {
    seen.add(area.id);
    if (districtIds.has(area.id)) {
      return wardId === null
        ? { kind: 'district', districtId: area.id }
        : { kind: 'ward', wardId, districtId: area.id };
    }
    if (area.kind === 'ward') wardId = area.id;
    area = area.parentId === null ? undefined : areas.get(area.parentId);
  }
  return { kind: 'elsewhere' };
}

/** The figures of these entries for these districts, whose wards are found in `areas`. */
export function historyFigures(
  entries: Iterable<HistoryEntry>,
  areas: ReadonlyMap<string, Area>,
  districts: readonly Area[],
): HistoryFigures {
  const given = [...entries];
  const elections = electionsOf(given);
  const homeOf = homesOf(
    areas,
    districts.map((area) => area.id),
  );
  const lines = new Map<string, Sum>();
  const elsewhere = new Sum();
  const unmatched = new Sum();
  const all = new Sum();
  for (const entry of given) {
    const { key } = elections.of(entry);
    all.add(entry, key);
    for (const sum of sumsOf(homeOf(entry), { lines, elsewhere, unmatched })) sum.add(entry, key);
  }
  const wards = wardsByDistrict(areas, districts, homeOf);
  return {
    elections: elections.all,
    districts: districts.map((area) => ({
      area,
      ...lineOf(lines.get(area.id)),
      wards: (wards.get(area.id) ?? []).map((ward) => ({ area: ward, ...lineOf(lines.get(ward.id)) })),
      withoutWard: lineOf(lines.get(`${area.id} itself`)),
    })),
    elsewhere: elsewhere.line(),
    unmatched: unmatched.line(),
    total: all.line().total,
  };
}

/** Allegations and incidents together: how many, never how likely. */
export function allOf({ allegations, incidents }: HistoryCount): number {
  return allegations + incidents;
}

interface Sums {
  readonly lines: Map<string, Sum>;
  readonly elsewhere: Sum;
  readonly unmatched: Sum;
}

/** A ward’s entry counts in its ward and its district; a district’s own in the district and its line without ward. */
function sumsOf(home: HistoryHome, { lines, elsewhere, unmatched }: Sums): readonly Sum[] {
  const lineAt = (key: string) => {
    const line = lines.get(key) ?? new Sum();
    lines.set(key, line);
    return line;
  };
  switch (home.kind) {
    case 'ward':
      return [lineAt(home.wardId), lineAt(home.districtId)];
    case 'district':
      return [lineAt(`${home.districtId} itself`), lineAt(home.districtId)];
    case 'elsewhere':
      return [elsewhere];
    case 'unmatched':
      return [unmatched];
  }
}

class Sum {
  private readonly counts = new Map<string, Counter>();
  private readonly total: Counter = { allegations: 0, incidents: 0 };

  add({ kind, count }: HistoryEntry, electionKey: string): void {
    let counted = this.counts.get(electionKey);
    if (counted === undefined) this.counts.set(electionKey, (counted = { allegations: 0, incidents: 0 }));
    const what = kind === 'allegation' ? 'allegations' : 'incidents';
    counted[what] += count;
    this.total[what] += count;
  }

  line(): FigureLine {
    return { byElection: this.counts, total: this.total };
  }
}

type Counter = { -readonly [K in keyof HistoryCount]: number };

function lineOf(sum: Sum | undefined): FigureLine {
  return sum?.line() ?? { byElection: new Map(), total: { allegations: 0, incidents: 0 } };
}

function wardsByDistrict(
  areas: ReadonlyMap<string, Area>,
  districts: readonly Area[],
  homeOf: (entry: { readonly areaId: AreaId }) => HistoryHome,
): ReadonlyMap<string, readonly Area[]> {
  const wards = new Map<string, Area[]>(districts.map((area) => [area.id, []]));
  for (const area of areas.values()) {
    if (area.kind !== 'ward') continue;
    const home = homeOf({ areaId: area.id });
    // A ward inside a ward is counted in the outer one, and has no line of its own.
    if (home.kind === 'ward' && home.wardId === area.id) wards.get(home.districtId)?.push(area);
  }
  for (const list of wards.values()) list.sort((a, b) => collator.compare(a.name, b.name));
  return wards;
}

const collator = new Intl.Collator('en-GB', { numeric: true });
