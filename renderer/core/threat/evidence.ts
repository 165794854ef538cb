/** What a rating rests on. Each reference names a record; what it says is read from there. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { type LocationRef, locationKey, locationSchema } from './location-ref';

export type EvidenceRef =
  | { readonly kind: 'intelligence'; readonly id: Id<'IntelligenceItem'> }
  | { readonly kind: 'history'; readonly id: Id<'HistoryEntry'> }
  | { readonly kind: 'lesson'; readonly id: Id<'Lesson'> }
  /** A note on one of the nine factors; `location: null` is the note on the whole assessment. */
  | { readonly kind: 'factor'; readonly factorId: string; readonly location: LocationRef | null };

export const evidenceRefSchema: z.ZodType<EvidenceRef> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('intelligence'), id: idSchema<'IntelligenceItem'>() }),
  z.object({ kind: z.literal('history'), id: idSchema<'HistoryEntry'>() }),
  z.object({ kind: z.literal('lesson'), id: idSchema<'Lesson'>() }),
  z.object({ kind: z.literal('factor'), factorId: z.string().max(60), location: locationSchema.nullable() }),
]);

/** The reference as one word, to tell two apart. */
export function evidenceKey(ref: EvidenceRef): string {
  if (ref.kind !== 'factor') return `${ref.kind}:${ref.id}`;
  return `factor:${ref.factorId}:${ref.location === null ? 'all' : locationKey(ref.location)}`;
}
