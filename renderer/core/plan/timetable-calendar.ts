/** The timetable as a calendar that Outlook and other programs take in: plain data, written by `sheets`. */
import { Temporal } from '../foundation/dates';
import type { Operation } from '../operation/operation';
import { plannedStateWords } from './planned-rows';
import type { TimetableView } from './timetable-view';

export interface CalendarEvent {
  /** The same for the same event of the same operation, so that a second import takes the place of the first. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** First and last day (ISO) of an event of whole days, or the moment (ISO, UTC) of a deadline. */
  readonly when:
    | { readonly kind: 'days'; readonly from: string; readonly to: string }
    | { readonly kind: 'moment'; readonly at: string };
}

export interface CalendarDocument {
  readonly name: string;
  /** ISO moment in UTC: when the calendar was made. */
  readonly madeAt: string;
  readonly events: readonly CalendarEvent[];
}

/** Every statutory date, the recommended events as planned, and the pre-election period. */
export function timetableCalendar(
  operation: Pick<Operation, 'id' | 'name'>,
  view: TimetableView,
  { madeAt, today }: { readonly madeAt: string; readonly today: string },
): CalendarDocument {
  const uid = (part: string) => `${operation.id}.${part}@election-spoc-desk`;
  const statutory = view.statutory.map((row): CalendarEvent => ({
    uid: uid(`statutory.${row.key}`),
    summary: row.councils === null ? row.name : `${row.name} (${row.councils})`,
    description: described([row.rule, `Source: ${row.source}`, row.doubt, row.differs]),
    when:
      row.time === null
        ? { kind: 'days', from: row.date, to: row.date }
        : { kind: 'moment', at: ukMoment(row.date, row.time) },
  }));
  const planned = view.planned.map((row): CalendarEvent => ({
    uid: uid(`planned.${row.key}`),
    summary: row.name,
    description: described([
      row.owner === '' ? null : `Owner: ${row.owner}`,
      plannedStateWords(row, today),
      row.recommended === null ? null : `${row.recommended.rule} Source: ${row.recommended.source}`,
      row.note,
    ]),
    when: { kind: 'days', from: row.from, to: row.to < row.from ? row.from : row.to },
  }));
  const { begins, until, rule, reminder, source } = view.preElection;
  const period: CalendarEvent = {
    uid: uid('pre-election-period'),
    summary: 'Pre-election period',
    description: described([rule, reminder, `Source: ${source}`]),
    when: { kind: 'days', from: begins, to: until },
  };
  return { name: `${operation.name}: timetable`, madeAt, events: [...statutory, period, ...planned] };
}

function described(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

/** The moment of a time in this country, in UTC, so that no program has to know our summer time. */
function ukMoment(date: string, time: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString();
}
