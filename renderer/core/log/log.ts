/**
 * How a log is written and read: the next number, what is late, what is struck and by which entry. For the decision
 * log and the log of polling day alike.
 *
 * Reference: JESIP, joint decision logging: explain a late entry; rule through, never erase; leave no blank.
 */
import { epochOf } from '../foundation/dates';
import type { Id } from '../foundation/ids';
import type { LogEntry } from './log-entry';

/**
 * An entry is late when it is written down more than this after its moment. A quarter of an hour is long enough to
 * finish what is being said and begin to write; after that others have spoken and things have moved on, and a reader
 * has to know why it was not written before.
 */
export const lateAfterMinutes = 15;

/** Any entry of any log. */
export type AnyEntry = LogEntry<string>;

/** Whether an entry of this moment, written down then, is late. Both are ISO instants. */
export function isLate({ at, recordedAt }: Pick<AnyEntry, 'at' | 'recordedAt'>): boolean {
  // Most entries are written down as they happen, and a log of a day has tens of thousands.
  return at !== recordedAt && millisecondsBetween(at, recordedAt) > lateAfterMinutes * 60_000;
}

/** What keeps an entry from being written down. */
export interface MomentProblems {
  /** Its moment has not come yet. */
  readonly at: boolean;
  /** It is late and nobody has said why. */
  readonly lateReason: boolean;
}

/** What is wrong with the moment of an entry; see `isLate`. */
export function momentProblems(entry: Pick<AnyEntry, 'at' | 'recordedAt' | 'lateReason'>): MomentProblems {
  return {
    at: millisecondsBetween(entry.at, entry.recordedAt) < 0,
    lateReason: isLate(entry) && entry.lateReason.trim() === '',
  };
}

/** How long after its moment it was written down, in words: "40 minutes", "3 hours", "2 days"; empty where not late. */
export function lateness(entry: Pick<AnyEntry, 'at' | 'recordedAt'>): string {
  if (!isLate(entry)) return '';
  const minutes = Math.floor(millisecondsBetween(entry.at, entry.recordedAt) / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}

interface NewEntry<Kind extends string> {
  readonly id: Id<Kind>;
  readonly operationId: AnyEntry['operationId'];
  /** The moment of what is recorded, ISO instant; `null` for now. */
  readonly at: string | null;
  /** ISO instant. */
  readonly now: string;
  readonly by: string;
  readonly lateReason: string;
  readonly strikes: LogEntry<Kind>['strikes'];
}

/** The next entry of a log of one operation; what was given as the reason of a late one stays away where it is not late. */
export function nextEntry<Kind extends string>(
  log: Iterable<AnyEntry>,
  { id, operationId, at, now, by, lateReason, strikes }: NewEntry<Kind>,
): LogEntry<Kind> {
  const moment = at ?? now;
  return {
    id,
    operationId,
    number: nextNumber(log, operationId),
    at: moment,
    recordedAt: now,
    recordedBy: by,
    lateReason: isLate({ at: moment, recordedAt: now }) ? lateReason.trim() : '',
    strikes,
  };
}

/** The number that the next entry of the operation takes. */
export function nextNumber(log: Iterable<AnyEntry>, operationId: AnyEntry['operationId']): number {
  let highest = 0;
  for (const entry of log) {
    if (entry.operationId === operationId && entry.number > highest) highest = entry.number;
  }
  return highest + 1;
}

/** An entry as it is read: every one is, the struck ones too. */
export interface ReadEntry<E extends AnyEntry> {
  readonly entry: E;
  /** The entry that strikes it and why; the first, where more than one does. */
  readonly struck: { readonly by: E; readonly reason: string } | null;
  /** The earlier entry that it strikes itself; `null` where it strikes none. */
  readonly strikes: E | null;
  readonly isLate: boolean;
}

export const logOrders = ['newest', 'number', 'moment'] as const;
/** Newest first, as they were written down, or by the moment of what they record. */
export type LogOrder = (typeof logOrders)[number];

/**
 * Every entry of one operation. What was struck once stays struck: striking the entry that struck it does not bring it
 * back, a further entry says it again.
 */
export function readLog<E extends AnyEntry>(
  log: Iterable<E>,
  operationId: AnyEntry['operationId'],
  order: LogOrder = 'number',
): readonly ReadEntry<E>[] {
  const entries = [...log]
    .filter((entry) => entry.operationId === operationId)
    .sort((a, b) => a.number - b.number);
  const byId = new Map<string, E>(entries.map((entry) => [entry.id, entry]));
  const struckBy = new Map<string, E>();
  for (const entry of entries) {
    const struckId = entry.strikes?.entryId;
    if (struckId !== undefined && !struckBy.has(struckId)) struckBy.set(struckId, entry);
  }
  const read = entries.map((entry): ReadEntry<E> => {
    const by = struckBy.get(entry.id);
    return {
      entry,
      struck: by === undefined ? null : { by, reason: by.strikes?.reason ?? '' },
      strikes: entry.strikes === null ? null : (byId.get(entry.strikes.entryId) ?? null),
      isLate: isLate(entry),
    };
  });
  if (order === 'newest') return read.reverse();
  if (order === 'moment') return read.sort((a, b) => millisecondsBetween(b.entry.at, a.entry.at));
  return read;
}

/** Instants may be written with and without milliseconds: they are compared as moments, not as text. */
function millisecondsBetween(from: string, to: string): number {
  return epochOf(to) - epochOf(from);
}
