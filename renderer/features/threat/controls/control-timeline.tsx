/** Controls in time: each at its due date, against today and polling day. Signs, not colours, tell the states apart. */
import { formatDate } from '../../../core/foundation/dates';
import { type Control, type ControlState, controlStates, slippedBecause } from '../../../core/threat/control';
import { dueWords, filterControls, everyControl } from '../../../core/threat/control-register';
import { type ControlTimeline as Timeline, controlTimeline } from '../../../core/threat/control-timeline';
import { useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { inShort } from '../evidence/evidence-words';
import { controlTitle, stateName } from './control-words';

/** The picture and its table. */
export function ControlTimeline({ controls }: { readonly controls: readonly Control[] }) {
  const today = useToday();
  const { pollingDate } = useOperation();
  const ordered = filterControls(controls, everyControl, today);
  const timeline = controlTimeline(ordered, { today, pollingDate });
  return (
    <section className="stack-tight control-timeline" aria-label="Controls in time">
      <h2>In time</h2>
      <PictureOrTable
        label="the controls in time"
        sentence={sentenceOf(timeline, today)}
        picture={<Picture timeline={timeline} today={today} />}
        table={<TimelineTable timeline={timeline} today={today} />}
      />
    </section>
  );
}

function sentenceOf({ due, withoutDate, pollingDay }: Timeline, today: string): string {
  const late = due.filter(({ control }) => slippedBecause(control, today) === 'overdue').length;
  const open = due.filter(({ control }) => control.state === 'proposed' || control.state === 'agreed');
  const after = pollingDay === null ? 0 : open.filter(({ date }) => date > pollingDay.date).length;
  return [
    `${due.length} ${due.length === 1 ? 'control has' : 'controls have'} a due date; ${late} overdue`,
    after === 0 ? '' : `, ${after} due only after polling day`,
    withoutDate.length === 0 ? '' : `; ${withoutDate.length} without a date`,
    '.',
  ].join('');
}

const width = 800;
const labels = 320;
const edge = 78;
const rowHeight = 38;
const top = 44;

function Picture({ timeline, today }: { readonly timeline: Timeline; readonly today: string }) {
  const { due, pollingDay } = timeline;
  const x = (at: number) => labels + 30 + at * (width - labels - 30 - edge);
  const height = top + due.length * rowHeight + 10;
  // Two lines on one day, or close to it, would write their names over each other.
  const isClose = pollingDay !== null && Math.abs(x(pollingDay.at) - x(timeline.today.at)) < 130;
  return (
    <div className="stack-tight">
      <svg
        className="timeline"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Controls by due date"
      >
        <DayLine x={x(timeline.today.at)} height={height} name="Today" date={timeline.today.date} y={12} />
        {pollingDay === null ? null : (
          <DayLine
            x={x(pollingDay.at)}
            height={height}
            name="Polling day"
            date={pollingDay.date}
            y={isClose ? 28 : 12}
            isHeavy
          />
        )}
        {due.map(({ control, at, date }, row) => (
          <TimelineRow
            key={control.id}
            control={control}
            x={x(at)}
            y={top + row * rowHeight}
            isDateBefore={pollingDay !== null && isJustBefore(x(at), x(pollingDay.at))}
            words={
              slippedBecause(control, today) === 'overdue'
                ? dueWords(control, today)
                : formatDate(date).slice(4, -5)
            }
          />
        ))}
      </svg>
      <ul className="timeline-key" aria-label="Signs">
        {controlStates.map(({ id, name }) => (
          <li key={id}>
            <svg width={18} height={18} aria-hidden="true">
              <StateSign state={id} x={9} y={9} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TimelineRowProps {
  readonly control: Control;
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Whether the date stands to the left of its sign. */
  readonly isDateBefore: boolean;
}

/** Whether a date written to the right would run into the line of polling day. */
function isJustBefore(x: number, line: number): boolean {
  return x < line && line - x < 110;
}

function TimelineRow({ control, x, y, words, isDateBefore }: TimelineRowProps) {
  const owner = control.owner.trim() === '' ? 'No owner' : control.owner;
  return (
    <g transform={`translate(0 ${y})`}>
      <line x1={0} x2={width} y1={rowHeight - 1} y2={rowHeight - 1} className="timeline-rule" />
      <text x={0} y={14} className="timeline-text">
        {inShort(controlTitle(control), 50)}
      </text>
      <text x={0} y={30} className="timeline-small">
        {inShort(owner, 26)}; {stateName(control.state).toLowerCase()}
      </text>
      <StateSign state={control.state} x={x} y={18} />
      <text
        x={isDateBefore ? x - 12 : x + 12}
        y={22}
        textAnchor={isDateBefore ? 'end' : 'start'}
        className="timeline-small timeline-date"
      >
        {words}
      </text>
    </g>
  );
}

/** Told apart by their shape: empty, half full, full, crossed out. */
function StateSign({
  state,
  x,
  y,
}: {
  readonly state: ControlState;
  readonly x: number;
  readonly y: number;
}) {
  if (state === 'dropped') {
    return <path d={`M ${x - 6} ${y - 6} l 12 12 m 0 -12 l -12 12`} className="timeline-cross" />;
  }
  return (
    <g>
      <circle cx={x} cy={y} r={7} className="timeline-ring" data-state={state} />
      {state === 'agreed' ? (
        <path d={`M ${x} ${y - 7} a 7 7 0 0 0 0 14 z`} className="timeline-half" />
      ) : null}
    </g>
  );
}

interface DayLineProps {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly date: string;
  readonly isHeavy?: boolean;
}

function DayLine({ x, y, height, name, date, isHeavy }: DayLineProps) {
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={y + 4}
        y2={height}
        className={isHeavy === true ? 'timeline-poll' : 'timeline-today'}
      />
      <text x={x} y={y} textAnchor="middle" className="timeline-small">
        {name}, {formatDate(date).slice(4, -5)}
      </text>
    </g>
  );
}

function TimelineTable({ timeline, today }: { readonly timeline: Timeline; readonly today: string }) {
  const rows = [...timeline.due.map(({ control }) => control), ...timeline.withoutDate];
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Controls by due date</caption>
      <thead>
        <tr>
          <th scope="col">Due</th>
          <th scope="col">Control</th>
          <th scope="col">Owner</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((control) => (
          <tr key={control.id}>
            <td>
              {control.due === null ? 'No date' : formatDate(control.due)}
              {control.due === null || dueWords(control, today) === '' ? '' : `, ${dueWords(control, today)}`}
            </td>
            <td>{controlTitle(control)}</td>
            <td>{control.owner.trim() === '' ? 'No owner' : control.owner}</td>
            <td>{stateName(control.state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
