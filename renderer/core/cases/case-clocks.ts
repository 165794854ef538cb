/**
 * The time limits of a case: one clock for each offence, and the one that ends first.
 *
 * Reference: RPA 1983 s.176 covers its own offences only, so a file with others has clocks that differ; the rules
 * stand in core/offences/time-limits.
 */
import { type EffectiveOffence, offenceOf } from '../offences/catalogue';
import { daysBetween } from '../foundation/dates';
import type { Offence, OffenceId } from '../offences/offence';
import { earliestDay } from '../offences/occurred';
import {
  type LimitDate,
  type TimeLimitGiven,
  type TimeLimitSheet,
  timeLimits,
} from '../offences/time-limits/time-limits';
import type { CaseFile } from './case-file';
import type { CaseOffence, CaseOffenceId } from './case-offence';
import { isFinal } from './outcome';
import { haveBegun } from './proceedings';

type Effective = ReadonlyMap<OffenceId, EffectiveOffence>;

/** The limit of one offence of a case. */
export interface NearestLimit {
  /** ISO date: the last safe day to begin proceedings. */
  readonly date: string;
  readonly caseOffenceId: CaseOffenceId;
  readonly offenceName: string;
  readonly sheet: TimeLimitSheet;
}

interface Clock {
  readonly offence: Offence;
  readonly pollingDate: string | null;
  readonly sheet: TimeLimitSheet;
}

// Records are never changed in place, so what was counted for one holds as long as the record itself does.
const clocks = new WeakMap<CaseOffence, readonly Clock[]>();
const limits = new WeakMap<
  CaseFile,
  { readonly effective: Effective; readonly limits: readonly NearestLimit[] }
>();

// Most offences of a force are of the same few days: one sheet serves all that are counted from the same things.
const sheets = new Map<string, TimeLimitSheet>();
const sheetsAtMost = 5_000;

function sheetOf(given: TimeLimitGiven): TimeLimitSheet {
  const { rule, clockFrom, occurred, dueOn, sufficientEvidenceOn, foreignPower, extension } = given;
  const key = JSON.stringify([
    rule,
    clockFrom,
    occurred,
    dueOn,
    sufficientEvidenceOn,
    foreignPower?.reason,
    foreignPower?.answer,
    // Only a foreign power makes one offence differ from another of the same rule.
    foreignPower === null ? null : given.offenceId,
    extension,
    given.pollingDate,
    given.sureness,
  ]);
  const known = sheets.get(key);
  if (known !== undefined) return known;
  const sheet = timeLimits(given);
  if (sheets.size >= sheetsAtMost) sheets.clear();
  sheets.set(key, sheet);
  return sheet;
}

/** More than are ever asked for at once: with and without the poll, by the pinned text and by today's. */
const clocksKept = 4;

/**
 * The time limit of an offence of a case; `null` where the offence is in no catalogue. The polling date (ISO) only
 * bears on how long documents are kept. Remembered by the record.
 */
export function clockOf(
  caseOffence: CaseOffence,
  offence: Offence | undefined,
  operationsPoll: string | null = null,
): TimeLimitSheet | null {
  if (offence === undefined) return null;
  const pollingDate =
    operationsPoll !== null && isItsPoll(caseOffence, offence, operationsPoll) ? operationsPoll : null;
  const kept = clocks.get(caseOffence) ?? [];
  const known = kept.find((clock) => clock.offence === offence && clock.pollingDate === pollingDate);
  if (known !== undefined) return known.sheet;
  const { timeLimit: rule, clockFrom, sureness } = offence;
  const sheet = sheetOf({ rule, clockFrom, sureness, pollingDate, ...caseOffence });
  clocks.set(caseOffence, [{ offence, pollingDate, sheet }, ...kept].slice(0, clocksKept));
  return sheet;
}

/**
 * Whether the papers of an offence are counted from this poll (ISO date). A default is of a poll that was over when it
 * fell due: counted from a later one, its papers would seem safe for longer than they are.
 */
function isItsPoll(caseOffence: CaseOffence, { clockFrom }: Offence, pollingDate: string): boolean {
  const day = dayOf(caseOffence);
  if (day === null) return false;
  return clockFrom === 'default' ? pollingDate <= day : !isOfEarlierPoll(caseOffence, pollingDate);
}

/**
 * Whether an offence must be of an earlier poll than that of the day given (ISO), such as a by-election: then its papers
 * are counted from the offence, which is the safer, earlier day, and the day of the later poll is not its own.
 */
export function isOfEarlierPoll(caseOffence: CaseOffence, pollingDate: string): boolean {
  const day = dayOf(caseOffence);
  return day !== null && daysBetween(day, pollingDate) > longestCampaignDays;
}

/** The first day on which it can have happened; of a default that has none, the day on which something was due. */
function dayOf({ occurred, dueOn }: CaseOffence): string | null {
  return earliestDay(occurred) ?? dueOn;
}

/** Longer before the poll than registration, nomination and campaign matters of that poll usually arise. */
const longestCampaignDays = 120;

/**
 * The limits of a case that have a date and still run, the earliest first: where proceedings have begun against all
 * whom the offence names, its clock has stopped. Remembered by the record and the catalogue.
 */
export function limitsOf(caseFile: CaseFile, effective: Effective): readonly NearestLimit[] {
  const known = limits.get(caseFile);
  if (known?.effective === effective) return known.limits;
  const found = caseFile.offences
    .flatMap((caseOffence): NearestLimit[] => {
      if (haveBegun(caseOffence)) return [];
      const offence = offenceOf(caseOffence, effective);
      const sheet = clockOf(caseOffence, offence);
      if (offence === undefined || sheet === null || sheet.lastDay === null) return [];
      return [{ date: sheet.lastDay, caseOffenceId: caseOffence.id, offenceName: offence.name, sheet }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  limits.set(caseFile, { effective, limits: found });
  return found;
}

/**
 * The limit that ends first; `null` where none of the offences has a date. Given today's date, one that has passed
 * does not hide one that still runs: the last to have passed is answered only where none runs.
 */
export function nearestLimit(caseFile: CaseFile, effective: Effective, today?: string): NearestLimit | null {
  const all = limitsOf(caseFile, effective);
  if (today === undefined) return all[0] ?? null;
  return all.find(({ date }) => date >= today) ?? all.at(-1) ?? null;
}

/**
 * The nearest limit of a case whose clocks still run; `null` where none has a date, and once the case has ended.
 * Proceedings stop the clock of the offence that they were recorded for, and of no other. A charge that the CPS
 * authorised stops none, nor does “court proceedings” as the outcome: neither says against whom and for what.
 */
export function runningLimit(caseFile: CaseFile, effective: Effective, today: string): NearestLimit | null {
  return isFinal(caseFile.outcome) ? null : nearestLimit(caseFile, effective, today);
}

/** Where a clock stands: the marker reached last, and the next marker or the last day. */
export interface MarkerOn {
  /** The marker that was reached last, on the day itself too; `null` before the first. */
  readonly passed: LimitDate | null;
  /** What comes next: a marker, the last day, or after it a later limit that may hold; `null` where there is none. */
  readonly next: LimitDate | null;
  /** Whether the last safe day has gone by. */
  readonly isOver: boolean;
}

/** Which marker of the sheet was reached last and which comes next, on a day (ISO date). */
export function markerOn(sheet: TimeLimitSheet, today: string): MarkerOn {
  const markers = sheet.dates.filter(({ kind }) => kind === 'marker');
  const passed = markers.findLast(({ date }) => date <= today) ?? null;
  const { lastDay } = sheet;
  const isOver = lastDay !== null && lastDay < today;
  const end = sheet.dates.find(
    ({ kind, date }) => (kind === 'last-day' || kind === 'extended') && date === lastDay,
  );
  // A marker after the last safe day is a later limit that may hold; the safe day comes first.
  const isNext = ({ date }: LimitDate) => date > today && (lastDay === null || isOver || date < lastDay);
  const next = markers.find(isNext) ?? (isOver ? null : (end ?? null));
  return { passed, next, isOver };
}
