/**
 * The records of workshops as they stood at a moment. Nothing on record is edited and every entry carries its time,
 * so what an approved version rested on can be read again after a later correction.
 */
import type { Assessment } from '../threat/assessment';
import { type ResultRecords, resultsOf, type WorkshopResults } from './results';
import type { StandsFor } from './stands-for';

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

/**
 * What the workshops brought to this version: of an approved one as it stood when gold approved it, whatever was
 * corrected since. Nothing is read until a cell is asked for.
 */
export function resultsOfVersion(
  version: Pick<Assessment, 'id' | 'scales' | 'approval'>,
  records: ResultRecords,
  standsFor: StandsFor,
): WorkshopResults {
  const { approval } = version;
  if (approval === null) return resultsOf(version, records, standsFor);
  let read: WorkshopResults | null = null;
  const then = () => (read ??= resultsOf(version, recordsAsAt(records, approval.recordedAt), standsFor));
  return {
    resultAt: (harm, location) => then().resultAt(harm, location),
    all: () => then().all(),
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
