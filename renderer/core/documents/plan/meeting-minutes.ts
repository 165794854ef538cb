/**
 * The minutes of a meeting: decisions and actions on the first page, then attendance, the actions taken over with what
 * was said of them, and the minute of each point.
 *
 * Reference: APP Policing elections, pre-election planning: tasks are recorded and managed by the force election SPOC.
 */
import { err, ok } from '../../foundation/result';
import { formatDate } from '../../foundation/dates';
import { raisedAt } from '../../meetings/action-list';
import type { Action, AgendaItem, Meeting } from '../../meetings/meeting';
import { counted, heading, note, numbered, strong } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block } from '../model';
import {
  actionTable,
  attendeeTable,
  carriedTo,
  linkNote,
  meetingOf,
  meetingParticulars,
  meetingReadership,
  meetingTitle,
  noSuchMeeting,
} from './meeting-lines';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';
import { proseBlocks } from './written-text';

/** The minutes; none for a meeting that was not held. */
export const meetingMinutes: Composer = (request) => {
  const meeting = meetingOf(request);
  if (meeting === undefined) return err(noSuchMeeting);
  if (meeting.status !== 'held')
    return err(
      'There are no minutes: the meeting is not recorded as held. Record that under Plan, Meetings.',
    );
  const raised = raisedAt(meeting, request.records.actions.values()).map((action) => asAt(action, meeting));
  const { minutesAgreedOn } = meeting;
  return ok({
    document: {
      ...planFrame(request, {
        approvedBy: recorded(
          minutesAgreedOn === null ? null : `Agreed by the meeting, ${formatDate(minutesAgreedOn)}`,
          'agreement of the minutes',
        ),
        distribution: 'Those asked to the meeting',
      }),
      frontLook: 'short',
      title: `Minutes: ${meetingTitle(meeting)}`,
      blocks: [
        meetingParticulars(meeting),
        ...raisedBlocks(request, meeting, raised),
        heading(1, 'Attendance'),
        ...attendeeTable(meeting, 'attended'),
        heading(1, 'Actions carried from earlier meetings'),
        ...carriedBlocks(request, meeting),
        heading(1, 'Points'),
        ...meeting.agenda.flatMap((item) => pointBlocks(request, { item, raised })),
        note(agreedNote(meeting)),
      ],
    },
    sources: [
      {
        ...recordedSource({
          what: 'Minutes',
          id: meeting.id,
          count: counted(meeting.agenda.length, 'point', 'points'),
          on: request.issueDate,
        }),
        state: minutesAgreedOn === null ? 'not-approved' : 'approved',
      },
    ],
    readership: meetingReadership(meeting, request.operation),
  });
};

/** What became of an action up to the day of the meeting: the minutes say nothing that came later. */
function asAt(action: Action, { date }: Meeting): Action {
  if (date === null) return action;
  const { closed, updates } = action;
  return {
    ...action,
    closed: closed !== null && closed.on <= date ? closed : null,
    updates: updates.filter(({ on }) => on <= date),
  };
}

function dayOf({ issueDate }: PlanDocumentRequest, { date }: Meeting): string {
  return date ?? issueDate;
}

function raisedBlocks(
  request: PlanDocumentRequest,
  meeting: Meeting,
  raised: readonly Action[],
): readonly Block[] {
  return [
    heading(1, 'Actions raised'),
    ...(raised.length === 0
      ? [numbered('No action was raised at this meeting.')]
      : [actionTable('Actions raised at this meeting', raised, dayOf(request, meeting))]),
  ];
}

function carriedBlocks(request: PlanDocumentRequest, meeting: Meeting): readonly Block[] {
  const carried = carriedTo(request, meeting).map((action) => asAt(action, meeting));
  if (carried.length === 0) return [numbered('No action was carried to this meeting.')];
  return [actionTable('Actions as this meeting took them over', carried, dayOf(request, meeting))];
}

interface Point {
  readonly item: AgendaItem;
  readonly raised: readonly Action[];
}

function pointBlocks(request: PlanDocumentRequest, { item, raised }: Point): readonly Block[] {
  const about = linkNote(request, item);
  const actions = raised.filter(({ agendaItemId }) => agendaItemId === item.id);
  return [
    heading(2, item.title),
    ...(about === null ? [] : [note(about)]),
    ...(item.minute.trim() === ''
      ? [numbered(recorded(null, `minute: ${item.title}`))]
      : proseBlocks(item.minute)),
    ...actions.map(({ text, owner, due }) =>
      numbered(
        joinTexts(
          strong('Action: '),
          `${text} (${owner === '' ? 'no owner' : owner}, ${due === null ? 'no date' : `by ${formatDate(due)}`})`,
        ),
      ),
    ),
  ];
}

const laterWords =
  'Owners and dates of actions are as they stood on the day of issue; what became of them after the meeting is not in these minutes.';

function agreedNote({ minutesAgreedOn, minuteTaker }: Meeting): string {
  const taken = minuteTaker === '' ? '' : `Minutes taken by ${minuteTaker}. `;
  return minutesAgreedOn === null
    ? `${taken}These minutes have not been agreed. Owners and dates of actions are as they stood on the day of issue.`
    : `${taken}Agreed on ${formatDate(minutesAgreedOn)}. ${laterWords}`;
}
