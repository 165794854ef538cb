/**
 * Which snapshots are kept: the newest 3 of today, the newest of each day for 14 days before, and the newest of
 * each week before that, for ever. The last good one is never removed; one made before a restore stays at least
 * 30 days; one that was never verified goes only when a newer verified one stands.
 */
import { dateAt, daysBetween, Temporal } from './dates';

/** What retention needs to know of a snapshot. */
export interface KeptSnapshot {
  readonly name: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly isVerified: boolean;
  readonly reason: string;
}

const KEPT_OF_TODAY = 3;
const DAILY_FOR_DAYS = 14;
const BEFORE_RESTORE_FOR_DAYS = 30;

/** The names of the snapshots of one vault to remove at `now` (ISO instant), in the order given. */
export function snapshotsToRemove(snapshots: readonly KeptSnapshot[], now: string): readonly string[] {
  const newestFirst = [...snapshots].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const verified = newestFirst.filter((snapshot) => snapshot.isVerified);
  const [lastGood] = verified;
  if (lastGood === undefined) return [];
  const kept = new Set<string>(keptByCalendar(verified, now));
  kept.add(lastGood.name);
  for (const snapshot of newestFirst) {
    const isBeforeRestore = snapshot.reason === 'before-restore';
    if (isBeforeRestore && ageInDays(snapshot, now) <= BEFORE_RESTORE_FOR_DAYS) kept.add(snapshot.name);
    const hasNewerGood = Date.parse(lastGood.createdAt) > Date.parse(snapshot.createdAt);
    if (!snapshot.isVerified && !hasNewerGood) kept.add(snapshot.name);
  }
  return snapshots.filter((snapshot) => !kept.has(snapshot.name)).map((snapshot) => snapshot.name);
}

function keptByCalendar(newestFirst: readonly KeptSnapshot[], now: string): readonly string[] {
  const takenIn = new Map<string, number>();
  return newestFirst
    .filter((snapshot) => {
      const { period, most } = periodOf(snapshot, now);
      const taken = takenIn.get(period) ?? 0;
      takenIn.set(period, taken + 1);
      return taken < most;
    })
    .map((snapshot) => snapshot.name);
}

/** A snapshot dated in the future, because a clock was put back, counts as today's. */
function periodOf(snapshot: KeptSnapshot, now: string): { readonly period: string; readonly most: number } {
  const age = ageInDays(snapshot, now);
  if (age <= 0) return { period: 'today', most: KEPT_OF_TODAY };
  const date = Temporal.PlainDate.from(dateAt(snapshot.createdAt));
  if (age <= DAILY_FOR_DAYS) return { period: date.toString(), most: 1 };
  return { period: `week of ${date.subtract({ days: date.dayOfWeek - 1 }).toString()}`, most: 1 };
}

function ageInDays(snapshot: KeptSnapshot, now: string): number {
  return daysBetween(dateAt(snapshot.createdAt), dateAt(now));
}
