/** Which other cases one case's separation can rest on, found without comparing every case with every other. */
import { samePersonKey } from '../../threat/same-person';
import type { Allegation } from '../allegation';
import type { CaseFile, CaseId } from '../case-file';
import { candidatesOf, officersOf, type Side, sideOf } from '../separation';

/** The open cases of the other kind of work that share an officer and a candidate with this one. */
export type PeersOf = (caseFile: Pick<CaseFile, 'id'>) => readonly CaseFile[];

interface PairsOfCase {
  readonly caseFile: CaseFile;
  readonly allegations: readonly (Allegation | undefined)[];
  readonly side: Side | null;
  /** An officer and a candidate of the case, as one word. */
  readonly pairs: readonly string[];
}

export interface SeparationPeers {
  /** The peers in a state of the cases. A change that touches neither officer nor candidate costs a look at each. */
  readonly in: (
    cases: ReadonlyMap<string, CaseFile>,
    allegations: ReadonlyMap<string, Allegation>,
  ) => PeersOf;
  /** Looks at one case beforehand, so that what is asked first of thousands can be spread over time. */
  readonly learn: (caseFile: CaseFile, allegations: ReadonlyMap<string, Allegation>) => void;
}

/** Finds the peers, and keeps what it found for the next state. */
export function separationPeers(): SeparationPeers {
  const known = new Map<CaseId, PairsOfCase>();
  let allegationsBefore: ReadonlyMap<string, Allegation> | null = null;
  let peerIds: ReadonlyMap<CaseId, readonly CaseId[]> = new Map();
  /** Whether the peers are still those of the pairs that are known. */
  let isSame = true;
  const learn: SeparationPeers['learn'] = (caseFile, allegations) => {
    const was = known.get(caseFile.id);
    const is = pairsOf(caseFile, allegations, was);
    known.set(caseFile.id, is);
    isSame &&= is.pairs === was?.pairs && is.side === was.side;
  };
  const learnAhead: SeparationPeers['learn'] = (caseFile, allegations) => {
    // What was learnt from other allegations holds for no state that was asked for: that is looked at again whole.
    if (allegations !== allegationsBefore) allegationsBefore = null;
    learn(caseFile, allegations);
  };
  const peersIn: SeparationPeers['in'] = (cases, allegations) => {
    const isSameAllegations = allegations === allegationsBefore;
    allegationsBefore = allegations;
    for (const caseFile of cases.values()) {
      if (!isSameAllegations || known.get(caseFile.id)?.caseFile !== caseFile) learn(caseFile, allegations);
    }
    if (known.size > cases.size) {
      isSame = false;
      for (const id of known.keys()) if (!cases.has(id)) known.delete(id);
    }
    if (!isSame) peerIds = peersByPair(known);
    isSame = true;
    const ids = peerIds;
    return ({ id }) => (ids.get(id) ?? none).flatMap((peer) => cases.get(peer) ?? []);
  };
  return { in: peersIn, learn: learnAhead };
}

const none: readonly never[] = [];

function pairsOf(
  caseFile: CaseFile,
  allegations: ReadonlyMap<string, Allegation>,
  was: PairsOfCase | undefined,
): PairsOfCase {
  const itsOwn = caseFile.allegationIds.map((id) => allegations.get(id));
  if (was?.caseFile === caseFile && isEqualList(was.allegations, itsOwn)) return was;
  const side = caseFile.outcome === null ? sideOf(caseFile) : null;
  const officers = side === null ? [] : keysOf(officersOf(caseFile));
  const candidates = officers.length === 0 ? [] : keysOf(candidatesOf(caseFile, allegations));
  const pairs = officers.flatMap((officer) => candidates.map((candidate) => `${officer}|${candidate}`));
  const isSame = was !== undefined && isEqualList(was.pairs, pairs);
  return { caseFile, allegations: itsOwn, side, pairs: isSame ? was.pairs : pairs };
}

const keysOf = (names: readonly string[]): readonly string[] => [...new Set(names.map(samePersonKey))];

/** Whether two lists hold the same things in the same order. */
export function isEqualList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function peersByPair(cases: ReadonlyMap<CaseId, PairsOfCase>): ReadonlyMap<CaseId, readonly CaseId[]> {
  const sides: Readonly<Record<Side, Map<string, CaseId[]>>> = {
    malpractice: new Map(),
    intimidation: new Map(),
  };
  for (const [id, { side, pairs }] of cases) {
    if (side === null) continue;
    for (const pair of pairs) {
      const ids = sides[side].get(pair);
      if (ids === undefined) sides[side].set(pair, [id]);
      else ids.push(id);
    }
  }
  const peers = new Map<CaseId, Set<CaseId>>();
  const add = (id: CaseId, others: readonly CaseId[]) => {
    const known = peers.get(id) ?? new Set();
    peers.set(id, known);
    for (const other of others) known.add(other);
  };
  for (const [pair, ids] of sides.malpractice) {
    const others = sides.intimidation.get(pair);
    if (others === undefined) continue;
    for (const id of ids) add(id, others);
    for (const id of others) add(id, ids);
  }
  return new Map(Array.from(peers, ([id, others]) => [id, [...others]]));
}
