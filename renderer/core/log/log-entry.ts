/**
 * What every log of the desk holds of an entry. Entries are numbered without a gap, never changed and never removed:
 * a correction is a further entry that strikes an earlier one, and an entry made late says why.
 *
 * Reference: JESIP, joint decision logging; peers: rule through, never erase.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export interface LogEntry<Kind extends string> {
  readonly id: Id<Kind>;
  readonly operationId: OperationId;
  /** 1, 2, 3 … within the operation, without a gap. */
  readonly number: number;
  /** The moment of what is recorded. */
  readonly at: string;
  /** The moment of writing it down. */
  readonly recordedAt: string;
  /** Name of the person at the desk. */
  readonly recordedBy: string;
  /** Why it was written down later than it happened; empty where it was not late. */
  readonly lateReason: string;
  /** The earlier entry that this one strikes through, and why; `null` for an entry of its own. */
  readonly strikes: { readonly entryId: Id<Kind>; readonly reason: string } | null;
}

/** The fields that the schema of a log entry begins with. */
export function logEntryShape<Kind extends string>() {
  return {
    id: idSchema<Kind>(),
    operationId: idSchema<'Operation'>(),
    number: z.number().int().min(1),
    at: isoInstantSchema,
    recordedAt: isoInstantSchema,
    recordedBy: z.string().min(1).max(120),
    lateReason: z.string().max(2000),
    strikes: z.object({ entryId: idSchema<Kind>(), reason: z.string().min(1).max(2000) }).nullable(),
  };
}
