/** What a person has begun in a form and not put on record yet. It goes once it is entered or given up. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { DeskUserId } from '../operation/desk';

export type FormDraftId = Id<'FormDraft'>;

export interface FormDraft {
  /** See `formDraftId`. */
  readonly id: FormDraftId;
  readonly userId: DeskUserId;
  /** The fields of the form as JSON; the form knows their shape. */
  readonly content: string;
  readonly keptAt: string;
}

export const formDraftSchema: z.ZodType<FormDraft> = z.object({
  id: idSchema<'FormDraft'>(),
  userId: idSchema<'DeskUser'>(),
  content: z.string().min(2).max(400_000),
  keptAt: isoInstantSchema,
});

/** One draft for each form and person; `name` says which form of which record: "decision:operation-1:new". */
export function formDraftId(name: string, userId: DeskUserId): FormDraftId {
  return `${name}:${userId}` as FormDraftId;
}
