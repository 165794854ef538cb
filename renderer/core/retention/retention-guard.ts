/**
 * What may not be done to the closing of an operation, its reviews, and its records once it is closed; and what an
 * erasure may take. Records that are otherwise only ever added to are removed by an erasure alone: a commit that brings
 * the decision to erase and removes all of one class of one operation, with nothing else in it.
 */
import { canonicalJson } from '../foundation/canonical';
import { formatDate, dateAt } from '../foundation/dates';
import type { Asked, RecordChange, StandingRecords } from '../guard-question';
import { operationIdOfChange } from './belongs';
import { retentionClass } from './classes';
import { closedAt, isClosed, missingAnswers } from './closing';
import type { Closure, RetentionReview } from './closure';
import { erasureHolds } from './erasure-holds';
import { erasureTargets } from './erasure-targets';
import { isUnfinished } from './periods';
import { standsStillOnceClosed } from './stands-still';

const turnsStay = 'That an operation was closed or opened again stays on record. Nothing was changed.';
const needsAnswers =
  'The operation is closed once every item of the checklist has an answer. Nothing was changed.';
const needsWhy = 'An operation is opened again with a reason. Nothing was changed; say why.';
const answersStay =
  'The operation is closed, and its checklist stays as it was. Open it again, with a reason, to change an answer.';
const twice = 'The operation already stands as you asked for it. Nothing was changed.';
const reviewStays =
  'A retention review stays on record. Record a further one that says what was decided since.';
const keepNeedsDate = 'What is kept longer needs the date of its next review. Nothing was changed.';
const eraseAlone =
  'A decision to erase is recorded with what goes, and with nothing else. Nothing was changed.';
const notWhole =
  'The records have changed since the erasure was prepared. Nothing was erased. Look at it again, then erase.';
const noSuchClass = 'There is no such class of records. Nothing was changed.';

/** Why the closing of an operation may not become so, or `null`. */
export function closureRefusal(was: Closure | undefined, is: Closure | null): string | null {
  const turns = was?.turns ?? [];
  if (is === null) return turns.length > 0 ? turnsStay : null;
  if (canonicalJson(is.turns.slice(0, turns.length)) !== canonicalJson(turns)) return turnsStay;
  if (isClosed(was) && canonicalJson(is.answers) !== canonicalJson(was?.answers)) return answersStay;
  const added = is.turns.slice(turns.length);
  let stands = isClosed(was);
  for (const { turn, why } of added) {
    if (stands === (turn === 'closed')) return twice;
    if (turn === 'closed' && missingAnswers(is).length > 0) return needsAnswers;
    if (turn === 'opened-again' && why.trim() === '') return needsWhy;
    stands = turn === 'closed';
  }
  return null;
}

/** The new decision to erase that a commit brings, or `null`. */
export function erasureIn(
  changes: readonly RecordChange[],
  read: StandingRecords['get'],
): RetentionReview | null {
  for (const change of changes) {
    if (change.collection !== 'retentionReviews' || change.after?.decision !== 'erase') continue;
    if (read('retentionReviews', change.id) === undefined) return change.after;
  }
  return null;
}

/** Why a commit that erases may not be made, or `null`. It answers for every change of the commit. */
export function erasureRefusal(
  { read, where, today, changes, step }: Asked,
  review: RetentionReview,
): string | null {
  if (step !== 'commit' || review.erased !== null || review.nextOn !== null) return eraseAlone;
  const of = retentionClass(review.classId);
  if (of === undefined) return noSuchClass;
  const removed = changes.filter(
    ({ id, collection }) => collection !== 'retentionReviews' || id !== review.id,
  );
  if (removed.some(({ after }) => after !== null)) return eraseAlone;
  const records = { get: read, where };
  const targets = erasureTargets(records, review.operationId, of);
  const asked = new Set(removed.map(({ collection, id }) => canonicalJson([collection, id])));
  const isWhole =
    asked.size === targets.length &&
    targets.every(({ collection, id }) => asked.has(canonicalJson([collection, id])));
  if (!isWhole) return notWhole;
  const [hold] = erasureHolds({ records, operationId: review.operationId, of, targets, today });
  return hold === undefined ? null : `${hold.text} Nothing was erased.`;
}

/** Why a review may not become so, or `null`. A new decision to erase is weighed by `erasureRefusal`. */
export function retentionReviewRefusal(
  { step }: Pick<Asked, 'step'>,
  was: RetentionReview | undefined,
  is: RetentionReview | null,
): string | null {
  if (is === null) return was?.decision === 'keep' && step === 'undo' ? null : reviewStays;
  if (was !== undefined) {
    const isFinished = isUnfinished(was) && canonicalJson({ ...is, erased: null }) === canonicalJson(was);
    return isFinished ? null : reviewStays;
  }
  if (retentionClass(is.classId) === undefined) return noSuchClass;
  if (is.decision === 'keep' && (is.nextOn === null || is.erased !== null)) return keepNeedsDate;
  return null;
}

/**
 * Why a record of a closed operation may not change, or `null`. Cases, intelligence, actions, recommendations, returns,
 * documents, safety concerns and the conduct register go on: they outlive the operation.
 */
export function closedRefusal({ read }: Pick<Asked, 'read'>, change: RecordChange): string | null {
  if (!standsStillOnceClosed(change.collection)) return null;
  const operationId = operationIdOfChange(change, read);
  const closure = operationId === null ? undefined : read('closures', operationId);
  const at = closedAt(closure);
  if (closure === undefined || at === null || isPlaceMoved(read, change)) return null;
  const name = read('operations', closure.operationId)?.name ?? 'This operation';
  return `“${name}” was closed on ${formatDate(dateAt(at))}, and this record of it stands as it was. Nothing was changed. Open it again under Debrief, Closing, with a reason, to change it.`;
}

/** Two records of one place become one over all operations: a station then names the one that stands. */
function isPlaceMoved(read: Asked['read'], change: RecordChange): boolean {
  if (change.collection !== 'stations' || change.after === null) return false;
  const was = read('stations', change.id);
  return (
    was !== undefined &&
    canonicalJson({ ...was, placeId: change.after.placeId }) === canonicalJson(change.after)
  );
}
