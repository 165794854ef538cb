/**
 * The timetable of one operation from its records: statutory dates with those of each council after its result, the
 * recommended events as the force planned them, and the pre-election period.
 *
 * Reference: decision 0012 and core/timetable, which counts; nothing is counted here.
 */
import { formatDate } from '../foundation/dates';
import { err, ok, type Result } from '../foundation/result';
import type { Operation } from '../operation/operation';
import type { Area } from '../places/area';
import { type HolidayChange } from '../timetable/bank-holidays';
import type { PreElectionPeriod } from '../timetable/recommended';
import {
  pollKindsOf,
  sayTimetableError,
  type Timetable,
  type TimetableError,
  type TimetableGiven,
  timetableOf,
} from '../timetable/timetable';
import type { OneOffDay } from './one-off-day';
import type { OperationDates } from './operation-dates';
import type { PlannedEvent } from './planned-event';
import { type PlannedRow, plannedRows } from './planned-rows';
import { type StatutoryRow, statutoryRows } from './statutory-rows';

export interface TimetableRecords {
  readonly oneOffDays: ReadonlyMap<string, OneOffDay>;
  readonly operationDates: ReadonlyMap<string, OperationDates>;
  readonly plannedEvents: ReadonlyMap<string, PlannedEvent>;
  readonly areas: ReadonlyMap<string, Area>;
}

/** The collections that the timetable is read from. */
export const timetableCollections = ['oneOffDays', 'operationDates', 'plannedEvents', 'areas'] as const;

export interface TimetableView {
  readonly pollingDate: string;
  /** In order of date and time. */
  readonly statutory: readonly StatutoryRow[];
  /** In order of their first day. */
  readonly planned: readonly PlannedRow[];
  readonly preElection: PreElectionPeriod & {
    /** The day from which the force reckons with it: earlier than the convention where that was decided. */
    readonly begins: string;
    readonly earlyStart: OperationDates['earlyStart'];
  };
  readonly dates: OperationDates;
  readonly notes: readonly string[];
}

export type NoTimetable =
  | { readonly kind: 'no-date' }
  | { readonly kind: 'no-polls' }
  | { readonly kind: 'error'; readonly error: TimetableError };

/** The timetable of the operation on a day (ISO), or why there is none. */
export function timetableView(
  operation: Operation,
  records: TimetableRecords,
  today: string,
): Result<TimetableView, NoTimetable> {
  const given = givenOf(operation, records);
  if (given === null) return err({ kind: 'no-date' });
  if (given.polls.length === 0) return err({ kind: 'no-polls' });
  const made = timetableOf(given);
  if (!made.ok) return err({ kind: 'error', error: made.error });
  const timetable = made.value;
  const dates = datesOf(operation, records);
  return ok({
    pollingDate: given.pollingDate,
    statutory: statutoryRows(given, timetable, { operation, dates, areas: records.areas }),
    planned: plannedOf(operation, records, { timetable, today }),
    preElection: withEarlyStart(timetable.preElection, dates),
    dates,
    notes: timetable.notes,
  });
}

/** Why there is no timetable, in a sentence or two: what is wrong and what to do. */
export function sayNoTimetable(problem: NoTimetable): string {
  switch (problem.kind) {
    case 'no-date':
      return 'The polling date is not recorded, and every date follows from it. Enter it under Operation.';
    case 'no-polls':
      return 'No poll is recorded, and each kind of poll has its own dates. Choose the polls under Operation.';
    case 'error':
      return sayTimetableError(problem.error);
  }
}

/** The dates of the operation beside its polling date; nothing recorded where there is no record yet. */
export function datesOf(
  { id }: Pick<Operation, 'id'>,
  { operationDates }: Pick<TimetableRecords, 'operationDates'>,
): OperationDates {
  return operationDates.get(id) ?? { id, calledOn: null, declarations: [], earlyStart: null };
}

/** What the rules are asked with; `null` while there is no polling date. `changes` in place of the recorded days. */
export function givenOf(
  operation: Operation,
  records: Pick<TimetableRecords, 'oneOffDays' | 'operationDates'>,
  changes: readonly HolidayChange[] = [...records.oneOffDays.values()].map(({ change }) => change),
): TimetableGiven | null {
  if (operation.pollingDate === null) return null;
  return {
    pollingDate: operation.pollingDate,
    nation: operation.nation,
    polls: pollKindsOf(operation.polls),
    declaredOn: null,
    calledOn: datesOf(operation, records).calledOn,
    changes,
  };
}

function plannedOf(
  operation: Operation,
  { plannedEvents }: TimetableRecords,
  { timetable, today }: { readonly timetable: Timetable; readonly today: string },
): readonly PlannedRow[] {
  const own = [...plannedEvents.values()].filter(({ operationId }) => operationId === operation.id);
  return plannedRows(timetable.recommended, own, today);
}

function withEarlyStart(
  convention: PreElectionPeriod,
  { earlyStart }: OperationDates,
): TimetableView['preElection'] {
  const begins = earlyStart !== null && earlyStart.from < convention.from ? earlyStart.from : convention.from;
  return { ...convention, begins, earlyStart };
}

/** The pre-election period in one sentence. */
export function sayPreElection({ begins, until, earlyStart, from }: TimetableView['preElection']): string {
  const period = `From ${formatDate(begins)} to the close of poll on ${formatDate(until)}.`;
  if (earlyStart === null) return period;
  if (begins === from)
    return `${period} An early start on ${formatDate(earlyStart.from)} is recorded, which is not before the convention.`;
  return `${period} Begun early by decision of ${earlyStart.by}: ${earlyStart.why} The convention would begin on ${formatDate(from)}.`;
}
