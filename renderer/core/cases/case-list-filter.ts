/** Choosing and ordering the rows of the case list. */
import type { OffenceId } from '../offences/offence';
import { monthsOn } from '../offences/time-limits/counting';
import type { AreaId } from '../places/area';
import type { Stream } from './allegation';
import type { CaseId } from './case-file';
import type { CaseOrder, CaseRow } from './case-list';
import type { Readiness } from './readiness/readiness';
import { type ReadinessSummary, summaryOf } from './readiness/readiness-summary';
import type { CaseStageId } from './stage';

/** What the list is narrowed to; everything at rest shows all. */
export interface CaseFilter {
  /** Words that must all be found, in any case of letters. */
  readonly text: string;
  readonly stage: CaseStageId | null;
  readonly stream: Stream | null;
  /** Officer in the case or senior investigating officer. */
  readonly officer: string | null;
  readonly offenceId: OffenceId | null;
  /** An area, with all that lies in it. */
  readonly areaId: AreaId | null;
  /** Only cases with a limit that has passed, ends within the months of `nearLimitMonths` or cannot be counted. */
  readonly isNearLimit: boolean;
  /** Open cases against which something blocks, or nothing; those not worked out yet are in neither. */
  readonly readiness: 'blocked' | 'clear' | null;
}

/** What is worked out by now of each case. */
export type ReadinessByCase = ReadonlyMap<CaseId, Readiness>;

export const noCaseFilter: CaseFilter = {
  text: '',
  stage: null,
  stream: null,
  officer: null,
  offenceId: null,
  areaId: null,
  isNearLimit: false,
  readiness: null,
};

/** A limit is near from the nine-month marker of a one-year limit on. */
export const nearLimitMonths = 3;

/** The rows that meet every part of the filter, in their order. `today` is an ISO date. */
export function filterCaseRows(
  rows: readonly CaseRow[],
  filter: CaseFilter,
  { today, readiness }: { readonly today: string; readonly readiness: ReadinessByCase },
): readonly CaseRow[] {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const { stage, stream, officer, offenceId, areaId } = filter;
  const nearUntil = filter.isNearLimit ? monthsOn(today, nearLimitMonths) : null;
  return rows.filter(
    (row) =>
      (stage === null || row.stage.stage === stage) &&
      (stream === null || row.caseFile.stream === stream) &&
      (officer === null || row.officers.includes(officer)) &&
      (offenceId === null || row.offenceIds.includes(offenceId)) &&
      (areaId === null || row.areaIds.includes(areaId)) &&
      (nearUntil === null ||
        row.uncounted.length > 0 ||
        (row.limit !== null && row.limit.date <= nearUntil)) &&
      (filter.readiness === null || blockedOrClear(row, readiness) === filter.readiness) &&
      words.every((word) => row.text.includes(word)),
  );
}

/** What stands against the file of a row; `null` while it is not worked out, and once the case has ended. */
export function rowSummary(
  { caseFile, stage }: CaseRow,
  readiness: ReadinessByCase,
): ReadinessSummary | null {
  const known = stage.stage === 'closed' ? undefined : readiness.get(caseFile.id);
  return known === undefined ? null : summaryOf(known);
}

function blockedOrClear(row: CaseRow, readiness: ReadinessByCase): 'blocked' | 'clear' | null {
  const summary = rowSummary(row, readiness);
  if (summary === null) return null;
  return summary.counts.blocks > 0 ? 'blocked' : 'clear';
}

/** How the list is sorted. */
export interface CaseSort {
  readonly by: CaseOrder;
  readonly isDescending: boolean;
}

/** The nearest time limit first. */
export const usualCaseSort: CaseSort = { by: 'limit', isDescending: false };

/**
 * The rows in order; those alike by their reference, which always ascends. What stands against them ascends from
 * nothing to most; those of which it is not known stay at the end.
 */
export function sortCaseRows(
  rows: readonly CaseRow[],
  { by, isDescending }: CaseSort,
  readiness: ReadinessByCase,
): readonly CaseRow[] {
  const sign = isDescending ? -1 : 1;
  const keyOf = (row: CaseRow): string =>
    by === 'readiness' ? (rowSummary(row, readiness)?.key ?? (isDescending ? '' : '~')) : row.keys[by];
  return rows
    .map((row) => ({ row, key: keyOf(row), reference: row.keys.reference }))
    .sort((a, b) => {
      if (a.key < b.key) return -sign;
      if (a.key > b.key) return sign;
      return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
    })
    .map(({ row }) => row);
}

/** Every officer named on the rows, in alphabetical order. */
export function officersOf(rows: readonly CaseRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ officers }) => officers))].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
