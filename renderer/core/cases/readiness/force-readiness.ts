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
import { isEqualList, type PeersOf, separationPeers } from './separation-peers';

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
  const peersIn = separationPeers();
  return (records) =>
    aroundIn(records, indexOf(records.contacts, records.cases), peersIn(records.cases, records.allegations));
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

/** The last answer, with what it was given. */
interface Answered {
  readonly around: ReadinessAround;
  readonly peersOf: PeersOf;
  /** Changed in place: nobody else holds it. */
  readonly kept: Map<CaseId, Kept>;
  readonly readiness: ReadonlyMap<CaseId, Readiness>;
}

/**
 * Makes a function that answers the readiness of every case, and keeps what it worked out for the next time. Records
 * are compared by identity: a changed record is another object, as in the vault. While nothing changed the answer is
 * the same map.
 */
export function forceReadiness(): (records: ForceRecords) => ReadonlyMap<CaseId, Readiness> {
  const indexOf = cpsIndexMemo();
  const peersIn = separationPeers();
  let answered: Answered | null = null;
  return (records) => {
    const contacts = indexOf(records.contacts, records.cases);
    const peersOf = peersIn(records.cases, records.allegations);
    const now = { around: aroundIn(records, contacts, peersOf), peersOf };
    const gone = goneFrom(records.cases, answered);
    const isSame = answered !== null && isSameAround(now.around, answered.around);
    const touched =
      answered === null || !isSame
        ? Array.from(records.cases.values(), ({ id }) => id)
        : touchedCases({ cases: records.cases, peersOf, gone }, answered);
    answered = answerAgain(records.cases, { now, touched, gone }, answered);
    return answered.readiness;
  };
}

type Judged = Pick<Answered, 'around' | 'peersOf'>;

/** Where the register, the law, the day and the allegations are as they were: what changed, and its peers. */
function touchedCases(
  {
    cases,
    peersOf,
    gone,
  }: {
    readonly cases: ReadonlyMap<string, CaseFile>;
    readonly peersOf: PeersOf;
    readonly gone: readonly CaseId[];
  },
  before: Answered,
): readonly CaseId[] {
  const touched = new Set<CaseId>();
  const touch = (id: CaseId) => {
    touched.add(id);
    for (const peer of [...before.peersOf({ id }), ...peersOf({ id })]) touched.add(peer.id);
  };
  for (const caseFile of cases.values()) {
    if (before.kept.get(caseFile.id)?.caseFile !== caseFile) touch(caseFile.id);
  }
  for (const id of gone) touch(id);
  return [...touched];
}

/** Cases that were there before. Most often none: then counting is enough. */
function goneFrom(cases: ReadonlyMap<string, CaseFile>, before: Answered | null): readonly CaseId[] {
  if (before === null) return [];
  let stillThere = 0;
  for (const { id } of cases.values()) if (before.kept.has(id)) stillThere += 1;
  if (stillThere === before.kept.size) return [];
  return Array.from(before.kept.keys()).filter((id) => !cases.has(id));
}

/** The answer with the touched cases looked at again. */
function answerAgain(
  cases: ReadonlyMap<string, CaseFile>,
  {
    now,
    touched,
    gone,
  }: { readonly now: Judged; readonly touched: readonly CaseId[]; readonly gone: readonly CaseId[] },
  before: Answered | null,
): Answered {
  const kept = before?.kept ?? new Map<CaseId, Kept>();
  const changed = new Map<CaseId, Readiness | null>();
  for (const id of gone) {
    kept.delete(id);
    changed.set(id, null);
  }
  for (const id of touched) {
    const caseFile = cases.get(id);
    if (caseFile === undefined) continue;
    const was = kept.get(id);
    const is = keptOf(caseFile, was, now);
    if (is === was) continue;
    kept.set(id, is);
    changed.set(id, is.readiness);
  }
  return { ...now, kept, readiness: withChanges(before?.readiness ?? new Map(), changed) };
}

/** The same map where nothing changed, so that nothing is drawn again for it. */
function withChanges(
  readiness: ReadonlyMap<CaseId, Readiness>,
  changed: ReadonlyMap<CaseId, Readiness | null>,
): ReadonlyMap<CaseId, Readiness> {
  if (changed.size === 0) return readiness;
  const next = new Map(readiness);
  for (const [id, is] of changed) {
    if (is === null) next.delete(id);
    else next.set(id, is);
  }
  return next;
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
