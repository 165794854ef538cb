/** Answering what is offered: the answer, and what is taken becomes of it, as one set of changes. */
import { asId, type IdSource } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import type { RecordChange } from '../guard-question';
import { carriedLessonId, lessonOfPoint } from '../history/carried-lessons';
import { changedClause, putBack } from '../memoranda/clause-edits';
import type { Operation } from '../operation/operation';
import { answerTo } from '../partners/checklist';
import type { Link } from '../plan/link';
import type { Judgement } from '../threat/cell';
import { type CarriedItem, carriedItemId } from './carried-item';
import type { CarryRecords } from './carry-records';
import { type HistoryOffer, historyOfferedBy } from './offered-history';
import type { Offer } from './offers';
import { takeBack } from './take-back';
import { takenOverMark } from './take-marks';
import { contactTaken } from './taken-contacts';
import { takeRatings } from './taken-ratings';

export interface TakeGiven {
  readonly answer: CarriedItem['answer'];
  /** Needed where it is changed or dropped. */
  readonly reason: string;
  /**
   * What it is to say from now on, for a single recommendation, entry of the history, clause or checklist answer that is
   * changed; absent where it keeps its words.
   */
  readonly wording?: string;
  /** Likelihood and impact from now on, for a single rating that is changed; absent where it is to be judged later. */
  readonly judgement?: Judgement;
}

export interface TakeAround {
  readonly records: CarryRecords;
  /** The operation that takes. */
  readonly operation: Operation;
  readonly by: string;
  /** ISO text in UTC. */
  readonly at: string;
  readonly newId: IdSource;
}

export const reasonNeeded =
  'Give the reason: it stands in the operation order and, for a recommendation, a rating or an entry of the history, in the threat assessment.';

/** The most that a change of a clause keeps of its reason. */
const longestClauseReason = 2000;
const shorterReason =
  'The reason for a clause may have 2,000 letters at most. Shorten it; nothing has been answered.';

/** One offer answered, see `takeAll`. */
export function take(
  offer: Offer,
  given: TakeGiven,
  around: TakeAround,
): Result<readonly RecordChange[], string> {
  return takeAll([offer], given, around);
}

/**
 * The same answer to several offers. An answer that was given before is replaced, with what it became; the error is a
 * sentence that says what stands against it, and then nothing is answered.
 */
export function takeAll(
  offers: readonly Offer[],
  given: TakeGiven,
  around: TakeAround,
): Result<readonly RecordChange[], string> {
  if (given.answer !== 'accepted' && given.reason.trim() === '') return err(reasonNeeded);
  if (offers.some(({ isGone }) => isGone))
    return err('What was offered is no longer there. Its answer stays as it was given.');
  if (given.reason.length > longestClauseReason && offers.some(({ kind }) => kind === 'clause'))
    return err(shorterReason);
  const before = takeEachBack(offers, given, around);
  if (!before.ok) return before;
  const ratings = ratingsTaken(offers, given, around);
  if (!ratings.ok) return ratings;
  const history = historyOf(offers, around);
  const made = offers.map((offer): Became => {
    if (offer.kind === 'rating') return { changes: [], links: linksOf(ratings.value.became, offer.sourceId) };
    if (offer.kind === 'history')
      return entryTaken(offer, given, { around, entry: history.get(offer.sourceId) });
    return became(offer, given, around);
  });
  return ok([
    ...before.value,
    ...ratings.value.changes,
    ...made.flatMap(({ changes }) => changes),
    ...offers.flatMap((offer, index) =>
      answerChanges(offer, given, { around, made: made[index] ?? nothing }),
    ),
  ]);
}

/** What is offered of the history, by its id; counted once for all of it. */
function historyOf(
  offers: readonly Offer[],
  { records, operation }: TakeAround,
): ReadonlyMap<string, HistoryOffer> {
  if (!offers.some(({ kind }) => kind === 'history')) return new Map();
  const entries = historyOfferedBy({ records, from: fromOf(offers), to: operation });
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** An entry that stands under another id is not written again; what was added to one since is kept. */
function entryTaken(
  { already }: Offer,
  { answer, wording = '' }: TakeGiven,
  { around, entry }: { readonly around: TakeAround; readonly entry: HistoryOffer | undefined },
): Became {
  if (entry === undefined || answer === 'dropped') return nothing;
  const links: readonly Link[] = entry.areaId === null ? [] : [{ kind: 'area', id: entry.areaId }];
  const stands = around.records.history.get(entry.id);
  if (already !== '' && stands === undefined) return { changes: [], links };
  const outcome = stands === undefined || stands.outcome === '' ? entry.outcome : stands.outcome;
  const text = wording.trim() === '' ? entry.text : wording.trim();
  const after = { ...entry, text, outcome, harmId: stands?.harmId ?? entry.harmId, enteredAt: around.at };
  return { changes: [{ collection: 'history', id: entry.id, after }], links };
}

function fromOf(offers: readonly Offer[]): Operation {
  const [first] = offers;
  if (first === undefined) throw new Error('Nothing is offered');
  return first.from;
}

interface Became {
  readonly changes: readonly RecordChange[];
  readonly links: readonly Link[];
}

const nothing: Became = { changes: [], links: [] };

function linksOf(all: ReadonlyMap<string, Link>, id: string): readonly Link[] {
  const link = all.get(id);
  return link === undefined ? [] : [link];
}

/** What was taken before and is dropped now goes, where nobody has worked on it. */
function takeEachBack(
  offers: readonly Offer[],
  { answer }: TakeGiven,
  { records }: TakeAround,
): Result<readonly RecordChange[], string> {
  if (answer !== 'dropped') return ok([]);
  const all: RecordChange[] = [];
  for (const offer of offers) {
    if (offer.answer === null || offer.answer.answer === 'dropped') continue;
    // A partner and a clause are one record with what became of them, which changes them itself.
    if (offer.kind === 'contact' || offer.kind === 'clause') continue;
    const back = takeBack(offer.answer, offer.from, records);
    if (!back.ok) return back;
    all.push(...back.value);
  }
  return ok(all);
}

function ratingsTaken(
  offers: readonly Offer[],
  { answer, reason, judgement }: TakeGiven,
  around: TakeAround,
) {
  const ratings = offers.filter(({ kind }) => kind === 'rating');
  if (answer === 'dropped' || ratings.length === 0) {
    return ok({ changes: [] as readonly RecordChange[], became: new Map<string, Link>() });
  }
  return takeRatings({
    ...around,
    from: fromOf(ratings),
    to: around.operation,
    sourceIds: ratings.map(({ sourceId }) => sourceId),
    answers: new Map(ratings.flatMap(({ sourceId, answer: was }) => (was === null ? [] : [[sourceId, was]]))),
    changed:
      answer === 'changed'
        ? { reason, ...(judgement === undefined || ratings.length > 1 ? {} : { judgement }) }
        : null,
  });
}

function became(offer: Offer, given: TakeGiven, around: TakeAround): Became {
  switch (offer.kind) {
    case 'recommendation':
      return given.answer === 'dropped' ? nothing : lessonTaken(offer, given, around);
    case 'checklist-answer':
      return given.answer === 'dropped' ? nothing : answerTaken(offer, given, around);
    case 'contact':
      return contactTaken(
        offer.sourceId,
        { ...given, words: offer.words, at: around.at, before: offer.answer },
        around.records,
      );
    case 'clause':
      return clauseTaken(offer, given, around);
    case 'rating':
    case 'history':
      return nothing;
  }
}

function lessonTaken({ sourceId, from }: Offer, given: TakeGiven, around: TakeAround): Became {
  const { records, operation } = around;
  const point = records.learningPoints.get(sourceId);
  const lesson = point === undefined ? null : lessonOfPoint(point, from);
  if (lesson === null) return nothing;
  const id = carriedLessonId(lesson.id, operation.id);
  const links: readonly Link[] = [{ kind: 'lesson', id }];
  const stands = records.lessons.get(id);
  const wording = given.wording?.trim() ?? '';
  // What stands already was perhaps worked on: only a new wording is written over it.
  if (stands !== undefined && wording === '') return { changes: [], links };
  const after = {
    ...(stands ?? { ...lesson, id, operationId: operation.id }),
    ...(wording === '' ? {} : { text: wording }),
  };
  return { changes: [{ collection: 'lessons', id, after }], links };
}

const longestAnswer = 8000;

/** The words alone: the topic stays open until it is recorded with whom and when it was settled anew. */
function answerTaken({ sourceId, from }: Offer, given: TakeGiven, around: TakeAround): Became {
  const { records, operation } = around;
  const was = records.checklistAnswers.get(sourceId);
  if (was === undefined) return nothing;
  const is = answerTo(records.checklistAnswers, { ...was, operationId: operation.id });
  const links: readonly Link[] = [{ kind: 'checklist-answer', id: is.id }];
  const wording = given.wording?.trim() ?? '';
  const isTakenOver = is.state === 'open' && is.answer.startsWith(takenOverMark(from));
  if (is.answer.trim() !== '' && !isTakenOver) return { changes: [], links };
  const answer = `${takenOverMark(from)} ${wording === '' ? was.answer : wording}`.slice(0, longestAnswer);
  return {
    changes: [{ collection: 'checklistAnswers', id: is.id, after: { ...is, answer } }],
    links,
  };
}

/** The wording holds for the force or the council, not for one operation: dropping it puts it back. */
function clauseTaken({ sourceId }: Offer, given: TakeGiven, around: TakeAround): Became {
  const edit = around.records.clauseEdits.get(sourceId);
  if (edit === undefined) return nothing;
  const links: readonly Link[] = [{ kind: 'clause', id: edit.clauseId }];
  const wording = given.wording?.trim() ?? '';
  if (given.answer === 'accepted' || (given.answer === 'changed' && wording === ''))
    return { changes: [], links };
  const changed = {
    id: asId<'ClauseChange'>(around.newId()),
    at: around.at,
    by: around.by,
    reason: given.reason.trim(),
  };
  if (given.answer === 'changed') {
    const stands = { heading: edit.heading, text: wording, isLeftOut: false };
    const reworded = changedClause(around.records.clauseEdits, edit, { wording: stands, changed });
    return { changes: [{ collection: 'clauseEdits', id: reworded.id, after: reworded }], links };
  }
  const after = putBack(around.records.clauseEdits, edit, changed);
  if (after === null) return { changes: [], links: [] };
  return { changes: [{ collection: 'clauseEdits', id: after.id, after }], links: [] };
}

function answerChanges(
  offer: Offer,
  { answer, reason }: TakeGiven,
  { around, made }: { readonly around: TakeAround; readonly made: Became },
): readonly RecordChange[] {
  const { operation, by, at } = around;
  const id = carriedItemId(operation.id, offer.kind, offer.sourceId);
  const after: CarriedItem = {
    id,
    operationId: operation.id,
    fromOperationId: offer.from.id,
    kind: offer.kind,
    sourceId: offer.sourceId,
    words: offer.words,
    answer,
    reason: reason.trim(),
    became: made.links,
    by,
    at,
  };
  // A rating may have been answered as a newer version of the same threat.
  const other = offer.answer !== null && offer.answer.id !== id ? offer.answer.id : null;
  return [
    ...(other === null ? [] : [{ collection: 'carriedItems', id: other, after: null } as const]),
    { collection: 'carriedItems', id, after },
  ];
}

/** The offers open again, with what they became taken back; the error says what has been worked on. */
export function openAgain(
  offers: readonly Offer[],
  { records }: Pick<TakeAround, 'records'>,
): Result<readonly RecordChange[], string> {
  const all: RecordChange[] = [];
  for (const { answer, from } of offers) {
    if (answer === null) continue;
    const back = takeBack(answer, from, records);
    if (!back.ok) return back;
    all.push(...back.value, { collection: 'carriedItems', id: answer.id, after: null });
  }
  return ok(all);
}
