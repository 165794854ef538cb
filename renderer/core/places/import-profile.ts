/** What was corrected when one council's list was imported, so that it need not be corrected again. */
import { z } from '../foundation/schema';
import { idSchema } from '../foundation/ids';
import type { AreaId } from './area';
import { type ColumnCorrections, columnMeanings } from './station-list';

export interface ImportProfile {
  /** The council. */
  readonly id: AreaId;
  readonly corrections: ColumnCorrections;
}

export const importProfileSchema: z.ZodType<ImportProfile> = z.object({
  id: idSchema<'Area'>(),
  corrections: z.record(z.string().max(200), z.enum(columnMeanings)),
});
