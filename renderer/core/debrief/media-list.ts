/** New media entries, and which of them a list shows. */
import type { OperationId } from '../operation/operation';
import { type MediaEntry, type MediaKind, mediaKinds } from './media-entry';

type NewEntry = Pick<MediaEntry, 'id' | 'operationId' | 'on' | 'kind' | 'text'> & Partial<MediaEntry>;

/** An entry of a local outlet with nothing said of it yet. */
export function newMediaEntry(given: NewEntry): MediaEntry {
  return { outlet: '', reach: 'local', areaId: null, response: '', links: [], ...given };
}

/** "Our statement". */
export function mediaKindName(kind: MediaKind): string {
  return mediaKinds.find(({ id }) => id === kind)?.name ?? kind;
}

export const reachWords: Readonly<Record<MediaEntry['reach'], string>> = {
  local: 'Local',
  national: 'National',
};

/** Whether somebody asked and no answer is written down. */
export function isUnanswered({ kind, response }: Pick<MediaEntry, 'kind' | 'response'>): boolean {
  return kind === 'enquiry' && response.trim() === '';
}

/** What a list lets through; `null` and empty words let everything through. */
export interface MediaFilter {
  readonly kind: MediaKind | null;
  readonly reach: MediaEntry['reach'] | null;
  readonly outlet: string | null;
  readonly isUnanswered: boolean;
  readonly words: string;
}

export const everyEntry: MediaFilter = {
  kind: null,
  reach: null,
  outlet: null,
  isUnanswered: false,
  words: '',
};

/** The entries of one operation, the latest first; those of one day in the order in which they stand. */
export function mediaOf(entries: Iterable<MediaEntry>, operationId: OperationId): readonly MediaEntry[] {
  return [...entries]
    .filter((entry) => entry.operationId === operationId)
    .sort((a, b) => b.on.localeCompare(a.on));
}

/** The entries that pass, in their order. */
export function filteredMedia(entries: readonly MediaEntry[], filter: MediaFilter): readonly MediaEntry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      (filter.kind === null || entry.kind === filter.kind) &&
      (filter.reach === null || entry.reach === filter.reach) &&
      (filter.outlet === null || entry.outlet === filter.outlet) &&
      (!filter.isUnanswered || isUnanswered(entry)) &&
      saysMedia(entry, words),
  );
}

/** Whether each word, in lower case, stands in the entry. */
export function saysMedia(entry: MediaEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const whole = [mediaKindName(entry.kind), entry.outlet, entry.text, entry.response].join(' ').toLowerCase();
  return words.every((word) => whole.includes(word));
}

/** The outlets that were named, in the order of the alphabet. */
export function outletsOf(entries: readonly MediaEntry[]): readonly string[] {
  return [...new Set(entries.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}
