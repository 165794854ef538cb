/** The statutory dates as a table, in the order in which they come. */
import { memo, useEffect, useRef } from 'react';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { distanceWords, type StatutoryRow } from '../../../core/plan/statutory-rows';
import type { TimetableView } from '../../../core/plan/timetable-view';
import { sayTime } from '../../../core/timetable/event';
import { pollKind } from '../../../core/timetable/rules';
import { useToday } from '../../../services/desk-context';

/** Where the keyboard goes back to when a date is closed. */
export function dateButtonId(key: string): string {
  return `timetable-date-${key}`;
}

interface DatesTableProps {
  readonly view: TimetableView;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

/** One row for each date; the name of the event opens its rule beside the table. */
export function DatesTable({ view, openKey, onOpen }: DatesTableProps) {
  const today = useToday();
  const polls = new Set(view.statutory.flatMap((row) => row.polls)).size;
  const hasCouncils = view.statutory.some(({ councils }) => councils !== null);
  return (
    <table className="plain-table record-table timetable-dates">
      <caption className="visually-hidden">The statutory dates of the operation</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Time</th>
          <th scope="col">What</th>
          {polls > 1 ? <th scope="col">Poll</th> : null}
          {hasCouncils ? <th scope="col">Council</th> : null}
          <th scope="col">Distance</th>
        </tr>
      </thead>
      <tbody>
        {view.statutory.map((row) => (
          <DateRow
            key={row.key}
            row={row}
            isOpen={row.key === openKey}
            pollingDate={view.pollingDate}
            today={today}
            onOpen={onOpen}
            withPolls={polls > 1}
            withCouncils={hasCouncils}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DateRowProps {
  readonly row: StatutoryRow;
  readonly isOpen: boolean;
  readonly pollingDate: string;
  readonly today: string;
  readonly onOpen: (key: string) => void;
  readonly withPolls: boolean;
  readonly withCouncils: boolean;
}

const DateRow = memo(function DateRow(props: DateRowProps) {
  const { row, isOpen, pollingDate, today, onOpen, withPolls, withCouncils } = props;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const isPast = row.date < today;
  return (
    <tr data-open={isOpen} data-past={isPast} data-poll={row.date === pollingDate} ref={line}>
      <td className="no-wrap">
        {formatDate(row.date)}
        <div className="small dimmed">{relativeDays(daysBetween(today, row.date))}</div>
      </td>
      <td className="no-wrap">{row.time === null ? '' : sayTime(row.time)}</td>
      <th scope="row">
        <button
          type="button"
          id={dateButtonId(row.key)}
          className="text-link"
          aria-current={isOpen}
          onClick={() => onOpen(row.key)}
        >
          {row.name}
        </button>
        {doubtWords(row) === null ? null : <div className="small dimmed">{doubtWords(row)}</div>}
      </th>
      {withPolls ? <td>{row.polls.map((poll) => pollKind(poll).name).join('; ')}</td> : null}
      {withCouncils ? <td>{row.councils ?? ''}</td> : null}
      <td>{distanceWords(row, pollingDate)}</td>
    </tr>
  );
});

/** What of the row is not certain, in as few words as tell somebody to open it. */
function doubtWords({ sureness, isOpen, differs, doubt }: StatutoryRow): string | null {
  const words = [
    isOpen ? 'depends on the day of the result' : null,
    differs === null ? null : 'differs by poll',
    sureness === 'seen'
      ? doubt === null || isOpen
        ? null
        : 'with a note'
      : sureness === 'partly'
        ? 'partly checked'
        : 'not checked',
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' · ');
}
