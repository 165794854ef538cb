/**
 * What may be done with an answer to what is carried forward: it belongs to an operation that follows the one that
 * offered it, and what an approved threat assessment says of it stays.
 */
import { canonicalJson } from '../foundation/canonical';
import { type Asked, type RecordChange, willStand } from '../guard-question';
import type { DeskRecords } from '../records';
import { type CarriedItem, carriedItemId } from './carried-item';
import { answersUntil, isInAssessment } from './carried-words';

type CarriedChange = Extract<RecordChange, { readonly collection: 'carriedItems' }>;

const notFollowing =
  'This can be taken only by an operation that follows the one it comes from. Set “Follows the operation” first; nothing has been changed.';
const otherThing = 'An answer stays with what it answers. Nothing has been changed.';
const notOffered = 'What was offered is not of the operation before. Nothing has been changed.';
const isApproved =
  'A threat assessment that gold approved, or is asked to approve, says how this was answered, so the answer stays. Say what is different in the next version.';

/** Why an answer may not be changed so; `null` where it may. */
export function carriedItemRefusal(asked: Asked, { id, after: is }: CarriedChange): string | null {
  const was = asked.read('carriedItems', id);
  const isSame = was !== undefined && is !== null && canonicalJson(was) === canonicalJson(is);
  if (was !== undefined && !isSame && isWithGold(asked, was)) return isApproved;
  if (is === null || isSame) return null;
  if (is.id !== carriedItemId(is.operationId, is.kind, is.sourceId)) return otherThing;
  // Taking a step back brings an answer back as it was given, whatever the operation follows by now.
  if (asked.step !== 'commit') return null;
  const follows = operationOf(asked, is.operationId)?.followsOperationId;
  if (follows !== is.fromOperationId || is.operationId === is.fromOperationId) return notFollowing;
  return isOfEarlier(asked, is) ? null : notOffered;
}

/** Whether a version that gold has says what was answered. An answer given since is not in it. */
function isWithGold(asked: Asked, item: CarriedItem): boolean {
  if (!isInAssessment(item)) return false;
  const frozen = willStand(
    asked,
    'assessments',
    (version) =>
      version.operationId === item.operationId &&
      version.status !== 'draft' &&
      item.at <= (answersUntil(version) ?? item.at),
  );
  return frozen.length > 0;
}

function operationOf(asked: Asked, id: string): DeskRecords['operations'] | undefined {
  for (const change of asked.changes) {
    if (change.collection === 'operations' && change.id === id) return change.after ?? undefined;
  }
  return asked.read('operations', id);
}

/** Whether what is answered belongs to the operation before, as far as its record says. */
function isOfEarlier({ read }: Asked, { kind, sourceId, fromOperationId }: CarriedItem): boolean {
  const isItsOwn = (operationId: string | undefined) =>
    operationId === undefined || operationId === fromOperationId;
  switch (kind) {
    case 'recommendation':
      return isItsOwn(read('learningPoints', sourceId)?.operationId);
    case 'rating': {
      const assessmentId = read('cells', sourceId)?.assessmentId;
      return isItsOwn(
        assessmentId === undefined ? undefined : read('assessments', assessmentId)?.operationId,
      );
    }
    case 'checklist-answer':
      return isItsOwn(read('checklistAnswers', sourceId)?.operationId);
    case 'history':
      return isItsOwn(read('history', sourceId)?.fromOperationId ?? undefined);
    // Partners and clauses belong to the force.
    case 'contact':
    case 'clause':
      return true;
  }
}
