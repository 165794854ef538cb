/** What the timetable of one operation needs beside polling date, nation and polls. One record for each operation. */
import { z } from '../foundation/schema';
import { idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import { type OperationId, type PollTypeId, pollTypes } from '../operation/operation';
import type { AreaId } from '../places/area';

/** When one council declared one result: times after the poll run from it, and it differs between councils. */
export interface Declaration {
  readonly areaId: AreaId;
  readonly pollType: PollTypeId;
  /** ISO date. */
  readonly declaredOn: string;
}

export interface OperationDates {
  /** The id of the operation. */
  readonly id: OperationId;
  /** ISO date on which a poll at short notice became known; `null` for an ordinary one. */
  readonly calledOn: string | null;
  readonly declarations: readonly Declaration[];
  /** The pre-election period begun by decision before the day that the convention gives; `null` where it is not. */
  readonly earlyStart: { readonly from: string; readonly why: string; readonly by: string } | null;
}

export const operationDatesSchema: z.ZodType<OperationDates> = z.object({
  id: idSchema<'Operation'>(),
  calledOn: isoDateSchema.nullable(),
  declarations: z.array(
    z.object({
      areaId: idSchema<'Area'>(),
      pollType: z.enum(pollTypes.map(({ id }) => id) as [PollTypeId, ...PollTypeId[]]),
      declaredOn: isoDateSchema,
    }),
  ),
  earlyStart: z
    .object({ from: isoDateSchema, why: z.string().min(1).max(2000), by: z.string().min(1).max(120) })
    .nullable(),
});
