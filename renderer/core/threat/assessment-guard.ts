/** What gold has approved or is being asked to approve is frozen, and stays under the workshops held on it. */
import { canonicalJson } from '../foundation/canonical';
import { type Asked, type ReadRecord, willStand } from '../guard-question';
import type { Assessment } from './assessment';

const frozen = 'This version was approved and cannot be changed. Start the next version to go on.';
const withGold =
  'This version is with gold and cannot be changed. Take it back first, or wait for gold’s answer.';
const notSubmitted =
  'Gold approves a version that was submitted. Submit it first; it then cannot be changed until gold answers.';
const isHeldOn =
  'A workshop has begun on this version: it stays, with what was put on record about it. Nothing has been changed.';
const isPlannedOn = 'A workshop is planned on this version. Delete the plan of the workshop first.';

/** What gold approved, or is being asked to approve, is not changed. */
export function assessmentRefusal(was: Assessment | undefined, is: Assessment | null): string | null {
  if (was?.status !== 'submitted' && was?.status !== 'approved' && is?.status === 'approved')
    return notSubmitted;
  if (was === undefined || was.status === 'draft') return null;
  if (was.status === 'approved') return frozen;
  // With gold, only gold’s answer and taking it back may touch it, and neither changes what was submitted.
  const content = (assessment: Assessment) =>
    canonicalJson({ ...assessment, status: null, submission: null, returns: null, approval: null });
  return is !== null && content(is) === content(was) ? null : withGold;
}

/** A version is not taken away from under a workshop: not by undoing its start either. */
export function removedVersionRefusal(asked: Asked, id: string): string | null {
  const heldOnIt = willStand(asked, 'workshops', ({ assessmentId }) => assessmentId === id);
  if (heldOnIt.length === 0) return null;
  return heldOnIt.some(({ status }) => status !== 'planned') ? isHeldOn : isPlannedOn;
}

/** Why the content of a version may not be changed; `null` where it may. */
export function refusalAt(read: ReadRecord, assessmentId: string | undefined): string | null {
  const status = assessmentId === undefined ? undefined : read('assessments', assessmentId)?.status;
  if (status === 'approved') return frozen;
  return status === 'submitted' ? withGold : null;
}
