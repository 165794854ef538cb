/**
 * What an operation took from the one before it, and what it did not: each thing offered is accepted, changed or dropped
 * with a reason.
 *
 * Reference: APP Policing elections, organisational learning: it should be included in subsequent election planning.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type Link, linkSchema } from '../plan/link';

export type CarriedItemId = Id<'CarriedItem'>;

export const carriedKinds = [
  { id: 'recommendation', name: 'Open recommendation' },
  { id: 'rating', name: 'Rating' },
  { id: 'history', name: 'History' },
  { id: 'contact', name: 'Contact' },
  { id: 'clause', name: 'Clause' },
  { id: 'checklist-answer', name: 'Checklist answer' },
] as const;
export type CarriedKind = (typeof carriedKinds)[number]['id'];

export interface CarriedItem {
  /** See `carriedItemId`. */
  readonly id: CarriedItemId;
  /** The operation that it was offered to. */
  readonly operationId: OperationId;
  readonly fromOperationId: OperationId;
  readonly kind: CarriedKind;
  /** The record that was offered. */
  readonly sourceId: string;
  /** It in words, as it was offered. */
  readonly words: string;
  readonly answer: 'accepted' | 'changed' | 'dropped';
  /** Never empty where it was changed or dropped. */
  readonly reason: string;
  /** What it became in this operation. */
  readonly became: readonly Link[];
  readonly by: string;
  readonly at: string;
}

/** One answer for each thing that was offered. */
export function carriedItemId(to: OperationId, kind: CarriedKind, sourceId: string): CarriedItemId {
  return asId<'CarriedItem'>(`${to}:${kind}:${sourceId}`);
}

export const carriedItemSchema: z.ZodType<CarriedItem> = z
  .object({
    // Longer than other ids: it holds two of them. Sound: an id is a string that is branded for the compiler alone.
    id: z
      .string()
      .min(1)
      .max(300)
      .regex(/^[A-Za-z0-9:_-]+$/) as unknown as z.ZodType<CarriedItemId>,
    operationId: idSchema<'Operation'>(),
    fromOperationId: idSchema<'Operation'>(),
    kind: z.enum(carriedKinds.map(({ id }) => id) as [CarriedKind, ...CarriedKind[]]),
    sourceId: z.string().min(1).max(200),
    words: z.string().max(8000),
    answer: z.enum(['accepted', 'changed', 'dropped']),
    reason: z.string().max(4000),
    became: z.array(linkSchema),
    by: z.string().min(1).max(120),
    at: isoInstantSchema,
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason.trim() !== '', {
    error: 'what is changed or dropped needs a reason',
    path: ['reason'],
  });
