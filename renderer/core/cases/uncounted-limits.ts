/**
 * Limits that cannot be counted, and reports that no case has taken up: what would otherwise run out unseen.
 *
 * Reference: RPA 1983 s.176, one year from the offence: the law runs whether or not the day is known to the desk.
 * Magistrates' Courts Act 1980 s.127(1), six months: most that threatens or disturbs is summary only, or may be.
 */
import { formatDate } from '../foundation/dates';
import { type EffectiveOffence, offenceOf } from '../offences/catalogue';
import type { Offence, OffenceId } from '../offences/offence';
import { type TimeLimitGiven, type TimeLimitSheet, timeLimits } from '../offences/time-limits/time-limits';
import type { Allegation, Stream } from './allegation';
import { clockOf } from './case-clocks';
import type { CaseFile } from './case-file';
import type { CaseOffence, CaseOffenceId } from './case-offence';
import { haveBegun } from './proceedings';

type Effective = ReadonlyMap<OffenceId, EffectiveOffence>;

/** One limit of a case that cannot be counted. */
export interface UncountedLimit {
  /** `null` where the case has no offence at all. */
  readonly caseOffenceId: CaseOffenceId | null;
  /** Empty where the case has no offence at all. */
  readonly offenceName: string;
  /** What to do about it: "record the day of the offence". */
  readonly ask: string;
}

const found = new WeakMap<
  CaseFile,
  { readonly effective: Effective; readonly limits: readonly UncountedLimit[] }
>();

/**
 * The limits of a case that cannot be counted, in the order of its offences; remembered by record and catalogue. Given
 * its reports, a case without an offence is told until when the shortest clock may run.
 */
export function uncountedLimits(
  caseFile: CaseFile,
  effective: Effective,
  allegations?: ReadonlyMap<string, Allegation>,
): readonly UncountedLimit[] {
  if (allegations !== undefined && caseFile.offences.length === 0 && isSummaryStream(caseFile)) {
    const reports = caseFile.allegationIds.flatMap((id) => allegations.get(id) ?? []);
    return [withoutSummaryOffence(summaryAsk(earliestEnd(reports)))];
  }
  const known = found.get(caseFile);
  if (known?.effective === effective) return known.limits;
  const limits =
    caseFile.offences.length === 0
      ? withoutOffence(caseFile)
      : caseFile.offences.flatMap((each) => uncountedOf(each, offenceOf(each, effective)));
  found.set(caseFile, { effective, limits });
  return limits;
}

function withoutOffence(caseFile: CaseFile): readonly UncountedLimit[] {
  if (isSummaryStream(caseFile))
    return [
      withoutSummaryOffence(
        'no offence is entered: if it is summary only, there are six months from the act',
      ),
    ];
  return caseFile.stream === 'malpractice'
    ? [{ caseOffenceId: null, offenceName: '', ask: 'record the offence and its day' }]
    : [];
}

const withoutSummaryOffence = (ask: string): UncountedLimit => ({
  caseOffenceId: null,
  offenceName: '',
  ask,
});

const summaryStreams: readonly Stream[] = ['intimidation', 'disorder'];

function isSummaryStream({ stream }: { readonly stream: Stream }): boolean {
  return summaryStreams.includes(stream);
}

/** ISO date on which the six months of the first of them end; `null` where none has a day. */
function earliestEnd(reports: readonly Allegation[]): string | null {
  const ends = reports.flatMap((report) => summaryClock(report).lastDay ?? []);
  return ends.reduce<string | null>((first, end) => (first === null || end < first ? end : first), null);
}

/** What to say where no offence is entered and the offence may be summary only. `end` is an ISO date. */
function summaryAsk(end: string | null): string {
  return end === null
    ? 'no offence is entered, and no day of the act: if it is summary only, there are six months from it'
    : `no offence is entered: if it is summary only, six months from the act end on ${formatDate(end)}`;
}

function uncountedOf(caseOffence: CaseOffence, offence: Offence | undefined): readonly UncountedLimit[] {
  if (haveBegun(caseOffence)) return [];
  const sheet = clockOf(caseOffence, offence);
  const limit = { caseOffenceId: caseOffence.id, offenceName: offence?.name ?? caseOffence.offenceId };
  if (offence === undefined || sheet === null)
    return [{ ...limit, ask: 'it is no longer in the catalogue: record which offence it is' }];
  if (sheet.lastDay !== null || sheet.rule === 'none') return [];
  return [{ ...limit, ask: askFor(caseOffence, sheet, offence) }];
}

function askFor(
  { occurred, dueOn }: CaseOffence,
  { startsOn, rule }: TimeLimitSheet,
  offence: Offence,
): string {
  if (rule === 'not-established') return 'ask the CPS which limit applies';
  if (dueOn !== null || occurred.kind !== 'unknown' || occurred.notBefore !== null)
    return startsOn === null ? 'correct the day that is recorded' : 'ask the CPS which limit applies';
  return offence.clockFrom === 'default'
    ? 'record the day on which the return or declaration was due'
    : 'record the day of the offence, or the first on which it can have happened';
}

const watched = new WeakMap<Allegation, TimeLimitSheet>();

/** What a report would have: the one year of s.176, until a case says which offence it is. Remembered by the record. */
export function watchClock(allegation: Allegation): TimeLimitSheet {
  const known = watched.get(allegation);
  if (known !== undefined) return known;
  const sheet = timeLimits({ ...watchedGiven(allegation), rule: 's176' });
  watched.set(allegation, sheet);
  return sheet;
}

function watchedGiven({ occurred }: Allegation): Omit<TimeLimitGiven, 'rule'> {
  return {
    clockFrom: 'act',
    occurred,
    dueOn: null,
    sufficientEvidenceOn: null,
    foreignPower: null,
    extension: null,
  };
}

const summaries = new WeakMap<Allegation, TimeLimitSheet>();

/** The shortest that a report may have: the six months of an offence that is summary only. Remembered by the record. */
function summaryClock(allegation: Allegation): TimeLimitSheet {
  const known = summaries.get(allegation);
  if (known !== undefined) return known;
  const sheet = timeLimits({ ...watchedGiven(allegation), rule: 'mca-six-months' });
  summaries.set(allegation, sheet);
  return sheet;
}

/** The open reports of malpractice that no case has taken up, in their order. */
export function reportsWithoutCase(
  allegations: Iterable<Allegation>,
  cases: Iterable<CaseFile>,
): readonly Allegation[] {
  return notTakenUp(allegations, cases).filter(({ stream }) => stream === 'malpractice');
}

/** A report of what may be summary only, which no case has taken up. */
export interface SummaryReport {
  readonly report: Allegation;
  /** ISO date on which the six months end; `null` where no day is known. */
  readonly endsOn: string | null;
  /** What to say about it. */
  readonly ask: string;
}

/**
 * The open reports of intimidation and disorder that no case has taken up: no offence is entered for them, and the
 * shortest clock may run. Those without a day first, then the nearest end.
 */
export function summaryReportsWithoutCase(
  allegations: Iterable<Allegation>,
  cases: Iterable<CaseFile>,
): readonly SummaryReport[] {
  return notTakenUp(allegations, cases)
    .filter(isSummaryStream)
    .map((report): SummaryReport => {
      const endsOn = summaryClock(report).lastDay;
      return { report, endsOn, ask: summaryAsk(endsOn) };
    })
    .sort((a, b) => {
      const [first, second] = [a.endsOn ?? '', b.endsOn ?? ''];
      return first < second ? -1 : first > second ? 1 : 0;
    });
}

function notTakenUp(allegations: Iterable<Allegation>, cases: Iterable<CaseFile>): readonly Allegation[] {
  const taken = new Set<string>();
  for (const { allegationIds } of cases) for (const id of allegationIds) taken.add(id);
  return [...allegations].filter(({ id, outcome }) => outcome === null && !taken.has(id));
}
