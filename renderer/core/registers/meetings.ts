/** The registers of meetings with who came, agenda and minutes, and of actions with what was said of them. */
import { formatDate } from '../foundation/dates';
import { inOrder as actionsInOrder, meetingsOf } from '../meetings/action-list';
import { type Action, type Attendance, type Attendee, type Meeting, meetingKinds } from '../meetings/meeting';
import { linkCollections, linkLine, type LinkRecords, type LinkCollection } from '../plan/link-words';
import {
  date,
  lines,
  nameIn,
  noLongerRecorded,
  ofOperation,
  parts,
  said,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

const statusWords: Readonly<Record<Meeting['status'], string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
};

const attendanceWords: Readonly<Record<Attendance, string>> = {
  present: 'present',
  apologies: 'apologies',
  absent: 'absent',
};

/** Meetings, the latest first. */
export const meetingsRegister: Register<LinkCollection> = {
  id: 'meetings',
  title: 'Meetings',
  reads: ['meetings', ...linkCollections.filter((name) => name !== 'meetings')],
  leavesOut: {
    'meetings.attendees.id': 'A number of the desk; the person stands there by name.',
    'meetings.agenda.id': 'A number of the desk; the points stand in their order.',
    'meetings.agenda.about.id': 'The record that the point is about stands there in words.',
  },
  tableOf: (records, operation) =>
    tableOf<Meeting>(
      [
        short('Kind', ({ kind }) => nameIn(meetingKinds, kind)),
        text('Title', ({ title }) => title),
        date('Date', (meeting) => meeting.date),
        short('Begins', ({ startsAt }) => startsAt),
        text('Place', ({ place }) => place),
        short('State', ({ status }) => statusWords[status]),
        text('Why cancelled', ({ cancelledWhy }) => cancelledWhy),
        short('Chair', ({ chair }) => chair),
        short('Minutes taken by', ({ minuteTaker }) => minuteTaker),
        text('Asked and attended', ({ attendees }) => lines(attendees.map(attendeeWords)), 3),
        text('Agenda and minutes', ({ agenda }) => lines(agenda.map(pointWords(records))), 6),
        date('Minutes agreed', ({ minutesAgreedOn }) => minutesAgreedOn),
      ],
      meetingsOf(records.meetings.values(), operation),
    ),
};

function attendeeWords({ name, role, organisation, attendance }: Attendee): string {
  const who = [name === '' ? 'nobody named' : name, role, organisation].filter((part) => part !== '');
  return `${who.join(', ')}: ${attendance === null ? 'not recorded' : attendanceWords[attendance]}`;
}

function pointWords(records: LinkRecords) {
  return ({ title, about, minute }: Meeting['agenda'][number], index: number): string =>
    parts(
      `${index + 1}. ${title}`,
      said('about', about === null ? null : linkLine(about, records)),
      said('minute', minute.trim()),
    );
}

/** Actions: open ones first, the earliest due leading. */
export const actionsRegister: Register<'actions' | 'meetings'> = {
  id: 'actions',
  title: 'Actions',
  reads: ['actions', 'meetings'],
  leavesOut: {
    'actions.updates.id': 'A number of the desk; updates stand in their order.',
  },
  tableOf: ({ actions, meetings }, operation) =>
    tableOf<Action>(
      [
        text('Action', (action) => action.text, 4),
        short('Owner', ({ owner }) => owner),
        date('Raised', ({ raisedOn }) => raisedOn),
        text('Raised at', (action) => raisedAtWords(action, meetings)),
        date('Due', ({ due }) => due),
        text('Updates', ({ updates }) => lines(updates.map(updateWords)), 4),
        date('Closed', ({ closed }) => closed?.on ?? null),
        short('Closed by', ({ closed }) => closed?.by ?? null),
        text('Outcome', ({ closed }) => closed?.outcome ?? null, 3),
      ],
      actionsInOrder(ofOperation(actions, operation)),
    ),
};

function updateWords({ on, by, text: words }: Action['updates'][number]): string {
  return `${formatDate(on)}, ${by}: ${words}`;
}

/** "Gold group, Mon 1 Mar 2027, point 3: Learning". */
export function raisedAtWords(
  { meetingId, agendaItemId }: Pick<Action, 'meetingId' | 'agendaItemId'>,
  meetings: ReadonlyMap<string, Meeting>,
): string {
  if (meetingId === null) return '';
  const meeting = meetings.get(meetingId);
  if (meeting === undefined) return noLongerRecorded;
  const index = meeting.agenda.findIndex(({ id }) => id === agendaItemId);
  const point = index < 0 ? '' : `, point ${index + 1}: ${meeting.agenda[index]?.title ?? ''}`;
  return `${meeting.title}${meeting.date === null ? '' : `, ${formatDate(meeting.date)}`}${point}`;
}
