/** Why people scored as they did, said after the reveal. A further entry strikes the one before. */
import { err, ok, type Result } from '../foundation/result';
import { participantLabel, participantOf } from './participants';
import type { WorkshopRefusal } from './refusals';
import type { Round } from './round';
import { type RoundReason, roundReasonId } from './round-reason';
import type { ParticipantId, Workshop } from './workshop';

export type Reasons = ReadonlyMap<string, RoundReason>;

const longest = 4000;
const most = 999;

/** All entries of one person on one round, oldest first; the last one stands. */
export function reasonEntries(
  reasons: Reasons,
  round: Pick<Round, 'id'>,
  participantId: ParticipantId,
): readonly RoundReason[] {
  const entries: RoundReason[] = [];
  for (let entry = 1; ; entry += 1) {
    const reason = reasons.get(roundReasonId(round.id, participantId, entry));
    if (reason === undefined) return entries;
    entries.push(reason);
  }
}

/** What somebody said to a revealed round, as the next entry of theirs. `at` is a moment. */
export function recordReason(given: {
  readonly workshop: Workshop;
  readonly round: Round;
  readonly reasons: Reasons;
  readonly participantId: ParticipantId;
  readonly text: string;
  readonly at: string;
}): Result<RoundReason, WorkshopRefusal> {
  const { workshop, round, participantId } = given;
  const text = given.text.trim();
  if (workshop.status !== 'running') return err({ kind: 'workshop-not-running', status: workshop.status });
  if (round.revealedAt === null) return err({ kind: 'not-revealed' });
  if (participantOf(workshop, participantId) === undefined) return err({ kind: 'no-such-participant' });
  if (!round.participantIds.includes(participantId)) {
    return err({ kind: 'not-asked', label: participantLabel(workshop, participantId) });
  }
  if (text === '') return err({ kind: 'no-reason' });
  if (text.length > longest) return err({ kind: 'too-long', what: 'The reason', longest });
  const entry = reasonEntries(given.reasons, round, participantId).length + 1;
  if (entry > most) return err({ kind: 'too-many', what: 'entries' });
  return ok({
    id: roundReasonId(round.id, participantId, entry),
    workshopId: workshop.id,
    roundId: round.id,
    participantId,
    entry,
    text,
    at: given.at,
  });
}
