/** A register as a Word document: a table where it can be read as one, else the particulars of each record. */
import { formatDate, formatMoment } from '../../foundation/dates';
import type { Marking } from '../../foundation/marking';
import { withLook } from '../../issuing/document-look';
import type { ForceLook } from '../../issuing/force-look';
import type { RegisterCell, RegisterColumn, RegisterTable } from '../../registers/register';
import { rowCount } from '../../registers/register-sheet';
import { heading, numbered, plain, table } from '../blocks';
import type { Block, WordDocument } from '../model';

/** Up to so many columns stand side by side on A4, and on A3; with more, each record has its own particulars. */
export const mostColumns = { a4: 8, a3: 12 } as const;

export interface RegisterPages {
  readonly title: string;
  readonly table: RegisterTable;
  readonly operationName: string;
  readonly marking: Marking;
  readonly author: string;
  /** ISO date as at which it was made. */
  readonly date: string;
  readonly status: WordDocument['status'];
  /** Why fields stand in no column, each reason once; empty where every field stands in one. */
  readonly leftOut?: readonly string[];
  /** What is said of records that were left out of this copy; nothing where none was. */
  readonly recordsLeftOut?: readonly string[];
  /** The look of the force; absent where it has chosen none. */
  readonly look?: ForceLook | undefined;
  /** Which export of the list it is: 1, 2, 3 …; absent where it is not counted. */
  readonly number?: number;
}

/** The whole document: what it is and as at when, then every record. */
export function registerDocument(pages: RegisterPages): WordDocument {
  const { title, operationName, marking, author, date, status, look, number } = pages;
  const asAt =
    number === undefined ? `As at ${formatDate(date)}` : `Version ${number}, as at ${formatDate(date)}`;
  return {
    title,
    marking,
    status,
    author,
    issueDate: date,
    versionLabel: asAt,
    language: 'en-GB',
    frontLook: 'short',
    ...withLook(look),
    front: {
      operation: operationName,
      version: asAt,
      status: `${title}, ${rowCount(pages.table).toLowerCase()}`,
      author,
      approvedBy: 'Not approved: a list of the desk',
      date: formatDate(date),
      reviewDate: 'None: a list as at its date',
      distribution: 'As its marking allows',
      foiNote: '',
    },
    blocks: blocksOf(pages),
  };
}

function blocksOf(pages: RegisterPages): readonly Block[] {
  const { title, table: list } = pages;
  const { columns, rows } = list;
  if (rows.length === 0) return [plain(`${title}: nothing is recorded.`)];
  if (columns.length > mostColumns.a3) return [...aboutBlocks(pages, true), ...particularsOf(title, list)];
  const size = columns.length > mostColumns.a4 ? 'A3' : 'A4';
  return [
    ...aboutBlocks(pages, false),
    { kind: 'section', orientation: 'landscape', size },
    table({
      caption: title,
      columns: columns.map(({ heading: head, kind, share }) => ({
        heading: head,
        share: Math.max(share, narrowest),
        align: kind === 'number' ? 'right' : 'left',
      })),
      rows: rows.map((row) => columns.map((column, at) => cellText(row[at] ?? null, column))),
      compact: columns.length > 5,
    }),
  ];
}

/** A word such as "Neighbourhood" must fit into the narrowest column. */
const narrowest = 1.3;

/** What the list holds and what it does not, before the list itself. */
function aboutBlocks(
  { table: list, leftOut = [], recordsLeftOut = [] }: RegisterPages,
  isOneByOne: boolean,
): readonly Block[] {
  const names = list.columns.map(({ heading: name }) => name).join('; ');
  const every = recordsLeftOut.length === 0 ? 'every record of the list' : 'records of the list';
  return [
    heading(1, 'What this list holds'),
    numbered(`${rowCount(list)}, ${every} at its date, in its order. Fields: ${names}.`),
    ...recordsLeftOut.map((words) => numbered(words)),
    ...(isOneByOne
      ? [
          numbered(
            'The fields are too many to stand side by side: each record stands by itself, without the fields that hold nothing.',
          ),
        ]
      : []),
    numbered(
      leftOut.length === 0
        ? 'No field that was filled in is left out.'
        : `Fields that stand in no column: ${leftOut.join(' ')}`,
    ),
  ];
}

/** Too many columns to stand side by side: each record by itself, without the fields that are empty. */
function particularsOf(title: string, { columns, rows }: RegisterTable): readonly Block[] {
  return rows.flatMap((row, at): readonly Block[] => [
    { ...heading(2, recordTitle(row, { columns, at })), numbered: false },
    {
      kind: 'particulars',
      label: `${title}, record ${at + 1} of ${rows.length}`,
      rows: columns.flatMap((column, index) => {
        const value = cellText(row[index] ?? null, column);
        return value === '' ? [] : [{ name: column.heading, value }];
      }),
    },
  ]);
}

/** The first two filled fields that are no numbers name the record: "INT-004, Mon 1 Mar 2027". */
function recordTitle(
  row: RegisterTable['rows'][number],
  { columns, at }: { readonly columns: readonly RegisterColumn[]; readonly at: number },
): string {
  const named = columns
    .flatMap((column, index) => (column.kind === 'number' ? [] : cellText(row[index] ?? null, column) || []))
    .slice(0, 2)
    .join(', ')
    .split('\n')
    .join(' ');
  const short = named.length > 90 ? `${named.slice(0, 90).trimEnd()}…` : named;
  return short === '' ? `Record ${at + 1}` : `${at + 1}. ${short}`;
}

/** What stands in a cell on paper. */
function cellText(value: RegisterCell, { kind }: RegisterColumn): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (kind === 'date') return formatDate(value);
  return kind === 'moment' ? formatMoment(value) : value;
}
