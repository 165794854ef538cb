/** The rows of the case list: reference, how long there is, what stands against the file, stage and officer. */
import { useCallback } from 'react';
import { Link } from 'react-router';
import {
  type CaseSort,
  nearLimitMonths,
  type ReadinessByCase,
  rowSummary,
} from '../../../core/cases/case-list-filter';
import type { CaseOrder, CaseRow } from '../../../core/cases/case-list';
import { markerOn } from '../../../core/cases/case-clocks';
import type { CaseId } from '../../../core/cases/case-file';
import { summaryWords } from '../../../core/cases/readiness/readiness-summary';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { monthsOn } from '../../../core/offences/time-limits/counting';
import { useToday } from '../../../services/desk-context';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly readiness: ReadinessByCase;
  /** Told which cases are in sight; the same function always. */
  readonly onSight: (ids: readonly CaseId[]) => void;
  readonly sort: CaseSort;
  readonly onSort: (sort: CaseSort) => void;
  /** Beside an open panel there is room for the first columns only. */
  readonly isBesidePanel: boolean;
}

const columnsBesidePanel = 3;

/** Sorted by its headings. */
export function CaseTable({ rows, readiness, onSight, sort, onSort, isBesidePanel }: CaseTableProps) {
  const tellSight = useCallback(
    (inSight: readonly CaseRow[]) => onSight(inSight.map(({ caseFile }) => caseFile.id)),
    [onSight],
  );
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
      key: 'readiness',
      heading: 'Stands against it',
      width: 'minmax(9rem, 2fr)',
      sort: sorting('readiness'),
      cell: (row) => <StandsAgainst row={row} readiness={readiness} />,
    },
    {
      key: 'stage',
      heading: 'Stage',
      width: 'minmax(6rem, 1.4fr)',
      sort: sorting('stage'),
      cell: ({ stage }) => stage.words,
    },
    {
      key: 'officer',
      heading: 'Officer',
      width: 'minmax(5.5rem, 1.1fr)',
      sort: sorting('officer'),
      cell: ({ caseFile }) => caseFile.officerInCase || <span className="dimmed">Nobody yet</span>,
    },
    {
      key: 'area',
      heading: 'Area',
      width: 'minmax(5rem, 1fr)',
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
      onSight={tellSight}
    />
  );
}

interface StandsAgainstProps {
  readonly row: CaseRow;
  readonly readiness: ReadinessByCase;
}

/** What blocks and what is a risk, counted, and the gravest of it in words; it leads to all of them. */
function StandsAgainst({ row, readiness }: StandsAgainstProps) {
  const { caseFile, stage } = row;
  const summary = rowSummary(row, readiness);
  if (summary === null) {
    return <span className="dimmed">{stage.stage === 'closed' ? 'case closed' : 'being worked out'}</span>;
  }
  const { counts, first } = summary;
  const more = counts.blocks + counts.risk + counts.polish - 1;
  return (
    <>
      <Link
        to={`/cases/${caseFile.id}/readiness`}
        className={counts.blocks > 0 ? 'case-blocked' : 'case-not-blocked'}
        aria-label={`${caseFile.reference}: ${summaryWords(summary)}`}
      >
        {summaryWords(summary)}
      </Link>
      {first === null ? null : (
        <p
          className="dimmed small case-one-line"
          title={more > 0 ? `${first.missing} And ${more} more.` : first.missing}
        >
          {first.missing}
        </p>
      )}
    </>
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
