/** What may be done with the way of a memorandum and with what came back from a council. */
import { canonicalJson } from '../foundation/canonical';
import { dateAt } from '../foundation/dates';
import { type Asked, type RecordChange, willStand } from '../guard-question';
import type { Memorandum, MemorandumReturn, MemorandumStep } from './memorandum';
import { acceptedNumbers, closedBy, comparisonOf, contentsSince, type FindVersion } from './open-changes';
import { carriedOutIn } from './return-reading';
import { newestSent, signingProblem } from './standing';
import { stepDayProblem } from './step-days';

const stepsKept =
  'What was sent, returned, agreed or signed stays on record. Enter a further step that says how it stands now.';
const notTheNewest =
  'Only the version that was sent last can be agreed or signed. Nothing has been changed; record the step again.';
const returnKept =
  'What came back from a council is kept as it came. Enter the newer file as a further return.';
const notYet =
  'A file cannot have been received on a day that has not come yet. Nothing has been changed; give the day on which it came.';
const answersKept =
  'A later version was sent to the council on these answers, so they stay as they are. What is to change now goes into the clause and into a further version.';

type MemorandumChange = Extract<RecordChange, { readonly collection: 'memoranda' }>;
type ReturnChange = Extract<RecordChange, { readonly collection: 'memorandumReturns' }>;

/** Why a memorandum may not be changed so; `null` where it may: its way is only added to, and signed once nothing is open. */
export function memorandumRefusal(asked: Asked, { id, after: is }: MemorandumChange): string | null {
  const was = asked.read('memoranda', id);
  const stood = was?.steps ?? [];
  if (is === null) return stood.length === 0 ? null : stepsKept;
  const isKept = canonicalJson(is.steps.slice(0, stood.length)) === canonicalJson(stood);
  const isSame = was === undefined || (is.areaId === was.areaId && is.operationId === was.operationId);
  if (stood.length > 0 && !(isKept && isSame)) return stepsKept;
  for (const [at, step] of is.steps.entries()) {
    if (at < stood.length) continue;
    const before = { ...is, steps: is.steps.slice(0, at) };
    const isSigning = step.state === 'agreed' || step.state === 'signed';
    const refusal =
      dayRefusal(asked, before, step) ?? (isSigning ? signingRefusal(asked, before, step.versionId) : null);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The day is measured against the one on which the step is recorded. */
function dayRefusal(asked: Asked, before: Memorandum, step: MemorandumStep): string | null {
  const { state, on, returnId, recordedAt } = step;
  const against = returnId === null ? undefined : returnIn(asked, returnId)?.againstVersionId;
  return stepDayProblem(before, { state, on, versionId: against ?? step.versionId }, dateAt(recordedAt));
}

function returnIn({ read, changes }: Asked, id: string): MemorandumReturn | undefined {
  const change = changes.find((each) => each.collection === 'memorandumReturns' && each.id === id);
  return change?.collection === 'memorandumReturns'
    ? (change.after ?? undefined)
    : read('memorandumReturns', id);
}

/** That the records have moved on since it was sent refuses nothing: the version is frozen, and the screen says it. */
function signingRefusal(asked: Asked, memorandum: Memorandum, versionId: string | null): string | null {
  const version = versionsIn(asked);
  const returns = willStand(asked, 'memorandumReturns', (each) => each.memorandumId === memorandum.id);
  const problem = signingProblem({ memorandum, version, returns });
  if (problem !== null) return problem;
  return newestSent({ memorandum, version })?.id === versionId ? null : notTheNewest;
}

function versionsIn({ read, changes }: Asked): FindVersion {
  return (id) => {
    const change = changes.find((each) => each.collection === 'documentVersions' && each.id === id);
    return change?.collection === 'documentVersions'
      ? (change.after ?? undefined)
      : read('documentVersions', id);
  };
}

/**
 * Why a returned file may not be changed so; `null` where it may: the answers to its changes, until a later version was
 * sent on them; and before the first answer the version that it is compared with.
 */
export function returnRefusal(asked: Asked, { id, after: is }: ReturnChange): string | null {
  const was = asked.read('memorandumReturns', id);
  if (was === undefined) return is === null || is.receivedOn <= dateAt(is.recordedAt) ? null : notYet;
  const isUnanswered = was.answers.length === 0 && is?.answers.length === 0;
  // The paragraphs are thousands: compared one by one and not written out.
  const content = (returned: MemorandumReturn) =>
    canonicalJson({
      ...returned,
      paragraphs: null,
      answers: null,
      againstVersionId: isUnanswered ? null : returned.againstVersionId,
    });
  if (is === null || !areSameParagraphs(was, is) || content(is) !== content(was)) return returnKept;
  return areClosedAnswersKept(asked, was, is) ? null : answersKept;
}

function areSameParagraphs(
  { paragraphs: was }: MemorandumReturn,
  { paragraphs: is }: MemorandumReturn,
): boolean {
  return was === is || (was.length === is.length && was.every((text, at) => text === is[at]));
}

/** An accepted change that no version since has may still be refused: otherwise nothing could ever be agreed. */
function areClosedAnswersKept(asked: Asked, was: MemorandumReturn, is: MemorandumReturn): boolean {
  const memorandum = asked.read('memoranda', was.memorandumId);
  const answersNow = new Map(is.answers.map((answer) => [answer.change, answer]));
  return was.answers.every((answer) => {
    const now = answersNow.get(answer.change);
    if (closedBy(memorandum, was, answer) === undefined) return true;
    if (canonicalJson(now ?? null) === canonicalJson(answer)) return true;
    const isRefusedNow = answer.answer === 'accepted' && now?.answer === 'refused' && now.note.trim() !== '';
    return isRefusedNow && asked.step === 'commit' && !isInLaterVersion(asked, was, answer.change);
  });
}

function isInLaterVersion(asked: Asked, returned: MemorandumReturn, number: number): boolean {
  const version = versionsIn(asked);
  const comparison = comparisonOf(returned, version);
  if (comparison === null) return false;
  const memorandum = asked.read('memoranda', returned.memorandumId);
  const later = contentsSince(returned, memorandum, version);
  return carriedOutIn(comparison, acceptedNumbers(returned), later).has(number);
}
