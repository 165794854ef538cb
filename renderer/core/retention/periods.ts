/** How long each class of an operation's records is kept: from when, until when, what that rests on, and what was decided. */
import { dateAt, formatDate } from '../foundation/dates';
import { later, monthsOn } from '../offences/time-limits/counting';
import type { Operation } from '../operation/operation';
import { type RetentionClass, retentionClasses, type RetentionStart } from './classes';
import { closedAt } from './closing';
import type { Closure, RetentionReview, RetentionRule } from './closure';
import { type DatedCase, lastOffenceOn } from './last-offence';

/** What periods are read off. */
export interface RetentionRecords {
  readonly closures: ReadonlyMap<string, Closure>;
  readonly retentionRules: ReadonlyMap<string, RetentionRule>;
  readonly retentionReviews: ReadonlyMap<string, RetentionReview>;
  /** For the least period of cases, which counts from their offences. */
  readonly cases: ReadonlyMap<string, DatedCase>;
}

export interface Retention {
  readonly of: RetentionClass;
  /** The force's own period; `null` while the desk's suggestion holds. */
  readonly rule: RetentionRule | null;
  /** `null` where it is kept for good. */
  readonly years: number | null;
  readonly basis: string;
  /** ISO date from which it counts; `null` while that is not known. */
  readonly startsOn: string | null;
  /** ISO date of the end of the period; `null` while it cannot be counted, or where it is kept for good. */
  readonly endsOn: string | null;
  /** The sum in words: "6 years from Fri 7 May 2027". */
  readonly arithmetic: string;
  /** Newest first. */
  readonly reviews: readonly RetentionReview[];
  /** ISO date on which somebody decides: the end of the period, or the next review where it was kept longer. */
  readonly reviewOn: string | null;
}

/** Every class of one operation, in the order of the reference. */
export function retentionsOf(records: RetentionRecords, operation: Operation): readonly Retention[] {
  return retentionClasses.map((each) => retentionOf(each, records, operation));
}

/** One class of one operation. */
export function retentionOf(
  of: RetentionClass,
  records: RetentionRecords,
  operation: Pick<Operation, 'id' | 'pollingDate'>,
): Retention {
  const rule = of.years === null ? null : (records.retentionRules.get(of.id) ?? null);
  const years = rule?.years ?? of.years;
  const starts = startsOf(records.closures.get(operation.id), operation);
  const startsOn = starts[of.from];
  const reviews = reviewsOf(records.retentionReviews.values(), operation.id, of.id);
  const end = endOf(years, startsOn);
  const least = end === null ? null : leastOf(of, records, { operation, starts });
  const endsOn = end === null || least === null ? end : later(end, least);
  const kept = reviews[0]?.decision === 'keep' ? reviews[0].nextOn : null;
  return {
    of,
    rule,
    years,
    basis: rule?.basis ?? of.basis,
    startsOn,
    endsOn,
    arithmetic: sayPeriod(of, years, { startsOn, endsOn }),
    reviews,
    reviewOn: kept ?? endsOn,
  };
}

/** The reviews of one class, the newest first. */
export function reviewsOf(
  reviews: Iterable<RetentionReview>,
  operationId: string,
  classId: string,
): readonly RetentionReview[] {
  return [...reviews]
    .filter((review) => review.operationId === operationId && review.classId === classId)
    .sort((a, b) => (a.at === b.at ? a.id.localeCompare(b.id) : a.at < b.at ? 1 : -1));
}

/** An erasure that was begun and whose contents may still stand in the journal. */
export function isUnfinished({ decision, erased }: RetentionReview): boolean {
  return decision === 'erase' && erased === null;
}

/** Whether the class is due for a decision on a day (ISO date), or was before it. */
export function isDue({ reviewOn }: Pick<Retention, 'reviewOn'>, today: string): boolean {
  return reviewOn !== null && reviewOn <= today;
}

type Starts = Readonly<Record<RetentionStart, string | null>>;

function startsOf(closure: Closure | undefined, { pollingDate }: Pick<Operation, 'pollingDate'>): Starts {
  const at = closedAt(closure);
  const closing = at === null ? null : dateAt(at);
  return { 'polling-day': pollingDate ?? closing, closing };
}

function endOf(years: number | null, start: string | null): string | null {
  return years === null || start === null ? null : monthsOn(start, Math.round(years * 12));
}

/**
 * ISO date before which nothing of the class may go; `null` where nothing says so. An offence may fall after the poll,
 * and one before it may be followed by a report of polling day that is in no case: the later of both counts.
 */
function leastOf(
  of: RetentionClass,
  { cases }: Pick<RetentionRecords, 'cases'>,
  { operation, starts }: { readonly operation: Pick<Operation, 'id'>; readonly starts: Starts },
): string | null {
  if (of.least === null) return null;
  const offence = lastOffenceOn(cases.values(), operation.id);
  const poll = starts['polling-day'];
  const from = offence === null || poll === null ? (offence ?? poll) : later(offence, poll);
  return from === null ? null : monthsOn(from, of.least.months);
}

function sayPeriod(
  of: RetentionClass,
  years: number | null,
  { startsOn, endsOn }: Pick<Retention, 'startsOn' | 'endsOn'>,
): string {
  if (years === null) return 'Kept';
  const from = of.from === 'closing' ? 'the closing' : 'polling day';
  const period = sayYears(years);
  if (startsOn === null || endsOn === null) return `${period} from ${from}, which is not known yet`;
  const sum = `${period} from ${from}, ${formatDate(startsOn)}`;
  const isHeldUp = endsOn > monthsOn(startsOn, Math.round(years * 12));
  return isHeldUp && of.least !== null ? `${sum}; not before ${formatDate(endsOn)} (${of.least.basis})` : sum;
}

/** "6 years", "1 year", "18 months". */
export function sayYears(years: number): string {
  if (!Number.isInteger(years)) return `${Math.round(years * 12)} months`;
  return years === 1 ? '1 year' : `${years} years`;
}
