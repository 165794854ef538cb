/**
 * The time that is left for each offence, and whether the election documents will still be there.
 *
 * Reference: RPA 1983 s.176; the dates come from core/offences/time-limits.
 */
import { daysBetween, formatDate } from '../../foundation/dates';
import { sentenceCase } from '../../offences/time-limits/counting';
import type { TimeLimitSheet } from '../../offences/time-limits/time-limits';
import { clockOf, markerOn } from '../case-clocks';
import { haveBegun, lateProceedings } from '../proceedings';
import { type Check, type Finding, type LookedAt, type LookedOffence, unless } from './looked-at';
import { councilCategories, documentsWarningDays, limitWarningDays } from './rule';

interface Clock extends LookedOffence {
  readonly sheet: TimeLimitSheet;
}

// Four rules ask for the clocks of one look at a case.
const counted = new WeakMap<LookedAt, readonly Clock[]>();

function clocks(file: LookedAt): readonly Clock[] {
  const known = counted.get(file);
  if (known !== undefined) return known;
  const pollingDate = file.operation?.pollingDate ?? null;
  const found = file.offences.flatMap((looked) => {
    const sheet = clockOf(looked.caseOffence, looked.offence, pollingDate);
    return sheet === null ? [] : [{ ...looked, sheet }];
  });
  counted.set(file, found);
  return found;
}

/** Those that still run: proceedings have not begun against all whom the offence names. */
function running(file: LookedAt): readonly Clock[] {
  return clocks(file).filter(({ caseOffence }) => !haveBegun(caseOffence));
}

function about({ caseOffence, words }: LookedOffence, missing: string): Finding {
  return {
    thing: caseOffence.id,
    missing: `${words}: ${missing}`,
    spot: { section: 'offences', itemId: caseOffence.id },
  };
}

/** Proceedings that were begun too late stop the clock, and are never passed over. */
export const timeLimitPassed: Check = (file) =>
  clocks(file).flatMap((clock) => {
    const { lastDay } = clock.sheet;
    if (lastDay === null) return [];
    const late = lateProceedings(clock.caseOffence, clock.sheet).map(({ begunOn }) => formatDate(begunOn));
    const said = [
      ...(file.today > lastDay && !haveBegun(clock.caseOffence)
        ? [`the last safe day to begin proceedings was ${formatDate(lastDay)}.`]
        : []),
      ...(late.length === 0
        ? []
        : [
            `proceedings were begun on ${late.join(' and ')}, after the last safe day, ${formatDate(lastDay)}.`,
          ]),
    ];
    return said.length === 0 ? [] : [about(clock, sentences(said))];
  });

function sentences([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest.map(sentenceCase)].join(' ');
}

export const timeLimitNear: Check = (file) =>
  running(file).flatMap((clock) => {
    const { lastDay, dates } = clock.sheet;
    if (lastDay === null || file.today > lastDay) return [];
    const days = daysBetween(file.today, lastDay);
    const { passed, next } = markerOn(clock.sheet, file.today);
    const hasMarkers = dates.some(({ kind, date }) => kind === 'marker' && date < lastDay);
    if (passed === null && (hasMarkers || days > limitWarningDays)) return [];
    const reached = passed === null ? '' : `“${passed.name}” was reached on ${formatDate(passed.date)}; `;
    const then = next?.kind === 'marker' ? ` Next: “${next.name}” on ${formatDate(next.date)}.` : '';
    return [about(clock, `${reached}${daysLeft(days)} to the last safe day, ${formatDate(lastDay)}.${then}`)];
  });

function daysLeft(days: number): string {
  if (days === 0) return 'today is the last: no day is left';
  return days === 1 ? '1 day is left' : `${days} days are left`;
}

/** Nothing is missing where there is no limit; where the offence itself is unknown the five items say so. */
export const timeLimitUnknown: Check = (file) =>
  running(file).flatMap((clock) => {
    const { lastDay, warnings, rule } = clock.sheet;
    const isCounted = lastDay !== null || rule === 'none';
    return unless(
      isCounted,
      about(clock, warnings[0] ?? 'its time limit cannot be worked out from what is recorded.'),
    );
  });

export const documentsKept: Check = (file) =>
  clocks(file).flatMap((clock) => {
    const ordered = keptByOrderUntil(clock);
    const lack =
      ordered === null ? lackOfDocuments(clock, file.today) : orderTooShort(clock, ordered, file.today);
    return unless(lack === null, about(clock, lack ?? ''));
  });

/** ISO date; `null` where no court has ordered that they be kept: a day that was asked for is no order. */
const keptByOrderUntil = ({ caseOffence: { extension } }: Clock): string | null =>
  extension?.isGranted === true ? extension.documentsUntil : null;

/** The papers must last for as long as proceedings may begin; once those have begun, for today at least. */
function orderTooShort({ caseOffence, sheet }: Clock, ordered: string, today: string): string | null {
  if (ordered < today)
    return `the order to keep the election documents ended on ${formatDate(ordered)}. Ask the registration officer whether they are still there.`;
  const { lastDay } = sheet;
  if (lastDay === null || ordered >= lastDay || haveBegun(caseOffence)) return null;
  return `the order to keep the election documents ends on ${formatDate(ordered)}, before the last safe day to begin proceedings, ${formatDate(lastDay)}.`;
}

function lackOfDocuments({ caseOffence, offence, sheet }: Clock, today: string): string | null {
  const { extension } = caseOffence;
  if (extension !== null && extension.isGranted !== false) {
    const asked = extension.isGranted === true ? 'more time was given' : 'more time was applied for';
    return `${asked}, and no order to keep the election documents is recorded. They are destroyed after a year, and the time may be worth nothing without them.`;
  }
  if (!councilCategories.includes(offence?.category ?? '')) return null;
  const kept = sheet.dates.find(({ kind }) => kind === 'documents')?.date;
  if (kept === undefined || daysBetween(today, kept) > documentsWarningDays) return null;
  return today > kept
    ? `the election documents could be destroyed from ${formatDate(kept)} on, and no order to keep them is recorded.`
    : `the election documents may be destroyed after ${formatDate(kept)}, and no order to keep them is recorded.`;
}
