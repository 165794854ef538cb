/**
 * The agenda of a meeting: when and where, who is asked, the points in their order, and the actions that it takes over.
 *
 * Reference: APP Policing elections, pre-election planning: gold command group and joint agency working group.
 */
import { err, ok } from '../../foundation/result';
import { counted, heading, numbered } from '../blocks';
import type { Block } from '../model';
import {
  actionTable,
  attendeeTable,
  carriedTo,
  meetingOf,
  meetingParticulars,
  meetingReadership,
  meetingTitle,
  noSuchMeeting,
  pointWords,
} from './meeting-lines';
import { type Composer, planFrame } from './plan-document';
import { recordedSource } from './sources';

/** The agenda; none for a meeting that is gone or has no point yet. */
export const meetingAgenda: Composer = (request) => {
  const meeting = meetingOf(request);
  if (meeting === undefined) return err(noSuchMeeting);
  if (meeting.agenda.length === 0)
    return err('This meeting has no agenda yet. Pick points under Plan, Meetings.');
  const carried = carriedTo(request, meeting);
  const actions: readonly Block[] =
    carried.length === 0
      ? [numbered('No action is carried from an earlier meeting of this group.')]
      : [actionTable('Actions carried from earlier meetings', carried, request.issueDate)];
  return ok({
    document: {
      ...planFrame(request, {
        part: null,
        approvedBy: meeting.chair === '' ? 'The chair' : meeting.chair,
        distribution: 'Those asked to the meeting',
      }),
      frontLook: 'short',
      title: `Agenda: ${meetingTitle(meeting)}`,
      blocks: [
        meetingParticulars(meeting),
        heading(1, 'Points'),
        ...meeting.agenda.map((item) => numbered(pointWords(request, item))),
        heading(1, 'Actions carried'),
        ...actions,
        heading(1, 'Asked to attend'),
        ...attendeeTable(meeting, 'asked'),
      ],
    },
    sources: [
      recordedSource({
        what: 'Agenda',
        id: meeting.id,
        count: counted(meeting.agenda.length, 'point', 'points'),
        on: request.issueDate,
      }),
    ],
    readership: meetingReadership(meeting, request.operation),
  });
};
