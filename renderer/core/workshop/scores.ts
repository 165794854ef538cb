/**
 * The scores of a round, found by their ids and never by a search. Before the reveal an entry may be made again
 * without a word, because a word could give the score away; after it, a correction says why.
 */
import { err, ok, type Result } from '../foundation/result';
import type { ScaleSet } from '../threat/scale-set';
import { participantLabel, participantOf } from './participants';
import type { WorkshopRefusal } from './refusals';
import type { Round } from './round';
import { type Score, scoreId, scoreText, type ScoreValue, scoreValueSchema } from './score';
import type { ParticipantId, Workshop } from './workshop';

export type Scores = ReadonlyMap<string, Score>;

/** Turns a text into one that only the vault can open again, bound to its context. */
export type Seal = (given: { readonly context: string; readonly text: string }) => Promise<string>;
/** Opens what was sealed; a problem where it cannot be opened. */
export type OpenSeal = (given: {
  readonly context: string;
  readonly sealed: string;
}) => Promise<Result<string, unknown>>;

/** A score about to be sealed: `value` is set only where the round is revealed already. */
export type UnsealedScore = Omit<Score, 'sealed'>;

export interface NewEntry {
  readonly workshop: Workshop;
  readonly round: Round;
  readonly scores: Scores;
  readonly scales: ScaleSet;
  readonly participantId: ParticipantId;
  readonly value: ScoreValue;
  readonly enteredBy: Score['enteredBy'];
  /** The moment. */
  readonly at: string;
  /** Needed after the reveal; not kept before it, since it could give the score away. */
  readonly strikeReason: string;
}

const most = 999;
const longestReason = 1000;
const enteredAgain = 'Entered again before the reveal.';

/** All entries of one person in one round, oldest first. */
export function scoreEntries(
  scores: Scores,
  round: Pick<Round, 'id'>,
  participantId: ParticipantId,
): readonly Score[] {
  const entries: Score[] = [];
  for (let entry = 1; ; entry += 1) {
    const score = scores.get(scoreId(round.id, participantId, entry));
    if (score === undefined) return entries;
    entries.push(score);
  }
}

/** The entry that stands; those before it are struck. */
export function latestScore(
  scores: Scores,
  round: Pick<Round, 'id'>,
  participantId: ParticipantId,
): Score | undefined {
  return scoreEntries(scores, round, participantId).at(-1);
}

/** Whether a later entry strikes this one. */
export function isStruck(scores: Scores, score: Score): boolean {
  return scores.has(scoreId(score.roundId, score.participantId, score.entry + 1));
}

/** Every entry of a round, person by person in the order in which they were asked, struck ones included. */
export function scoresOfRound(scores: Scores, round: Round): readonly Score[] {
  return round.participantIds.flatMap((id) => scoreEntries(scores, round, id));
}

/** Whether the likelihood and the impact are on these scales; to have no view is always possible. */
export function isOnScale(scales: ScaleSet, value: ScoreValue): boolean {
  if (value.kind === 'no-view') return true;
  return (
    scales.likelihood.terms.some((term) => term.id === value.likelihood) &&
    scales.impact.levels.some((level) => level.level === value.impact)
  );
}

/** The first entry of a person in a round, or the one that strikes the one before; still to be sealed. */
export function entryFor(given: NewEntry): Result<UnsealedScore, WorkshopRefusal> {
  const { round, participantId, value } = given;
  const refused = refusalOfEntry(given);
  if (refused !== null) return err(refused);
  const before = scoreEntries(given.scores, round, participantId).length;
  const isRevealed = round.revealedAt !== null;
  const strikeReason = isRevealed ? given.strikeReason.trim() : before > 0 ? enteredAgain : '';
  return ok({
    id: scoreId(round.id, participantId, before + 1),
    workshopId: round.workshopId,
    roundId: round.id,
    participantId,
    entry: before + 1,
    enteredAt: given.at,
    enteredBy: given.enteredBy,
    strikeReason,
    value: isRevealed ? value : null,
  });
}

function refusalOfEntry(given: NewEntry): WorkshopRefusal | null {
  const { workshop, round, participantId } = given;
  if (workshop.status !== 'running') return { kind: 'workshop-not-running', status: workshop.status };
  if (round.setAside !== null) return { kind: 'round-set-aside' };
  const participant = participantOf(workshop, participantId);
  if (participant === undefined) return { kind: 'no-such-participant' };
  const label = participantLabel(workshop, participantId);
  if (!round.participantIds.includes(participantId)) return { kind: 'not-asked', label };
  // A slip handed in before its owner left may still be entered.
  if (participant.leftAt !== null && given.enteredBy === 'participant') return { kind: 'has-left', label };
  if (!isOnScale(given.scales, given.value)) return { kind: 'not-on-scale' };
  const before = scoreEntries(given.scores, round, participantId).length;
  if (before >= most) return { kind: 'too-many', what: 'entries' };
  if (round.revealedAt === null) return null;
  // Somebody who has seen the others' scores cannot score blind any more.
  if (before === 0) return { kind: 'nothing-to-correct', label };
  if (given.strikeReason.trim() === '') return { kind: 'no-strike-reason' };
  if (given.strikeReason.trim().length > longestReason) {
    return { kind: 'too-long', what: 'The reason', longest: longestReason };
  }
  return null;
}

/** The entry as it is kept: sealed, and bound to its own id. Rejects only where `seal` does. */
export async function enterScore(given: NewEntry, seal: Seal): Promise<Result<Score, WorkshopRefusal>> {
  const entry = entryFor(given);
  if (!entry.ok) return entry;
  const sealed = await seal({ context: entry.value.id, text: scoreText(given.value) });
  return ok({ ...entry.value, sealed });
}

/** What the scores say, by score id; a seal that cannot be opened, or holds no score, is left out. */
export async function openScores(
  scores: readonly Score[],
  open: OpenSeal,
): Promise<ReadonlyMap<string, ScoreValue>> {
  const opened = await Promise.all(scores.map((score) => openOne(score, open)));
  return new Map(opened.flatMap((each) => (each === null ? [] : [each])));
}

async function openOne(score: Score, open: OpenSeal): Promise<[string, ScoreValue] | null> {
  const opened = await open({ context: score.id, sealed: score.sealed });
  const value = opened.ok ? scoreFromText(opened.value) : null;
  return value === null ? null : [score.id, value];
}

function scoreFromText(text: string): ScoreValue | null {
  try {
    const read = scoreValueSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
