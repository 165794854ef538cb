/** The timetable as sheets of a wall calendar: the days on which something falls can be opened. */
import { useMemo } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import type { TimetableView } from '../../../core/plan/timetable-view';
import { type MonthDay, monthsOf } from './month-days';

interface MonthPictureProps {
  readonly view: TimetableView;
  readonly today: string;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

const weekdays = ['M', 'T', 'W', 'T', 'F', 'S', 'S'] as const;

/** One small sheet for each month in which something falls. */
export function MonthPicture({ view, today, openKey, onOpen }: MonthPictureProps) {
  const months = useMemo(() => monthsOf(view), [view]);
  return (
    <div className="stack-tight">
      <div className="timetable-months">
        {months.map(({ name, offset, days }) => (
          <section key={name} className="timetable-month" aria-label={name}>
            <h2>{name}</h2>
            <div className="timetable-days">
              {weekdays.map((letter, at) => (
                <span key={at} className="timetable-weekday" aria-hidden>
                  {letter}
                </span>
              ))}
              {days.map((day, at) => (
                <Day
                  key={day.date}
                  day={day}
                  column={at === 0 ? offset + 1 : null}
                  isToday={day.date === today}
                  openKey={openKey}
                  onOpen={onOpen}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      <p className="small dimmed timetable-key">
        A frame marks a day with a date, the full field polling day, a dotted line the pre-election period; a
        number in bold is today. A small raised number says how many dates fall on the day: pressing it again
        opens the next. Saturdays and Sundays are grey.
      </p>
    </div>
  );
}

interface DayProps {
  readonly day: MonthDay;
  /** Where the first day of a month stands in its week; `null` for the days that follow. */
  readonly column: number | null;
  readonly isToday: boolean;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

function Day({ day, column, isToday, openKey, onOpen }: DayProps) {
  const { date, rows, isWeekend, isPoll, isInPreElection } = day;
  const [first] = rows;
  const shared = {
    className: 'timetable-day',
    'data-weekend': isWeekend,
    'data-poll': isPoll,
    'data-period': isInPreElection,
    'data-today': isToday,
    ...(column === null ? {} : { style: { gridColumnStart: column } }),
  };
  const number = Number(date.slice(8));
  if (first === undefined) return <span {...shared}>{number}</span>;
  // A day with several dates opens them in turn.
  const at = rows.findIndex(({ key }) => key === openKey);
  const next = rows[(at + 1) % rows.length] ?? first;
  const names = rows.map(({ name }) => name).join('; ');
  return (
    <button
      type="button"
      {...shared}
      data-dated
      aria-current={at >= 0}
      aria-label={`${formatDate(date)}: ${names}`}
      title={names}
      onClick={() => onOpen(next.key)}
    >
      {number}
      {rows.length > 1 ? <sub aria-hidden>{rows.length}</sub> : null}
    </button>
  );
}
