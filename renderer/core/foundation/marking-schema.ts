/** A protective marking as kept in a record; apart from its words, which documents need without the checks. */
import { classifications, type Marking } from './marking';
import { z } from './schema';

export const markingSchema: z.ZodType<Marking> = z.object({
  classification: z.enum(classifications),
  handling: z.string().max(200),
});
