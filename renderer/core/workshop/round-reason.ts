/** Why somebody scored as they did, said after the reveal. Never edited; a further entry strikes the one before. */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { RoundId } from './round';
import { type ParticipantId, participantIdSchema, type WorkshopId } from './workshop';

export type RoundReasonId = Id<'RoundReason'>;

export interface RoundReason {
  readonly id: RoundReasonId;
  readonly workshopId: WorkshopId;
  readonly roundId: RoundId;
  readonly participantId: ParticipantId;
  readonly entry: number;
  readonly text: string;
  readonly at: string;
}

export const roundReasonSchema: z.ZodType<RoundReason> = z.object({
  id: idSchema<'RoundReason'>(),
  workshopId: idSchema<'Workshop'>(),
  roundId: idSchema<'Round'>(),
  participantId: participantIdSchema,
  entry: z.number().int().min(1).max(999),
  text: z.string().min(1).max(4000),
  at: isoInstantSchema,
});

/** The id of a reason: the n-th entry of this person in this round. */
export function roundReasonId(roundId: RoundId, participantId: ParticipantId, entry: number): RoundReasonId {
  return asId<'RoundReason'>(`${roundId}:${participantId}:e${entry}`);
}
