/** The statutory timetable of the operation: every date, and the open one with its rule and source beside. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { sayPreElection, type TimetableView } from '../../../core/plan/timetable-view';
import { useToday } from '../../../services/desk-context';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { Screen } from '../../../ui/screen';
import { DateDetail } from './date-detail';
import { DatesTable, dateButtonId } from './dates-table';
import { ExportTimetable } from './export-timetable';
import { MonthPicture } from './month-picture';
import { monthsSentence } from './month-days';
import { NoTimetable } from './no-timetable';
import { OperationDatesPanel } from './operation-dates-panel';
import { TimetableTabs } from './timetable-tabs';
import { useTimetable } from './use-timetable';

/** `?date=` opens one date beside; `?about=operation` what else its dates depend on. */
export function TimetableScreen() {
  const { timetable } = useTimetable();
  const [parameters, setParameters] = useSearchParams();
  const openKey = parameters.get('date');
  const isAbout = parameters.get('about') === 'operation';
  const close = () => {
    setParameters({}, { replace: true });
    if (openKey !== null) document.getElementById(dateButtonId(openKey))?.focus();
  };
  const view = timetable.ok ? timetable.value : null;
  const open = view?.statutory.find(({ key }) => key === openKey);
  return (
    <Screen
      title="Timetable"
      purpose="Every statutory date of the operation’s polls, with the rule that gives it and where that stands."
      tabs={<TimetableTabs />}
      actions={
        view === null ? undefined : (
          <>
            <Button
              variant="default"
              onClick={() =>
                setParameters({ about: 'operation' }, { replace: isAbout || open !== undefined })
              }
            >
              Results, short notice, early start
            </Button>
            <ExportTimetable view={view} />
          </>
        )
      }
      asideLabel={isAbout ? 'What the dates depend on' : 'Open date'}
      aside={
        view === null ? null : isAbout ? (
          <OperationDatesPanel view={view} onClose={close} />
        ) : open === undefined ? null : (
          <DateDetail key={open.key} row={open} pollingDate={view.pollingDate} onClose={close} />
        )
      }
    >
      {timetable.ok ? (
        <Dates
          view={timetable.value}
          openKey={openKey}
          onOpen={(key) => setParameters({ date: key }, { replace: open !== undefined || isAbout })}
        />
      ) : (
        <NoTimetable problem={timetable.error} />
      )}
    </Screen>
  );
}

interface DatesProps {
  readonly view: TimetableView;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

function Dates({ view, openKey, onOpen }: DatesProps) {
  const today = useToday();
  const next = view.statutory.find(({ date }) => date >= today);
  const days = daysBetween(today, view.pollingDate);
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="count-line" role="status">
          Poll on {formatDate(view.pollingDate)}, {relativeDays(days)}.{' '}
          {next === undefined
            ? 'Every date of the timetable is past.'
            : `Next: ${next.name}, ${formatDate(next.date)}, ${relativeDays(daysBetween(today, next.date))}.`}
        </p>
        <p>
          <strong>Pre-election period.</strong> {sayPreElection(view.preElection)}{' '}
          <span className="dimmed">{view.preElection.reminder}</span>
        </p>
      </div>
      <PictureOrTable
        label="the dates of the timetable"
        sentence={monthsSentence(view)}
        picture={<MonthPicture view={view} today={today} onOpen={onOpen} openKey={openKey} />}
        table={<DatesTable view={view} openKey={openKey} onOpen={onOpen} />}
      />
      <ul className="timetable-notes">
        {view.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
