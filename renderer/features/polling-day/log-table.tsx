/** The log as a long table of which only the rows in sight are drawn. */
import { useMemo } from 'react';
import { formatDate, dateAt, formatTime } from '../../core/foundation/dates';
import { lateness } from '../../core/log/log';
import type { StationRow } from '../../core/places/station-rows';
import type { ReadDayEntry } from '../../core/polling-day/day-log';
import { dayLogKinds } from '../../core/polling-day/day-log-entry';
import { rowName } from '../../core/polling-day/finding';
import type { Team } from '../../core/polling-day/team';
import { type VirtualColumn, VirtualTable } from '../../ui/virtual-table';

interface LogTableProps {
  readonly entries: readonly ReadDayEntry[];
  readonly rowsById: ReadonlyMap<string, StationRow>;
  readonly teamsById: ReadonlyMap<string, Team>;
  readonly openIds: ReadonlySet<string>;
  /** ISO date; entries of other days say theirs. */
  readonly dayZero: string;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Struck entries stand there struck through. */
export function LogTable(props: LogTableProps) {
  const { entries, rowsById, teamsById, openIds, dayZero, openId, onOpen } = props;
  const columns = useMemo(
    () => columnsOf({ rowsById, teamsById, openIds, dayZero, openId, onOpen }),
    [rowsById, teamsById, openIds, dayZero, openId, onOpen],
  );
  return (
    <VirtualTable
      label="Log of polling day"
      rows={entries}
      rowKey={keyOf}
      rowHeightRem={2.75}
      columns={columns}
    />
  );
}

function keyOf({ entry }: ReadDayEntry): string {
  return entry.id;
}

type Column = VirtualColumn<ReadDayEntry>;

function columnsOf(given: Omit<LogTableProps, 'entries'>): readonly Column[] {
  const { rowsById, teamsById, openIds, dayZero, openId, onOpen } = given;
  return [
    {
      key: 'number',
      heading: 'Entry',
      width: '4.5rem',
      cell: ({ entry, struck }) => (
        <button
          type="button"
          className="text-link"
          aria-current={entry.id === openId}
          onClick={() => onOpen(entry.id)}
        >
          {struck === null ? entry.number : <s>{entry.number}</s>}
        </button>
      ),
    },
    { key: 'time', heading: 'Time', width: '7rem', cell: (read) => <When read={read} dayZero={dayZero} /> },
    {
      key: 'kind',
      heading: 'Kind',
      width: '6rem',
      cell: ({ entry }) => (
        <>
          {dayLogKinds.find(({ id }) => id === entry.kind)?.name}
          {openIds.has(entry.id) ? <strong> open</strong> : null}
        </>
      ),
    },
    {
      key: 'station',
      heading: 'Station',
      width: 'minmax(8rem, 1fr)',
      cell: ({ entry }) => {
        const row = rowsById.get(entry.stationId ?? '');
        return <span className="log-words">{row === undefined ? '' : rowName(row)}</span>;
      },
    },
    ...(openId === null ? [teamColumn(teamsById)] : []),
    {
      key: 'text',
      heading: 'What happened',
      width: openId === null ? 'minmax(14rem, 2.4fr)' : 'minmax(9rem, 1.6fr)',
      cell: (read) => <Words read={read} />,
    },
    ...(openId === null ? [byColumn] : []),
  ];
}

/** Left out beside an open entry, which says it too. */
function teamColumn(teamsById: LogTableProps['teamsById']): Column {
  return {
    key: 'team',
    heading: 'Team',
    width: 'minmax(6rem, 0.6fr)',
    cell: ({ entry }) => <span className="log-words">{teamsById.get(entry.teamId ?? '')?.name ?? ''}</span>,
  };
}

/** Left out beside an open entry, as the team is. */
const byColumn: Column = {
  key: 'by',
  heading: 'Written by',
  width: 'minmax(8rem, 1fr)',
  cell: ({ entry }) => (
    <span className="log-words" title={entry.recordedBy}>
      {entry.recordedBy}
    </span>
  ),
};

function When({ read, dayZero }: { readonly read: ReadDayEntry; readonly dayZero: string }) {
  const { entry } = read;
  const day = dateAt(entry.at);
  return (
    <>
      {formatTime(entry.at)}
      {day === dayZero ? null : <div className="small dimmed">{formatDate(day)}</div>}
      {read.isLate ? <div className="small dimmed">late by {lateness(entry)}</div> : null}
    </>
  );
}

function Words({ read: { entry, struck, strikes } }: { readonly read: ReadDayEntry }) {
  const said = [entry.text, entry.response].filter((part) => part !== '').join(' · ');
  const words = said === '' && entry.kind === 'visit' ? 'All quiet' : said;
  return (
    <span className="log-words">
      {strikes === null ? null : <strong>Strikes {strikes.number}. </strong>}
      {struck === null ? words : <s>{words}</s>}
      {struck === null ? null : (
        <span className="dimmed">
          {' '}
          Struck by {struck.by.number}: {struck.reason}
        </span>
      )}
    </span>
  );
}
