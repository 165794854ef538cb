/**
 * The rows of a data return: one for each case, and one for each allegation that never became part of a case.
 *
 * Reference: Electoral Commission, analyses of cases: one row a case, not an offence or a suspect; published sheets
 * bear no names.
 */
import { type Allegation, standings } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import { categoryName, subCategoryName } from '../cases/categories';
import { earliestDay, type Occurred } from '../offences/occurred';
import { offenceOf } from '../offences/catalogue';
import { pollTypes } from '../operation/operation';
import type { Area, AreaId } from '../places/area';
import { allegationStanding, caseStanding, contactsAt, type Standing } from './as-at';
import { type ReturnColumnId, type ReturnPart, returnPartNames } from './columns';
import { type Counted, ofAllegations, ofCaseItself, partOf } from './counted-category';
import { openedOn, type ReadReturn, reportsOf } from './read-return';
import { type ReturnEntry, returnEntryId, type ReturnSubject } from './return-entry';

export interface ReturnRow {
  /** "case:…" or "allegation:…". */
  readonly key: string;
  readonly subject: ReturnSubject;
  readonly reference: string;
  readonly part: ReturnPart;
  readonly counted: Counted;
  readonly standing: Standing;
  readonly cells: Readonly<Record<ReturnColumnId, string>>;
  /** Columns whose cell somebody wrote, and no list of the desk. */
  readonly written: readonly ReturnColumnId[];
  readonly entry: ReturnEntry | undefined;
}

/** The row of a case. */
export function caseRow(read: ReadReturn, caseFile: CaseFile): ReturnRow {
  const { until } = read.asked;
  const reports = reportsOf(read, caseFile);
  const contacts = read.contacts.get(caseFile.id) ?? [];
  const counted = countedCase(read, caseFile);
  const standing = caseStanding(caseFile, contacts, until);
  const areaId = caseFile.areaId ?? reports.find((report) => report.areaId !== null)?.areaId ?? null;
  const reported = reports.map(({ reportedOn }) => reportedOn).sort()[0] ?? openedOn(caseFile);
  const held = contactsAt(contacts, until);
  return rowOf(read, {
    subject: { kind: 'case', id: caseFile.id },
    reference: caseFile.reference,
    part: partOf(counted.category, caseFile.stream),
    counted,
    standing,
    reported,
    occurred: firstDay([...caseFile.offences, ...reports].map(({ occurred }) => occurred)),
    place: placeOf(read.areas, areaId, caseFile.contest),
    pollType: caseFile.pollType ?? reports.find(({ pollType }) => pollType !== null)?.pollType ?? null,
    offence: once(
      caseFile.offences.map((each) => {
        const offence = offenceOf(each, read.effective);
        return offence === undefined ? each.offenceId : provision(offence);
      }),
    ).join('; '),
    roles: caseFile.suspects.map((suspect) => suspect.standing),
    dates: [
      openedOn(caseFile),
      ...reports.flatMap(datesOfReport),
      ...held.flatMap(({ sentOn, acknowledgedOn, decisions }) => [
        sentOn,
        acknowledgedOn,
        ...decisions.map(({ on }) => on),
      ]),
      ...caseFile.offences.flatMap(({ proceedings }) => proceedings.map(({ begunOn }) => begunOn)),
    ],
  });
}

/** Under which category a case is counted. */
export function countedCase(read: ReadReturn, caseFile: CaseFile): Counted {
  const reports = reportsOf(read, caseFile);
  const of = (kind: Allegation['kind']) => reports.filter((report) => report.kind === kind);
  return ofAllegations(of('allegation')) ?? ofCaseItself(caseFile, of('incident'), read.effective);
}

/** The row of an allegation that is part of no case. */
export function allegationRow(read: ReadReturn, allegation: Allegation): ReturnRow {
  const { category, subCategory } = allegation;
  return rowOf(read, {
    subject: { kind: 'allegation', id: allegation.id },
    reference: allegation.reference,
    part: partOf(category, allegation.stream),
    counted: { category, subCategory, isProposed: false },
    standing: allegationStanding(allegation, read.asked.until),
    reported: allegation.reportedOn,
    occurred: firstDay([allegation.occurred]),
    place: placeOf(read.areas, allegation.areaId, allegation.contest),
    pollType: allegation.pollType,
    offence: '',
    roles: allegation.concerned
      .filter(({ side }) => side === 'complained-of')
      .map(({ standing }) => standing),
    dates: datesOfReport(allegation),
  });
}

interface RowGiven extends Pick<ReturnRow, 'subject' | 'reference' | 'part' | 'counted' | 'standing'> {
  readonly reported: string;
  readonly occurred: string;
  readonly place: Place;
  readonly pollType: Allegation['pollType'];
  readonly offence: string;
  readonly roles: readonly string[];
  readonly dates: readonly (string | null)[];
}

function rowOf(read: ReadReturn, given: RowGiven): ReturnRow {
  const { subject, reference, part, counted, standing, place } = given;
  const key = returnEntryId(subject);
  const entry = read.entries.get(key);
  const cells: ReturnRow['cells'] = {
    part: returnPartNames[part],
    force: read.operation.forceName,
    'force-reference': reference,
    'commission-reference': entry?.commissionReference ?? '',
    reported: given.reported,
    occurred: given.occurred,
    authority: place.authority,
    'electoral-area': place.electoralArea,
    'election-type': pollTypes.find(({ id }) => id === given.pollType)?.name ?? '',
    category: categoryName(counted.category),
    'sub-category': subCategoryName(counted.subCategory),
    offence: given.offence,
    summary: entry?.summary ?? '',
    'suspect-role': once(given.roles.map(roleName)).join('; '),
    status: standing.status,
    outcome: standing.outcome,
    'outcome-date': standing.outcomeDate,
    updated: lastBefore([...given.dates, standing.read?.on ?? null], read.asked.until),
  };
  const written: readonly ReturnColumnId[] = [
    'force-reference',
    'commission-reference',
    'summary',
    ...(place.isWritten ? (['electoral-area'] as const) : []),
  ];
  return { key, subject, reference, part, counted, standing, cells, written, entry };
}

interface Place {
  readonly authority: string;
  readonly electoralArea: string;
  /** Whether the electoral area is what somebody wrote for the contest. */
  readonly isWritten: boolean;
}

/** More than areas are ever nested; ends a circle in damaged records. */
const deepestArea = 8;

function placeOf(areas: ReadonlyMap<string, Area>, areaId: AreaId | null, contest: string): Place {
  const first = areaId === null ? undefined : areas.get(areaId);
  let authority = '';
  let current = first;
  for (let depth = 0; current !== undefined && authority === '' && depth < deepestArea; depth += 1) {
    if (current.kind === 'local-authority') authority = current.name;
    current = current.parentId === null ? undefined : areas.get(current.parentId);
  }
  const isElectoral = first !== undefined && first.kind !== 'local-authority' && first.kind !== 'force';
  return { authority, electoralArea: isElectoral ? first.name : contest.trim(), isWritten: !isElectoral };
}

/** "2027-05-06"; where it is not one day, the first; empty where nothing is known. */
function firstDay(occurred: readonly Occurred[]): string {
  return (
    occurred
      .map(earliestDay)
      .filter((day) => day !== null)
      .sort()[0] ?? ''
  );
}

function provision({ act, section }: { readonly act: string; readonly section: string }): string {
  return section.trim() === '' ? act : `${act} s.${section}`;
}

function roleName(id: string): string {
  return standings.find((standing) => standing.id === id)?.name ?? id;
}

function datesOfReport({ reportedOn, updates, referrals }: Allegation): readonly (string | null)[] {
  return [reportedOn, ...updates.given.map(({ on }) => on), ...referrals.map(({ sentOn }) => sentOn)];
}

function lastBefore(dates: readonly (string | null)[], until: string): string {
  return (
    dates
      .filter((date) => date !== null)
      .filter((date) => date <= until)
      .sort()
      .at(-1) ?? ''
  );
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
