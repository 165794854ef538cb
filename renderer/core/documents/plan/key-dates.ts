/** The statutory timetable as documents of the plan print it: its key dates, or all of it. */
import { formatDate } from '../../foundation/dates';
import type { HolidayChange } from '../../timetable/bank-holidays';
import type { TimetableEvent } from '../../timetable/event';
import { pollKind } from '../../timetable/rules';
import { pollKindsOf, sayTimetableError, type Timetable, timetableOf } from '../../timetable/timetable';
import type { Result } from '../../foundation/result';
import { err } from '../../foundation/result';
import { column, note, table } from '../blocks';
import type { Block, TableCell } from '../model';
import type { PlanDocumentRequest } from './plan-document';

/** Those that an officer plans by. */
const keyEvents: readonly string[] = [
  'NOTICE_OF_ELECTION_DEADLINE',
  'NOTICE_OF_REFERENDUM_DEADLINE',
  'CLOSE_OF_NOMINATIONS',
  'SOPN_PUBLISH_DEADLINE',
  'REGISTRATION_DEADLINE',
  'POSTAL_VOTE_APPLICATION_DEADLINE',
  'PROXY_VOTE_APPLICATION_DEADLINE',
  'VAC_APPLICATION_DEADLINE',
  'POLLING_AND_COUNTING_AGENTS_DEADLINE',
  'POLLS_OPEN',
  'EMERGENCY_PROXY_DEADLINE',
  'POLLS_CLOSE',
];

/** The timetable of the operation from its records, or the sentence that says why there can be none. */
export function operationTimetable({ operation, records }: PlanDocumentRequest): Result<Timetable, string> {
  if (operation.pollingDate === null)
    return err('The polling date is not recorded, so no date follows from it.');
  const changes: readonly HolidayChange[] = [...records.oneOffDays.values()].map(({ change }) => change);
  const made = timetableOf({
    pollingDate: operation.pollingDate,
    nation: operation.nation,
    polls: pollKindsOf(operation.polls),
    declaredOn: null,
    calledOn: records.operationDates.get(operation.id)?.calledOn ?? null,
    changes,
  });
  return made.ok ? made : err(sayTimetableError(made.error));
}

/** The dates that officers plan by; `null` where there is no timetable. */
export function keyDates(timetable: Timetable): readonly TimetableEvent[] {
  return timetable.events.filter(({ event }) => keyEvents.includes(event));
}

/** Whether a date is one that officers plan by. */
export function isKeyDate({ event }: Pick<TimetableEvent, 'event'>): boolean {
  return keyEvents.includes(event);
}

/** A table of dates, with the sentence that says how far they may be relied on. */
export function datesTable(
  events: readonly TimetableEvent[],
  { caption }: { readonly caption: string },
): readonly Block[] {
  const polls = new Set(events.flatMap((event) => event.polls)).size;
  return [
    table({
      caption,
      columns: [column('Date', 34), column('Time', 18), column('What', 90)],
      rows: byResult(events).map(({ event, dates }): readonly TableCell[] => [
        dates.length === 1 ? formatDate(event.date) : { kind: 'text', paragraphs: dates.map(formatDate) },
        event.time ?? '',
        whatCell(event, { isOfSome: event.polls.length < polls, isByResult: dates.length > 1 }),
      ]),
    }),
    note(
      'Counted from the polling date by the rules of the timetable. A day of mourning or a bank holiday declared later can move these dates: ask the returning officer before relying on one.',
    ),
  ];
}

interface DatedRow {
  readonly event: TimetableEvent;
  /** ISO dates, the earliest first: several where each goes with another day of the result. */
  readonly dates: readonly string[];
}

/** One row for what has a date for each day on which the result may be declared; at the earliest of them. */
function byResult(events: readonly TimetableEvent[]): readonly DatedRow[] {
  const rows = new Map<string, { event: TimetableEvent; dates: string[] }>();
  for (const event of events) {
    const day = event.workingDays === null ? 'after the poll' : event.date;
    const key = [event.event, day, event.time, ...event.polls].join(' ');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { event, dates: [event.date] });
    else row.dates.push(event.date);
  }
  return [...rows.values()];
}

function whatCell(
  { name, polls, differs }: TimetableEvent,
  { isOfSome, isByResult }: { readonly isOfSome: boolean; readonly isByResult: boolean },
): TableCell {
  const whose = isOfSome ? ` (${polls.map((poll) => pollKind(poll).name).join('; ')})` : '';
  const more = [...(isByResult ? ['Which of these follows from the day of the result.'] : []), differs ?? ''];
  const said = more.filter((part) => part !== '');
  const words = `${name}${whose}`;
  return said.length === 0 ? words : { kind: 'text', paragraphs: [words, ...said] };
}
