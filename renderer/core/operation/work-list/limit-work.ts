/**
 * Time limits that have passed, have reached a marker, or end soon. They stand apart from the rest of the work list:
 * a limit that passes cannot be mended, so it is shown months before it falls due, and one that cannot be counted at
 * once.
 */
import type { Allegation } from '../../cases/allegation';
import type { CaseFile } from '../../cases/case-file';
import { limitsOf, markerOn, type NearestLimit } from '../../cases/case-clocks';
import { nearLimitMonths } from '../../cases/case-list-filter';
import { isFinal } from '../../cases/outcome';
import {
  reportsWithoutCase,
  summaryReportsWithoutCase,
  uncountedLimits,
  watchClock,
} from '../../cases/uncounted-limits';
import { formatDate } from '../../foundation/dates';
import type { EffectiveOffence } from '../../offences/catalogue';
import type { OffenceId } from '../../offences/offence';
import { monthsOn, sentenceCase } from '../../offences/time-limits/counting';
import type { TimeLimitSheet } from '../../offences/time-limits/sheet';
import type { Operation } from '../operation';

export interface LimitItem {
  readonly key: string;
  /** "C-002: Personation; Bribery": all offences of the case that end on the day. */
  readonly text: string;
  /** ISO date: the last safe day to begin proceedings. */
  readonly lastDay: string;
  readonly isOver: boolean;
  /** Where the clock stands, in a sentence or two. */
  readonly state: string;
  readonly path: string;
}

/** A limit that nobody can count yet. */
export interface UncountedItem {
  readonly key: string;
  /** "C-002: Personation". */
  readonly text: string;
  /** What to record or ask, in a sentence. */
  readonly ask: string;
  readonly path: string;
}

/** The records that limits are read off. */
export interface LimitRecords {
  readonly cases: ReadonlyMap<string, CaseFile>;
  readonly allegations: ReadonlyMap<string, Allegation>;
}

interface Around {
  readonly effective: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly operation: Operation;
  /** ISO date. */
  readonly today: string;
}

/**
 * Every clock that still matters in an operation, the nearest limit first: those of cases that have not ended, and
 * the one year that may hold for reports of malpractice that no case has taken up.
 */
export function limitItems(records: LimitRecords, around: Around): readonly LimitItem[] {
  const { effective, today } = around;
  const days = { today, near: monthsOn(today, nearLimitMonths) };
  const items: LimitItem[] = [];
  for (const caseFile of openCases(records, around)) {
    for (const limits of byLastDay(limitsOf(caseFile, effective))) {
      const item = itemOf(caseFile, limits, days);
      if (item !== null) items.push(item);
    }
  }
  for (const report of openReports(records, around)) {
    const item = reportItem(report, days);
    if (item !== null) items.push(item);
  }
  return items.sort((a, b) =>
    a.lastDay === b.lastDay ? (a.text < b.text ? -1 : 1) : a.lastDay < b.lastDay ? -1 : 1,
  );
}

/**
 * Every limit in an operation that cannot be counted, with what to record: those of cases and of malpractice by their
 * reference, then reports of what may be summary only by the end of their six months.
 */
export function uncountedItems(
  records: LimitRecords,
  around: Pick<Around, 'effective' | 'operation'>,
): readonly UncountedItem[] {
  const ofCases = openCases(records, around).flatMap((caseFile) =>
    uncountedLimits(caseFile, around.effective, records.allegations).map(
      ({ caseOffenceId, offenceName, ask }): UncountedItem => ({
        key: `uncounted:${caseFile.id}:${caseOffenceId ?? ''}`,
        text: `${caseFile.reference}: ${offenceName === '' ? 'no offence yet' : offenceName}`,
        ask: `${sentenceCase(ask)}.`,
        path: `/cases/${caseFile.id}/offences`,
      }),
    ),
  );
  const ofReports = openReports(records, around)
    .filter((report) => watchClock(report).lastDay === null)
    .map(({ id, reference }): UncountedItem => ({
      key: `uncounted:${id}`,
      text: `${reference}: report without a case`,
      ask: 'Day not known: record the day of what is alleged, or the first on which it can have happened.',
      path: `/allegations/${id}`,
    }));
  const inOrder = (items: readonly UncountedItem[]) =>
    [...items].sort((a, b) => a.text.localeCompare(b.text, 'en-GB', { numeric: true }));
  return [...inOrder(ofCases), ...inOrder(ofReports), ...summaryItems(records, around)];
}

function summaryItems({ allegations, cases }: LimitRecords, { operation }: OfOperation) {
  return summaryReportsWithoutCase(allegations.values(), cases.values())
    .filter(({ report }) => report.operationId === operation.id)
    .map(({ report: { id, reference }, ask }): UncountedItem => ({
      key: `uncounted:${id}`,
      text: `${reference}: report without a case`,
      ask: `${sentenceCase(ask)}.`,
      path: `/allegations/${id}`,
    }));
}

type OfOperation = Pick<Around, 'operation'>;

function openCases({ cases }: LimitRecords, { operation }: OfOperation): readonly CaseFile[] {
  return [...cases.values()].filter(
    ({ operationId, outcome }) => operationId === operation.id && !isFinal(outcome),
  );
}

function openReports({ allegations, cases }: LimitRecords, { operation }: OfOperation) {
  return reportsWithoutCase(allegations.values(), cases.values()).filter(
    ({ operationId }) => operationId === operation.id,
  );
}

/** The limits of one case, those that end on one day together. */
function byLastDay(limits: readonly NearestLimit[]): Iterable<readonly NearestLimit[]> {
  const days = new Map<string, NearestLimit[]>();
  for (const limit of limits) {
    const sameDay = days.get(limit.date);
    if (sameDay === undefined) days.set(limit.date, [limit]);
    else sameDay.push(limit);
  }
  return days.values();
}

interface Days {
  readonly today: string;
  /** ISO date until which a limit without a marker is near. */
  readonly near: string;
}

function itemOf(
  { id, reference, outcome }: CaseFile,
  limits: readonly NearestLimit[],
  days: Days,
): LimitItem | null {
  const [first] = limits;
  if (first === undefined) return null;
  const stands = standing(first.sheet, days);
  if (stands === null) return null;
  const names = [...new Set(limits.map(({ offenceName }) => offenceName))].join('; ');
  const begun =
    'Court proceedings are recorded as the outcome, and none for this offence against all of its suspects.';
  return {
    key: `limit:${id}:${first.date}`,
    text: `${reference}: ${names}`,
    lastDay: first.date,
    isOver: stands.isOver,
    state: outcome === null ? stands.words : `${stands.words} ${begun}`,
    path: `/cases/${id}/offences`,
  };
}

function reportItem(report: Allegation, days: Days): LimitItem | null {
  const sheet = watchClock(report);
  const stands = standing(sheet, days);
  if (sheet.lastDay === null || stands === null) return null;
  return {
    key: `limit:${report.id}`,
    text: `${report.reference}: report without a case`,
    lastDay: sheet.lastDay,
    isOver: stands.isOver,
    state: `One year, if RPA 1983 s.176 applies. ${stands.words}`,
    path: `/allegations/${report.id}`,
  };
}

/** Where the clock stands in sentences; `null` while it needs no look. */
function standing(
  sheet: TimeLimitSheet,
  { today, near }: Days,
): { readonly isOver: boolean; readonly words: string } | null {
  const { passed, next, isOver } = markerOn(sheet, today);
  if (!isOver && passed === null && (sheet.lastDay === null || sheet.lastDay > near)) return null;
  const sentences = isOver
    ? ['The last safe day to begin proceedings has passed.']
    : passed === null
      ? []
      : [`Reached ${formatDate(passed.date)}: ${passed.name}.`];
  if (next !== null) sentences.push(`Next, ${formatDate(next.date)}: ${next.name}.`);
  return { isOver, words: sentences.join(' ') };
}
