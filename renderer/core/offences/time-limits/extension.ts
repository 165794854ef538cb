/**
 * More time by order of a magistrates' court.
 *
 * Reference: RPA 1983 s.176(2A) to (2G): application within the year, by a constable or Crown Prosecutor; 24 months
 * from the offence at most; appeal against a refusal to the Crown Court.
 */
import { formatDate } from '../../foundation/dates';
import { earlier, lastDayOf } from './counting';
import { extensionRule } from './rules';
import type { LimitDate, TimeLimitGiven } from './sheet';

export interface ExtendedLimit {
  readonly dates: readonly LimitDate[];
  readonly warnings: readonly string[];
  /** ISO date: the last safe day with the extension, or without where it cannot be relied on. */
  readonly lastDay: string;
}

/** The dates of an extension, given the first day and the last day without one. ISO dates. */
export function extendedLimit(given: TimeLimitGiven, startsOn: string, lastDay: string): ExtendedLimit {
  const ceiling = lastDayOf({
    from: startsOn,
    months: extensionRule.ceilingMonths,
    words: extensionRule.ceilingWords,
    dayCounts: 'left-out',
  });
  const dates = [applyBy(lastDay), ceilingDate(ceiling)];
  const { extension } = given;
  if (extension === null) return { dates, warnings: [], lastDay };
  const isLate = extension.appliedOn > lastDay;
  const warnings = [...applicationWarnings(extension, startsOn, lastDay)];
  if (extension.isGranted !== true) return { dates, warnings, lastDay };
  const granted = grantedUntil(extension.until, ceiling.date, lastDay);
  warnings.push(...granted.warnings, ...documentWarnings(extension, granted.date ?? lastDay));
  if (granted.date === null) return { dates, warnings, lastDay };
  dates.push({
    kind: 'extended',
    name: 'Extended by the court until',
    date: granted.date,
    arithmetic: granted.arithmetic,
    source: extensionRule.ceiling,
  });
  return { dates, warnings, lastDay: isLate || granted.date < lastDay ? lastDay : granted.date };
}

function applyBy(lastDay: string): LimitDate {
  return {
    kind: 'apply-by',
    name: 'Last day to apply for more time',
    date: lastDay,
    arithmetic: `The application must itself be made within the year, so by ${formatDate(lastDay)}: to a magistrates’ court, by a constable or a Crown Prosecutor. The court must find exceptional circumstances that justify it and no undue delay in the investigation. Neither the CPS nor the SPOC can grant it. Ask in the same application for the documents to be kept.`,
    source: extensionRule.applyBy,
  };
}

function ceilingDate({
  date,
  arithmetic,
}: {
  readonly date: string;
  readonly arithmetic: string;
}): LimitDate {
  return {
    kind: 'ceiling',
    name: 'No extension can go beyond',
    date,
    arithmetic: `${arithmetic} It runs from the offence, not from the order, and only an order reaches it.`,
    source: extensionRule.ceiling,
  };
}

type Application = NonNullable<TimeLimitGiven['extension']>;

function applicationWarnings(
  { appliedOn, isGranted }: Application,
  startsOn: string,
  lastDay: string,
): readonly string[] {
  const warnings: string[] = [];
  if (appliedOn > lastDay) {
    warnings.push(
      `The application is recorded as made on ${formatDate(appliedOn)}, after the last day for it, ${formatDate(lastDay)}: it was too late, and ${formatDate(lastDay)} stays the safe day. Ask the CPS.`,
    );
  }
  if (appliedOn < startsOn)
    warnings.push(
      `The application is recorded as made on ${formatDate(appliedOn)}, before the offence. Check the dates.`,
    );
  if (isGranted === null)
    warnings.push(
      `The application is not decided: until it is granted the last day stays ${formatDate(lastDay)}.`,
    );
  if (isGranted === false) {
    warnings.push(
      `The application was refused: the last day stays ${formatDate(lastDay)}. A refusal may be appealed to the Crown Court (${extensionRule.refusal}).`,
    );
  }
  return warnings;
}

function grantedUntil(
  until: string | null,
  ceiling: string,
  lastDay: string,
): { readonly date: string | null; readonly arithmetic: string; readonly warnings: readonly string[] } {
  if (until === null) {
    const missing = `The application was granted but not until when. Record the day in the order; until then the last day stays ${formatDate(lastDay)}.`;
    return { date: null, arithmetic: '', warnings: [missing] };
  }
  const date = earlier(until, ceiling);
  const arithmetic = `Ordered until ${formatDate(until)}; the ceiling is ${formatDate(ceiling)}, and the earlier of the two holds.`;
  if (until > ceiling) {
    const beyond = `The order is recorded until ${formatDate(until)}, beyond the ceiling of 24 months from the offence, ${formatDate(ceiling)}, which holds. Check the order.`;
    return { date, arithmetic, warnings: [beyond] };
  }
  if (until > lastDay) return { date, arithmetic, warnings: [] };
  const nothingMore = `The order is recorded until ${formatDate(until)}, which is no later than the ordinary last day, ${formatDate(lastDay)}. Check the order.`;
  return { date, arithmetic, warnings: [nothingMore] };
}

function documentWarnings({ documentsUntil }: Application, lastDay: string): readonly string[] {
  if (documentsUntil === null) {
    return [
      'Time was extended but no order to keep the election documents is recorded: they are destroyed after a year, and the extension may be worth nothing without them.',
    ];
  }
  return documentsUntil < lastDay
    ? [
        `The documents are kept until ${formatDate(documentsUntil)} only, before the extended last day, ${formatDate(lastDay)}.`,
      ]
    : [];
}
