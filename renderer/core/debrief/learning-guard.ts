/**
 * What may not be done with a point of learning, nor with what it rests on: numbers run without a gap, a recommendation
 * closes only by naming what it changed, and what others build on is not removed. Undo and redo keep to it.
 */
import { canonicalJson } from '../foundation/canonical';
import { type Asked, type RecordChange, willStand } from '../guard-question';
import type { Link } from '../plan/link';
import { changeableStands, type ChangeableCollection } from './changeable';
import { closingProblem } from './learning-edits';
import { learningPointName } from './learning-state';
import type { LearningPoint } from './learning-point';
import { seenBeforeKinds } from './seen-before';

const gap =
  'Points of learning are numbered without a gap, and another point has taken this number. Nothing has been changed; add it again.';
const fixed =
  'The number of a point of learning and who entered it when stay as they are. Nothing has been changed.';
const notNewest =
  'Only the newest point of learning can be removed, so that no number is missing. Change its words, or say that it is not pursued.';
const closedStays =
  'This point says what was changed, or why it is not pursued, and stays on record. Nothing has been removed.';
const builtOn =
  'Another record leads to this point of learning: an agenda, a decision, a later point, a note or what the next operation took. It stays.';
const recommendationStays =
  'This recommendation is closed, and its words, owner and date stay as they were. Open it again to change them.';
const seenWrong =
  'A point was seen before in an earlier lesson or another point of learning, each named once. Nothing has been changed.';
const trainingNamed =
  'A point of learning names this training as what was changed, so it stays. Open the recommendation again first, or take the training out there.';
const debriefNamed = 'Points of learning came from this hot debrief, so it stays. Nothing has been removed.';
const debriefMoments =
  'A hot debrief keeps the moment at which it began, and does not end before it. Nothing has been changed.';

type ChangeOf<C extends 'learningPoints' | 'trainingItems' | 'hotDebriefs'> = Extract<
  RecordChange,
  { readonly collection: C }
>;

/** Why a point of learning may not be added, changed or removed so; `null` where it may. */
export function learningPointRefusal(asked: Asked, { id, after }: ChangeOf<'learningPoints'>): string | null {
  const was = asked.read('learningPoints', id);
  if (after === null) return was === undefined ? null : removalRefusal(asked, was);
  if (was === undefined) {
    if (!isNext(asked, after)) return gap;
  } else if (standingPart(was) !== standingPart(after)) return fixed;
  else if (isClosed(was) && isClosed(after) && !isSame(was.recommendation, after.recommendation)) {
    return recommendationStays;
  }
  if (!isSame(was?.seenBefore, after.seenBefore) && !isSeenRightly(after)) return seenWrong;
  return closingRefusal(asked, was, after);
}

/** Why training may not be removed; `null` where it may. */
export function trainingRefusal(asked: Asked, { id, after }: ChangeOf<'trainingItems'>): string | null {
  if (after !== null || asked.read('trainingItems', id) === undefined) return null;
  const names = ({ change }: LearningPoint) => change?.links.some(isTo('training-item', id)) === true;
  return willStand(asked, 'learningPoints', names).length > 0 ? trainingNamed : null;
}

/** Why a hot debrief may not be changed or removed so; `null` where it may. */
export function hotDebriefRefusal(asked: Asked, { id, after }: ChangeOf<'hotDebriefs'>): string | null {
  const was = asked.read('hotDebriefs', id);
  if (after === null) {
    if (was === undefined) return null;
    const isFrom = ({ from }: LearningPoint) => from.some(isTo('hot-debrief', id));
    return willStand(asked, 'learningPoints', isFrom).length > 0 ? debriefNamed : null;
  }
  const { startedAt, endedAt, operationId } = after;
  if (was !== undefined && (was.startedAt !== startedAt || was.operationId !== operationId))
    return debriefMoments;
  return endedAt !== null && Date.parse(endedAt) < Date.parse(startedAt) ? debriefMoments : null;
}

/** Whether every smaller number of the operation will stand, and this one once. */
function isNext(asked: Asked, after: LearningPoint): boolean {
  const upToHere = willStand(
    asked,
    'learningPoints',
    ({ id, operationId, number }) =>
      operationId === after.operationId && number <= after.number && id !== after.id,
  );
  return upToHere.length === after.number - 1 && upToHere.every(({ number }) => number !== after.number);
}

function standingPart({ operationId, number, enteredAt, enteredBy }: LearningPoint): string {
  return canonicalJson({ operationId, number, enteredAt, enteredBy });
}

function isClosed({ change, notPursued }: LearningPoint): boolean {
  return change !== null || notPursued !== null;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

function isSeenRightly({ id, seenBefore }: LearningPoint): boolean {
  const keys = new Set(seenBefore.map((link) => `${link.kind}:${link.id}`));
  return (
    keys.size === seenBefore.length &&
    !keys.has(`learning-point:${id}`) &&
    seenBefore.every(({ kind }) => seenBeforeKinds.some((allowed) => allowed === kind))
  );
}

/** A closing is weighed when it is made: what it names may be gone years later, and the point can still be worded. */
function closingRefusal(asked: Asked, was: LearningPoint | undefined, after: LearningPoint): string | null {
  if (after.change === null || isSame(was?.change, after.change)) return null;
  const problem = closingProblem(after, after.change, {
    exists: (link) => standsAfter(asked, link),
    // A wrong clock must not keep a record out; the form asks for a day that has come.
    today: null,
  });
  return problem === null
    ? null
    : `${learningPointName(after)} closes only by naming what it changed. ${problem.message} Nothing has been changed.`;
}

function standsAfter(asked: Asked, link: Link): boolean {
  const has = (collection: ChangeableCollection, id: string) => {
    const change = asked.changes.find((each) => each.collection === collection && each.id === id);
    return change === undefined ? asked.read(collection, id) !== undefined : change.after !== null;
  };
  return changeableStands(link, {
    has,
    clauseEdits: () => new Map(willStand(asked, 'clauseEdits', () => true).map((edit) => [edit.id, edit])),
  });
}

/** Undo takes back what was just entered, whatever it says; what others build on was built later. */
function removalRefusal(asked: Asked, was: LearningPoint): string | null {
  const later = ({ operationId, number }: LearningPoint) =>
    operationId === was.operationId && number > was.number;
  if (willStand(asked, 'learningPoints', later).length > 0) return notNewest;
  if (isBuiltOn(asked, was)) return builtOn;
  return asked.step === 'commit' && isClosed(was) ? closedStays : null;
}

function isBuiltOn(asked: Asked, { id }: LearningPoint): boolean {
  const leads = isTo('learning-point', id);
  const stands = (found: readonly unknown[]) => found.length > 0;
  return (
    stands(willStand(asked, 'carriedItems', ({ sourceId }) => sourceId === id)) ||
    stands(willStand(asked, 'learningNotes', ({ pointIds }) => pointIds.some((each) => each === id))) ||
    stands(willStand(asked, 'learningPoints', ({ seenBefore }) => seenBefore.some(leads))) ||
    stands(willStand(asked, 'decisions', ({ links }) => links.some(leads))) ||
    stands(
      willStand(asked, 'meetings', ({ agenda }) =>
        agenda.some(({ about }) => about !== null && leads(about)),
      ),
    )
  );
}

function isTo(kind: Link['kind'], id: string) {
  return (link: Link): boolean => link.kind === kind && link.id === id;
}
