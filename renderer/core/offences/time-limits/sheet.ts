/** What the count of a time limit is given, and what it answers: every date with its arithmetic and its section. */
import type { Occurred } from '../occurred';
import type { Offence, OffenceId, Sureness, TimeLimitRule } from '../offence';

export interface TimeLimitGiven {
  readonly rule: TimeLimitRule;
  /** Which offence it is; left out, the foreign-power condition changes nothing. */
  readonly offenceId?: OffenceId;
  readonly clockFrom: Offence['clockFrom'];
  readonly occurred: Occurred;
  /** ISO date on which a return or declaration was due: for a clock that runs from a default. */
  readonly dueOn: string | null;
  /** ISO date on which a prosecutor first had evidence thought sufficient. */
  readonly sufficientEvidenceOn: string | null;
  /** Why the foreign-power condition is said to be met; until the CPS says that it is, it moves no safe day. */
  readonly foreignPower: {
    readonly reason: string;
    /** Left out or `null` while the CPS has not answered. `on` is an ISO date. */
    readonly answer?: { readonly on: string; readonly isMet: boolean; readonly words: string } | null;
  } | null;
  readonly extension: {
    readonly appliedOn: string;
    readonly isGranted: boolean | null;
    readonly until: string | null;
    readonly documentsUntil: string | null;
  } | null;
  /** ISO date of the poll, from which its documents are kept; without it they are counted from the offence. */
  readonly pollingDate?: string | null;
  /** How far the offence’s entry was checked; left out, it is taken as checked. */
  readonly sureness?: Sureness;
}

export type LimitDateKind =
  'offence-day' | 'last-day' | 'apply-by' | 'ceiling' | 'documents' | 'extended' | 'marker';

export interface LimitDate {
  readonly kind: LimitDateKind;
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  /** How it was counted and what it is for, in sentences. */
  readonly arithmetic: string;
  readonly source: string;
}

export interface TimeLimitSheet {
  readonly rule: TimeLimitRule;
  /** ISO date of the day that the count starts from; `null` while it is not known. */
  readonly startsOn: string | null;
  /** ISO date of the last safe day on which proceedings can begin; `null` where there is none or it is not known. */
  readonly lastDay: string | null;
  /** The earliest first. */
  readonly dates: readonly LimitDate[];
  /** What has to be put right, recorded or asked. */
  readonly warnings: readonly string[];
  /** What a reader of the dates should know. */
  readonly notes: readonly string[];
}

/** Dates in order; those of one day in the order in which they were given. */
export function inOrder(dates: readonly LimitDate[]): readonly LimitDate[] {
  return [...dates].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The reason for the foreign-power condition, or `null` where none is written. */
export function foreignPowerReason({ foreignPower }: TimeLimitGiven): string | null {
  const reason = foreignPower?.reason.trim() ?? '';
  return reason === '' ? null : reason;
}
