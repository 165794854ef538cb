/**
 * The actions of an operation: which are open, which are overdue, and which a meeting takes over from earlier ones.
 *
 * Reference: APP Policing elections, pre-election planning: tasks are recorded and managed by the force election SPOC.
 */
import type { Operation } from '../operation/operation';
import type { Action, Meeting } from './meeting';

export const actionStates = [
  { id: 'open', name: 'Open' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'closed', name: 'Closed' },
] as const;

/** Whether it was to be done before today (ISO date) and is not. */
export function isOverdue({ closed, due }: Pick<Action, 'closed' | 'due'>, today: string): boolean {
  return closed === null && due !== null && due < today;
}

/** Open ones first, the earliest due leading and those without a date after them; then closed ones, the last closed first. */
export function inOrder(actions: Iterable<Action>): readonly Action[] {
  return [...actions].sort(
    (a, b) =>
      Number(a.closed !== null) - Number(b.closed !== null) ||
      (b.closed?.on ?? '').localeCompare(a.closed?.on ?? '') ||
      (a.due ?? '9').localeCompare(b.due ?? '9') ||
      a.raisedOn.localeCompare(b.raisedOn) ||
      a.text.localeCompare(b.text, 'en-GB'),
  );
}

export interface ActionFilter {
  readonly state: 'all' | (typeof actionStates)[number]['id'];
  /** Owners in any case and place of the words; empty for all. */
  readonly owner: string;
}

/** The actions of an operation that a filter lets through, in order. */
export function actionsOf(
  actions: Iterable<Action>,
  operation: Pick<Operation, 'id'>,
  { filter, today }: { readonly filter: ActionFilter; readonly today: string },
): readonly Action[] {
  const owner = filter.owner.trim().toLowerCase();
  return inOrder(actions).filter(
    (action) =>
      action.operationId === operation.id &&
      (owner === '' || action.owner.toLowerCase().includes(owner)) &&
      (filter.state === 'all' ||
        (filter.state === 'closed' && action.closed !== null) ||
        (filter.state === 'open' && action.closed === null) ||
        (filter.state === 'overdue' && isOverdue(action, today))),
  );
}

/**
 * The actions that a meeting takes over: raised at an earlier meeting of its kind in the operation, and not closed before
 * its day. One that was closed on the day itself is still shown. A meeting without a day comes after all that have one;
 * what was raised at one is taken over from the day on which it was raised.
 */
export function carriedActions(
  meeting: Meeting,
  meetings: ReadonlyMap<string, Meeting>,
  actions: Iterable<Action>,
): readonly Action[] {
  return inOrder(actions).filter((action) => {
    const raisedAt = meetings.get(action.meetingId ?? '');
    if (raisedAt === undefined || raisedAt.id === meeting.id) return false;
    const isSameKind = raisedAt.kind === meeting.kind && raisedAt.operationId === meeting.operationId;
    return isSameKind && isRaisedBefore(action, raisedAt, meeting) && !isClosedBefore(action, meeting);
  });
}

/** Of a meeting without a day only the day on which the action was raised is known. */
function isRaisedBefore({ raisedOn }: Action, raisedAt: Meeting, meeting: Meeting): boolean {
  if (raisedAt.date === null && meeting.date !== null) return raisedOn <= meeting.date;
  return isEarlier(raisedAt, meeting);
}

function isEarlier(a: Meeting, b: Meeting): boolean {
  if (b.date === null) return true;
  return a.date !== null && `${a.date}T${a.startsAt}` < `${b.date}T${b.startsAt}`;
}

function isClosedBefore({ closed }: Action, { date }: Meeting): boolean {
  return closed !== null && (date === null || closed.on < date);
}

/** The meetings of an operation, the latest first; those without a day lead. */
export function meetingsOf(
  meetings: Iterable<Meeting>,
  operation: Pick<Operation, 'id'>,
): readonly Meeting[] {
  const key = ({ date, startsAt }: Meeting) => `${date ?? '9999'}T${startsAt}`;
  return [...meetings]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => key(b).localeCompare(key(a)) || a.title.localeCompare(b.title, 'en-GB'));
}

/** The meeting of the same kind that was held last before this one; `undefined` where it is the first. */
export function previousMeeting(
  meeting: Meeting,
  meetings: ReadonlyMap<string, Meeting>,
): Meeting | undefined {
  return meetingsOf(meetings.values(), { id: meeting.operationId }).find(
    (other) =>
      other.id !== meeting.id &&
      other.kind === meeting.kind &&
      other.status === 'held' &&
      isEarlier(other, meeting),
  );
}

/** The actions that were raised at a meeting, in the order in which they were. */
export function raisedAt(meeting: Pick<Meeting, 'id'>, actions: Iterable<Action>): readonly Action[] {
  return [...actions].filter(({ meetingId }) => meetingId === meeting.id);
}
