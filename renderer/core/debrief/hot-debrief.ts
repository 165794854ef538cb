/** A hot debrief straight after the count: short, timed, and what was said becomes points of learning. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { PlaceId } from '../places/place';

export type HotDebriefId = Id<'HotDebrief'>;

export interface HotDebrief {
  readonly id: HotDebriefId;
  readonly operationId: OperationId;
  /** The count or other place at which it was held; `null` where it was held elsewhere. */
  readonly placeId: PlaceId | null;
  readonly ledBy: string;
  /** Who was there, one person each: name and role in one line. */
  readonly present: readonly string[];
  /** How many minutes were set for it. */
  readonly minutes: number;
  readonly startedAt: string;
  /** ISO moment; `null` while it runs. */
  readonly endedAt: string | null;
  /** What was said beside the points of learning. */
  readonly notes: string;
}

export const hotDebriefSchema: z.ZodType<HotDebrief> = z.object({
  id: idSchema<'HotDebrief'>(),
  operationId: idSchema<'Operation'>(),
  placeId: idSchema<'Place'>().nullable(),
  ledBy: z.string().max(200),
  present: z.array(z.string().min(1).max(300)),
  minutes: z.number().int().min(1).max(240),
  startedAt: isoInstantSchema,
  endedAt: isoInstantSchema.nullable(),
  notes: z.string().max(20_000),
});
