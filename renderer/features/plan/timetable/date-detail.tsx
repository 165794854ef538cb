/** One statutory date beside the table: its rule, its source, and how sure the desk is of it. */
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { surenessLevels } from '../../../core/offences/offence';
import { distanceWords, type StatutoryRow } from '../../../core/plan/statutory-rows';
import { sayTime } from '../../../core/timetable/event';
import { pollKind } from '../../../core/timetable/rules';
import { useToday } from '../../../services/desk-context';
import { Help, Message } from '../../../ui/screen';
import { PanelHead } from '../../../ui/panel-head';

interface DateDetailProps {
  readonly row: StatutoryRow;
  readonly pollingDate: string;
  readonly onClose: () => void;
}

/** The date with its arithmetic, so that anybody can check it. */
export function DateDetail({ row, pollingDate, onClose }: DateDetailProps) {
  const today = useToday();
  const sureness = surenessLevels.find(({ id }) => id === row.sureness)?.name ?? row.sureness;
  return (
    <section className="stack record-panel" aria-label={row.name}>
      <PanelHead title={row.name} closeLabel="Close the date" onClose={onClose} />
      <p className="timetable-when">
        <strong>
          {formatDate(row.date)}
          {row.time === null ? '' : `, ${sayTime(row.time)}`}
        </strong>
        <br />
        <span className="dimmed">
          {relativeDays(daysBetween(today, row.date))}, {distanceWords(row, pollingDate)}
        </span>
      </p>
      <dl className="timetable-facts">
        <dt>Poll</dt>
        <dd>{row.polls.map((poll) => pollKind(poll).name).join('; ')}</dd>
        {row.councils === null ? null : (
          <>
            <dt>Council</dt>
            <dd>{row.councils}</dd>
          </>
        )}
        <dt>How it is counted</dt>
        <dd>{row.rule}</dd>
        <dt>How sure</dt>
        <dd>{sureness}</dd>
      </dl>
      {row.doubt === null ? null : (
        <Message tone="warning" title="To be minded">
          <p>{row.doubt}</p>
        </Message>
      )}
      {row.differs === null ? null : (
        <Message tone="note" title="Several polls">
          <p>{row.differs}</p>
        </Message>
      )}
      <Help source={row.source}>
        Ask the returning officer before relying on a date. A day declared later as a holiday or a day of
        mourning can move it.
      </Help>
    </section>
  );
}
