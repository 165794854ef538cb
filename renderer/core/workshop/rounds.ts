/**
 * One round on one cell: opened, scored blind, then revealed together or set aside. Every function gives the
 * records to commit and changes nothing itself.
 *
 * Reference: structured expert judgement (Delphi): blind round, reveal, reasons, second round.
 */
import { err, ok, type Result } from '../foundation/result';
import { participantLabel, participantOf, presentParticipants } from './participants';
import type { WorkshopRefusal } from './refusals';
import { type Absence, type Round, roundId } from './round';
import type { Score, ScoreValue } from './score';
import { latestScore, type Scores, scoresOfRound } from './scores';
import type { AgendaItem, ParticipantId, Workshop, WorkshopId } from './workshop';

export type Rounds = ReadonlyMap<string, Round>;

const mostRounds = 99;
const longestSetAside = 1000;

/** The rounds on one cell in one workshop, first to last, found by their ids. */
export function roundsOn(rounds: Rounds, workshopId: WorkshopId, item: AgendaItem): readonly Round[] {
  const found: Round[] = [];
  for (let number = 1; ; number += 1) {
    const round = rounds.get(roundId(workshopId, item, number));
    if (round === undefined) return found;
    found.push(round);
  }
}

/** Whether the round takes scores: neither revealed nor set aside. */
export function isOpen(round: Round): boolean {
  return round.revealedAt === null && round.setAside === null;
}

/** The round that is open on this cell. */
export function openRoundOn(rounds: Rounds, workshopId: WorkshopId, item: AgendaItem): Round | undefined {
  const last = roundsOn(rounds, workshopId, item).at(-1);
  return last !== undefined && isOpen(last) ? last : undefined;
}

/** The last round on this cell whose scores have been revealed. */
export function lastRevealed(rounds: Rounds, workshopId: WorkshopId, item: AgendaItem): Round | undefined {
  return roundsOn(rounds, workshopId, item)
    .filter((round) => round.revealedAt !== null)
    .at(-1);
}

/** The next round on a cell; everybody who is present is asked. `at` is a moment. */
export function openRound(given: {
  readonly workshop: Workshop;
  readonly rounds: Rounds;
  readonly item: AgendaItem;
  readonly at: string;
}): Result<Round, WorkshopRefusal> {
  const { workshop, item } = given;
  if (workshop.status !== 'running') return err({ kind: 'workshop-not-running', status: workshop.status });
  const before = roundsOn(given.rounds, workshop.id, item);
  const last = before.at(-1);
  if (last !== undefined && isOpen(last)) return err({ kind: 'round-open' });
  if (before.length >= mostRounds) return err({ kind: 'too-many', what: 'rounds' });
  const present = presentParticipants(workshop);
  if (present.length === 0) return err({ kind: 'nobody-present' });
  return ok({
    id: roundId(workshop.id, item, before.length + 1),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    number: before.length + 1,
    participantIds: present.map(({ id }) => id),
    openedAt: given.at,
    revealedAt: null,
    absences: [],
    setAside: null,
  });
}

/** How far a round has come. Nothing in it says what anybody scored. */
export interface RoundState {
  readonly scored: readonly ParticipantId[];
  /** Present, asked, and still to score. */
  readonly waitingFor: readonly ParticipantId[];
  /** Left before they scored. */
  readonly left: readonly ParticipantId[];
  /** Open, somebody has scored, and nobody present is still to score. */
  readonly canReveal: boolean;
  /** Open and somebody has scored: the facilitator may reveal without waiting for the rest. */
  readonly canEndWait: boolean;
}

/** Who has scored, who is still to, and whether the round can be revealed. */
export function roundState(round: Round, workshop: Workshop, scores: Scores): RoundState {
  const hasScored = (id: ParticipantId) => latestScore(scores, round, id) !== undefined;
  const hasLeft = (id: ParticipantId) => (participantOf(workshop, id)?.leftAt ?? null) !== null;
  const scored = round.participantIds.filter(hasScored);
  const missing = round.participantIds.filter((id) => !hasScored(id));
  const waitingFor = missing.filter((id) => !hasLeft(id));
  const canEndWait = isOpen(round) && workshop.status === 'running' && scored.length > 0;
  return {
    scored,
    waitingFor,
    left: missing.filter(hasLeft),
    canEndWait,
    canReveal: canEndWait && waitingFor.length === 0,
  };
}

/** What a reveal puts on record, in one commit. */
export interface Revealed {
  readonly round: Round;
  /** Every entry of the round with its value, struck ones too. */
  readonly scores: readonly Score[];
}

/**
 * The round revealed. `opened` holds the value of every score in it (`openScores(scoresOfRound(…))`), by score
 * id. Who is still to score counts as absent only where the facilitator ends the wait.
 */
export function reveal(given: {
  readonly workshop: Workshop;
  readonly round: Round;
  readonly scores: Scores;
  readonly opened: ReadonlyMap<string, ScoreValue>;
  readonly at: string;
  readonly wait: 'for-everyone' | 'ended-by-facilitator';
}): Result<Revealed, WorkshopRefusal> {
  const { workshop, round, opened } = given;
  const labels = (ids: readonly ParticipantId[]) => ids.map((id) => participantLabel(workshop, id));
  const notOpen = refusalUnlessOpen(workshop, round);
  if (notOpen !== null) return err(notOpen);
  const state = roundState(round, workshop, given.scores);
  if (state.scored.length === 0) return err({ kind: 'no-scores' });
  if (given.wait === 'for-everyone' && state.waitingFor.length > 0) {
    return err({ kind: 'still-waiting', labels: labels(state.waitingFor) });
  }
  const entries = scoresOfRound(given.scores, round);
  // A struck entry that cannot be opened holds nobody up: what stands is the one after it.
  const unopened = state.scored.filter((id) => {
    const standing = latestScore(given.scores, round, id);
    return standing !== undefined && !opened.has(standing.id);
  });
  if (unopened.length > 0) return err({ kind: 'seal-not-opened', labels: labels(unopened) });
  const scores = entries.flatMap((score) => {
    const value = opened.get(score.id);
    return value === undefined ? [] : [{ ...score, value }];
  });
  return ok({ round: { ...round, revealedAt: given.at, absences: absencesOf(round, state) }, scores });
}

function absencesOf(round: Round, state: RoundState): readonly Absence[] {
  return round.participantIds.flatMap((participantId): Absence[] => {
    if (state.left.includes(participantId)) return [{ participantId, why: 'left' }];
    return state.waitingFor.includes(participantId) ? [{ participantId, why: 'gave-no-score' }] : [];
  });
}

/** The round ended without a reveal: its scores stay sealed for good. */
export function setAside(
  workshop: Workshop,
  round: Round,
  given: { readonly at: string; readonly reason: string },
): Result<Round, WorkshopRefusal> {
  const notOpen = refusalUnlessOpen(workshop, round);
  if (notOpen !== null) return err(notOpen);
  const reason = given.reason.trim();
  if (reason === '') return err({ kind: 'no-reason' });
  if (reason.length > longestSetAside) {
    return err({ kind: 'too-long', what: 'The reason', longest: longestSetAside });
  }
  return ok({ ...round, setAside: { at: given.at, reason } });
}

function refusalUnlessOpen(workshop: Workshop, round: Round): WorkshopRefusal | null {
  if (workshop.status !== 'running') return { kind: 'workshop-not-running', status: workshop.status };
  if (round.revealedAt !== null) return { kind: 'round-revealed' };
  return round.setAside === null ? null : { kind: 'round-set-aside' };
}
