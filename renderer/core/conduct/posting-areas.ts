/** Whether a polling station or a count lies in an area that an entry of the conduct register touches. */
import type { Contest } from '../candidates/contest';
import { type Area, type AreaId, liesIn as walkUp } from '../places/area';
import type { Place } from '../places/place';
import type { ConductEntry } from './conduct-entry';

/** A place of the poll where a team stands: a station, or a post at a count or a polling place. */
export interface PollSpot {
  readonly kind: 'station' | 'count' | 'polling-place';
  readonly place: Place;
  /** The council that runs the station; of a post that of its place. */
  readonly councilId: AreaId;
  readonly neighbourhoodTeamId: AreaId | null;
  /** The codes of its polling districts joined by ", "; empty where none is known. */
  readonly district: string;
}

export type Overlap = 'in' | 'unknown' | 'out';

export interface EntryGround {
  /** The areas that it touches; empty with `isWhole`. */
  readonly areaIds: readonly AreaId[];
  /** All of the force. */
  readonly isWhole: boolean;
  /** One of its areas is not recorded: nothing can be said to lie outside it. */
  readonly isPartUnknown: boolean;
}

type By<T> = ReadonlyMap<string, T>;

/** Where an entry bears on postings. */
export function groundOf(
  { areaIds, contestIds }: Pick<ConductEntry, 'areaIds' | 'contestIds'>,
  { contests, areas }: { readonly contests: By<Contest>; readonly areas: By<Area> },
): EntryGround {
  const asked = [...areaIds, ...contestIds.map((id) => contests.get(id)?.areaId ?? null)];
  const known = asked.filter((id): id is AreaId => id !== null && areas.has(id));
  return {
    areaIds: [...new Set(known)],
    isWhole: asked.length === 0,
    isPartUnknown: known.length < asked.length,
  };
}

/** Whether an area is another, or lies in it. */
export type LiesIn = (id: AreaId, ancestorId: AreaId) => boolean;

/** The same answers, each pair walked once: thousands of stations ask of a few areas. */
export function areaWalk(areas: By<Area>): LiesIn {
  const known = new Map<string, Map<string, boolean>>();
  return (id, ancestorId) => {
    const of = known.get(id) ?? new Map<string, boolean>();
    known.set(id, of);
    const before = of.get(ancestorId);
    if (before !== undefined) return before;
    const now = walkUp(areas, id, ancestorId);
    of.set(ancestorId, now);
    return now;
  };
}

interface AreaRecords {
  readonly areas: By<Area>;
  readonly liesIn: LiesIn;
  /** Councils in which votes are counted or verified by plan. */
  readonly counting: ReadonlySet<string>;
}

/** Whether a spot lies on the ground of an entry; `unknown` where the records cannot tell. */
export function overlapOf(ground: EntryGround, spot: PollSpot, records: AreaRecords): Overlap {
  if (ground.isWhole) return 'in';
  let most: Overlap = ground.isPartUnknown ? 'unknown' : 'out';
  for (const id of ground.areaIds) {
    const one = overlapWith(id, spot, records);
    if (one === 'in') return 'in';
    if (one === 'unknown') most = 'unknown';
  }
  return most;
}

function overlapWith(id: AreaId, spot: PollSpot, records: AreaRecords): Overlap {
  const { areas, liesIn } = records;
  const { place, councilId, neighbourhoodTeamId, district, kind } = spot;
  const area = areas.get(id);
  if (area === undefined) return 'unknown';
  const known = [place.wardId, place.areaId, councilId, neighbourhoodTeamId];
  if (known.some((each) => each !== null && liesIn(each, id))) return 'in';
  const isSameCouncil = liesIn(id, councilId) || liesIn(id, place.areaId);
  // The votes of a ward are counted with those of its council.
  if (kind === 'count' && isSameCouncil) return 'in';
  switch (area.kind) {
    case 'force':
    case 'local-authority':
      return kind === 'count' ? countElsewhere(area, records) : 'out';
    case 'constituency':
    case 'combined-authority':
      return mayReach(area, spot, records);
    case 'bcu':
    case 'neighbourhood-team':
      return neighbourhoodTeamId === null ? mayReach(area, spot, records) : 'out';
    case 'polling-district':
      if (kind === 'station' && isSameCouncil && district.trim() !== '' && area.code.trim() !== '')
        return hasDistrict(district, area.code) ? 'in' : 'out';
      break;
    case 'ward':
      if (kind !== 'count' && place.wardId !== null && areas.get(place.wardId)?.kind === 'ward') return 'out';
      break;
    case 'parish':
      break;
  }
  if (kind === 'count') return countElsewhere(area, records);
  return isSameCouncil ? 'unknown' : 'out';
}

function hasDistrict(districts: string, code: string): boolean {
  const wanted = code.trim().toLowerCase();
  return districts.split(',').some((each) => each.trim().toLowerCase() === wanted);
}

/** Areas drawn across councils: only what lies outside the area around them is surely not in them. */
function mayReach(area: Area, { place, councilId }: PollSpot, { liesIn }: AreaRecords): Overlap {
  if (area.parentId === null) return 'unknown';
  return liesIn(councilId, area.parentId) || liesIn(place.areaId, area.parentId) ? 'unknown' : 'out';
}

/** One hall may count for several councils: it is asked about while the council of the area has none of its own. */
function countElsewhere(area: Area, { counting, liesIn }: AreaRecords): Overlap {
  const hasOwn = [...counting].some((council) => liesIn(area.id, council as AreaId));
  return hasOwn ? 'out' : 'unknown';
}
