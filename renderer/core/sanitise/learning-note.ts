/**
 * A sanitised note of learning for other forces: which points it tells, and what a person decided on every hit of the
 * scan. The mapping of placeholders never leaves the vault.
 *
 * Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { LearningPointId } from '../debrief/learning-point';
import type { OperationId } from '../operation/operation';

export type LearningNoteId = Id<'LearningNote'>;
export type PlaceholderId = Id<'Placeholder'>;

export const placeholderKinds = [
  { id: 'person', name: 'Person' },
  { id: 'candidate', name: 'Candidate' },
  { id: 'party', name: 'Party' },
  { id: 'place', name: 'Place' },
  { id: 'area', name: 'Area' },
  { id: 'organisation', name: 'Organisation' },
  { id: 'address', name: 'Address' },
  { id: 'date', name: 'Date' },
  { id: 'reference', name: 'Reference' },
  { id: 'collar-number', name: 'Officer number' },
  { id: 'contact', name: 'Contact detail' },
  { id: 'vehicle', name: 'Vehicle' },
  { id: 'other', name: 'Detail' },
] as const;
export type PlaceholderKind = (typeof placeholderKinds)[number]['id'];

const kindIds = placeholderKinds.map(({ id }) => id) as [PlaceholderKind, ...PlaceholderKind[]];

/** One thing that is never named outside, and what stands for it: "[Person 3]". Stable within an operation. */
export interface Placeholder {
  readonly id: PlaceholderId;
  readonly operationId: OperationId;
  readonly kind: PlaceholderKind;
  /** 1, 2, 3 … within its kind. */
  readonly number: number;
  /** Every writing of it, the one first met first. */
  readonly terms: readonly string[];
}

/** What a person decided on one hit: put a placeholder there, leave it as it is, or word it otherwise. */
export interface HitDecision {
  /** The hit's place and words, see `core/sanitise`. */
  readonly key: string;
  readonly found: string;
  readonly decision: 'replace' | 'keep';
  /** The kind of placeholder; `null` where it is kept. */
  readonly kind: PlaceholderKind | null;
  /** Why it may stand; empty where it was replaced. */
  readonly why: string;
  readonly by: string;
  readonly at: string;
}

export const audiences = [
  { id: 'commission', name: 'Electoral Commission' },
  { id: 'seminar', name: 'National SPOC seminar' },
  { id: 'integrity-meeting', name: 'Integrity meeting' },
  { id: 'knowledge-hub', name: 'Knowledge Hub' },
] as const;
export type LearningAudience = (typeof audiences)[number]['id'];

export interface LearningNote {
  readonly id: LearningNoteId;
  readonly operationId: OperationId;
  readonly title: string;
  readonly introduction: string;
  readonly audiences: readonly LearningAudience[];
  readonly pointIds: readonly LearningPointId[];
  readonly decisions: readonly HitDecision[];
  readonly madeAt: string;
  readonly madeBy: string;
}

export const placeholderSchema: z.ZodType<Placeholder> = z.object({
  id: idSchema<'Placeholder'>(),
  operationId: idSchema<'Operation'>(),
  kind: z.enum(kindIds),
  number: z.number().int().min(1),
  terms: z.array(z.string().min(1).max(500)).min(1),
});

export const learningNoteSchema: z.ZodType<LearningNote> = z.object({
  id: idSchema<'LearningNote'>(),
  operationId: idSchema<'Operation'>(),
  title: z.string().min(1).max(300),
  introduction: z.string().max(8000),
  audiences: z.array(z.enum(audiences.map(({ id }) => id) as [LearningAudience, ...LearningAudience[]])),
  pointIds: z.array(idSchema<'LearningPoint'>()),
  decisions: z.array(
    z.object({
      key: z.string().min(1).max(1000),
      found: z.string().min(1).max(500),
      decision: z.enum(['replace', 'keep']),
      kind: z.enum(kindIds).nullable(),
      why: z.string().max(2000),
      by: z.string().min(1).max(120),
      at: isoInstantSchema,
    }),
  ),
  madeAt: isoInstantSchema,
  madeBy: z.string().max(120),
});

/** The id of a placeholder: one for each number of a kind in an operation. */
export function placeholderId(
  operationId: OperationId,
  kind: PlaceholderKind,
  number: number,
): PlaceholderId {
  return asId<'Placeholder'>(`${operationId}:${kind}:${number}`);
}
