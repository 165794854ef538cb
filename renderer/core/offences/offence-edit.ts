/** A force's own copy of one offence of the catalogue, or an offence that it added. Shown beside the built-in text. */
import { z } from '../foundation/schema';
import { idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type Offence, type OffenceId, offenceSchema } from './offence';

export interface OffenceEdit {
  /** The id of the offence: an edit is the only one of its offence. */
  readonly id: OffenceId;
  /** The whole offence as the force reads it; `id` is the same. */
  readonly offence: Offence;
  readonly why: string;
  readonly by: string;
  readonly at: string;
  /** The catalogue that it was edited from; empty for an offence that the force added. */
  readonly basedOn: string;
}

export const offenceEditSchema: z.ZodType<OffenceEdit> = z
  .object({
    id: idSchema<'Offence'>(),
    offence: offenceSchema,
    why: z.string().min(1).max(2000),
    by: z.string().max(120),
    at: isoInstantSchema,
    basedOn: z.string().max(60),
  })
  .refine((edit) => edit.id === edit.offence.id, { path: ['id'], message: 'must be the id of its offence' });
