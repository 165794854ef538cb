/** Narrowing the list of history entries down. Areas are narrowed as the figures count them. */
import type { Area, AreaId } from '../places/area';
import { electionsOf } from './elections';
import type { HistoryEntry, HistoryKind } from './history-entry';
import { type HistoryHome, homesOf } from './history-figures';

/** `in:` counts a district with its wards; `itself:` only what is entered for the district without a ward. */
export type HistoryAreaFilter = 'all' | 'elsewhere' | 'unmatched' | `in:${string}` | `itself:${string}`;

export interface HistoryFilter {
  readonly text: string;
  readonly area: HistoryAreaFilter;
  /** The key of an election, or `all`. */
  readonly election: string;
  readonly kind: HistoryKind | 'all';
  /** A harm, `none` for entries without one, or `all`. */
  readonly harmId: string;
}

export const noHistoryFilter: HistoryFilter = {
  text: '',
  area: 'all',
  election: 'all',
  kind: 'all',
  harmId: 'all',
};

/** The entries that the filter lets through whatever their area; the figures are made of these. */
export function filterHistory(
  entries: Iterable<HistoryEntry>,
  filter: Omit<HistoryFilter, 'area'>,
): readonly HistoryEntry[] {
  const given = [...entries];
  const elections = electionsOf(given);
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return given.filter((entry) => {
    if (filter.kind !== 'all' && entry.kind !== filter.kind) return false;
    if (filter.harmId !== 'all' && entry.harmId !== (filter.harmId === 'none' ? '' : filter.harmId))
      return false;
    if (filter.election !== 'all' && elections.of(entry).key !== filter.election) return false;
    if (words.length === 0) return true;
    const whole = [entry.election, entry.areaAsGiven, entry.text, entry.outcome].join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}

/** The entries of one area, as the figures of these districts count them. */
export function historyIn(
  entries: readonly HistoryEntry[],
  area: HistoryAreaFilter,
  where: { readonly areas: ReadonlyMap<string, Area>; readonly districtIds: readonly AreaId[] },
): readonly HistoryEntry[] {
  if (area === 'all') return entries;
  const homeOf = homesOf(where.areas, where.districtIds);
  return entries.filter((entry) => isIn(homeOf(entry), area));
}

/** Newest election first, then by area as given, then as they were entered. */
export function newestFirst(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return [...entries].sort(
    (a, b) =>
      compare(b.pollingDate ?? '', a.pollingDate ?? '') ||
      compare(a.election, b.election) ||
      compare(a.areaAsGiven, b.areaAsGiven) ||
      compare(a.enteredAt, b.enteredAt),
  );
}

function isIn(home: HistoryHome, area: Exclude<HistoryAreaFilter, 'all'>): boolean {
  if (area === 'elsewhere' || area === 'unmatched') return home.kind === area;
  const id = area.slice(area.indexOf(':') + 1);
  if (area.startsWith('itself:')) return home.kind === 'district' && home.districtId === id;
  if (home.kind === 'ward') return home.wardId === id || home.districtId === id;
  return home.kind === 'district' && home.districtId === id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
