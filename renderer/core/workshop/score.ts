/**
 * One person's score in one round. Until the reveal it is kept sealed: nothing that reads the records can read
 * it. Scores are never edited; a correction is a further entry that strikes the one before.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type Step, stepSchema } from '../threat/scale-set';
import { type ConfidenceId, confidenceIds } from '../threat/scales';
import type { RoundId } from './round';
import { type ParticipantId, participantIdSchema, type WorkshopId } from './workshop';

export type ScoreId = Id<'Score'>;

export type ScoreValue =
  | {
      readonly kind: 'scored';
      readonly likelihood: string;
      readonly impact: Step;
      readonly confidence: ConfidenceId;
    }
  /** Took part and has no view on this cell; it does not count as a score. */
  | { readonly kind: 'no-view' };

export interface Score {
  readonly id: ScoreId;
  readonly workshopId: WorkshopId;
  readonly roundId: RoundId;
  readonly participantId: ParticipantId;
  /** 1 for the first; each further entry strikes the one before. */
  readonly entry: number;
  readonly enteredAt: string;
  readonly enteredBy: 'participant' | 'facilitator';
  /** Why the entry before was struck; empty for the first. */
  readonly strikeReason: string;
  /** The value as the vault sealed it, in base64; its length tells nothing of the value. */
  readonly sealed: string;
  /** `null` until the round is revealed. */
  readonly value: ScoreValue | null;
}

export const scoreValueSchema: z.ZodType<ScoreValue> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scored'),
    likelihood: z.string().min(1).max(60),
    impact: stepSchema,
    confidence: z.enum(confidenceIds),
  }),
  z.object({ kind: z.literal('no-view') }),
]);

export const scoreSchema: z.ZodType<Score> = z.object({
  id: idSchema<'Score'>(),
  workshopId: idSchema<'Workshop'>(),
  roundId: idSchema<'Round'>(),
  participantId: participantIdSchema,
  entry: z.number().int().min(1).max(999),
  enteredAt: isoInstantSchema,
  enteredBy: z.enum(['participant', 'facilitator']),
  strikeReason: z.string().max(1000),
  sealed: z.string().min(1).max(1000),
  value: scoreValueSchema.nullable(),
});

/** The id of a score: the n-th entry of this person in this round. */
export function scoreId(roundId: RoundId, participantId: ParticipantId, entry: number): ScoreId {
  return asId<'Score'>(`${roundId}:${participantId}:e${entry}`);
}

const sealedLength = 160;

/** The value as text to be sealed, always as long as any other. */
export function scoreText(value: ScoreValue): string {
  const text = JSON.stringify(value);
  if (text.length > sealedLength) throw new Error('A score is longer than its seal');
  return text.padEnd(sealedLength, ' ');
}
