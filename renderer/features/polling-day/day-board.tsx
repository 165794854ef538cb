/** What a person at the log should see at a glance: visits overdue or due within the hour, and open incidents. */
import { counted } from '../../core/documents/blocks';
import { formatTime } from '../../core/foundation/dates';
import type { DayBoard, VisitStanding } from '../../core/polling-day/day-log';
import { rowName } from '../../core/polling-day/finding';
import { timeOf } from '../../core/polling-day/hours';

interface BoardProps {
  readonly board: DayBoard;
  readonly onStation: (stationId: string) => void;
  readonly onEntry: (entryId: string) => void;
}

const shownAtMost = 6;

/** Three short lists; each entry leads to what it speaks of. */
export function Board({ board, onStation, onEntry }: BoardProps) {
  return (
    <div className="day-board" tabIndex={0} role="region" aria-label="At a glance">
      <section aria-label="Visits overdue">
        <h2 className="panel-heading">
          {board.overdue.length === 0
            ? 'No visit overdue'
            : `${counted(board.overdue.length, 'visit', 'visits')} overdue`}
        </h2>
        <Standings standings={board.overdue} onStation={onStation} />
      </section>
      <section aria-label="Visits due within the hour">
        <h2 className="panel-heading">
          {board.soon.length === 0 ? 'None due within the hour' : `${board.soon.length} due within the hour`}
        </h2>
        <Standings standings={board.soon} onStation={onStation} />
      </section>
      <section aria-label="Open incidents">
        <h2 className="panel-heading">
          {board.open.length === 0
            ? 'No incident open'
            : `${counted(board.open.length, 'matter', 'matters')} open`}
        </h2>
        <ul className="plain-list">
          {board.open.slice(0, shownAtMost).map(({ first, entries }) => (
            <li key={first.id}>
              <button type="button" className="text-link" onClick={() => onEntry(first.id)}>
                {first.number}
              </button>{' '}
              {formatTime(first.at)} {first.text.slice(0, 60)}
              {entries.length < 2 ? '' : `, ${entries.length} entries`}
            </li>
          ))}
        </ul>
        <More of={board.open.length} />
      </section>
      <p className="day-board-count">
        <strong>{board.done.toLocaleString('en-GB')}</strong> of{' '}
        {counted(board.planned, 'planned visit', 'planned visits')} made
      </p>
    </div>
  );
}

interface StandingsProps {
  readonly standings: readonly VisitStanding[];
  readonly onStation: (stationId: string) => void;
}

function Standings({ standings, onStation }: StandingsProps) {
  return (
    <>
      <ul className="plain-list">
        {standings.slice(0, shownAtMost).map(({ row, done, planned, dueBy }) => (
          <li key={row.id}>
            <button type="button" className="text-link" onClick={() => onStation(row.id)}>
              {rowName(row)}
            </button>{' '}
            {done} of {planned} done, due by {timeOf(dueBy ?? 0)}
          </li>
        ))}
      </ul>
      <More of={standings.length} />
    </>
  );
}

function More({ of }: { readonly of: number }) {
  return of > shownAtMost ? <p className="small dimmed">and {of - shownAtMost} more</p> : null;
}
