/**
 * Earlier learning: recommendations of a debrief and actions still open, and what each version of the threat
 * assessment answered to them.
 *
 * Reference: APP Policing elections: the debrief of the last election is an input of the next assessment.
 */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AssessmentId } from '../threat/assessment';
import { type LocationRef, locationSchema } from '../threat/location-ref';

export type LessonId = Id<'Lesson'>;

export const lessonKinds = [
  { id: 'recommendation', name: 'Recommendation' },
  { id: 'action', name: 'Open action' },
] as const;
export type LessonKind = (typeof lessonKinds)[number]['id'];

export interface Lesson {
  readonly id: LessonId;
  readonly operationId: OperationId;
  readonly kind: LessonKind;
  /** Which debrief or meeting it comes from: "Debrief, May 2023 local elections". */
  readonly from: string;
  readonly text: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string | null;
  /** The harms it touches; all where empty. */
  readonly harmIds: readonly string[];
  /** The places and areas it touches; all where empty. */
  readonly locations: readonly LocationRef[];
}

export type LessonAnswerId = Id<'LessonAnswer'>;

/** What one version of the assessment says to a lesson. */
export interface LessonAnswer {
  readonly id: LessonAnswerId;
  readonly assessmentId: AssessmentId;
  readonly lessonId: LessonId;
  readonly answer: 'accepted' | 'rejected';
  /** Never empty. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const kindIds = lessonKinds.map((kind) => kind.id) as [LessonKind, ...LessonKind[]];

export const lessonSchema: z.ZodType<Lesson> = z.object({
  id: idSchema<'Lesson'>(),
  operationId: idSchema<'Operation'>(),
  kind: z.enum(kindIds),
  from: z.string().max(200),
  text: z.string().min(1).max(4000),
  owner: z.string().max(120),
  due: isoDateSchema.nullable(),
  harmIds: z.array(z.string().max(60)),
  locations: z.array(locationSchema),
});

export const lessonAnswerSchema: z.ZodType<LessonAnswer> = z.object({
  id: idSchema<'LessonAnswer'>(),
  assessmentId: idSchema<'Assessment'>(),
  lessonId: idSchema<'Lesson'>(),
  answer: z.enum(['accepted', 'rejected']),
  reason: z.string().min(1).max(2000),
  by: z.string().max(120),
  at: isoInstantSchema,
});

/** The id of the answer: there can be only one for each lesson and version. */
export function lessonAnswerId(assessmentId: AssessmentId, lessonId: LessonId): LessonAnswerId {
  return asId<'LessonAnswer'>(`${assessmentId}:${lessonId}`);
}
