/** The recommended events of the guidance as this force planned them, and events of its own. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { plannedStateWords, type PlannedRow, windowWords } from '../../../core/plan/planned-rows';
import { plannedEventsRegister } from '../../../core/registers/timetable';
import { useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { Screen } from '../../../ui/screen';
import { NoTimetable } from './no-timetable';
import { PlannedDetail } from './planned-detail';
import { TimetableTabs } from './timetable-tabs';
import { usePlannedEdits, useTimetable } from './use-timetable';

const buttonId = (key: string) => `timetable-event-${key}`;

/** `?event=` opens one beside the table. */
export function EventsScreen() {
  const { timetable } = useTimetable();
  const today = useToday();
  const { add } = usePlannedEdits();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('event');
  const rows = timetable.ok ? timetable.value.planned : [];
  // A link names the record; where that stands for a recommended event, its row goes by the recommendation.
  const open = rows.find(({ key, planned }) => key === asked || planned?.id === asked);
  const openKey = open?.key ?? null;
  const show = (key: string) => setParameters({ event: key }, { replace: open !== undefined });
  const close = () => {
    setParameters({}, { replace: true });
    if (openKey !== null) document.getElementById(buttonId(openKey))?.focus();
  };
  const addOne = () => {
    const id = add({ from: today, to: today });
    if (id !== null) show(id);
  };
  return (
    <Screen
      title="Planned events"
      purpose="What the guidance recommends around a poll, each with its owner and when it is to be done, and events of your own."
      tabs={<TimetableTabs />}
      actions={
        timetable.ok ? (
          <>
            <Button variant="default" onClick={addOne}>
              Add an event
            </Button>
            <ExportRegister register={plannedEventsRegister} />
          </>
        ) : undefined
      }
      asideLabel="Open event"
      aside={open === undefined ? null : <PlannedDetail key={open.key} row={open} onClose={close} />}
    >
      {timetable.ok ? (
        <div className="stack-wide">
          <p className="count-line" role="status">
            {countsOf(rows)}
          </p>
          <EventsTable rows={rows} openKey={openKey} today={today} onOpen={show} />
        </div>
      ) : (
        <NoTimetable problem={timetable.error} />
      )}
    </Screen>
  );
}

function countsOf(rows: readonly PlannedRow[]): string {
  const count = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length;
  return `${count('overdue')} overdue, ${count('now')} now, ${count('coming')} coming, ${count('done')} done`;
}

interface EventsTableProps {
  readonly rows: readonly PlannedRow[];
  readonly openKey: string | null;
  readonly today: string;
  readonly onOpen: (key: string) => void;
}

function EventsTable({ rows, openKey, today, onOpen }: EventsTableProps) {
  return (
    <table className="plain-table record-table timetable-events">
      <caption className="visually-hidden">Recommended and own events, by their first day</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Event</th>
          <th scope="col">Owner</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-open={row.key === openKey}>
            <td>{windowWords(row)}</td>
            <th scope="row">
              <button
                type="button"
                id={buttonId(row.key)}
                className="text-link"
                aria-current={row.key === openKey}
                onClick={() => onOpen(row.key)}
              >
                {row.name}
              </button>
              {row.recommended === null ? <div className="small dimmed">Added here</div> : null}
              {row.note === '' ? null : <div className="small">{row.note}</div>}
            </th>
            <td>{row.owner === '' ? <span className="dimmed">No owner</span> : row.owner}</td>
            <td data-state={row.state}>{plannedStateWords(row, today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
