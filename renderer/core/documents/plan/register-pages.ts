/** A register as a Word document: a table where it can be read as one, else the particulars of each record. */
import { formatDate, formatMoment } from '../../foundation/dates';
import type { Marking } from '../../foundation/marking';
import type { RegisterCell, RegisterColumn, RegisterTable } from '../../registers/register';
import { rowCount } from '../../registers/register-sheet';
import { heading, note, plain, table } from '../blocks';
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
}

/** The whole document: what it is and as at when, then every record. */
export function registerDocument(pages: RegisterPages): WordDocument {
  const { title, operationName, marking, author, date, status } = pages;
  const asAt = `As at ${formatDate(date)}`;
  return {
    title,
    marking,
    status,
    author,
    issueDate: date,
    versionLabel: asAt,
    language: 'en-GB',
    frontLook: 'short',
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

function blocksOf({ title, table: { columns, rows } }: RegisterPages): readonly Block[] {
  if (rows.length === 0) return [plain(`${title}: nothing is recorded.`)];
  if (columns.length > mostColumns.a3) return particularsOf(title, { columns, rows });
  const size = columns.length > mostColumns.a4 ? 'A3' : 'A4';
  return [
    { kind: 'section', orientation: 'landscape', size },
    table({
      caption: title,
      columns: columns.map(({ heading: head, kind, share }) => ({
        heading: head,
        share,
        align: kind === 'number' ? 'right' : 'left',
      })),
      rows: rows.map((row) => columns.map((column, at) => cellText(row[at] ?? null, column))),
      compact: columns.length > 5,
    }),
  ];
}

/** Too many columns to stand side by side: each record by itself, without the fields that are empty. */
function particularsOf(title: string, { columns, rows }: RegisterTable): readonly Block[] {
  return [
    { kind: 'section', orientation: 'portrait', size: 'A4' },
    note(`Each record by itself, in the order of the list; fields that hold nothing are not printed.`),
    ...rows.flatMap((row, at): readonly Block[] => [
      { ...heading(2, recordTitle(row, { columns, at })), numbered: false },
      {
        kind: 'particulars',
        label: `${title}, record ${at + 1} of ${rows.length}`,
        rows: columns.flatMap((column, index) => {
          const value = cellText(row[index] ?? null, column);
          return value === '' ? [] : [{ name: column.heading, value }];
        }),
      },
    ]),
  ];
}

/** The first two filled fields name the record: "Carrow, 12". */
function recordTitle(
  row: RegisterTable['rows'][number],
  { columns, at }: { readonly columns: readonly RegisterColumn[]; readonly at: number },
): string {
  const named = columns
    .flatMap((column, index) => cellText(row[index] ?? null, column) || [])
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
