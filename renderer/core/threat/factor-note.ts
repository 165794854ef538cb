/** What was noted under one of the nine factors, for the whole assessment or for one of its columns. */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { type AssessmentId, type LocationRef, locationKey, locationSchema } from './assessment';

export type FactorNoteId = Id<'FactorNote'>;

export interface FactorNote {
  readonly id: FactorNoteId;
  readonly assessmentId: AssessmentId;
  readonly factorId: string;
  /** `null`: it holds for the whole assessment. */
  readonly location: LocationRef | null;
  readonly text: string;
}

export const factorNoteSchema: z.ZodType<FactorNote> = z.object({
  id: idSchema<'FactorNote'>(),
  assessmentId: idSchema<'Assessment'>(),
  factorId: z.string().max(60),
  location: locationSchema.nullable(),
  text: z.string().max(8000),
});

/** The id of the note on one factor: there can be only one for the whole and one for each column. */
export function factorNoteId(
  assessmentId: AssessmentId,
  factorId: string,
  location: LocationRef | null,
): FactorNoteId {
  return asId<'FactorNote'>(
    `${assessmentId}:${factorId}:${location === null ? 'all' : locationKey(location)}`,
  );
}
