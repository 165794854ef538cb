/**
 * A workshop: people from the force and its partners rate the cells of one version together, each on their own
 * before they hear the others.
 *
 * Reference: structured expert judgement (Delphi): blind first round, reveal, reasons, second round.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AssessmentId } from '../threat/assessment';
import { type LocationRef, locationKey, locationSchema } from '../threat/location-ref';

export type WorkshopId = Id<'Workshop'>;
/** "p1", "p2" …: unique within its workshop. */
export type ParticipantId = Id<'Participant'>;

/** The details of a participant as they stood until they were corrected. */
export interface ParticipantCorrection {
  readonly at: string;
  readonly was: { readonly name: string; readonly role: string; readonly organisation: string };
  readonly reason: string;
}

export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** When they left for good; `null` while they take part. */
  readonly leftAt: string | null;
  /** What name, role and organisation were before, oldest first: scores were given under those. */
  readonly corrections: readonly ParticipantCorrection[];
}

/** One cell on the agenda. */
export interface AgendaItem {
  readonly harmId: string;
  readonly location: LocationRef;
}

export interface Workshop {
  readonly id: WorkshopId;
  readonly operationId: OperationId;
  readonly assessmentId: AssessmentId;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly status: 'planned' | 'running' | 'closed';
  readonly participants: readonly Participant[];
  /** The cells to score, in the order in which they are taken. */
  readonly agenda: readonly AgendaItem[];
  readonly facilitator: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
}

export const participantIdSchema = idSchema<'Participant'>();

export const workshopSchema: z.ZodType<Workshop> = z.object({
  id: idSchema<'Workshop'>(),
  operationId: idSchema<'Operation'>(),
  assessmentId: idSchema<'Assessment'>(),
  title: z.string().min(1).max(160),
  date: isoDateSchema,
  place: z.string().max(200),
  status: z.enum(['planned', 'running', 'closed']),
  participants: z.array(
    z.object({
      id: participantIdSchema,
      name: z.string().min(1).max(120),
      role: z.string().max(120),
      organisation: z.string().max(120),
      leftAt: isoInstantSchema.nullable(),
      corrections: z.array(
        z.object({
          at: isoInstantSchema,
          was: z.object({
            name: z.string().min(1).max(120),
            role: z.string().max(120),
            organisation: z.string().max(120),
          }),
          reason: z.string().min(1).max(1000),
        }),
      ),
    }),
  ),
  agenda: z.array(z.object({ harmId: z.string().max(60), location: locationSchema })),
  facilitator: z.string().max(120),
  createdAt: isoInstantSchema,
  closedAt: isoInstantSchema.nullable(),
});

/** The cell as one word, within its workshop. */
export function agendaKey(item: AgendaItem): string {
  return `${item.harmId}:${locationKey(item.location)}`;
}
