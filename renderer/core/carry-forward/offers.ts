/**
 * What an operation is offered by the one that it follows, with what was answered. Nothing is offered twice; an answer
 * stays when its source has gone, and an offer says when its source reads otherwise than when it was answered.
 *
 * Reference: APP Policing elections, organisational learning: it should be included in subsequent election planning.
 */
import type { Operation } from '../operation/operation';
import { type CarriedItem, type CarriedKind, carriedItemId, carriedKinds } from './carried-item';
import type { Between, CarryRecords, Offered } from './carry-records';
import { offeredClauses } from './offered-clauses';
import { offeredHistory } from './offered-history';
import { offeredChecklist, offeredContacts } from './offered-partners';
import { answersByPoint, offeredRatings, ratingPoint } from './offered-ratings';
import { offeredRecommendations } from './offered-recommendations';

export interface Offer extends Offered {
  /** "rating:abc", the same for the same offer. */
  readonly key: string;
  /** The operation that offers it. */
  readonly from: Operation;
  readonly answer: CarriedItem | null;
  /** Its source reads otherwise now. */
  readonly hasChanged: boolean;
  /** Its source is offered no longer: it was carried out, taken back or removed. */
  readonly isGone: boolean;
}

/** The operation that this one follows, as far as the desk holds it. */
export function followedBy(
  { operations }: Pick<CarryRecords, 'operations'>,
  operation: Operation,
): Operation | null {
  const { followsOperationId, id } = operation;
  if (followsOperationId === null || followsOperationId === id) return null;
  return operations.get(followsOperationId) ?? null;
}

/** Everything offered, kind by kind; nothing where the operation follows none. */
export function offers(records: CarryRecords, operation: Operation): readonly Offer[] {
  const from = followedBy(records, operation);
  if (from === null) return [];
  const between: Between = { records, from, to: operation };
  const items = answersOf(records, operation, from);
  const byId = new Map<string, CarriedItem>(items.map((item) => [item.id, item]));
  const byPoint = answersByPoint(items, records);
  const offered = offeredIn(between).map((each): Offer => {
    const answer =
      byId.get(carriedItemId(operation.id, each.kind, each.sourceId)) ??
      (each.kind === 'rating' ? byPoint.get(ratingPoint(each.sourceId, records) ?? '') : undefined) ??
      null;
    return {
      ...each,
      key: `${each.kind}:${each.sourceId}`,
      from,
      answer,
      hasChanged: answer !== null && readsOtherwise(answer, each.words),
      isGone: false,
    };
  });
  const shown = new Set(offered.map(({ answer }) => answer?.id));
  const gone = items.filter(({ id }) => !shown.has(id)).map((item) => goneOffer(item, from));
  return carriedKinds.flatMap(({ id }) => [...offered, ...gone].filter(({ kind }) => kind === id));
}

function offeredIn(between: Between): readonly Offered[] {
  return [
    ...offeredRecommendations(between),
    ...offeredRatings(between),
    ...offeredHistory(between),
    ...offeredContacts(between),
    ...offeredClauses(between),
    ...offeredChecklist(between),
  ];
}

/**
 * A partner or a clause that is to be changed is the record itself, which then reads otherwise: that is what was
 * answered.
 */
function readsOtherwise({ kind, answer, words }: CarriedItem, now: string): boolean {
  const isItself = kind === 'contact' || kind === 'clause';
  return words !== now && !(isItself && answer === 'changed');
}

function goneOffer(item: CarriedItem, from: Operation): Offer {
  const [first = ''] = item.words.split('\n');
  return {
    key: `${item.kind}:${item.sourceId}`,
    kind: item.kind,
    sourceId: item.sourceId,
    name: first,
    words: item.words,
    sourcePath: '',
    already: '',
    from,
    answer: item,
    hasChanged: false,
    isGone: true,
  };
}

/** What this operation answered to that one, in the order in which it was answered. */
export function answersOf(
  { carriedItems }: Pick<CarryRecords, 'carriedItems'>,
  operation: Pick<Operation, 'id'>,
  from: Pick<Operation, 'id'>,
): readonly CarriedItem[] {
  return [...carriedItems.values()]
    .filter((item) => item.operationId === operation.id && item.fromOperationId === from.id)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Whether somebody has still to say something to it. */
export function isOpenOffer({ answer }: Pick<Offer, 'answer'>): boolean {
  return answer === null;
}

export interface CarriedCounts {
  readonly total: number;
  readonly open: number;
  readonly accepted: number;
  readonly changed: number;
  readonly dropped: number;
  /** Answered, and its source reads otherwise now. */
  readonly toLookAt: number;
}

/** How many of these stand in each way. */
export function carriedCounts(all: readonly Offer[]): CarriedCounts {
  const answered = (as: CarriedItem['answer']) => all.filter(({ answer }) => answer?.answer === as).length;
  return {
    total: all.length,
    open: all.filter(isOpenOffer).length,
    accepted: answered('accepted'),
    changed: answered('changed'),
    dropped: answered('dropped'),
    toLookAt: all.filter(({ hasChanged }) => hasChanged).length,
  };
}

export interface OfferGroup {
  readonly kind: CarriedKind;
  /** "Open recommendations". */
  readonly name: string;
  readonly offers: readonly Offer[];
  readonly counts: CarriedCounts;
}

const groupNames: Readonly<Record<CarriedKind, string>> = {
  recommendation: 'Open recommendations',
  rating: 'Ratings',
  history: 'History',
  contact: 'Contacts',
  clause: 'Clauses',
  'checklist-answer': 'Checklist answers',
};

/** The name of several of a kind: "Open recommendations". */
export function groupName(kind: CarriedKind): string {
  return groupNames[kind];
}

/** The kinds that hold something, in their order. */
export function offerGroups(all: readonly Offer[]): readonly OfferGroup[] {
  return carriedKinds.flatMap(({ id: kind }): readonly OfferGroup[] => {
    const own = all.filter((offer) => offer.kind === kind);
    return own.length === 0
      ? []
      : [{ kind, name: groupNames[kind], offers: own, counts: carriedCounts(own) }];
  });
}
