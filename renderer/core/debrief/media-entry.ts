/**
 * What the media said or asked, and what was said to them.
 *
 * Reference: APP Policing elections, media; post-election debrief: media interest.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import { type Link, linkSchema } from '../plan/link';

export type MediaEntryId = Id<'MediaEntry'>;

export const mediaKinds = [
  { id: 'coverage', name: 'Coverage' },
  { id: 'enquiry', name: 'Enquiry' },
  { id: 'statement', name: 'Our statement' },
  { id: 'social', name: 'Social media' },
] as const;
export type MediaKind = (typeof mediaKinds)[number]['id'];

export interface MediaEntry {
  readonly id: MediaEntryId;
  readonly operationId: OperationId;
  /** ISO date. */
  readonly on: string;
  readonly kind: MediaKind;
  /** The newspaper, station or platform. */
  readonly outlet: string;
  readonly reach: 'local' | 'national';
  readonly areaId: AreaId | null;
  /** What was said or asked. */
  readonly text: string;
  /** What was answered, and by whom; may be empty. */
  readonly response: string;
  readonly links: readonly Link[];
}

export const mediaEntrySchema: z.ZodType<MediaEntry> = z.object({
  id: idSchema<'MediaEntry'>(),
  operationId: idSchema<'Operation'>(),
  on: isoDateSchema,
  kind: z.enum(mediaKinds.map(({ id }) => id) as [MediaKind, ...MediaKind[]]),
  outlet: z.string().max(200),
  reach: z.enum(['local', 'national']),
  areaId: idSchema<'Area'>().nullable(),
  text: z.string().min(1).max(8000),
  response: z.string().max(8000),
  links: z.array(linkSchema),
});
