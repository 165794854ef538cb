/**
 * Malpractice work and intimidation work are kept apart: one officer on both for the same candidate is a conflict,
 * to be avoided or to be explained.
 *
 * Reference: APP Policing elections, candidates and campaigners: harassment and intimidation are kept apart from the
 * investigation of electoral malpractice.
 */
import { isSamePerson } from '../threat/same-person';
import type { Allegation } from './allegation';
import type { CaseFile, CaseId } from './case-file';

/** One officer on two cases that touch one candidate, one of malpractice and one of intimidation or disorder. */
export interface SeparationConflict {
  /** The officer, as this case names them. */
  readonly officer: string;
  /** The candidate, as this case's allegations name them. */
  readonly about: string;
  readonly otherCaseId: CaseId;
  readonly otherCase: string;
  /** By what a reason that is recorded for this conflict names the other case. */
  readonly otherCaseKey: string;
  /** The reason that was recorded for going ahead, on either case; `null` where there is none. */
  readonly reason: string | null;
}

export type Side = 'malpractice' | 'intimidation';

/** Which kind of work a case is. Disorder around a candidate belongs with intimidation; other complaints to neither. */
export function sideOf({ stream }: Pick<CaseFile, 'stream'>): Side | null {
  if (stream === 'malpractice') return 'malpractice';
  return stream === 'other' ? null : 'intimidation';
}

/** The officers of a case who are named. */
export const officersOf = (caseFile: CaseFile): readonly string[] =>
  [caseFile.officerInCase, caseFile.seniorInvestigatingOfficer, caseFile.disclosureOfficer].filter(
    (name) => name.trim() !== '',
  );

/** Candidates and campaigners of a case: those whom its allegations concern, and its suspects. */
export function candidatesOf(
  caseFile: CaseFile,
  allegations: ReadonlyMap<string, Allegation>,
): readonly string[] {
  const concerned = caseFile.allegationIds
    .flatMap((id) => allegations.get(id)?.concerned ?? [])
    .filter(({ standing }) => standing !== 'elector' && standing !== 'official');
  const suspected = caseFile.suspects.filter(
    ({ standing }) => standing !== 'elector' && standing !== 'official',
  );
  return [...concerned, ...suspected].map(({ name }) => name).filter((name) => name.trim() !== '');
}

/** Where one officer of this case stands on the other kind of work for the same candidate. Closed cases do not count. */
export function separationConflicts(
  caseFile: CaseFile,
  cases: Iterable<CaseFile>,
  allegations: ReadonlyMap<string, Allegation>,
): readonly SeparationConflict[] {
  const side = sideOf(caseFile);
  const officers = officersOf(caseFile);
  if (side === null || officers.length === 0 || caseFile.outcome !== null) return [];
  const candidates = candidatesOf(caseFile, allegations);
  const conflicts: SeparationConflict[] = [];
  for (const other of cases) {
    const otherSide = sideOf(other);
    if (other.id === caseFile.id || otherSide === null || otherSide === side || other.outcome !== null)
      continue;
    const onBoth = officers.filter((one) => officersOf(other).some((two) => isSamePerson(one, two)));
    if (onBoth.length === 0) continue;
    const theirs = candidatesOf(other, allegations);
    const shared = candidates.filter((one) => theirs.some((two) => isSamePerson(one, two)));
    for (const officer of new Set(onBoth)) {
      for (const about of new Set(shared)) {
        const found = {
          officer,
          about,
          otherCaseId: other.id,
          otherCase: other.reference,
          otherCaseKey: keyOf(other, caseFile),
        };
        conflicts.push({ ...found, reason: reasonOf(caseFile, other, found) });
      }
    }
  }
  return conflicts;
}

function reasonOf(
  caseFile: CaseFile,
  other: CaseFile,
  found: { readonly officer: string; readonly about: string },
): string | null {
  const given = [
    ...caseFile.separations.filter(({ otherCase }) => names(otherCase, other, caseFile)),
    ...other.separations.filter(({ otherCase }) => names(otherCase, caseFile, other)),
  ].find(({ officer, about }) => isSamePerson(officer, found.officer) && isSamePerson(about, found.about));
  return given?.reason ?? null;
}

type Named = Pick<CaseFile, 'id' | 'operationId' | 'reference'>;

/** A reference is given once and for all, but in one operation only: elsewhere another case may have the same. */
function keyOf(named: Named, on: Named): string {
  return named.operationId === on.operationId ? named.reference : named.id;
}

function names(key: string, named: Named, on: Named): boolean {
  return key === named.id || key === keyOf(named, on);
}
