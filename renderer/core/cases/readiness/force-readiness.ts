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
  readonly kept: ReadonlyMap<CaseId, Kept>;
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
    const around = aroundIn(records, contacts, peersOf);
    const before = answered;
    const isTouched = touchedBy(records.cases, { around, peersOf }, before);
    const kept = new Map<CaseId, Kept>();
    let isSame = before !== null && records.cases.size === before.kept.size;
    for (const caseFile of records.cases.values()) {
      const was = before?.kept.get(caseFile.id);
      const is =
        was !== undefined && !isTouched(caseFile.id) ? was : keptOf(caseFile, was, { around, peersOf });
      isSame &&= is === was;
      kept.set(caseFile.id, is);
    }
    const readiness =
      before !== null && isSame
        ? before.readiness
        : new Map(Array.from(kept, ([id, each]) => [id, each.readiness]));
    answered = { around, peersOf, kept, readiness };
    return readiness;
  };
}

type Judged = Pick<Answered, 'around' | 'peersOf'>;

/** Where the register, the law, the day and the allegations are as they were, only cases that changed touch others. */
function touchedBy(
  cases: ReadonlyMap<string, CaseFile>,
  now: Judged,
  before: Answered | null,
): (id: CaseId) => boolean {
  if (before === null || !isSameAround(now.around, before.around)) return () => true;
  const touched = new Set<CaseId>();
  const touch = (id: CaseId) => {
    touched.add(id);
    for (const peer of [...before.peersOf({ id }), ...now.peersOf({ id })]) touched.add(peer.id);
  };
  for (const [id, { caseFile }] of before.kept) if (cases.get(id) !== caseFile) touch(id);
  for (const { id } of cases.values()) if (!before.kept.has(id)) touch(id);
  return (id) => touched.has(id);
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
