/**
 * Limits that cannot be counted, and reports that no case has taken up: what would otherwise run out unseen.
 *
 * Reference: RPA 1983 s.176, one year from the offence: the law runs whether or not the day is known to the desk.
 */
import { type EffectiveOffence, offenceOf } from '../offences/catalogue';
import type { Offence, OffenceId } from '../offences/offence';
import { type TimeLimitSheet, timeLimits } from '../offences/time-limits/time-limits';
import type { Allegation } from './allegation';
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

/** The limits of a case that cannot be counted, in the order of its offences. Remembered by record and catalogue. */
export function uncountedLimits(caseFile: CaseFile, effective: Effective): readonly UncountedLimit[] {
  const known = found.get(caseFile);
  if (known?.effective === effective) return known.limits;
  const limits =
    caseFile.offences.length === 0
      ? withoutOffence(caseFile)
      : caseFile.offences.flatMap((each) => uncountedOf(each, offenceOf(each, effective)));
  found.set(caseFile, { effective, limits });
  return limits;
}

function withoutOffence({ stream }: CaseFile): readonly UncountedLimit[] {
  return stream === 'malpractice'
    ? [{ caseOffenceId: null, offenceName: '', ask: 'record the offence and its day' }]
    : [];
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
  const sheet = timeLimits({
    rule: 's176',
    clockFrom: 'act',
    occurred: allegation.occurred,
    dueOn: null,
    sufficientEvidenceOn: null,
    foreignPower: null,
    extension: null,
  });
  watched.set(allegation, sheet);
  return sheet;
}

/** The open reports of malpractice that no case has taken up, in their order. */
export function reportsWithoutCase(
  allegations: Iterable<Allegation>,
  cases: Iterable<CaseFile>,
): readonly Allegation[] {
  const taken = new Set<string>();
  for (const { allegationIds } of cases) for (const id of allegationIds) taken.add(id);
  return [...allegations].filter(
    ({ id, stream, outcome }) => stream === 'malpractice' && outcome === null && !taken.has(id),
  );
}
