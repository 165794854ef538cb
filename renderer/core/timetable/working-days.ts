/**
 * Counting working days: which days a rule leaves out, and how many are left between two.
 *
 * Reference: RPA 1983 Sch 1 r.2, s.119; SI 2006/3304 Sch 2 r.2; SI 2001/341 regs 8, 56.
 */
import { formatDate } from '../foundation/dates';
import { daysOn, weekendDay } from '../offences/time-limits/counting';
import { bankHolidayOn, easterSunday, type HolidayChange } from './bank-holidays';
import type { DayList } from './rules';

/** The days that a rule leaves out under the holidays of the moment. */
export interface Calendar {
  readonly list: DayList;
  readonly changes: readonly HolidayChange[];
}

/** Why the day is left out, in words; `null` where it counts. */
export function whyLeftOut(date: string, calendar: Calendar): string | null {
  return weekendDay(date) ?? namedDay(date, calendar) ?? holiday(date, calendar);
}

function namedDay(date: string, { list }: Calendar): string | null {
  if (date.endsWith('-12-24')) return 'Christmas Eve';
  if (date.endsWith('-12-25')) return 'Christmas Day';
  const easter = easterSunday(Number(date.slice(0, 4)));
  if (date === daysOn(easter, -2)) return 'Good Friday';
  return list.maundyThursday && date === daysOn(easter, -3) ? 'Maundy Thursday' : null;
}

function holiday(date: string, { list, changes }: Calendar): string | null {
  for (const division of list.holidays) {
    const found = bankHolidayOn(date, division, changes);
    if (found === undefined) continue;
    if (division === 'england-and-wales') return found.name;
    return `${found.name}, ${division === 'scotland' ? 'Scotland' : 'Northern Ireland'}`;
  }
  if (!list.mourning) return null;
  const mourning = changes.filter((change) => change.day === 'mourning' && change.date === date);
  if (mourning.some(({ kind }) => kind === 'removed')) return null;
  return mourning[0]?.name ?? null;
}

export interface Counted {
  /** ISO date. */
  readonly date: string;
  /** The days left out on the way that are no weekends, in order of counting. */
  readonly leftOut: readonly { readonly date: string; readonly why: string }[];
}

/** The day so many working days before another, the day before it being the first. 0 is the day itself. */
export function workingDaysBefore(from: string, days: number, calendar: Calendar): Counted {
  return count(from, { days, step: -1 }, calendar);
}

/** The day so many working days after another, the day after it being the first. */
export function workingDaysAfter(from: string, days: number, calendar: Calendar): Counted {
  return count(from, { days, step: 1 }, calendar);
}

function count(
  from: string,
  { days, step }: { readonly days: number; readonly step: 1 | -1 },
  calendar: Calendar,
): Counted {
  const leftOut: { date: string; why: string }[] = [];
  let date = from;
  for (let counted = 0; counted < days;) {
    date = daysOn(date, step);
    const why = whyLeftOut(date, calendar);
    if (why === null) counted += 1;
    else if (weekendDay(date) === null) leftOut.push({ date, why });
  }
  return { date, leftOut };
}

/** The day itself, or the next that is not left out; with what was passed over. */
export function nextOrdinaryDay(date: string, calendar: Calendar): Counted {
  const leftOut: { date: string; why: string }[] = [];
  let reached = date;
  for (let why = whyLeftOut(reached, calendar); why !== null; why = whyLeftOut(reached, calendar)) {
    leftOut.push({ date: reached, why });
    reached = daysOn(reached, 1);
  }
  return { date: reached, leftOut };
}

/** "weekends, Mon 3 May 2027 (Early May bank holiday) and Mon 29 Mar 2027 (Easter Monday)". */
export function sayPassedOver(leftOut: Counted['leftOut']): string {
  return inWords(['weekends', ...leftOut.map(sayDay)]);
}

/** The same without the weekends; empty for none. */
export function sayLeftOut(leftOut: Counted['leftOut']): string {
  return inWords(leftOut.map(sayDay));
}

function sayDay({ date, why }: { readonly date: string; readonly why: string }): string {
  return `${formatDate(date)} (${why})`;
}

function inWords(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
