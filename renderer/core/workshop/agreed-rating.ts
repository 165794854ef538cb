/**
 * What the workshop agreed on a cell, why, and who does not agree. Never edited: a correction is a further entry
 * that strikes the one before, and both are kept.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type LocationRef, locationSchema } from '../threat/location-ref';
import { type Step, stepSchema } from '../threat/scale-set';
import { type ConfidenceId, confidenceIds } from '../threat/scales';
import type { RoundId } from './round';
import {
  type AgendaItem,
  agendaKey,
  type ParticipantId,
  participantIdSchema,
  type WorkshopId,
} from './workshop';

export type AgreedRatingId = Id<'AgreedRating'>;

export type AgreedValue =
  | {
      readonly kind: 'assessed';
      readonly likelihood: string;
      readonly impact: Step;
      readonly confidence: ConfidenceId;
    }
  | { readonly kind: 'nil' }
  | { readonly kind: 'not-applicable' };

/** Somebody who does not agree, in their own words. */
export interface Dissent {
  readonly participantId: ParticipantId;
  readonly text: string;
  /** Whether they want it printed with their name. */
  readonly isPrinted: boolean;
}

export interface AgreedRating {
  readonly id: AgreedRatingId;
  readonly workshopId: WorkshopId;
  readonly harmId: string;
  readonly location: LocationRef;
  /** 1 for the first; each further entry strikes the one before. */
  readonly entry: number;
  /** The last round before it; `null` where the cell was agreed without a round. */
  readonly roundId: RoundId | null;
  readonly value: AgreedValue;
  readonly reason: string;
  readonly dissents: readonly Dissent[];
  /** Why the entry before was struck; empty for the first. */
  readonly strikeReason: string;
  readonly at: string;
  readonly recordedBy: string;
}

const valueSchema: z.ZodType<AgreedValue> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assessed'),
    likelihood: z.string().min(1).max(60),
    impact: stepSchema,
    confidence: z.enum(confidenceIds),
  }),
  z.object({ kind: z.literal('nil') }),
  z.object({ kind: z.literal('not-applicable') }),
]);

export const agreedRatingSchema: z.ZodType<AgreedRating> = z.object({
  id: idSchema<'AgreedRating'>(),
  workshopId: idSchema<'Workshop'>(),
  harmId: z.string().max(60),
  location: locationSchema,
  entry: z.number().int().min(1).max(999),
  roundId: idSchema<'Round'>().nullable(),
  value: valueSchema,
  reason: z.string().min(1).max(8000),
  dissents: z.array(
    z.object({ participantId: participantIdSchema, text: z.string().max(4000), isPrinted: z.boolean() }),
  ),
  strikeReason: z.string().max(1000),
  at: isoInstantSchema,
  recordedBy: z.string().max(120),
});

/** The id of an agreed rating: the n-th entry on this cell in this workshop. */
export function agreedRatingId(workshopId: WorkshopId, item: AgendaItem, entry: number): AgreedRatingId {
  return asId<'AgreedRating'>(`${workshopId}:${agendaKey(item)}:a${entry}`);
}
