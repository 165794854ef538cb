/**
 * Activities of the election SPOC that somebody else carries out, for some councils or for all. The SPOC stays
 * responsible.
 *
 * Reference: APP Policing elections, force election SPOC: may delegate, for example to SPOCs for local authority areas.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export interface Delegation {
  readonly id: Id<'Delegation'>;
  readonly operationId: OperationId;
  readonly name: string;
  readonly rank: string;
  /** "Local authority SPOC, Harrow Dale". */
  readonly role: string;
  readonly phone: string;
  readonly email: string;
  /** The councils; empty for all of the force. */
  readonly areaIds: readonly AreaId[];
  /** Items of `resources/reference/spoc-activities.json`. */
  readonly activityIds: readonly string[];
  /** What exactly, and what comes back to the SPOC. */
  readonly terms: string;
  /** ISO dates; `null` where it has no beginning or end. */
  readonly from: string | null;
  readonly until: string | null;
  /** How and when they took it on; empty while it was not confirmed. */
  readonly confirmed: string;
}

export const delegationSchema: z.ZodType<Delegation> = z.object({
  id: idSchema<'Delegation'>(),
  operationId: idSchema<'Operation'>(),
  name: z.string().max(200),
  rank: z.string().max(120),
  role: z.string().max(200),
  phone: z.string().max(60),
  email: z.string().max(200),
  areaIds: z.array(idSchema<'Area'>()),
  activityIds: z.array(z.string().min(1).max(80)),
  terms: z.string().max(8000),
  from: isoDateSchema.nullable(),
  until: isoDateSchema.nullable(),
  confirmed: z.string().max(1000),
});
