/** What is still open in the investigations of an operation: cases, proceedings, and reports whose time limit runs. */
import type { Allegation } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import { isFinal } from '../cases/outcome';
import { reportsWithoutCase, summaryReportsWithoutCase, watchClock } from '../cases/uncounted-limits';

/** Every case of the desk, and the allegations that are asked about. */
export interface WatchedRecords {
  readonly cases: readonly CaseFile[];
  readonly allegations: readonly Allegation[];
}

/** Whether a case goes on: no outcome, or proceedings that may not cover every suspect and offence. */
export function caseIsOpen({ outcome }: Pick<CaseFile, 'outcome'>): boolean {
  return !isFinal(outcome);
}

export interface OpenReport {
  readonly id: string;
  readonly reference: string;
  /** ISO date on which the time limit ends; `null` where it cannot be counted. */
  readonly endsOn: string | null;
}

/** Reports that no case has taken up, that have no outcome, and whose time limit has not ended on `today`. */
export function reportHolds(
  { cases, allegations }: WatchedRecords,
  today: string | null,
): readonly OpenReport[] {
  const malpractice = reportsWithoutCase(allegations, cases).map((report) => ({
    report,
    endsOn: watchClock(report).lastDay,
  }));
  return [...malpractice, ...summaryReportsWithoutCase(allegations, cases)]
    .filter(({ endsOn }) => endsOn === null || today === null || endsOn >= today)
    .map(({ report: { id, reference }, endsOn }) => ({ id, reference, endsOn }));
}
