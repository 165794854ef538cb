/**
 * What the data return says of a case, or of an allegation that never became one, beside what its record says: the
 * summary without names, the Electoral Commission's reference, or why it is left out.
 *
 * Reference: APP Policing elections, SPOC: data for the National Police Working Group for Electoral Malpractice.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export type ReturnEntryId = Id<'ReturnEntry'>;

export interface ReturnSubject {
  readonly kind: 'case' | 'allegation';
  readonly id: string;
}

export interface ReturnEntry {
  /** See `returnEntryId`. */
  readonly id: ReturnEntryId;
  readonly operationId: OperationId;
  readonly subject: ReturnSubject;
  /** In the desk's words, without a name; empty where nothing is said. */
  readonly summary: string;
  readonly commissionReference: string;
  /** Why the return leaves it out; `null` where it does not. */
  readonly leftOut: { readonly why: string; readonly by: string; readonly at: string } | null;
}

/** One entry for each case or allegation. */
export function returnEntryId({ kind, id }: ReturnSubject): ReturnEntryId {
  return asId<'ReturnEntry'>(`${kind}:${id}`);
}

export const returnEntrySchema: z.ZodType<ReturnEntry> = z.object({
  id: idSchema<'ReturnEntry'>(),
  operationId: idSchema<'Operation'>(),
  subject: z.object({ kind: z.enum(['case', 'allegation']), id: z.string().min(1).max(120) }),
  summary: z.string().max(1000),
  commissionReference: z.string().max(60),
  leftOut: z
    .object({ why: z.string().min(1).max(2000), by: z.string().min(1).max(120), at: isoInstantSchema })
    .nullable(),
});
