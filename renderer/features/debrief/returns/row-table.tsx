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

/** The reference opens the row beside the table; the last column opens the record itself. Fits beside the panel at 1280 px. */
export function RowTable({ label, rows, findings, openKey, onOpen }: RowTableProps) {
  return (
    <div className="return-rows">
      <VirtualTable
        label={label}
        rows={rows}
        columns={columnsOf({ openKey, onOpen, errors: keysWithErrors(findings) })}
        rowKey={({ key }) => key}
        rowHeightRem={5.25}
      />
    </div>
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
      width: '4.5rem',
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
      width: 'minmax(6.5rem, 2fr)',
      cell: ({ key, cells }) => (
        <>
          <div className="return-lines">
            {cells.summary === '' ? <span className="dimmed">Not written yet</span> : cells.summary}
          </div>
          {errors.has(key) ? <div className="small return-held">Held back</div> : null}
        </>
      ),
    },
    twoLines('category', 'sub-category', { heading: 'Category; sub-category', width: 'minmax(5rem, 1fr)' }),
    twoLines('status', 'outcome', { heading: 'Status; outcome', width: 'minmax(5rem, 1fr)' }),
    twoLines('electoral-area', 'authority', { heading: 'Area; authority', width: 'minmax(4.5rem, 1fr)' }),
    twoLines('reported', 'occurred', { heading: 'Reported; date of offence', width: '6rem' }),
    {
      key: 'open',
      heading: 'Record',
      width: '3.5rem',
      cell: ({ subject, reference }) => (
        <Link to={subjectPath(subject)}>
          Open
          <span className="visually-hidden">
            {subject.kind === 'case' ? ' case ' : ' allegation '}
            {reference}
          </span>
        </Link>
      ),
    },
  ];
}

/** One value above the other, under a head that is shorter than those of the file. */
function twoLines(
  first: ReturnColumnId,
  second: ReturnColumnId,
  head: Pick<VirtualColumn<ReturnRow>, 'heading' | 'width'>,
): VirtualColumn<ReturnRow> {
  return {
    ...head,
    key: first,
    cell: ({ cells }) => (
      <>
        <div className="return-lines">{cellWords(cells[first])}</div>
        <div className="small dimmed return-lines">{cellWords(cells[second])}</div>
      </>
    ),
  };
}

/** A cell as a person reads it; an empty one as a dash. */
export function cellWords(cell: string): string {
  if (cell === '') return '–';
  return isIsoDate(cell) ? formatDate(cell) : cell;
}
