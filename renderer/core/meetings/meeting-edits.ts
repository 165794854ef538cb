/** New meetings and actions, and the changes that people make to them. */
import { asId, type IdSource } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { Action, AgendaItem, AgendaItemId, Attendee, Meeting, MeetingKind } from './meeting';
import { meetingKindName } from './open-matters';

interface NewMeeting {
  readonly id: string;
  readonly operationId: OperationId;
  readonly kind: MeetingKind;
  /** ISO date. */
  readonly date: string | null;
  readonly startsAt?: string;
  readonly place?: string;
}

/** A planned meeting that nobody is asked to yet, called after its kind. */
export function newMeeting({ id, operationId, kind, date, startsAt = '', place = '' }: NewMeeting): Meeting {
  return {
    id: asId<'Meeting'>(id),
    operationId,
    kind,
    title: meetingKindName(kind),
    date,
    startsAt,
    place,
    chair: '',
    minuteTaker: '',
    status: 'planned',
    cancelledWhy: '',
    attendees: [],
    agenda: [],
    minutesAgreedOn: null,
  };
}

/** The meeting with one person changed. */
export function withAttendee(meeting: Meeting, id: Attendee['id'], patch: Partial<Attendee>): Meeting {
  const attendees = meeting.attendees.map((each) => (each.id === id ? { ...each, ...patch } : each));
  return { ...meeting, attendees };
}

/** The meeting with one point of its agenda changed. */
export function withAgendaItem(meeting: Meeting, id: AgendaItemId, patch: Partial<AgendaItem>): Meeting {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => (item.id === id ? { ...item, ...patch } : item)),
  };
}

type NewAction = Pick<Action, 'operationId' | 'text' | 'raisedOn'> &
  Partial<Action> & { readonly id: Action['id'] };

/** An open action with nothing said of it yet. */
export function newAction(given: NewAction): Action {
  return { meetingId: null, agendaItemId: null, owner: '', due: null, closed: null, updates: [], ...given };
}

interface Said {
  /** ISO date. */
  readonly on: string;
  readonly by: string;
  readonly text: string;
}

/** The action with one more thing said of it. */
export function withUpdate(action: Action, said: Said, newId: IdSource): Action {
  return { ...action, updates: [...action.updates, { id: asId<'ActionUpdate'>(newId()), ...said }] };
}
