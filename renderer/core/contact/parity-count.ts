/**
 * How many places of a contest are unequal, told without its table: a general election has hundreds of contests, and
 * which of them to look at is asked of all. It says what the tables of `parity.ts` say. Pure.
 */
import type { Candidate } from '../candidates/candidate';
import type { Contest } from '../candidates/contest';
import {
  type Entered,
  enteredUnder,
  isHadBy,
  isToldTo,
  isWhileStanding,
  nothingEntered,
} from './entered-under';
import { explanationIn } from './not-owed';
import type { MatterContacts, ParityIndex } from './parity-index';
import { recordedOffer, standardMatterId, type StandardOfferId, standardOffers } from './standard-offers';

/** The unequal cells of one contest that nobody explained; nought where there is no such contest. */
export function unequalIn(index: ParityIndex, contestId: string): number {
  const contest = index.contests.get(contestId);
  if (contest === undefined) return 0;
  const read: Read = {
    candidates: index.candidates.get(contestId) ?? noCandidates,
    entries: index.matters.get(contestId) ?? noEntries,
    personOf: index.personOf,
  };
  const before = kept.get(contest);
  if (before !== undefined && isSame(before.read, read)) return before.unequal;
  const unequal = counted(contest, read, index);
  kept.set(contest, { read, unequal });
  return unequal;
}

/** A contest with how much is unequal in it. */
export interface ContestParity {
  readonly contest: Contest;
  readonly unequal: number;
}

/** The counts of these contests in their order; a step for each that comes. */
export function* countingUnequal(
  index: ParityIndex,
  contests: readonly Contest[],
): Generator<undefined, readonly ContestParity[]> {
  const found: ContestParity[] = [];
  for (const contest of contests) {
    found.push({ contest, unequal: unequalIn(index, contest.id) });
    yield undefined;
  }
  return found;
}

/** Everything that a count is read off, beside the contest. */
interface Read {
  readonly candidates: readonly Candidate[];
  readonly entries: readonly MatterContacts[];
  readonly personOf: ParityIndex['personOf'];
}

const noCandidates: readonly Candidate[] = [];
const noEntries: readonly MatterContacts[] = [];

// One entry changes a contest or two: the others are not counted again.
const kept = new WeakMap<Contest, { readonly read: Read; readonly unequal: number }>();

function isSame(a: Read, b: Read): boolean {
  return (
    a.personOf === b.personOf &&
    a.candidates === b.candidates &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, place) => entry === b.entries[place])
  );
}

function counted(contest: Contest, { candidates, entries }: Read, index: ParityIndex): number {
  if (candidates.length === 0) return 0;
  const standard = new Map<string, StandardOfferId>(
    standardOffers.map(({ id }) => [standardMatterId(contest.id, id), id]),
  );
  let sum = 0;
  for (const entry of entries) {
    const { matter } = entry;
    const offer = standard.get(matter.id) ?? null;
    standard.delete(matter.id);
    if (explanationIn(entry, contest.id) !== null) continue;
    const entered = enteredUnder(entry, index);
    const isHadUnnamed = entered.isHadUnnamed && matter.contestIds.includes(contest.id);
    // Where nobody has it, nobody lacks it.
    if (offer === null && !isHadUnnamed && !entered.hadIn.has(contest.id)) continue;
    sum += lacking(candidates, { entered, offer, isHadUnnamed, contestId: contest.id });
  }
  for (const offer of standard.values())
    sum += lacking(candidates, {
      ...{ entered: nothingEntered, offer, isHadUnnamed: false, contestId: contest.id },
    });
  return sum;
}

interface Under {
  readonly entered: Entered;
  readonly offer: StandardOfferId | null;
  /** Whether somebody without a name has it, and it is owed in this contest. */
  readonly isHadUnnamed: boolean;
  readonly contestId: string;
}

function lacking(
  candidates: readonly Candidate[],
  { entered, offer, isHadUnnamed, contestId }: Under,
): number {
  const told = entered.toldIn.get(contestId) ?? null;
  let isAnyHad = isHadUnnamed;
  let lack = 0;
  for (const candidate of candidates) {
    if (hasIt(candidate, entered, offer)) isAnyHad = true;
    else if (candidate.standing !== 'withdrawn' && !isToldTo(candidate, told)) lack += 1;
  }
  return isAnyHad ? lack : 0;
}

function hasIt(candidate: Candidate, { byPerson }: Entered, offer: StandardOfferId | null): boolean {
  if (offer !== null && recordedOffer(candidate, offer) !== null) return true;
  const contacts = byPerson.get(candidate.personId);
  return (
    contacts !== undefined &&
    contacts.some((contact) => isWhileStanding(candidate, contact) && isHadBy(contact))
  );
}
