/** The rows of the case list: reference, stage, officer, and how long there is. */
import { Link } from 'react-router';
import { type CaseSort, nearLimitMonths } from '../../../core/cases/case-list-filter';
import type { CaseOrder, CaseRow } from '../../../core/cases/case-list';
import { markerOn } from '../../../core/cases/case-clocks';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { monthsOn } from '../../../core/offences/time-limits/counting';
import { useToday } from '../../../services/desk-context';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly sort: CaseSort;
  readonly onSort: (sort: CaseSort) => void;
  /** Beside an open panel there is room for the first columns only. */
  readonly isBesidePanel: boolean;
}

const columnsBesidePanel = 3;

/** Sorted by its headings. */
export function CaseTable({ rows, sort, onSort, isBesidePanel }: CaseTableProps) {
  const sorting = (by: CaseOrder): NonNullable<VirtualColumn<CaseRow>['sort']> => ({
    direction: sort.by !== by ? null : sort.isDescending ? 'descending' : 'ascending',
    onSort: () => onSort({ by, isDescending: sort.by === by && !sort.isDescending }),
  });
  const columns: readonly VirtualColumn<CaseRow>[] = [
    {
      key: 'case',
      heading: 'Case',
      width: 'minmax(9rem, 3fr)',
      sort: sorting('reference'),
      cell: ({ caseFile, offenceNames }) => (
        <>
          <p className="case-one-line">
            <Link to={`/cases/${caseFile.id}/summary`}>
              {caseFile.title === '' ? caseFile.reference : `${caseFile.reference} · ${caseFile.title}`}
            </Link>
          </p>
          <p className="dimmed small case-one-line">{offenceNames.join('; ') || 'no offence yet'}</p>
        </>
      ),
    },
    {
      key: 'limit',
      heading: 'Nearest time limit',
      width: 'minmax(9rem, 1.8fr)',
      sort: sorting('limit'),
      cell: (row) => <Limit row={row} />,
    },
    {
      key: 'stage',
      heading: 'Stage',
      width: 'minmax(7rem, 1.5fr)',
      sort: sorting('stage'),
      cell: ({ stage }) => stage.words,
    },
    {
      key: 'officer',
      heading: 'Officer',
      width: 'minmax(6rem, 1.3fr)',
      sort: sorting('officer'),
      cell: ({ caseFile }) => caseFile.officerInCase || <span className="dimmed">Nobody yet</span>,
    },
    {
      key: 'area',
      heading: 'Area',
      width: 'minmax(5.5rem, 1.2fr)',
      sort: sorting('area'),
      cell: ({ areaName }) => areaName || <span className="dimmed">Not recorded</span>,
    },
  ];
  return (
    <VirtualTable
      label="Cases"
      rows={rows}
      columns={isBesidePanel ? columns.slice(0, columnsBesidePanel) : columns}
      rowKey={({ caseFile }) => caseFile.id}
      rowHeightRem={3.25}
    />
  );
}

/** The date in words, and which marker was reached; in red from where the filter calls it near. */
function Limit({ row: { caseFile, limit, stage, uncounted } }: { readonly row: CaseRow }) {
  const today = useToday();
  const [first] = uncounted;
  if (first !== undefined) {
    const date = limit === null ? '' : ` · nearest counted ${formatDate(limit.date)}`;
    return (
      <>
        <span className="case-overdue">cannot be counted</span>
        <p className="dimmed small case-one-line">
          {first.ask}
          {date}
        </p>
      </>
    );
  }
  if (limit === null) {
    const words = caseFile.offences.length === 0 ? 'no offence yet' : 'no time limit';
    return <span className="dimmed">{stage.stage === 'closed' ? 'no longer runs' : words}</span>;
  }
  const { passed, isOver } = markerOn(limit.sheet, today);
  const when = relativeDays(daysBetween(today, limit.date));
  const isNear = limit.date <= monthsOn(today, nearLimitMonths);
  // "11 months: any application for more time is lodged": here the first words are enough.
  const marker = passed === null ? '' : ` · past ${passed.name.split(':')[0] ?? ''}`;
  const begun = stage.stage === 'in-court' ? ' · proceedings have begun' : '';
  return (
    <>
      <span className={isNear ? 'case-overdue' : ''}>{formatDate(limit.date)}</span>
      <p className="dimmed small case-one-line">
        {isOver ? `passed ${when}` : `${when}${marker}`}
        {begun}
      </p>
    </>
  );
}
