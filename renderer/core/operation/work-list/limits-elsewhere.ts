/**
 * The time limits of the operations that are not open. A limit runs for a year or more from one poll, well into the
 * work for the next: it must be seen whichever operation the desk stands in, and where none is open.
 */
import type { Allegation } from '../../cases/allegation';
import { limitsOf } from '../../cases/case-clocks';
import type { CaseFile, CaseId } from '../../cases/case-file';
import { nearLimitMonths } from '../../cases/case-list-filter';
import type { CpsContact } from '../../cases/cps-contact';
import { isFinal } from '../../cases/outcome';
import { uncountedLimits } from '../../cases/uncounted-limits';
import type { EffectiveOffence } from '../../offences/catalogue';
import type { OffenceId } from '../../offences/offence';
import { monthsOn } from '../../offences/time-limits/counting';
import type { Operation } from '../operation';
import { actionPlanItems } from './case-work';
import { type LimitItem, limitItems, type UncountedItem, uncountedItems } from './limit-work';
import type { DatedItem } from './work-subject';

/** Something of an operation that is not open; its path leads there once that operation is. */
export type Elsewhere<T> = T & { readonly operation: Operation };

export interface LimitsElsewhere {
  /** The nearest limit first. */
  readonly limits: readonly Elsewhere<LimitItem>[];
  /** Operation by operation, in the order of each. */
  readonly uncounted: readonly Elsewhere<UncountedItem>[];
  /** Items of CPS action plans whose day has gone by, the longest overdue first. */
  readonly overdue: readonly Elsewhere<DatedItem>[];
}

interface ElsewhereRecords {
  readonly cases: ReadonlyMap<string, CaseFile>;
  readonly allegations: ReadonlyMap<string, Allegation>;
  readonly cpsContacts: ReadonlyMap<string, CpsContact>;
}

/** Where the desk stands. */
export interface OperationsAround {
  /** All operations of the vault. */
  readonly operations: Iterable<Operation>;
  /** The open operation; `null` where none is. */
  readonly open: Operation | null;
  /** ISO date. */
  readonly today: string;
}

interface ElsewhereAround extends OperationsAround {
  readonly effective: ReadonlyMap<OffenceId, EffectiveOffence>;
}

/** What runs out, cannot be counted or is overdue in every operation but the open one. */
export function limitsElsewhere(records: ElsewhereRecords, around: ElsewhereAround): LimitsElsewhere {
  const { effective, today } = around;
  const others = otherOperations(around);
  const ofEach = <T>(itemsOf: (operation: Operation) => readonly T[]): Elsewhere<T>[] =>
    others.flatMap((operation) => itemsOf(operation).map((item) => ({ ...item, operation })));
  return {
    limits: ofEach((operation) => limitItems(records, { effective, operation, today })).sort((a, b) =>
      byDay(a.lastDay, b.lastDay),
    ),
    uncounted: ofEach((operation) => uncountedItems(records, { effective, operation })),
    overdue: ofEach((operation) => actionPlanItems(records, operation).filter(({ due }) => due < today)).sort(
      (a, b) => byDay(a.due, b.due),
    ),
  };
}

/**
 * The cases of other operations that the list of their own would show as near their limit: one that has passed, ends
 * within the months of `nearLimitMonths`, or cannot be counted.
 */
export function casesNearLimitElsewhere(
  cases: Iterable<CaseFile>,
  around: ElsewhereAround,
): readonly CaseId[] {
  const { effective, today } = around;
  const others = new Set<string>(otherOperations(around).map(({ id }) => id));
  const nearUntil = monthsOn(today, nearLimitMonths);
  const found: CaseId[] = [];
  for (const caseFile of cases) {
    if (!others.has(caseFile.operationId) || isFinal(caseFile.outcome)) continue;
    const [first] = limitsOf(caseFile, effective);
    const isNear = first !== undefined && first.date <= nearUntil;
    if (isNear || uncountedLimits(caseFile, effective).length > 0) found.push(caseFile.id);
  }
  return found;
}

/** What is invented is never mixed with real work: an example shows its work only while it is open itself. */
export function otherOperations({
  operations,
  open,
}: Pick<OperationsAround, 'operations' | 'open'>): readonly Operation[] {
  return [...operations].filter(({ id, isExample }) => id !== open?.id && !isExample);
}

function byDay(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
