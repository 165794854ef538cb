/**
 * Parity within a contest: what each candidate asked for, was offered, was given or was refused, and where that differs.
 * Pure; it makes no difference in which order anything was entered, nor which candidate is which.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 4.1.2 d and e, 4.2.4, 4.3.7.
 */
import type { Candidate, CandidateId } from '../candidates/candidate';
import type { Contest, ContestId } from '../candidates/contest';
import type { CandidateContact, CandidateContactId, ContactMatter, ContactMatterId } from './contact';
import { type ContactAct, actsOf, inDays, inOrderOfActs } from './contact-acts';
import { type ContactState, contactStates, isHad, stateOf } from './contact-state';
import { enteredUnder, isToldTo, isWhileStanding, nothingEntered } from './entered-under';
import { explanationIn } from './not-owed';
import type { MatterContacts, ParityIndex } from './parity-index';
import {
  recordedActs,
  recordedOffer,
  standardMatterId,
  type StandardOfferId,
  standardOffers,
} from './standard-offers';

/** How a matter stands with one candidate; `told`: the answer was published and the other candidates were told of it. */
export type CellState = ContactState | 'told' | 'nothing';

/** Why a cell is not equal to what another candidate has. */
export type Inequality =
  'declined' | 'asked' | 'taken-back' | 'passed-on' | 'being-written' | 'not-sent' | 'came-later' | 'nothing';

export interface ParityCell {
  readonly candidateId: CandidateId;
  readonly state: CellState;
  /** ISO date of what the state says; `null` where nobody said, or there is nothing. */
  readonly on: string | null;
  /** Whatever was offered, agreed, given or declined, each with its day, the earliest first; the state is told of one. */
  readonly acts: readonly ContactAct[];
  /** Conditions, the named contact, the answer to the code; empty where there is nothing to say. */
  readonly note: string;
  /** `null` where the candidate has what the others have, or is owed nothing. */
  readonly unequal: Inequality | null;
  /** The entries behind it, the earliest first. */
  readonly contactIds: readonly CandidateContactId[];
}

export interface ParityRow {
  readonly matterId: ContactMatterId;
  /** `null` for a matter of the log. */
  readonly standard: StandardOfferId | null;
  readonly title: string;
  /** `null` for a standard offer under which nothing was logged. */
  readonly matter: ContactMatter | null;
  /** In the order of the candidates. */
  readonly cells: readonly ParityCell[];
  /** Why the difference is right in this contest, where somebody said so; the unequal cells are then explained, not open. */
  readonly notOwed: ContactMatter['notOwed'];
  /** The record that says so; `null` where nobody did. */
  readonly explanation: ContactMatter | null;
  /** Entries of people who did not say that they stand. */
  readonly unnamedIds: readonly CandidateContactId[];
  /** Whether some were bound by other conditions than others, or by none (4.1.2 d). */
  readonly conditionsDiffer: boolean;
}

export interface Parity {
  readonly contest: Contest;
  readonly candidates: readonly Candidate[];
  /** The standard offers, then the matters of the log, the earliest first. */
  readonly rows: readonly ParityRow[];
}

/** The parity of a contest; `undefined` where there is no such contest. */
export function parityOf(index: ParityIndex, contestId: string): Parity | undefined {
  const contest = index.contests.get(contestId);
  if (contest === undefined) return undefined;
  const candidates = index.candidates.get(contestId) ?? [];
  const entries = index.matters.get(contestId) ?? [];
  const byMatter = new Map<string, MatterContacts>(entries.map((entry) => [entry.matter.id, entry]));
  const standard = standardOffers.map(({ id, name }): ParityRow => {
    const matterId = standardMatterId(contest.id, id);
    const entry = byMatter.get(matterId);
    return rowOf({ index, contestId: contest.id, candidates, entry, standard: id, title: name, matterId });
  });
  const own = new Set<string>(standard.map(({ matterId }) => matterId));
  const others = entries.filter(({ matter }) => !own.has(matter.id));
  const logged = inOrderOfDays(others, index).map((entry) =>
    rowOf({
      ...{ index, contestId: contest.id, candidates, entry, standard: null },
      ...{ title: entry.matter.title, matterId: entry.matter.id },
    }),
  );
  return { contest, candidates, rows: [...standard, ...logged] };
}

/** The cells in which somebody lacks what another has, and nobody said why. */
export function openCells({ cells, notOwed }: Pick<ParityRow, 'cells' | 'notOwed'>): readonly ParityCell[] {
  return notOwed === null ? cells.filter(({ unequal }) => unequal !== null) : [];
}

/** How many cells of a contest are unequal and not explained. */
export function unequalCount({ rows }: Pick<Parity, 'rows'>): number {
  return rows.reduce((sum, row) => sum + openCells(row).length, 0);
}

/** Who can still be offered it: those with an unequal cell who stand today, and whose letter is not being written. */
export function toBeOffered(
  { cells }: Pick<ParityRow, 'cells'>,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const unequal = new Set(
    cells
      .filter(({ unequal }) => unequal !== null && unequal !== 'being-written')
      .map(({ candidateId }) => candidateId),
  );
  return candidates.filter(({ id, standing }) => unequal.has(id) && standsNow(standing));
}

function standsNow(standing: Candidate['standing']): boolean {
  return standing === 'prospective' || standing === 'nominated';
}

interface RowGiven {
  readonly index: ParityIndex;
  readonly contestId: ContestId;
  readonly candidates: readonly Candidate[];
  readonly entry: MatterContacts | undefined;
  readonly standard: StandardOfferId | null;
  readonly title: string;
  readonly matterId: ContactMatterId;
}

/** A cell before it is held against the others. */
type Standing = Omit<ParityCell, 'unequal'>;

function rowOf(given: RowGiven): ParityRow {
  const { index, candidates, entry, standard, contestId } = given;
  const { byPerson, toldIn, unnamed } = entry === undefined ? nothingEntered : enteredUnder(entry, index);
  const told = toldIn.get(contestId) ?? null;
  const explanation = entry === undefined ? null : explanationIn(entry, contestId);
  const standings = candidates.map((candidate) => {
    const own = byPerson.get(candidate.personId)?.filter((contact) => isWhileStanding(candidate, contact));
    return standingOf(candidate, { contacts: own ?? noContacts, standard, told });
  });
  // What was given to somebody without a name counts where the matter says that it is owed in this contest.
  const counted = entry?.matter.contestIds.includes(contestId) === true ? unnamed : [];
  const first = earliestAdvantage(standings, counted);
  const conditions = standings.filter(({ state }) => state === 'agreed' || state === 'given');
  return {
    matterId: given.matterId,
    standard,
    title: given.title,
    matter: entry?.matter ?? null,
    cells: standings.map((cell, place) => {
      const candidate = candidates[place];
      const unequal = first === null || candidate === undefined ? null : inequality(candidate, cell, first);
      return { ...cell, unequal };
    }),
    notOwed: explanation?.notOwed ?? null,
    explanation,
    unnamedIds: unnamed.map(({ id }) => id),
    conditionsDiffer: standard === null && new Set(conditions.map(({ note }) => plain(note))).size > 1,
  };
}

/** The same words, whatever their case and spaces. */
function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

const noContacts: readonly CandidateContact[] = [];
const noActs: readonly ContactAct[] = [];

interface StandingGiven {
  readonly contacts: readonly CandidateContact[];
  readonly standard: StandardOfferId | null;
  readonly told: string | null;
}

function standingOf(candidate: Candidate, { contacts, standard, told }: StandingGiven): Standing {
  const recorded = standard === null ? null : recordedOffer(candidate, standard);
  // Most cells of a general election hold nothing: they are told without a list of their own.
  if (recorded === null && told === null && contacts.length === 0)
    return { candidateId: candidate.id, state: 'nothing', on: null, acts: noActs, note: '', contactIds: [] };
  const found = [
    ...(recorded === null ? [] : [{ state: recorded.state, on: recorded.on, note: recorded.note }]),
    ...contacts.map((contact) => {
      const { state, on, conditions } = stateOf(contact);
      return { state, on, note: conditions };
    }),
  ].sort((a, b) => rank(a.state) - rank(b.state) || inDays(a.on, b.on) || (a.note < b.note ? -1 : 1));
  const best = found[0] ?? { state: 'nothing' as const, on: null, note: '' };
  const isOpen = !hasIt(best.state) && isToldTo(candidate, told);
  const shown = isOpen ? { state: 'told' as const, on: told, note: '' } : best;
  const acts = inOrderOfActs([
    ...(standard === null ? noActs : recordedActs(candidate, standard)),
    ...contacts.flatMap(actsOf),
  ]);
  return { candidateId: candidate.id, ...shown, acts, contactIds: contacts.map(({ id }) => id) };
}

/** What says most of a candidate comes first: given before agreed, and declined only where nothing else is open. */
function rank(state: ContactState): number {
  return ranks.get(state) ?? ranks.size;
}

const ranks = new Map(contactStates.map(({ id }, place) => [id, place]));

/** Whether the candidate has it, or could have. */
export function hasIt(state: CellState): boolean {
  return state === 'told' || (state !== 'nothing' && isHad(state));
}

/** The day (ISO) since which one has what others may lack; `''` where nobody noted it, `null` where nobody has it. */
function earliestAdvantage(
  standings: readonly Standing[],
  unnamed: readonly CandidateContact[],
): string | null {
  const days = [
    ...standings.filter(({ state }) => state !== 'told' && hasIt(state)).map(({ on }) => on ?? ''),
    ...unnamed.map((contact) => stateOf(contact)).flatMap(({ state, on }) => (hasIt(state) ? [on] : [])),
  ];
  return days.sort().at(0) ?? null;
}

function inequality(candidate: Candidate, { state }: Standing, first: string): Inequality | null {
  // Who withdrew is owed nothing any more; what they had stays in the table and is owed to the others.
  if (candidate.standing === 'withdrawn') return null;
  switch (state) {
    case 'given':
    case 'agreed':
    case 'offered':
    case 'not-taken-up':
    case 'told':
      return null;
    case 'declined':
    case 'asked':
    case 'taken-back':
    case 'passed-on':
    case 'being-written':
    case 'not-sent':
      return state;
    case 'nothing':
      return first !== '' && candidate.declaredOn !== null && candidate.declaredOn > first
        ? 'came-later'
        : 'nothing';
  }
}

/** The earliest first. */
function inOrderOfDays(entries: readonly MatterContacts[], index: ParityIndex): readonly MatterContacts[] {
  return entries
    .map((entry) => ({ entry, first: enteredUnder(entry, index).first }))
    .sort((a, b) => inDays(a.first, b.first) || (a.entry.matter.id < b.entry.matter.id ? -1 : 1))
    .map(({ entry }) => entry);
}
