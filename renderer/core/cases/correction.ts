/** That something on record was put right: what was written before, in words, and why it was changed. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';

export interface Correction {
  readonly id: Id<'Correction'>;
  readonly at: string;
  readonly by: string;
  /** What changed, with old and new values. */
  readonly what: string;
  readonly reason: string;
}

export const correctionSchema: z.ZodType<Correction> = z.object({
  id: idSchema<'Correction'>(),
  at: isoInstantSchema,
  by: z.string().max(120),
  what: z.string().min(1).max(20_000),
  reason: z.string().min(1).max(4000),
});
