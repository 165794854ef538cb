/**
 * The pre-election period of each contest: when the convention has it begin, whether it was begun earlier by decision, and
 * until when it runs. It is a convention, no law, and has no fixed start.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 2.2.3, 2.2.4, 3.2; core/timetable, which counts the days;
 * resources/reference/pre-election.json for what changes.
 */
import reference from '../../../resources/reference/pre-election.json';
import { formatDate, isoDateSchema } from '../foundation/dates';
import { z } from '../foundation/schema';
import type { Operation, PollTypeId } from '../operation/operation';
import type { OneOffDay } from '../plan/one-off-day';
import type { OperationDates } from '../plan/operation-dates';
import { datesOf, givenOf } from '../plan/timetable-view';
import { pollKindsOf, sayTimetableError, timetableOf } from '../timetable/timetable';
import type { Contest } from './contest';

const words = z.string().min(1);
const list = z
  .object({
    source: words,
    asAt: isoDateSchema,
    reviewBy: isoDateSchema,
    doubt: words,
    reminder: words,
    reminderParagraph: words,
    changes: z.array(z.object({ id: words, what: words, changes: words, stays: words, paragraph: words })),
  })
  .parse(reference);

export const preElectionSource = {
  source: list.source,
  asAt: list.asAt,
  reviewBy: list.reviewBy,
  doubt: list.doubt,
} as const;

/** That there is no fixed start, with its paragraph. */
export const noFixedStart = { says: list.reminder, paragraph: list.reminderParagraph } as const;

export interface ChangeInPeriod {
  readonly id: string;
  readonly what: string;
  readonly changes: string;
  /** What does not change all the same. */
  readonly stays: string;
  readonly paragraph: string;
}

/** What changes in this time, subject by subject. */
export const changesInPeriod: readonly ChangeInPeriod[] = list.changes;

export interface PreElectionRecords {
  readonly contests: ReadonlyMap<string, Contest>;
  readonly oneOffDays: ReadonlyMap<string, OneOffDay>;
  readonly operationDates: ReadonlyMap<string, OperationDates>;
}

/** The collections that the period is read from. */
export const preElectionCollections = ['contests', 'oneOffDays', 'operationDates'] as const;

/** What begins it earlier than the convention. */
export interface EarlyStart {
  /** ISO date. */
  readonly from: string;
  readonly why: string;
  readonly by: string;
  /** Decided for this contest, or for the whole operation. */
  readonly of: 'contest' | 'operation';
}

export interface ContestPeriod {
  readonly contest: Contest;
  /** ISO date on which the convention has it begin. */
  readonly convention: string;
  /** How that day was found. */
  readonly rule: string;
  /** ISO dates: the day from which it is reckoned with, and that of the close of poll. */
  readonly begins: string;
  readonly until: string;
  /** The decision that holds; `null` where the convention does. */
  readonly earlyStart: EarlyStart | null;
}

export interface PeriodUnknown {
  readonly contest: Contest;
  /** Why there is no period, and what to do. */
  readonly problem: string;
}

export type ContestPeriodOrNot = ContestPeriod | PeriodUnknown;

/** Whether a period is known. */
export function isPeriod(period: ContestPeriodOrNot): period is ContestPeriod {
  return 'begins' in period;
}

/** The period of every contest of the operation, the one that begins first on top; what has none comes last. */
export function contestPeriods(
  operation: Operation,
  records: PreElectionRecords,
): readonly ContestPeriodOrNot[] {
  const own = [...records.contests.values()].filter(({ operationId }) => operationId === operation.id);
  const ofOperation = datesOf(operation, records).earlyStart;
  const conventionFor = conventions(operation, records);
  return own
    .map((contest): ContestPeriodOrNot => {
      const convention = conventionFor(contest);
      if ('problem' in convention) return { contest, problem: convention.problem };
      const { from, until, rule } = convention;
      const earlyStart = earliest(contest, ofOperation, from);
      return { contest, convention: from, rule, begins: earlyStart?.from ?? from, until, earlyStart };
    })
    .sort(
      (a, b) =>
        (isPeriod(a) ? a.begins : '9').localeCompare(isPeriod(b) ? b.begins : '9') ||
        a.contest.name.localeCompare(b.contest.name, 'en-GB'),
    );
}

/** The decision that begins it first; one that is not before the convention begins nothing. */
function earliest(
  contest: Contest,
  ofOperation: OperationDates['earlyStart'],
  convention: string,
): EarlyStart | null {
  const { earlyStart } = contest;
  const decisions: readonly EarlyStart[] = [
    ...(earlyStart === null
      ? []
      : [{ from: earlyStart.from, why: earlyStart.why, by: earlyStart.by, of: 'contest' as const }]),
    ...(ofOperation === null ? [] : [{ ...ofOperation, of: 'operation' as const }]),
  ];
  return (
    [...decisions].filter(({ from }) => from < convention).sort((a, b) => a.from.localeCompare(b.from))[0] ??
    null
  );
}

interface Convention {
  readonly from: string;
  readonly until: string;
  readonly rule: string;
}

/** Hundreds of contests have one of a few kinds on one of a few days: each is counted once. */
function conventions(
  operation: Operation,
  records: PreElectionRecords,
): (contest: Contest) => Convention | { readonly problem: string } {
  const known = new Map<string, Convention | { readonly problem: string }>();
  return ({ pollType, pollingDate }) => {
    const key = `${pollType} ${pollingDate ?? ''}`;
    const standing = known.get(key);
    if (standing !== undefined) return standing;
    const made = conventionOf(
      { ...operation, pollingDate: pollingDate ?? operation.pollingDate },
      records,
      pollType,
    );
    known.set(key, made);
    return made;
  };
}

function conventionOf(
  operation: Operation,
  records: PreElectionRecords,
  pollType: PollTypeId,
): Convention | { readonly problem: string } {
  const given = givenOf(operation, records);
  if (given === null)
    return { problem: 'Neither this contest nor the operation has a polling date. Enter it.' };
  const made = timetableOf({ ...given, polls: pollKindsOf([{ type: pollType }]) });
  if (!made.ok) return { problem: sayTimetableError(made.error) };
  const { events, preElection } = made.value;
  const dissolution = events.find(({ event }) => event === 'DISSOLUTION');
  if (dissolution === undefined) return preElection;
  return {
    from: dissolution.date,
    until: preElection.until,
    rule: `Parliament is dissolved on ${formatDate(dissolution.date)}; the House may rise some days earlier.`,
  };
}

/** Whether the period runs on a day (ISO). */
export function isRunning(
  { begins, until }: Pick<ContestPeriod, 'begins' | 'until'>,
  today: string,
): boolean {
  return begins <= today && today <= until;
}

/** The periods that run on a day. */
export function runningPeriods(
  periods: readonly ContestPeriodOrNot[],
  today: string,
): readonly ContestPeriod[] {
  return periods.filter(isPeriod).filter((period) => isRunning(period, today));
}

/** What the period of a contest is, in one or two sentences. */
export function sayPeriod({ begins, until, convention, earlyStart }: ContestPeriod): string {
  const period = `From ${formatDate(begins)} to the close of poll on ${formatDate(until)}.`;
  if (earlyStart === null) return `${period} That is the convention.`;
  const whole = earlyStart.of === 'operation' ? ' for the whole operation' : '';
  return `${period} Begun early${whole} by decision of ${earlyStart.by}: ${earlyStart.why} The convention would begin on ${formatDate(convention)}.`;
}
