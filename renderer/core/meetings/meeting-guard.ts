/**
 * What may not be done with a meeting: its minutes stay as they were agreed, and what was raised at it keeps its
 * meeting. Agreement may be taken back, alone; the journal keeps that it was.
 */
import { canonicalJson } from '../foundation/canonical';
import { type Asked, type RecordChange, willStand } from '../guard-question';
import type { Action, Meeting } from './meeting';

const frozen =
  'The minutes of this meeting were agreed and stay as they are. Nothing has been changed. To correct them, take the agreement back first and have them agreed again.';
const notAgreeable =
  'Minutes are agreed after the meeting was held. Enter the day of the meeting, that it was held, and a day of agreement that is not before it.';
const cancelledBare = 'A meeting is cancelled with a reason. Enter why, so that those who were asked know.';
const heldUndated = 'A meeting that was held has a day. Enter it first.';
const hasActions =
  'Actions were raised at this meeting, so it is kept. Cancel it with a reason, or leave it as it is.';
const heldStays = 'A meeting that was held is kept. Nothing has been removed.';
const minuted =
  'The minutes that raised this action were agreed, so its words and where it was raised stay. Add an update, another owner or day, or take the agreement of the minutes back first.';
const noLonger =
  'The minutes of this meeting were agreed, so no action can be added to it. Raise it at the next meeting, or take the agreement back first.';

type ChangeOf<C extends 'meetings' | 'actions'> = Extract<RecordChange, { readonly collection: C }>;

/** Why a meeting may not be changed so; `null` where it may. */
export function meetingRefusal(asked: Asked, { id, after }: ChangeOf<'meetings'>): string | null {
  const was = asked.read('meetings', id);
  if (asked.step !== 'commit') return null;
  if (after === null) return removalRefusal(asked, was);
  if (was !== undefined && was.minutesAgreedOn !== null && !isTakenBackAlone(was, after)) return frozen;
  return refusalOfState(after);
}

function removalRefusal(asked: Asked, was: Meeting | undefined): string | null {
  if (was === undefined) return null;
  if (was.minutesAgreedOn !== null) return frozen;
  if (was.status === 'held') return heldStays;
  return willStand(asked, 'actions', ({ meetingId }) => meetingId === was.id).length > 0 ? hasActions : null;
}

function isTakenBackAlone(was: Meeting, is: Meeting): boolean {
  const rest = (meeting: Meeting) => canonicalJson({ ...meeting, minutesAgreedOn: null });
  return (
    rest(was) === rest(is) && (is.minutesAgreedOn === null || is.minutesAgreedOn === was.minutesAgreedOn)
  );
}

function refusalOfState({ status, date, cancelledWhy, minutesAgreedOn }: Meeting): string | null {
  if (status === 'cancelled' && cancelledWhy.trim() === '') return cancelledBare;
  if (status === 'held' && date === null) return heldUndated;
  if (minutesAgreedOn === null) return null;
  return status === 'held' && date !== null && minutesAgreedOn >= date ? null : notAgreeable;
}

/** Why an action may not be changed so; `null` where it may. */
export function actionRefusal(asked: Asked, { id, after }: ChangeOf<'actions'>): string | null {
  if (asked.step !== 'commit') return null;
  const was = asked.read('actions', id);
  if (was === undefined) return isAgreed(asked, after) ? noLonger : null;
  if (isAgreed(asked, was) && (after === null || minutedPart(was) !== minutedPart(after))) return minuted;
  return was.meetingId !== after?.meetingId && isAgreed(asked, after) ? noLonger : null;
}

function isAgreed(asked: Asked, action: Action | null): boolean {
  if (action === null || action.meetingId === null) return false;
  return (asked.read('meetings', action.meetingId)?.minutesAgreedOn ?? null) !== null;
}

function minutedPart({ text, raisedOn, meetingId, agendaItemId }: Action): string {
  return canonicalJson({ text, raisedOn, meetingId, agendaItemId });
}
