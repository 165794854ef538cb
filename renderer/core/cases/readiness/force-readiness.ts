/**
 * The readiness of every case of the force, of which only what a change touched is looked at again: after a change to
 * one case that case, and those that share an officer and a candidate with it.
 */
import type { EffectiveOffence } from '../../offences/catalogue';
import type { OffenceId } from '../../offences/offence';
import type { Allegation } from '../allegation';
import type { CaseFile, CaseId } from '../case-file';
import type { CpsContact } from '../cps-contact';
import { separationConflicts } from '../separation';
import { type CpsIndex, cpsIndexMemo } from './cps-index';
import type { OperationFacts, ReadinessAround } from './looked-at';
import { type Readiness, readinessOf } from './readiness';
import { isEqualList, type PeersOf, type SeparationPeers, separationPeers } from './separation-peers';

/** The records of the force as they stand. */
export interface ForceRecords {
  readonly cases: ReadonlyMap<string, CaseFile>;
  readonly allegations: ReadonlyMap<string, Allegation>;
  readonly contacts: ReadonlyMap<string, CpsContact>;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly operations: ReadonlyMap<string, OperationFacts>;
  /** ISO date. */
  readonly today: string;
}

/** What a case is judged by, in a state of the records; made again for each state, at the cost of what changed. */
export function readinessAround(): (records: ForceRecords) => ReadinessAround {
  const indexOf = cpsIndexMemo();
  const peers = separationPeers();
  return (records) =>
    aroundIn(records, indexOf(records.contacts, records.cases), peers.in(records.cases, records.allegations));
}

function aroundIn(records: ForceRecords, contacts: CpsIndex, peersOf: PeersOf): ReadinessAround {
  const { allegations, offences, operations, today } = records;
  const conflictsOf = (caseFile: CaseFile) => separationConflicts(caseFile, peersOf(caseFile), allegations);
  return { allegations, offences, operations, contacts, conflictsOf, today };
}

/** What the readiness of one case was worked out from: while all of it is the same objects, it stands. */
interface Kept {
  readonly caseFile: CaseFile;
  readonly restsOn: readonly unknown[];
  readonly readiness: Readiness;
}

type Judged = { readonly around: ReadinessAround; readonly peersOf: PeersOf };

/** What was worked out, changed in place: nobody else holds it. */
interface Held {
  readonly kept: Map<CaseId, Kept>;
  /** As it was last told, and what came since. */
  readiness: ReadonlyMap<CaseId, Readiness>;
  readonly changed: Map<CaseId, Readiness | null>;
  /** What all that is kept was judged by; `null` while some of it may be of another state of the records. */
  judged: Judged | null;
}

/** The readiness of the force, which is kept from one state of the records to the next. */
export interface ForceReadiness {
  /** The readiness of every case, in one go. While nothing changed the answer is the same map. */
  readonly read: (records: ForceRecords) => ReadonlyMap<CaseId, Readiness>;
  /** Begins to work out the same in small pieces. Work that was begun before ends, and what it found is kept. */
  readonly begin: (records: ForceRecords) => ForceWork;
}

/** Work in pieces that each cost a fraction of a millisecond, but for the few that look at every case once. */
export interface ForceWork {
  /** Does the next piece; `false` where none was left. */
  readonly next: () => boolean;
  /** From now on these cases come before all others, in this order. */
  readonly putFirst: (ids: readonly CaseId[]) => void;
  /** What is worked out by now; of a case whose turn is still to come what held before, or nothing. */
  readonly readiness: () => ReadonlyMap<CaseId, Readiness>;
}

/**
 * Works out the readiness of every case, and keeps it for the next time. Records are compared by identity: a changed
 * record is another object, as in the vault.
 */
export function forceReadiness(): ForceReadiness {
  const judges = { indexOf: cpsIndexMemo(), peers: separationPeers() };
  const held: Held = { kept: new Map(), readiness: new Map(), changed: new Map(), judged: null };
  let latest = 0;
  const begin = (records: ForceRecords): ForceWork => {
    latest += 1;
    const turn = latest;
    const order: CaseOrder = { first: [].values() };
    const pieces = piecesOf(records, { held, judges, order });
    return {
      next: () => turn === latest && pieces.next().done !== true,
      putFirst: (ids) => (order.first = ids.values()),
      readiness: () => tell(held),
    };
  };
  const read = (records: ForceRecords) => {
    const work = begin(records);
    while (work.next());
    return work.readiness();
  };
  return { read, begin };
}

/** Those that come first; what was taken from the iterator is not in it any more. */
interface CaseOrder {
  first: IterableIterator<CaseId>;
}

interface WorkingWith {
  readonly held: Held;
  readonly judges: { readonly indexOf: ReturnType<typeof cpsIndexMemo>; readonly peers: SeparationPeers };
  readonly order: CaseOrder;
}

function* piecesOf(records: ForceRecords, { held, judges, order }: WorkingWith): Generator<void, void> {
  const { cases, allegations } = records;
  const { indexOf, peers } = judges;
  if (held.judged === null) yield* peers.ahead(cases, allegations);
  const peersOf = peers.in(cases, allegations);
  yield;
  const contacts = indexOf(records.contacts, cases);
  yield;
  const now: Judged = { around: aroundIn(records, contacts, peersOf), peersOf };
  const gone = goneFrom(cases, held);
  const waiting = new Set(casesToJudge(cases, { now, gone }, held));
  held.judged = null;
  for (const id of gone) {
    held.kept.delete(id);
    held.changed.set(id, null);
  }
  const others = waiting.values();
  while (waiting.size > 0) {
    yield;
    judge(cases.get(nextOf(waiting, [order.first, others])), now, held);
  }
  held.judged = now;
}

/** Takes the next case out of those that wait. The queues are iterators, which go on where they were left. */
function nextOf(waiting: Set<CaseId>, queues: readonly Iterable<CaseId>[]): CaseId {
  for (const queue of queues) {
    for (const id of queue) if (waiting.delete(id)) return id;
  }
  throw new Error('No case waits');
}

function judge(caseFile: CaseFile | undefined, now: Judged, { kept, changed }: Held): void {
  if (caseFile === undefined) return;
  const was = kept.get(caseFile.id);
  const is = keptOf(caseFile, was, now);
  if (is === was) return;
  kept.set(caseFile.id, is);
  changed.set(caseFile.id, is.readiness);
}

/** The same map where nothing changed, so that nothing is drawn again for it. */
function tell(held: Held): ReadonlyMap<CaseId, Readiness> {
  if (held.changed.size === 0) return held.readiness;
  const next = new Map(held.readiness);
  for (const [id, is] of held.changed) {
    if (is === null) next.delete(id);
    else next.set(id, is);
  }
  held.changed.clear();
  held.readiness = next;
  return next;
}

/** All of them, but where the register, the law, the day and the allegations are as they were: what changed, with its peers. */
function casesToJudge(
  cases: ReadonlyMap<string, CaseFile>,
  { now, gone }: { readonly now: Judged; readonly gone: readonly CaseId[] },
  { judged: before, kept }: Held,
): readonly CaseId[] {
  if (before === null || !isSameAround(now.around, before.around))
    return Array.from(cases.values(), ({ id }) => id);
  const touched = new Set<CaseId>();
  const touch = (id: CaseId) => {
    touched.add(id);
    for (const peer of [...before.peersOf({ id }), ...now.peersOf({ id })]) touched.add(peer.id);
  };
  for (const caseFile of cases.values()) {
    if (kept.get(caseFile.id)?.caseFile !== caseFile) touch(caseFile.id);
  }
  for (const id of gone) touch(id);
  return [...touched];
}

/** Cases that were there before. Most often none: then counting is enough. */
function goneFrom(cases: ReadonlyMap<string, CaseFile>, { kept }: Held): readonly CaseId[] {
  let stillThere = 0;
  for (const { id } of cases.values()) if (kept.has(id)) stillThere += 1;
  return stillThere === kept.size ? [] : Array.from(kept.keys()).filter((id) => !cases.has(id));
}

function isSameAround(one: ReadinessAround, other: ReadinessAround): boolean {
  return (
    one.allegations === other.allegations &&
    one.offences === other.offences &&
    one.operations === other.operations &&
    one.contacts === other.contacts &&
    one.today === other.today
  );
}

/** What stood, where all that it rests on is the same; looked at again otherwise. */
function keptOf(caseFile: CaseFile, was: Kept | undefined, { around, peersOf }: Judged): Kept {
  const restsOn = whatItRestsOn(caseFile, around, peersOf(caseFile));
  if (was !== undefined && isEqualList(was.restsOn, restsOn)) return was;
  return { caseFile, restsOn, readiness: readinessOf(caseFile, around) };
}

const unknownOperation = { nation: null, pollingDate: null };

/** Every object that the readiness of a case is a function of, in a fixed order. */
function whatItRestsOn(
  caseFile: CaseFile,
  { allegations, offences, operations, contacts, today }: ReadinessAround,
  peers: readonly CaseFile[],
): readonly unknown[] {
  const { nation, pollingDate } = operations.get(caseFile.operationId) ?? unknownOperation;
  const restsOn: unknown[] = [caseFile, today, nation, pollingDate, contacts.refusedIn(caseFile.id)];
  for (const id of caseFile.allegationIds) restsOn.push(allegations.get(id));
  for (const { offenceId } of caseFile.offences) {
    restsOn.push(offences.get(offenceId)?.offence, contacts.refusedFor(offenceId));
  }
  for (const contact of contacts.of(caseFile.id)) restsOn.push(contact);
  for (const peer of peers) {
    restsOn.push(peer);
    // Whom the other case concerns stands in its allegations.
    for (const id of peer.allegationIds) restsOn.push(allegations.get(id));
  }
  return restsOn;
}
