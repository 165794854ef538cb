/**
 * An item of the intelligence log, graded 3x5x2: what was learned, from where, how far it may be relied on, who
 * may have it and who was given it.
 *
 * Reference: College of Policing, intelligence report 3x5x2 (source, intelligence, handling).
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type LocationRef, locationSchema } from '../threat/location-ref';
import { type AudienceId, audienceIdSchema } from './audience';

export type IntelligenceItemId = Id<'IntelligenceItem'>;

export const sourceGrades = ['1', '2', '3'] as const;
export type SourceGrade = (typeof sourceGrades)[number];
export const intelligenceGrades = ['A', 'B', 'C', 'D', 'E'] as const;
export type IntelligenceGrade = (typeof intelligenceGrades)[number];
export const handlingCodes = ['P', 'C'] as const;
export type HandlingCode = (typeof handlingCodes)[number];

/** One act of passing the item on. */
export interface Dissemination {
  readonly id: Id<'Dissemination'>;
  /** Name or role, and organisation, of who received it. */
  readonly to: string;
  readonly audience: AudienceId;
  /** ISO date. */
  readonly date: string;
  readonly why: string;
  /** The handling under which it went, as it was written then. */
  readonly handling: string;
}

export interface IntelligenceItem {
  readonly id: IntelligenceItemId;
  readonly operationId: OperationId;
  /** The desk's or the force's reference, such as "INT-004"; unique within the operation. */
  readonly reference: string;
  /** ISO date on which it was received. */
  readonly receivedOn: string;
  /** How it came to be known, without naming a source that must be protected. */
  readonly provenance: string;
  readonly text: string;
  readonly source: SourceGrade;
  readonly grade: IntelligenceGrade;
  readonly handling: HandlingCode;
  /** In words; never empty under handling code C. */
  readonly conditions: string;
  /** Who may have it under those conditions; nobody outside the desk where empty. Not read under code P. */
  readonly mayGoTo: readonly AudienceId[];
  readonly locations: readonly LocationRef[];
  /** People, parties or candidates that it speaks of, one entry each. */
  readonly people: readonly string[];
  /** Harms that it bears on; all where empty. */
  readonly harmIds: readonly string[];
  readonly disseminations: readonly Dissemination[];
  /** ISO date by which it is looked at again. */
  readonly reviewOn: string | null;
  readonly enteredAt: string;
  readonly enteredBy: string;
}

const disseminationSchema: z.ZodType<Dissemination> = z.object({
  id: idSchema<'Dissemination'>(),
  to: z.string().min(1).max(200),
  audience: audienceIdSchema,
  date: isoDateSchema,
  why: z.string().max(1000),
  handling: z.string().max(1000),
});

export const intelligenceItemSchema: z.ZodType<IntelligenceItem> = z
  .object({
    id: idSchema<'IntelligenceItem'>(),
    operationId: idSchema<'Operation'>(),
    reference: z.string().min(1).max(60),
    receivedOn: isoDateSchema,
    provenance: z.string().max(2000),
    text: z.string().max(8000),
    source: z.enum(sourceGrades),
    grade: z.enum(intelligenceGrades),
    handling: z.enum(handlingCodes),
    conditions: z.string().max(2000),
    mayGoTo: z.array(audienceIdSchema),
    locations: z.array(locationSchema),
    people: z.array(z.string().min(1).max(200)),
    harmIds: z.array(z.string().max(60)),
    disseminations: z.array(disseminationSchema),
    reviewOn: isoDateSchema.nullable(),
    enteredAt: isoInstantSchema,
    enteredBy: z.string().max(120),
  })
  .refine((item) => item.handling === 'P' || item.conditions.trim() !== '', {
    path: ['conditions'],
    message: 'handling code C means nothing without its conditions',
  });

/** The grading as it is written: "1 B C". */
export function gradingOf(item: Pick<IntelligenceItem, 'source' | 'grade' | 'handling'>): string {
  return `${item.source} ${item.grade} ${item.handling}`;
}
