/**
 * What is being written down after a reveal and is not on record yet: the agreed rating with its reason and
 * dissents, and reasons of people. It may be changed and removed, and goes once it is recorded. Nothing of a blind
 * entry ever stands in it.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { type LocationRef, locationSchema } from '../threat/location-ref';
import { type Step, stepSchema } from '../threat/scale-set';
import { type ConfidenceId, confidenceIds } from '../threat/scales';
import type { AgreedValue, Dissent } from './agreed-rating';
import type { RoundId } from './round';
import {
  type AgendaItem,
  agendaKey,
  type ParticipantId,
  participantIdSchema,
  type WorkshopId,
} from './workshop';

export type WorkshopDraftId = Id<'WorkshopDraft'>;

/** An agreed rating that is not complete, or not recorded yet. */
export interface DraftAgreed {
  readonly kind: AgreedValue['kind'];
  readonly likelihood: string | null;
  readonly impact: Step | null;
  readonly confidence: ConfidenceId | null;
  readonly reason: string;
  readonly strikeReason: string;
  readonly dissents: readonly Dissent[];
}

/** A reason in a field that has not been left yet. */
export interface DraftReason {
  readonly roundId: RoundId;
  readonly participantId: ParticipantId;
  readonly text: string;
}

export interface WorkshopDraft {
  readonly id: WorkshopDraftId;
  readonly workshopId: WorkshopId;
  readonly harmId: string;
  readonly location: LocationRef;
  /** `null` where nothing of it is filled in. */
  readonly agreed: DraftAgreed | null;
  readonly reasons: readonly DraftReason[];
}

export const workshopDraftSchema: z.ZodType<WorkshopDraft> = z.object({
  id: idSchema<'WorkshopDraft'>(),
  workshopId: idSchema<'Workshop'>(),
  harmId: z.string().max(60),
  location: locationSchema,
  agreed: z
    .object({
      kind: z.enum(['assessed', 'nil', 'not-applicable']),
      likelihood: z.string().min(1).max(60).nullable(),
      impact: stepSchema.nullable(),
      confidence: z.enum(confidenceIds).nullable(),
      reason: z.string().max(8000),
      strikeReason: z.string().max(1000),
      dissents: z.array(
        z.object({ participantId: participantIdSchema, text: z.string().max(4000), isPrinted: z.boolean() }),
      ),
    })
    .nullable(),
  reasons: z.array(
    z.object({
      roundId: idSchema<'Round'>(),
      participantId: participantIdSchema,
      text: z.string().max(4000),
    }),
  ),
});

/** An agreed rating of which nothing is filled in. */
export const emptyAgreed: DraftAgreed = {
  kind: 'assessed',
  likelihood: null,
  impact: null,
  confidence: null,
  reason: '',
  strikeReason: '',
  dissents: [],
};

/** The id of the draft of a cell in a workshop. */
export function workshopDraftId(workshopId: WorkshopId, item: AgendaItem): WorkshopDraftId {
  return asId<'WorkshopDraft'>(`${workshopId}:${agendaKey(item)}`);
}

/** A draft of this cell in which nothing is written. */
export function newDraft(workshopId: WorkshopId, { harmId, location }: AgendaItem): WorkshopDraft {
  const id = workshopDraftId(workshopId, { harmId, location });
  return { id, workshopId, harmId, location, agreed: null, reasons: [] };
}

/** The draft with this much of an agreed rating; one of which nothing is filled in is none. */
export function withAgreed(draft: WorkshopDraft, agreed: DraftAgreed | null): WorkshopDraft {
  return { ...draft, agreed: agreed === null || isEmpty(agreed) ? null : agreed };
}

/** The draft with what one person is saying to a round; `null` takes it out. */
export function withReason(
  draft: WorkshopDraft,
  { roundId, participantId }: Omit<DraftReason, 'text'>,
  text: string | null,
): WorkshopDraft {
  const others = draft.reasons.filter(
    (each) => each.roundId !== roundId || each.participantId !== participantId,
  );
  return { ...draft, reasons: text === null ? others : [...others, { roundId, participantId, text }] };
}

/** What this person was saying to this round; `null` where nothing waits. */
export function reasonIn(
  draft: WorkshopDraft | undefined,
  { roundId, participantId }: Omit<DraftReason, 'text'>,
): string | null {
  return (
    draft?.reasons.find((each) => each.roundId === roundId && each.participantId === participantId)?.text ??
    null
  );
}

/** Whether there is nothing left in it to be kept. */
export function isEmptyDraft({ agreed, reasons }: WorkshopDraft): boolean {
  return agreed === null && reasons.length === 0;
}

function isEmpty({
  kind,
  likelihood,
  impact,
  confidence,
  reason,
  strikeReason,
  dissents,
}: DraftAgreed): boolean {
  const chosen = [likelihood, impact, confidence].some((each) => each !== null);
  return kind === 'assessed' && !chosen && `${reason}${strikeReason}` === '' && dissents.length === 0;
}
