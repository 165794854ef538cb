/**
 * What a returning officer was told, or is to be told, of criminal investigations in the council's area.
 *
 * Reference: APP Policing elections, partners: returning officers are kept told of investigations in their area.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import type { CaseId } from './case-file';
import { type Correction, correctionSchema } from './correction';

export type CouncilUpdateId = Id<'CouncilUpdate'>;

export interface CouncilUpdate {
  readonly id: CouncilUpdateId;
  readonly operationId: OperationId;
  /** The council. */
  readonly areaId: AreaId;
  /** The returning officer or who took it for them. */
  readonly to: string;
  /** ISO date by which it is due; `null` where it was not planned. */
  readonly due: string | null;
  /** ISO date; `null` while it is to be given. */
  readonly givenOn: string | null;
  readonly by: string;
  readonly how: string;
  readonly said: string;
  readonly caseIds: readonly CaseId[];
  /** What was put right after it was given. */
  readonly corrections: readonly Correction[];
}

export const councilUpdateSchema: z.ZodType<CouncilUpdate> = z.object({
  id: idSchema<'CouncilUpdate'>(),
  operationId: idSchema<'Operation'>(),
  areaId: idSchema<'Area'>(),
  to: z.string().max(200),
  due: isoDateSchema.nullable(),
  givenOn: isoDateSchema.nullable(),
  by: z.string().max(120),
  how: z.string().max(200),
  said: z.string().max(20_000),
  caseIds: z.array(idSchema<'Case'>()),
  corrections: z.array(correctionSchema),
});
