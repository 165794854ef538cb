/**
 * The columns of the data return, in their order. Headings are changed in the reference file alone.
 *
 * Reference: resources/reference/data-return.json.
 */
import reference from '../../../resources/reference/data-return.json';
import type { RegisterColumn } from '../registers/register';

export const returnColumnIds = [
  'part',
  'force',
  'force-reference',
  'commission-reference',
  'reported',
  'occurred',
  'authority',
  'electoral-area',
  'election-type',
  'category',
  'sub-category',
  'offence',
  'summary',
  'suspect-role',
  'status',
  'outcome',
  'outcome-date',
  'updated',
] as const;
export type ReturnColumnId = (typeof returnColumnIds)[number];

export interface ReturnColumn extends RegisterColumn {
  readonly id: ReturnColumnId;
}

/** Electoral offences and, apart from them, complaints that are none under the 1983 Act. */
export type ReturnPart = 'offences' | 'other-complaints';

/** Every column; a test holds the file to the list of ids. */
export const returnColumns = reference.columns as readonly ReturnColumn[];

/** The two parts as the return calls them. */
export const returnPartNames: Readonly<Record<ReturnPart, string>> = reference.parts;

/** Who receives the return. */
export const returnRecipients: readonly string[] = reference.recipients;

/** Day of the month by which the return for the month before is made. */
export const returnDueDay: number = reference.dueDay;

/** Where the columns come from, and what about them is the desk's own. */
export const dataReturnSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The heading of a column. */
export function returnHeading(id: ReturnColumnId): string {
  return returnColumns.find((column) => column.id === id)?.heading ?? id;
}
