/** Meetings and actions with full valid values, for tests. Every name is invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Action, Meeting } from '../../renderer/core/meetings/meeting';

export function aMeeting(given: Partial<Meeting> = {}): Meeting {
  return {
    id: asId<'Meeting'>('meeting-1'),
    operationId: asId<'Operation'>('operation-1'),
    kind: 'gold-group',
    title: 'Gold group',
    date: '2027-03-01',
    startsAt: '14:00',
    place: 'Headquarters, room 2',
    chair: 'Ch Supt Ilse Thorne',
    minuteTaker: 'Nell Corby',
    status: 'planned',
    cancelledWhy: '',
    attendees: [],
    agenda: [],
    minutesAgreedOn: null,
    ...given,
  };
}

export function anAction(given: Partial<Action> = {}): Action {
  return {
    id: asId<'Action'>('action-1'),
    operationId: asId<'Operation'>('operation-1'),
    meetingId: null,
    agendaItemId: null,
    text: 'Agree the route of the boxes with the council',
    owner: 'Insp. Rowan Vale',
    raisedOn: '2027-03-01',
    due: '2027-03-15',
    closed: null,
    updates: [],
    ...given,
  };
}
