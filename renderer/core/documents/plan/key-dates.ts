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
  given: { readonly caption: string; readonly withRules: boolean },
): readonly Block[] {
  const { caption, withRules } = given;
  const polls = new Set(events.flatMap((event) => event.polls)).size;
  return [
    table({
      caption,
      compact: withRules,
      columns: [
        column('Date', 34),
        column('Time', 18),
        column('What', withRules ? 60 : 90),
        ...(withRules ? [column('Rule and source', 62)] : []),
      ],
      rows: events.map((event): readonly TableCell[] => [
        formatDate(event.date),
        event.time ?? '',
        whatCell(event, event.polls.length < polls),
        ...(withRules ? [ruleCell(event)] : []),
      ]),
    }),
    note(
      'Counted from the polling date by the rules of the timetable. A day of mourning or a bank holiday declared later can move these dates: ask the returning officer before relying on one.',
    ),
  ];
}

function whatCell({ name, polls, differs }: TimetableEvent, isOfSome: boolean): TableCell {
  const whose = isOfSome ? ` (${polls.map((poll) => pollKind(poll).name).join('; ')})` : '';
  const words = `${name}${whose}`;
  return differs === null ? words : { kind: 'text', paragraphs: [words, differs] };
}

function ruleCell({ rule, source, doubt }: TimetableEvent): TableCell {
  return { kind: 'text', paragraphs: [rule, `Source: ${source}`, ...(doubt === null ? [] : [doubt])] };
}
