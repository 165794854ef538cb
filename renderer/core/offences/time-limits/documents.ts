/**
 * How long the election documents are kept, which an extension of time is worth nothing without.
 *
 * Reference: parliamentary elections rule 57 and its local twins; RPA 1983 s.176(2C), (2D).
 */
import { formatDate } from '../../foundation/dates';
import { earlier, lastDayOf, monthsOn } from './counting';
import { documentsRule } from './rules';
import type { LimitDate, TimeLimitGiven } from './sheet';
import { latestStart } from './start';

export interface DocumentDates {
  readonly dates: readonly LimitDate[];
  readonly warnings: readonly string[];
}

/** Until when the documents are kept, and what an order may add or has added. `startsOn` is the day of the offence. */
export function documentDates(given: TimeLimitGiven, startsOn: string): DocumentDates {
  const { source, longestOrderMonths } = documentsRule;
  const pollingDate = usablePoll(given.pollingDate ?? null);
  const from = pollingDate ?? startsOn;
  const counted = lastDayOf({ ...documentsRule, from, dayCounts: 'left-out' });
  const latest = monthsOn(counted.date, longestOrderMonths);
  const countedFrom =
    pollingDate === null
      ? 'The polling date was not given, so the day of the offence is counted from.'
      : 'Counted from the poll.';
  const kept: LimitDate = {
    kind: 'documents',
    name: 'Election documents are kept until',
    date: counted.date,
    arithmetic: `${counted.arithmetic} ${countedFrom} The registration officer then destroys them unless a court has ordered otherwise; it may order them kept up to 12 months more, to ${formatDate(latest)}, on an application within a year of the offence.`,
    source,
  };
  // Only a granted application is an order: a day that was asked for keeps nothing.
  const ordered = given.extension?.isGranted === true ? given.extension.documentsUntil : null;
  const warnings = [...pollWarnings(given, pollingDate, counted.date)];
  if (ordered === null) return { dates: [kept], warnings };
  if (ordered > latest) {
    warnings.push(
      `The order to keep documents is recorded until ${formatDate(ordered)}; the court can add 12 months at most, to ${formatDate(latest)}. Check the order.`,
    );
  }
  const until: LimitDate = {
    kind: 'documents',
    name: 'Election documents are kept by order until',
    date: earlier(ordered, latest),
    arithmetic: `Ordered until ${formatDate(ordered)}; 12 months beyond the ordinary year is ${formatDate(latest)}, and the earlier of the two holds.`,
    source,
  };
  return { dates: [kept, until], warnings };
}

/** A polling date that cannot be right is as good as none. */
function usablePoll(pollingDate: string | null): string | null {
  return pollingDate !== null && pollingDate > latestStart ? null : pollingDate;
}

/** After a default the poll is weeks past: its papers go before the year of the offence is over. */
function pollWarnings(given: TimeLimitGiven, pollingDate: string | null, kept: string): readonly string[] {
  if (pollingDate !== null || given.clockFrom === 'act') return [];
  return [
    `The documents are kept for a year from the poll, which was before the default: they may be destroyed before ${formatDate(kept)}. Ask the registration officer.`,
  ];
}
