/**
 * One point of learning and its life: what was observed, what it shows, what is recommended, who does it by when, what
 * was changed, and whether it was seen before. Good practice is kept as well as faults.
 *
 * Reference: APP Policing elections, organisational learning.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { OperationId } from '../operation/operation';
import { type Link, type LinkKind, linkSchema } from '../plan/link';
import { type LocationRef, locationSchema } from '../threat/location-ref';
import { type DebriefHeadingId, debriefHeadingIds } from './headings';

export type LearningPointId = Id<'LearningPoint'>;

export const learningKinds = [
  { id: 'fault', name: 'To put right' },
  { id: 'good-practice', name: 'Good practice' },
] as const;
export type LearningKind = (typeof learningKinds)[number]['id'];

/** What a recommendation may have changed. It is closed by naming one of these, never by words alone. */
export const changeableKinds = [
  'planned-event',
  'consideration',
  'plan-text',
  'checklist-answer',
  'control',
  'clause',
  'readiness-rule',
  'training-item',
] as const satisfies readonly LinkKind[];

export interface Recommendation {
  readonly text: string;
  readonly owner: string;
  /** ISO date; `null` while none was set. */
  readonly due: string | null;
}

/** The change that closed a recommendation. */
export interface ChangeMade {
  /** ISO date. */
  readonly on: string;
  readonly by: string;
  /** What is different now. */
  readonly words: string;
  /** What was changed, at least one thing, each of `changeableKinds`. */
  readonly links: readonly Link[];
}

export interface LearningPoint {
  readonly id: LearningPointId;
  readonly operationId: OperationId;
  /** 1, 2, 3 … within the operation, without a gap: "L7". */
  readonly number: number;
  readonly headingId: DebriefHeadingId;
  readonly kind: LearningKind;
  readonly observation: string;
  readonly shows: string;
  /** Where it was observed: entries, a contribution, a hot debrief, a meeting. */
  readonly from: readonly Link[];
  /** The harms it touches; all where empty. */
  readonly harmIds: readonly string[];
  /** The places and areas it touches; all where empty. */
  readonly locations: readonly LocationRef[];
  readonly marking: Marking;
  readonly recommendation: Recommendation | null;
  readonly change: ChangeMade | null;
  /** Why the recommendation is not pursued; `null` while it is. */
  readonly notPursued: { readonly on: string; readonly by: string; readonly why: string } | null;
  /** Earlier lessons and learning points that say the same. */
  readonly seenBefore: readonly Link[];
  readonly enteredAt: string;
  readonly enteredBy: string;
}

export const learningPointSchema: z.ZodType<LearningPoint> = z
  .object({
    id: idSchema<'LearningPoint'>(),
    operationId: idSchema<'Operation'>(),
    number: z.number().int().min(1),
    headingId: z.enum(debriefHeadingIds),
    kind: z.enum(learningKinds.map(({ id }) => id) as [LearningKind, ...LearningKind[]]),
    observation: z.string().min(1).max(8000),
    shows: z.string().max(8000),
    from: z.array(linkSchema),
    harmIds: z.array(z.string().max(60)),
    locations: z.array(locationSchema),
    marking: markingSchema,
    recommendation: z
      .object({
        text: z.string().min(1).max(4000),
        owner: z.string().max(200),
        due: isoDateSchema.nullable(),
      })
      .nullable(),
    change: z
      .object({
        on: isoDateSchema,
        by: z.string().min(1).max(120),
        words: z.string().min(1).max(8000),
        links: z.array(linkSchema).min(1),
      })
      .nullable(),
    notPursued: z
      .object({ on: isoDateSchema, by: z.string().min(1).max(120), why: z.string().min(1).max(4000) })
      .nullable(),
    seenBefore: z.array(linkSchema),
    enteredAt: isoInstantSchema,
    enteredBy: z.string().max(120),
  })
  .refine(({ change, notPursued }) => change === null || notPursued === null, {
    error: 'a recommendation is either carried out or not pursued',
    path: ['notPursued'],
  })
  .refine(
    ({ change, notPursued, recommendation }) => recommendation !== null || (change ?? notPursued) === null,
    {
      error: 'what is closed needs its recommendation',
      path: ['recommendation'],
    },
  );
