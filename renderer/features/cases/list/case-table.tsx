/** The rows of the case list: reference, stage, officer, and how long there is. */
import { Link } from 'react-router';
import type { CaseSort } from '../../../core/cases/case-list-filter';
import type { CaseOrder, CaseRow } from '../../../core/cases/case-list';
import { markerOn } from '../../../core/cases/case-clocks';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { useToday } from '../../../services/desk-context';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly sort: CaseSort;
  readonly onSort: (sort: CaseSort) => void;
}

/** Sorted by its headings. */
export function CaseTable({ rows, sort, onSort }: CaseTableProps) {
  const sorting = (by: CaseOrder): NonNullable<VirtualColumn<CaseRow>['sort']> => ({
    direction: sort.by !== by ? null : sort.isDescending ? 'descending' : 'ascending',
    onSort: () => onSort({ by, isDescending: sort.by === by && !sort.isDescending }),
  });
  const columns: readonly VirtualColumn<CaseRow>[] = [
    {
      key: 'case',
      heading: 'Case',
      width: 'minmax(12rem, 3fr)',
      sort: sorting('reference'),
      cell: ({ caseFile, offenceNames }) => (
        <>
          <Link to={`/cases/${caseFile.id}/summary`}>
            {caseFile.title === '' ? caseFile.reference : `${caseFile.reference} · ${caseFile.title}`}
          </Link>
          <p className="dimmed small case-one-line">{offenceNames.join('; ') || 'no offence yet'}</p>
        </>
      ),
    },
    {
      key: 'limit',
      heading: 'Nearest time limit',
      width: 'minmax(10rem, 2fr)',
      sort: sorting('limit'),
      cell: (row) => <Limit row={row} />,
    },
    {
      key: 'stage',
      heading: 'Stage',
      width: 'minmax(8rem, 1.5fr)',
      sort: sorting('stage'),
      cell: ({ stage }) => stage.words,
    },
    {
      key: 'officer',
      heading: 'Officer in the case',
      width: 'minmax(8rem, 1.5fr)',
      sort: sorting('officer'),
      cell: ({ caseFile }) => caseFile.officerInCase || <span className="dimmed">Nobody yet</span>,
    },
    {
      key: 'area',
      heading: 'Area',
      width: 'minmax(7rem, 1.2fr)',
      sort: sorting('area'),
      cell: ({ areaName }) => areaName || <span className="dimmed">Not recorded</span>,
    },
  ];
  return (
    <VirtualTable
      label="Cases"
      rows={rows}
      columns={columns}
      rowKey={({ caseFile }) => caseFile.id}
      rowHeightRem={3.25}
    />
  );
}

/** The date in words, and which marker was reached. */
function Limit({ row: { limit, stage } }: { readonly row: CaseRow }) {
  const today = useToday();
  if (limit === null) {
    const words = stage.stage === 'closed' || stage.stage === 'in-court' ? 'no longer runs' : 'no date known';
    return <span className="dimmed">{words}</span>;
  }
  const { passed, isOver } = markerOn(limit.sheet, today);
  const when = relativeDays(daysBetween(today, limit.date));
  return (
    <>
      <span className={isOver || passed !== null ? 'case-overdue' : ''}>{formatDate(limit.date)}</span>
      <p className="dimmed small case-one-line">
        {isOver ? `passed ${when}` : `${when}${passed === null ? '' : ` · ${passed.name}`}`}
      </p>
    </>
  );
}
