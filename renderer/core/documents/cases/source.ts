/** What the documents of a case are made from, and the words that they share. */
import type { Allegation } from '../../cases/allegation';
import { isOfEarlierPoll } from '../../cases/case-clocks';
import type { CaseFile } from '../../cases/case-file';
import type { CaseOffence } from '../../cases/case-offence';
import type { CpsContact, CpsOffice } from '../../cases/cps-contact';
import { cpsOffices } from '../../cases/cps-contact';
import type { ForceLook } from '../../issuing/force-look';
import type { EffectiveOffence } from '../../offences/catalogue';
import { offenceOf } from '../../offences/catalogue';
import type { Offence, OffenceId } from '../../offences/offence';
import { earliestDay, occurredWords } from '../../offences/occurred';
import { formatDate, Temporal } from '../../foundation/dates';
import { type Operation, pollTypes } from '../../operation/operation';
import { type Area, areaTitle } from '../../places/area';

/** The case with everything around it that a document reads. */
export interface CaseSource {
  readonly caseFile: CaseFile;
  readonly operation: Operation;
  readonly areas: ReadonlyMap<string, Area>;
  /** Those that the case took up, in its order. */
  readonly allegations: readonly Allegation[];
  /** Of this case, the earliest first. */
  readonly contacts: readonly CpsContact[];
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  /** Which CPS office takes the file, and the sentence that says why. */
  readonly route: { readonly office: CpsOffice; readonly why: string };
  /** Who exports it: name and role. */
  readonly author: string;
  /** ISO date. */
  readonly issueDate: string;
  /** The look of the force; absent where it has chosen none. */
  readonly look?: ForceLook | undefined;
}

/** An offence of the case with its text; one that the catalogue no longer holds has none. */
export interface NamedOffence {
  readonly caseOffence: CaseOffence;
  readonly offence: Offence | undefined;
  /** "RPA 1983 s.60, Personation". */
  readonly title: string;
}

/** The offences of the case in its order. */
export function namedOffences({ caseFile, offences }: CaseSource): readonly NamedOffence[] {
  return caseFile.offences.map((caseOffence) => {
    const offence = offenceOf(caseOffence, offences);
    return { caseOffence, offence, title: offence === undefined ? caseOffence.offenceId : titleOf(offence) };
  });
}

/** "RPA 1983 s.60, Personation". */
export function titleOf({ act, section, name }: Pick<Offence, 'act' | 'section' | 'name'>): string {
  return section === '' || section === '-' ? `${act}, ${name}` : `${act} s.${section}, ${name}`;
}

/** When the offence is said to have been committed: for a default, on the day after it was due. */
export function offenceDay({
  caseOffence,
  offence,
}: Pick<NamedOffence, 'caseOffence' | 'offence'>): string | null {
  if (offence?.clockFrom !== 'default' || caseOffence.dueOn === null)
    return earliestDay(caseOffence.occurred);
  return Temporal.PlainDate.from(caseOffence.dueOn).add({ days: 1 }).toString();
}

/** The same in words; `null` where nothing is known. */
export function offenceDayWords(named: Pick<NamedOffence, 'caseOffence' | 'offence'>): string | null {
  const { caseOffence, offence } = named;
  const day = offenceDay(named);
  return offence?.clockFrom === 'default' && caseOffence.dueOn !== null && day !== null
    ? `on ${formatDate(day)}, the day after it was due`
    : occurredWords(caseOffence.occurred);
}

/** "Local, principal area of Thu 6 May 2027, Quayside"; no day where an offence is of an earlier poll. */
export function electionWords({ caseFile, operation }: CaseSource): string | null {
  const poll = pollTypes.find(({ id }) => id === caseFile.pollType)?.name;
  if (poll === undefined) return null;
  const { pollingDate } = operation;
  const isItsPoll =
    pollingDate !== null && !caseFile.offences.some((each) => isOfEarlierPoll(each, pollingDate));
  const date = isItsPoll ? ` of ${formatDate(pollingDate)}` : '';
  return `${poll}${date}${caseFile.contest === '' ? '' : `, ${caseFile.contest}`}`;
}

/** The electoral area with the one that it lies in; `null` where it is not recorded. */
export function areaWords({ caseFile, areas }: Pick<CaseSource, 'caseFile' | 'areas'>): string | null {
  const area = caseFile.areaId === null ? undefined : areas.get(caseFile.areaId);
  if (area === undefined) return null;
  const parent = area.parentId === null || area.kind === 'force' ? undefined : areas.get(area.parentId);
  return parent === undefined || parent.kind === 'force'
    ? areaTitle(area)
    : `${areaTitle(area)}, ${parent.name}`;
}

/** "CPS Special Crime Division, London". */
export function officeName(office: CpsOffice): string {
  return cpsOffices.find(({ id }) => id === office)?.name ?? office;
}
