/** What agenda and minutes share: the meeting, its people, its actions, what a point is about. */
import { formatDate } from '../../foundation/dates';
import { carriedActions, isOverdue } from '../../meetings/action-list';
import type { Action, AgendaItem, Attendee, Meeting, MeetingKind } from '../../meetings/meeting';
import { meetingKindName } from '../../meetings/open-matters';
import type { Operation } from '../../operation/operation';
import type { Link } from '../../plan/link';
import { linkLine } from '../../plan/link-words';
import { column, table, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import type { PlanDocumentRequest, Readership } from './plan-document';

export const noSuchMeeting = 'This meeting is no longer recorded. Choose another under Plan, Meetings.';

/** The meeting that a document is for. */
export function meetingOf({ records, subjectId, operation }: PlanDocumentRequest): Meeting | undefined {
  const meeting = records.meetings.get(subjectId);
  return meeting?.operationId === operation.id ? meeting : undefined;
}

/** "Gold group, Mon 1 Mar 2027". */
export function meetingTitle({ title, date }: Meeting): string {
  return date === null ? title : `${title}, ${formatDate(date)}`;
}

/** Who each kind is held with: the force alone, its partners, or people who stand. */
const readershipOf: Readonly<Record<MeetingKind, Readership>> = {
  'gold-group': 'force',
  'joint-agency': 'partner',
  planning: 'partner',
  'candidates-briefing': 'person',
  debrief: 'force',
  'joint-debrief': 'partner',
  'gold-debrief': 'force',
  'commission-debrief': 'partner',
  other: 'force',
};

/** Papers go to those who were asked: a meeting of the force with somebody from outside counts as held with partners. */
export function meetingReadership({ kind, attendees }: Meeting, { forceName }: Operation): Readership {
  const readership = readershipOf[kind];
  if (readership !== 'force') return readership;
  return attendees.some(({ organisation }) => isOutside(organisation, forceName)) ? 'partner' : 'force';
}

/**
 * Whoever has no organisation, or one with the force’s name as a part ("Crime, Marlshire Police"), is the force’s own;
 * with no name of the force recorded, whoever has an organisation may be from outside.
 */
function isOutside(organisation: string, forceName: string): boolean {
  const fold = (text: string) => text.trim().toLocaleLowerCase('en-GB');
  if (fold(organisation) === '') return false;
  if (fold(forceName) === '') return true;
  return !organisation.split(',').some((part) => fold(part) === fold(forceName));
}

const states: Readonly<Record<Meeting['status'], string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
};

/** Kind, day, place, chair and state. */
export function meetingParticulars(meeting: Meeting): Block {
  const { kind, date, startsAt, place, chair, minuteTaker, status, cancelledWhy, minutesAgreedOn } = meeting;
  const when = date === null ? null : `${formatDate(date)}${startsAt === '' ? '' : `, ${startsAt}`}`;
  const state = status === 'cancelled' ? `Cancelled: ${cancelledWhy}` : states[status];
  return {
    kind: 'particulars',
    label: 'The meeting',
    rows: [
      { name: 'Meeting', value: meetingKindName(kind) },
      { name: 'Day and time', value: recorded(when, 'day of the meeting') },
      { name: 'Place', value: recorded(place, 'place of the meeting') },
      { name: 'Chair', value: recorded(chair, 'chair') },
      { name: 'Minutes taken by', value: recorded(minuteTaker, 'who takes the minutes') },
      { name: 'State', value: state },
      ...(status === 'held'
        ? [
            {
              name: 'Minutes agreed',
              value: minutesAgreedOn === null ? 'Not yet agreed' : formatDate(minutesAgreedOn),
            },
          ]
        : []),
    ],
  };
}

const attendanceWords = { present: 'Present', apologies: 'Apologies', absent: 'Absent' } as const;

/** Those who were asked; with attendance once the meeting was held. */
export function attendeeTable(meeting: Meeting, as: 'asked' | 'attended'): readonly Block[] {
  const people = [column('Name', 50), column('Role', 56), column('Organisation', 50)];
  return tableOrSentence(
    {
      caption: as === 'asked' ? 'Asked to attend' : 'Who attended',
      columns: as === 'asked' ? people : [...people, column('Attendance', 30)],
      rows: meeting.attendees.map((attendee): readonly TableCell[] => [
        recorded(attendee.name, `name: ${attendee.role}`),
        attendee.role,
        attendee.organisation,
        ...(as === 'asked' ? [] : [attendance(attendee)]),
      ]),
    },
    'Nobody is recorded.',
  );
}

function attendance({ attendance: given, name, role }: Attendee): Text {
  return recorded(
    given === null ? null : attendanceWords[given],
    `attendance of ${name === '' ? role : name}`,
  );
}

/** The actions that a meeting takes over from earlier ones of its kind. */
export function carriedTo({ records }: PlanDocumentRequest, meeting: Meeting): readonly Action[] {
  return carriedActions(meeting, records.meetings, records.actions.values());
}

/** Actions with owner, date, where they stand, and what was said of them last. */
export function actionTable(caption: string, actions: readonly Action[], today: string): Block {
  return table({
    caption,
    columns: [column('Action', 70), column('Owner', 36), column('Due', 28), column('Where it stands', 54)],
    rows: actions.map((action): readonly TableCell[] => [
      action.text,
      recorded(action.owner, `owner of “${action.text.slice(0, 60)}”`),
      action.due === null ? 'No date' : formatDate(action.due),
      { kind: 'text', paragraphs: standsWords(action, today) },
    ]),
  });
}

function standsWords(action: Action, today: string): readonly Text[] {
  const { closed, updates } = action;
  if (closed !== null) return [`Closed ${formatDate(closed.on)}, ${closed.by}: ${closed.outcome}`];
  const last = updates.at(-1);
  const open = isOverdue(action, today) ? 'Open, overdue' : 'Open';
  return last === undefined ? [open] : [open, `${formatDate(last.on)}, ${last.by}: ${last.text}`];
}

/** A point of the agenda in one line, with the record that it is about where its title does not say so. */
export function pointWords(request: PlanDocumentRequest, item: AgendaItem): string {
  const about = linkNote(request, item);
  return about === null ? item.title : `${item.title} [${about}]`;
}

/** The record that a point is about; `null` where the point says it, or has none. */
export function linkNote({ records }: PlanDocumentRequest, { about, title }: AgendaItem): string | null {
  if (about === null || saidByTitle.includes(about.kind)) return null;
  const line = linkLine(about, linkRecords(records));
  return title.includes(line.slice(line.indexOf(':') + 1).trim()) ? null : line;
}

/** Points that were made from these say the words of the record already. */
const saidByTitle: readonly Link['kind'][] = ['action', 'lesson', 'area', 'consideration', 'command-role'];

/** Cases and allegations are no part of the plan’s records: an agenda does not name them. */
function linkRecords(records: PlanDocumentRequest['records']): Parameters<typeof linkLine>[1] {
  return { ...records, allegations: new Map(), cases: new Map() };
}
