/**
 * What a second import of a council's list changes: which stations are new, changed, gone or as they were.
 */
import type { StationDraft } from './station-list';

/** What is needed of a station that is already stored. */
export interface StoredStation {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly postcode: string | null;
  readonly district: string | null;
  readonly number: string | null;
  readonly easting: number | null;
  readonly northing: number | null;
  readonly uprn: string | null;
  readonly sourceId: string | null;
}

/** The fields that a second import may change. */
export const comparedFields = [
  'name',
  'address',
  'postcode',
  'district',
  'number',
  'easting',
  'northing',
  'uprn',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** A stored station that the new list describes differently. */
export interface ChangedStation {
  readonly id: string;
  readonly draft: StationDraft;
  readonly fields: readonly ComparedField[];
}

/** The whole of what a second import would do, before anything is stored. */
export interface StationDifferences {
  readonly added: readonly StationDraft[];
  readonly changed: readonly ChangedStation[];
  /** Ids of stored stations that the new list does not name. */
  readonly gone: readonly string[];
  /** Ids of stored stations that are as the new list says. */
  readonly unchanged: readonly string[];
}

type Matchable = Omit<StoredStation, 'id'>;

const same = (text: string | null): string =>
  (text ?? '').trim().toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ');

/**
 * By what two descriptions are known to be of one station, the surest first; `null` where it does not apply.
 * Every compared field to the letter comes before everything: only then is a list, in whatever order of its
 * rows, never taken to differ from itself, though two stations differ in nothing but their coordinates.
 */
const keys: readonly ((station: Matchable) => string | null)[] = [
  (one) => JSON.stringify([one.sourceId, ...comparedFields.map((field) => one[field])]),
  (one) =>
    JSON.stringify([one.sourceId, one.number, one.name, one.address, one.district, one.uprn].map(same)),
  (one) => (one.sourceId === null ? null : JSON.stringify([same(one.sourceId), same(one.number)])),
  (one) => (one.sourceId === null ? null : same(one.sourceId)),
  (one) => (one.number === null ? null : JSON.stringify([same(one.number), same(one.name)])),
  (one) => (one.uprn === null || one.number === null ? null : JSON.stringify([one.uprn, same(one.number)])),
  (one) => (one.district === null ? null : JSON.stringify([same(one.name), same(one.district)])),
  (one) => JSON.stringify([same(one.name), same(one.address)]),
];

/** Compares what is stored with a new list. The order of the rows makes no difference to what is matched. */
export function compareStations(
  stored: readonly StoredStation[],
  drafts: readonly StationDraft[],
): StationDifferences {
  const matches = matchStations(stored, drafts);
  const added: StationDraft[] = [];
  const changed: ChangedStation[] = [];
  const unchanged: string[] = [];
  for (const draft of drafts) {
    const known = matches.get(draft);
    if (!known) {
      added.push(draft);
      continue;
    }
    const fields = changedFields(known, draft);
    if (fields.length > 0) changed.push({ id: known.id, draft, fields });
    else unchanged.push(known.id);
  }
  const met = new Set([...matches.values()].map((station) => station.id));
  return { added, changed, gone: stored.filter(({ id }) => !met.has(id)).map(({ id }) => id), unchanged };
}

function matchStations(
  stored: readonly StoredStation[],
  drafts: readonly StationDraft[],
): ReadonlyMap<StationDraft, StoredStation> {
  const matches = new Map<StationDraft, StoredStation>();
  const met = new Set<string>();
  for (const keyOf of keys) {
    const open = new Map<string, StoredStation[]>();
    for (const station of stored) {
      const key = met.has(station.id) ? null : keyOf(station);
      if (key !== null) open.set(key, [...(open.get(key) ?? []), station]);
    }
    for (const draft of drafts) {
      const key = matches.has(draft) ? null : keyOf(draft);
      const candidate = key === null ? undefined : open.get(key)?.shift();
      if (!candidate) continue;
      matches.set(draft, candidate);
      met.add(candidate.id);
    }
  }
  return matches;
}

/** A value that the new list does not give leaves the stored one as it is. */
function changedFields(known: StoredStation, draft: StationDraft): readonly ComparedField[] {
  return comparedFields.filter(
    (field) => draft[field] !== null && draft[field] !== '' && draft[field] !== known[field],
  );
}

/** One line for the dry run: "12 new, 3 changed, 1 gone, 40 already here". */
export function summariseDifferences(differences: StationDifferences): string {
  const { added, changed, gone, unchanged } = differences;
  return `${added.length} new, ${changed.length} changed, ${gone.length} gone, ${unchanged.length} already here`;
}
