/**
 * The records of workshops as they stood at a moment. Nothing on record is edited and every entry carries its time,
 * so what an approved version rested on can be read again after a later correction.
 */
import type { ResultRecords } from './results';

/** What was opened, revealed, entered and agreed up to then; later entries strike nothing. `at` is an instant, ISO. */
export function recordsAsAt<R extends ResultRecords>(records: R, at: string): R {
  return {
    ...records,
    rounds: kept(records.rounds, (round) => {
      if (round.openedAt > at) return null;
      const isRevealed = round.revealedAt !== null && round.revealedAt <= at;
      return isRevealed || round.revealedAt === null ? round : { ...round, revealedAt: null };
    }),
    scores: kept(records.scores, (score) => (score.enteredAt > at ? null : score)),
    agreed: kept(records.agreed, (entry) => (entry.at > at ? null : entry)),
  };
}

function kept<T>(all: ReadonlyMap<string, T>, asItWas: (record: T) => T | null): ReadonlyMap<string, T> {
  return new Map(
    [...all].flatMap(([id, record]) => {
      const was = asItWas(record);
      return was === null ? [] : [[id, was] as const];
    }),
  );
}
