/** Which other cases one case's separation can rest on, found without comparing every case with every other. */
import { samePersonKey } from '../../threat/same-person';
import type { Allegation } from '../allegation';
import type { CaseFile, CaseId } from '../case-file';
import { candidatesOf, officersOf, type Side, sideOf } from '../separation';

/** The open cases of the other kind of work that share an officer and a candidate with this one. */
export type PeersOf = (caseFile: Pick<CaseFile, 'id'>) => readonly CaseFile[];

interface PairsOfCase {
  readonly caseFile: CaseFile;
  /** All allegations as they stood when the case was last looked at. */
  lookedAtIn: ReadonlyMap<string, Allegation>;
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
  /** Does beforehand what `in` would do of these, in small pieces, so that the first look spreads over time. */
  readonly ahead: (
    cases: ReadonlyMap<string, CaseFile>,
    allegations: ReadonlyMap<string, Allegation>,
  ) => Generator<void, void>;
}

/** Finds the peers, and keeps what it found for the next state. */
export function separationPeers(): SeparationPeers {
  const known = new Map<CaseId, PairsOfCase>();
  let peerIds: PeerIds = new Map();
  /** Whether the peers are still those of the pairs that are known. */
  let isSame = true;
  const learn = (caseFile: CaseFile, allegations: ReadonlyMap<string, Allegation>) => {
    const was = known.get(caseFile.id);
    if (was?.caseFile === caseFile && was.lookedAtIn === allegations) return;
    const is = pairsOf(caseFile, allegations, was);
    is.lookedAtIn = allegations;
    known.set(caseFile.id, is);
    isSame &&= is.pairs === was?.pairs && is.side === was.side;
  };
  function* ahead(cases: ReadonlyMap<string, CaseFile>, allegations: ReadonlyMap<string, Allegation>) {
    for (const caseFile of cases.values()) yield learn(caseFile, allegations);
    if (known.size > cases.size) {
      isSame = false;
      for (const id of known.keys()) if (!cases.has(id)) known.delete(id);
    }
    if (isSame) return;
    peerIds = yield* peersByPair(known);
    isSame = true;
  }
  const peersIn: SeparationPeers['in'] = (cases, allegations) => {
    const pieces = ahead(cases, allegations);
    while (pieces.next().done !== true);
    const ids = peerIds;
    return ({ id }) => (ids.get(id) ?? none).flatMap((peer) => cases.get(peer) ?? []);
  };
  return { in: peersIn, ahead };
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
  return { caseFile, lookedAtIn: allegations, allegations: itsOwn, side, pairs: isSame ? was.pairs : pairs };
}

const keysOf = (names: readonly string[]): readonly string[] => [...new Set(names.map(samePersonKey))];

/** Whether two lists hold the same things in the same order. */
export function isEqualList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

type PeerIds = ReadonlyMap<CaseId, readonly CaseId[]>;

function* peersByPair(cases: ReadonlyMap<CaseId, PairsOfCase>): Generator<void, PeerIds> {
  const sides: Readonly<Record<Side, Map<string, CaseId[]>>> = {
    malpractice: new Map(),
    intimidation: new Map(),
  };
  for (const [id, { side, pairs }] of cases) {
    yield;
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
    yield;
    const others = sides.intimidation.get(pair);
    if (others === undefined) continue;
    for (const id of ids) add(id, others);
    for (const id of others) add(id, ids);
  }
  return new Map(Array.from(peers, ([id, others]) => [id, [...others]]));
}
