/**
 * Which snapshots of one vault are kept, unless a person deletes all but a fresh one: the newest 3 of today, the newest
 * of each day for 14 days before, the newest of each week before that, for ever, and the newest 3 of those dated in the
 * future. Which is newer is asked twice, of the number of the last entry and of the date, and what either answer keeps
 * is kept: a clock put back misleads the one, a restore of an older snapshot the other. The newest and the newest good
 * one are never removed; one made before a restore stays at least 30 days; one that was never verified goes only when a
 * newer verified one stands.
 */
import { dateAt, daysBetween, Temporal } from './dates';

/** What retention needs to know of a snapshot. */
export interface KeptSnapshot {
  readonly name: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** Number of the last entry in it. */
  readonly sequence: number;
  readonly isVerified: boolean;
  readonly reason: string;
}

const KEPT_OF_TODAY = 3;
const DAILY_FOR_DAYS = 14;
const BEFORE_RESTORE_FOR_DAYS = 30;

type Order = (a: KeptSnapshot, b: KeptSnapshot) => number;

const newerDateFirst: Order = (a, b) =>
  Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.sequence - a.sequence;
const newerEntryFirst: Order = (a, b) => b.sequence - a.sequence || newerDateFirst(a, b);

/** The names of the snapshots of one vault to remove at `now` (ISO instant), in the order given. */
export function snapshotsToRemove(snapshots: readonly KeptSnapshot[], now: string): readonly string[] {
  if (!snapshots.some(({ isVerified }) => isVerified)) return [];
  const kept = new Set(
    [newerEntryFirst, newerDateFirst].flatMap((order) => keptInOrder([...snapshots].sort(order), now, order)),
  );
  return snapshots.filter((snapshot) => !kept.has(snapshot.name)).map((snapshot) => snapshot.name);
}

function keptInOrder(newestFirst: readonly KeptSnapshot[], now: string, order: Order): readonly string[] {
  const verified = newestFirst.filter((snapshot) => snapshot.isVerified);
  const [lastGood] = verified;
  const others = newestFirst.filter((snapshot) => {
    if (snapshot.reason === 'before-restore' && ageInDays(snapshot, now) <= BEFORE_RESTORE_FOR_DAYS)
      return true;
    return !snapshot.isVerified && (lastGood === undefined || order(lastGood, snapshot) >= 0);
  });
  const ends = [...newestFirst.slice(0, 1), ...verified.slice(0, 1)];
  return [...ends, ...others, ...keptByCalendar(verified, now)].map(({ name }) => name);
}

function keptByCalendar(newestFirst: readonly KeptSnapshot[], now: string): readonly KeptSnapshot[] {
  const takenIn = new Map<string, number>();
  return newestFirst.filter((snapshot) => {
    const { period, most } = periodOf(snapshot, now);
    const taken = takenIn.get(period) ?? 0;
    takenIn.set(period, taken + 1);
    return taken < most;
  });
}

/** A snapshot dated in the future, because a clock was put back, must not take the place of one made today. */
function periodOf(snapshot: KeptSnapshot, now: string): { readonly period: string; readonly most: number } {
  const age = ageInDays(snapshot, now);
  if (Date.parse(snapshot.createdAt) > Date.parse(now)) return { period: 'future', most: KEPT_OF_TODAY };
  if (age === 0) return { period: 'today', most: KEPT_OF_TODAY };
  const date = Temporal.PlainDate.from(dateAt(snapshot.createdAt));
  if (age <= DAILY_FOR_DAYS) return { period: date.toString(), most: 1 };
  return { period: `week of ${date.subtract({ days: date.dayOfWeek - 1 }).toString()}`, most: 1 };
}

function ageInDays(snapshot: KeptSnapshot, now: string): number {
  return daysBetween(dateAt(snapshot.createdAt), dateAt(now));
}
