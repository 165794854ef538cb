/**
 * One round on one cell: opened, scored blind, revealed. Rounds are never edited: they end by being revealed or
 * by being set aside with a reason.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type LocationRef, locationSchema } from '../threat/location-ref';
import {
  type AgendaItem,
  agendaKey,
  type ParticipantId,
  participantIdSchema,
  type WorkshopId,
} from './workshop';

export type RoundId = Id<'Round'>;

/** Somebody who was asked for a score and gave none. */
export interface Absence {
  readonly participantId: ParticipantId;
  readonly why: 'left' | 'gave-no-score';
}

export interface Round {
  readonly id: RoundId;
  readonly workshopId: WorkshopId;
  readonly harmId: string;
  readonly location: LocationRef;
  /** 1, 2, 3 … on this cell in this workshop. */
  readonly number: number;
  /** Everybody who was asked for a score. */
  readonly participantIds: readonly ParticipantId[];
  readonly openedAt: string;
  readonly revealedAt: string | null;
  /** Known at the reveal. */
  readonly absences: readonly Absence[];
  /** Why it was ended without a reveal; its scores are then never opened. */
  readonly setAside: { readonly at: string; readonly reason: string } | null;
}

export const roundSchema: z.ZodType<Round> = z.object({
  id: idSchema<'Round'>(),
  workshopId: idSchema<'Workshop'>(),
  harmId: z.string().max(60),
  location: locationSchema,
  number: z.number().int().min(1).max(99),
  participantIds: z.array(participantIdSchema),
  openedAt: isoInstantSchema,
  revealedAt: isoInstantSchema.nullable(),
  absences: z.array(z.object({ participantId: participantIdSchema, why: z.enum(['left', 'gave-no-score']) })),
  setAside: z.object({ at: isoInstantSchema, reason: z.string().min(1).max(1000) }).nullable(),
});

/** The id of a round: the n-th on this cell in this workshop. */
export function roundId(workshopId: WorkshopId, item: AgendaItem, number: number): RoundId {
  return asId<'Round'>(`${workshopId}:${agendaKey(item)}:r${number}`);
}
