/** Dates in a text, and how they are said beside polling day. */
import { daysBetween, isIsoDate, Temporal } from '../foundation/dates';
import type { Span } from './span';

export interface DateFound extends Span {
  readonly words: string;
  /** ISO date; `null` where only the month, or no year that fits, is known. */
  readonly date: string | null;
  /** ISO month, 2027-05, where no day is said. */
  readonly month: string | null;
  /** The first day of a range within one month, ISO date: "6 to 8 May". */
  readonly from: string | null;
  /** What stands between the two days of a range: "to", "and". */
  readonly between: string;
  /** Whether "on" stands before it and is taken with it. */
  readonly hasOn: boolean;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(?:${monthNames.map((name) => (name === 'may' ? name : `${name}|${name.slice(0, 3)}\\.?(?=\\s)|${name.slice(0, 3)}`)).join('|')}|sept\\.?(?=\\s)|sept)`;
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thurs|fri|sat|sun)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:(?:19|20)\\d{2})';
const before = `(?<![\\p{L}\\p{N}])(?:(on)\\s+)?(?:the\\s+)?(?:${weekday}\\.?,?\\s+(?:the\\s+)?)?`;

interface Form {
  readonly expression: RegExp;
  readonly read: (found: readonly (string | undefined)[]) => Parts;
}

const forms: readonly Form[] = [
  {
    expression: new RegExp(
      `${before}(?:(${day})(?:st|nd|rd|th)?\\s*(-|–|to|and|or|&)\\s*)?(${day})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${month})(?:,?\\s+(${year}))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([, , first, between, d, m, y]) => ({ first, between, day: d, month: monthOf(m), year: y }),
  },
  {
    expression: new RegExp(
      `${before}(${month})\\s+(${day})(?:st|nd|rd|th)?(?:,?\\s+(${year}))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([, , m, d, y]) => ({ day: d, month: monthOf(m), year: y }),
  },
  {
    expression: new RegExp(`${before}(${year})-(\\d{2})-(\\d{2})(?![\\p{L}\\p{N}])`, 'giu'),
    read: ([, , y, m, d]) => ({ day: d, month: Number(m), year: y }),
  },
  {
    expression: new RegExp(
      `${before}(${day})\\s?[/.-]\\s?(0?[1-9]|1[0-2])\\s?[/.-]\\s?((?:19|20)?\\d{2})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([, , d, m, y]) => ({
      day: d,
      month: Number(m),
      year: (y ?? '').length === 2 ? `20${y ?? ''}` : y,
    }),
  },
  {
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(on)\\s+|in\\s+)?(${month})\\s+(${year})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([, , m, y]) => ({ day: undefined, month: monthOf(m), year: y }),
  },
];

interface Parts {
  readonly first?: string | undefined;
  readonly between?: string | undefined;
  readonly day: string | undefined;
  readonly month: number;
  readonly year: string | undefined;
}

function monthOf(word: string | undefined): number {
  const short = (word ?? '').toLowerCase().slice(0, 3);
  return monthNames.findIndex((name) => name.startsWith(short)) + 1;
}

// The first use of an expression has it compiled, which takes longer than finding.
let areCompiled = false;

/**
 * Every date that a text says; the year of polling day, or the one next to it, where none is said. The first time a form
 * in each step.
 */
export function* findingDates(
  text: string,
  pollingDate: string | null,
): Generator<void, readonly DateFound[]> {
  const found: DateFound[] = [];
  for (const form of forms) {
    found.push(...formIn(text, form, pollingDate));
    if (!areCompiled) yield;
  }
  areCompiled = true;
  return found;
}

function formIn(text: string, { expression, read }: Form, pollingDate: string | null): readonly DateFound[] {
  return [...text.matchAll(expression)].map((found): DateFound => {
    const parts = read(found);
    const start = found.index;
    const hasOn = found[1] !== undefined;
    const date = parts.day === undefined ? null : dateOf(parts, pollingDate);
    const isMonth = parts.day === undefined && parts.year !== undefined;
    return {
      start,
      end: start + found[0].length,
      words: found[0],
      date,
      from: parts.first === undefined ? null : dateOf({ ...parts, day: parts.first }, pollingDate),
      between: parts.between !== undefined && /\p{L}/u.test(parts.between) ? parts.between : 'to',
      month: isMonth ? `${parts.year}-${String(parts.month).padStart(2, '0')}` : null,
      hasOn,
    };
  });
}

function dateOf({ day: d = '', month: m, year: y }: Parts, pollingDate: string | null): string | null {
  const of = (year: string) => `${year}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (y !== undefined) return isIsoDate(of(y)) ? of(y) : null;
  if (pollingDate === null) return null;
  const near = Number(pollingDate.slice(0, 4));
  const possible = [near - 1, near, near + 1].map((each) => of(String(each))).filter(isIsoDate);
  const distance = (date: string) => Math.abs(daysBetween(pollingDate, date));
  return possible.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const numberWords =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');

/** "two days before polling day"; with "on" where polling day itself is said. */
export function besidePollingDay(found: DateFound, pollingDate: string): string | null {
  if (found.month !== null) return monthWords(found.month, pollingDate);
  if (found.date === null) return null;
  if (found.from !== null)
    return `${dayWords(found.from, pollingDate)} ${found.between} ${dayWords(found.date, pollingDate)}`;
  const days = daysBetween(pollingDate, found.date);
  if (days === 0) return found.hasOn ? 'on polling day' : 'polling day';
  return spanWords(Math.abs(days), days < 0 ? 'before' : 'after');
}

function dayWords(date: string, pollingDate: string): string {
  const days = daysBetween(pollingDate, date);
  return days === 0 ? 'polling day' : spanWords(Math.abs(days), days < 0 ? 'before' : 'after');
}

function spanWords(days: number, side: 'before' | 'after'): string {
  if (days === 1) return `the day ${side} polling day`;
  if (days <= 14) return `${numberWords[days] ?? ''} days ${side} polling day`;
  const [count, unit] =
    days < 70
      ? [Math.round(days / 7), 'week']
      : days < 700
        ? [Math.round(days / 30.44), 'month']
        : [Math.round(days / 365.25), 'year'];
  return `about ${numberWords[count] ?? 'many'} ${unit}${count === 1 ? '' : 's'} ${side} polling day`;
}

function monthWords(isoMonth: string, pollingDate: string): string {
  const said = Temporal.PlainYearMonth.from(isoMonth);
  const months = Temporal.PlainYearMonth.from(pollingDate.slice(0, 7)).until(said, {
    largestUnit: 'months',
  }).months;
  if (months === 0) return 'the month of polling day';
  return spanWords(Math.abs(months) * 30.44, months < 0 ? 'before' : 'after').replace('about ', '');
}
