/**
 * The data return to the National Police Working Group for Electoral Malpractice and the Electoral Commission, read
 * off the records. It counts cases: not offences, not suspects.
 *
 * Reference: resources/reference/data-return.json, whose columns are the desk's proposal.
 */
import { canonicalJson } from '../foundation/canonical';
import { formatDate } from '../foundation/dates';
import { sha256 } from '../foundation/sha256';
import { namingCollections, type NamingRecords } from '../issuing/known-names';
import type { Operation } from '../operation/operation';
import { allegationStanding, caseStanding, type Standing } from './as-at';
import { returnColumns, type ReturnPart } from './columns';
import type { DataReturn } from './data-return';
import { type ReturnFinding, returnFindings } from './findings';
import { foundInCells, namesForReturn, type NamesInReturn } from './names-in-cells';
import {
  openedOn,
  type ReadReturn,
  readReturn,
  type ReturnAsked,
  returnCollections,
  type ReturnRecords,
} from './read-return';
import { allegationRow, caseRow, type ReturnRow } from './rows';

export interface MadeReturn {
  readonly asked: ReturnAsked;
  /** What leaves: electoral offences, then the other complaints, each by reference, cases first. */
  readonly rows: readonly ReturnRow[];
  /** What is left out with a reason. */
  readonly leftOut: readonly ReturnRow[];
  readonly findings: readonly ReturnFinding[];
  /** Why a record stands otherwise here than on the desk today, by key; what is not named agrees. */
  readonly explained: ReadonlyMap<string, string>;
}

/** Every collection that a return and its checks are read off. */
export const madeReturnCollections = [...new Set([...returnCollections, ...namingCollections])] as const;

export type MadeReturnRecords = ReturnRecords & NamingRecords;

/** The return; `names` are looked for besides those that the operation knows. */
export function dataReturn(
  records: MadeReturnRecords,
  operation: Operation,
  asked: ReturnAsked & { readonly names?: readonly string[] },
): MadeReturn {
  const { until, period } = asked;
  const read = readReturn(records, operation, { until, period });
  const all = [
    ...read.cases.filter((each) => openedOn(each) <= until).map((each) => caseRow(read, each)),
    ...read.alone
      .filter(({ kind, reportedOn }) => kind === 'allegation' && reportedOn <= until)
      .map((each) => allegationRow(read, each)),
  ];
  const inParts = (['offences', 'other-complaints'] as const).flatMap((part) => ofPart(all, part));
  const rows = inParts.filter((row) => !isLeftOut(row));
  const known = namesForReturn(records, operation);
  const { names: further = [] } = asked;
  const names: NamesInReturn =
    further.length === 0 ? known : { ...known, people: [...known.people, ...further] };
  return {
    asked: { until, period },
    rows,
    leftOut: inParts.filter(isLeftOut),
    findings: returnFindings({ read, rows, found: foundInCells(rows, names) }),
    explained: explainedBy(read, inParts),
  };
}

/** The rows of one part, in their order. */
export function ofPart(rows: readonly ReturnRow[], part: ReturnPart): readonly ReturnRow[] {
  return rows.filter((row) => row.part === part);
}

/** What is kept of a return that leaves: its columns and rows as they went, and their hash. */
export function keptRows({
  rows,
}: Pick<MadeReturn, 'rows'>): Pick<DataReturn, 'columns' | 'rows' | 'contentHash'> {
  const columns = returnColumns.map(({ heading }) => heading);
  const kept = rows.map(({ key, part, cells }) => ({
    subject: key,
    part,
    cells: returnColumns.map(({ id }) => cells[id]),
  }));
  return { columns, rows: kept, contentHash: sha256(canonicalJson({ columns, rows: kept })) };
}

function isLeftOut({ entry }: ReturnRow): boolean {
  return (entry?.leftOut ?? null) !== null;
}

/** Later than any day that a record can have. */
const endOfTime = '9999-12-31';

function explainedBy(read: ReadReturn, rows: readonly ReturnRow[]): ReadonlyMap<string, string> {
  const { until } = read.asked;
  const day = formatDate(until);
  const changedLater = (standingOn: (day: string) => Standing) =>
    standingOn(until).figure !== standingOn(endOfTime).figure;
  const said = new Map<string, string>();
  for (const each of read.cases) {
    const key = `case:${each.id}`;
    if (openedOn(each) > until) said.set(key, `Opened after ${day}, the last day of this return.`);
    else if (changedLater((on) => caseStanding(each, read.contacts.get(each.id) ?? [], on)))
      said.set(key, `Its state changed after ${day}, the last day of this return.`);
  }
  for (const each of read.alone) {
    const key = `allegation:${each.id}`;
    const inCase = read.caseOf.get(each.id);
    if (inCase !== undefined) said.set(key, `Became part of case ${inCase.reference} after ${day}.`);
    else if (each.reportedOn > until) said.set(key, `Reported after ${day}, the last day of this return.`);
    else if (changedLater((on) => allegationStanding(each, on)))
      said.set(key, `Its state changed after ${day}, the last day of this return.`);
  }
  for (const { key, entry } of rows)
    if (entry?.leftOut) said.set(key, `Left out of the return: ${entry.leftOut.why}`);
  return said;
}
