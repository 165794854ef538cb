/**
 * Bank holidays of the three divisions of the United Kingdom, reckoned for any year, with the days that were moved,
 * added or taken away once.
 *
 * Reference: resources/reference/bank-holidays.json.
 */
import { z } from '../foundation/schema';
import { isoDateSchema, Temporal } from '../foundation/dates';
import reference from '../../../resources/reference/bank-holidays.json';

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

const divisionSchema = z.enum(divisions);

/** A day that one proclamation adds or takes away. A holiday that moves is one taken away and one added. */
export const holidayChangeSchema = z.object({
  kind: z.enum(['added', 'removed']),
  date: isoDateSchema,
  name: z.string().min(1).max(120),
  /** A day of public thanksgiving or mourning that is no bank holiday counts for the election rules alone. */
  day: z.enum(['bank-holiday', 'mourning']),
  divisions: z.array(divisionSchema).min(1),
  /** ISO date on which it was declared, where that bears on a poll already called; `null` for long before. */
  announcedOn: isoDateSchema.nullable(),
});
export type HolidayChange = z.infer<typeof holidayChangeSchema>;

const inDivisions = { name: z.string(), divisions: z.array(divisionSchema) };
const month = z.number().int().min(1).max(12);
const regularSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), month, day: z.number().int().min(1).max(31), ...inDivisions }),
  z.object({ kind: z.literal('easter'), days: z.number().int(), ...inDivisions }),
  z.object({ kind: z.literal('first-monday'), month, ...inDivisions }),
  z.object({ kind: z.literal('last-monday'), month, ...inDivisions }),
]);
type Regular = z.infer<typeof regularSchema>;

const regular = z.array(regularSchema).parse(reference.regular);

/** The one-off days that come with the desk. */
export const builtInChanges: readonly HolidayChange[] = z.array(holidayChangeSchema).parse(reference.changes);

/** Where the list comes from, and what of it is not certain. */
export const bankHolidaysSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

export interface BankHoliday {
  /** ISO date. */
  readonly date: string;
  readonly name: string;
  /** ISO date of its declaration where that bears on a poll already called. */
  readonly announcedOn: string | null;
}

const easters = new Map<number, string>();

/** Easter Sunday of a year of the Gregorian calendar, as an ISO date. */
export function easterSunday(year: number): string {
  const known = easters.get(year) ?? computus(year);
  easters.set(year, known);
  return known;
}

/** The anonymous Gregorian computus. */
function computus(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * lateMoon + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1).toString();
}

// A timetable asks for the same few years hundreds of times.
const reckoned = new Map<string, readonly BankHoliday[]>();

/** The bank holidays of a year in one division by rule alone, without one-off changes, in order. */
export function regularBankHolidays(year: number, division: Division): readonly BankHoliday[] {
  const key = `${year} ${division}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const rules = regular.filter((rule) => rule.divisions.includes(division));
  const actual = rules.map((rule) => ({ name: rule.name, day: actualDay(rule, year) }));
  const taken = new Set(actual.filter(({ day }) => !isWeekend(day)).map(({ day }) => day.toString()));
  const holidays = actual.map(({ name, day }) => {
    if (!isWeekend(day)) return { date: day.toString(), name, announcedOn: null };
    let substitute = day;
    while (isWeekend(substitute) || taken.has(substitute.toString()))
      substitute = substitute.add({ days: 1 });
    taken.add(substitute.toString());
    return { date: substitute.toString(), name: `${name}, substitute day`, announcedOn: null };
  });
  const sorted = holidays.sort((a, b) => a.date.localeCompare(b.date));
  reckoned.set(key, sorted);
  return sorted;
}

/** The bank holidays of a year in one division: by rule, and then as changed. Days of mourning alone are not among them. */
export function bankHolidays(
  year: number,
  division: Division,
  changes: readonly HolidayChange[],
): readonly BankHoliday[] {
  const here = changes.filter(
    (change) =>
      change.day === 'bank-holiday' &&
      change.divisions.includes(division) &&
      change.date.startsWith(`${String(year)}-`),
  );
  const removed = new Set(here.filter(({ kind }) => kind === 'removed').map(({ date }) => date));
  const kept = regularBankHolidays(year, division).filter(({ date }) => !removed.has(date));
  const standing = new Set(kept.map(({ date }) => date));
  const added = here
    .filter(({ kind, date }) => kind === 'added' && !removed.has(date) && !standing.has(date))
    .map(({ date, name, announcedOn }) => ({ date, name, announcedOn }));
  return [...kept, ...added].sort((a, b) => a.date.localeCompare(b.date));
}

// Counting a timetable asks of some thousands of days, always with the same list of changes.
const byChanges = new WeakMap<readonly HolidayChange[], Map<string, ReadonlyMap<string, BankHoliday>>>();

/** The bank holiday of a division on a day, as changed; `undefined` where it is none. */
export function bankHolidayOn(
  date: string,
  division: Division,
  changes: readonly HolidayChange[],
): BankHoliday | undefined {
  const years = byChanges.get(changes) ?? new Map<string, ReadonlyMap<string, BankHoliday>>();
  byChanges.set(changes, years);
  const key = `${date.slice(0, 4)} ${division}`;
  let days = years.get(key);
  if (days === undefined) {
    const holidays = bankHolidays(Number(date.slice(0, 4)), division, changes);
    days = new Map(holidays.map((holiday) => [holiday.date, holiday]));
    years.set(key, days);
  }
  return days.get(date);
}

function actualDay(rule: Regular, year: number): Temporal.PlainDate {
  switch (rule.kind) {
    case 'day':
      return new Temporal.PlainDate(year, rule.month, rule.day);
    case 'easter':
      return Temporal.PlainDate.from(easterSunday(year)).add({ days: rule.days });
    case 'first-monday': {
      const first = new Temporal.PlainDate(year, rule.month, 1);
      return first.add({ days: (8 - first.dayOfWeek) % 7 });
    }
    case 'last-monday': {
      const start = new Temporal.PlainDate(year, rule.month, 1);
      const last = start.with({ day: start.daysInMonth });
      return last.subtract({ days: last.dayOfWeek - 1 });
    }
  }
}

function isWeekend(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek > 5;
}
