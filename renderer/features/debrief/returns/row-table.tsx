/** The rows of one part of the return. */
import { Link } from 'react-router';
import { formatDate, isIsoDate } from '../../../core/foundation/dates';
import { type ReturnColumnId, returnHeading } from '../../../core/returns/columns';
import type { ReturnFinding } from '../../../core/returns/findings';
import type { ReturnRow } from '../../../core/returns/rows';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { rowButtonId, subjectPath } from './return-path';

interface RowTableProps {
  readonly label: string;
  readonly rows: readonly ReturnRow[];
  readonly findings: readonly ReturnFinding[];
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

/** The reference opens the row beside the table; the last column opens the record itself. */
export function RowTable({ label, rows, findings, openKey, onOpen }: RowTableProps) {
  return (
    <VirtualTable
      label={label}
      rows={rows}
      columns={columnsOf({ openKey, onOpen, errors: keysWithErrors(findings) })}
      rowKey={({ key }) => key}
      rowHeightRem={4}
    />
  );
}

function keysWithErrors(findings: readonly ReturnFinding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ gravity }) => gravity === 'error').flatMap(({ rows }) => rows));
}

interface Around extends Pick<RowTableProps, 'openKey' | 'onOpen'> {
  readonly errors: ReadonlySet<string>;
}

function columnsOf({ openKey, onOpen, errors }: Around): readonly VirtualColumn<ReturnRow>[] {
  return [
    {
      key: 'reference',
      heading: 'Reference',
      width: '6rem',
      cell: ({ key, reference }) => (
        <button
          type="button"
          id={rowButtonId(key)}
          className="text-link return-reference"
          aria-current={key === openKey}
          onClick={() => onOpen(key)}
        >
          {reference}
        </button>
      ),
    },
    {
      key: 'summary',
      heading: returnHeading('summary'),
      width: 'minmax(10rem, 2fr)',
      cell: ({ key, cells }) => (
        <>
          <div className="return-lines">
            {cells.summary === '' ? <span className="dimmed">Not written yet</span> : cells.summary}
          </div>
          {errors.has(key) ? <div className="small return-held">Held back</div> : null}
        </>
      ),
    },
    twoLines('category', 'sub-category', 'minmax(8rem, 1fr)'),
    twoLines('status', 'outcome', 'minmax(8rem, 1fr)'),
    twoLines('electoral-area', 'authority', 'minmax(7rem, 1fr)'),
    twoLines('reported', 'occurred', '8.5rem'),
    {
      key: 'open',
      heading: 'Record',
      width: '7.5rem',
      cell: ({ subject, reference }) => (
        <Link to={subjectPath(subject)}>
          {subject.kind === 'case' ? 'Open case' : 'Open allegation'}
          <span className="visually-hidden"> {reference}</span>
        </Link>
      ),
    },
  ];
}

function twoLines(first: ReturnColumnId, second: ReturnColumnId, width: string): VirtualColumn<ReturnRow> {
  return {
    key: first,
    heading: `${returnHeading(first)}; ${returnHeading(second).toLocaleLowerCase('en-GB')}`,
    width,
    cell: ({ cells }) => (
      <>
        <div className="return-line">{cellWords(cells[first])}</div>
        <div className="small dimmed return-line">{cellWords(cells[second])}</div>
      </>
    ),
  };
}

/** A cell as a person reads it; an empty one as a dash. */
export function cellWords(cell: string): string {
  if (cell === '') return '–';
  return isIsoDate(cell) ? formatDate(cell) : cell;
}
