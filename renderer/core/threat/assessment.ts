/**
 * A threat assessment: one version of it, its columns (places or areas) and its approval. The cells and the
 * notes on the factors are records of their own, so that each is saved and undone by itself.
 *
 * Reference: APP Policing elections, Key roles and planning, threat assessment.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import { type Marking, markingSchema } from '../foundation/marking';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import type { PlaceId } from '../places/place';
import type { HeadId } from './harms';

export type AssessmentId = Id<'Assessment'>;

/** A column of the grid: an area or a single place. */
export type LocationRef =
  { readonly kind: 'area'; readonly id: AreaId } | { readonly kind: 'place'; readonly id: PlaceId };

/** What the document of an approved version takes from other records, as they stood when gold approved it. */
export interface ApprovalFacts {
  readonly operationName: string;
  readonly forceName: string;
  /** ISO date; `null` while it was not yet known. */
  readonly pollingDate: string | null;
  /** The polls in one line; empty when there were none. */
  readonly polls: string;
  /** What each column was called, by its `locationKey`. */
  readonly locations: readonly { readonly key: string; readonly name: string }[];
}

export interface Approval {
  /** Name and rank of the gold commander who approved it. */
  readonly name: string;
  readonly role: string;
  /** ISO date on which gold approved. */
  readonly date: string;
  /** When it was entered here. */
  readonly recordedAt: string;
  /** What gold said or asked for; may be empty. */
  readonly note: string;
  readonly facts: ApprovalFacts;
}

export interface Assessment {
  readonly id: AssessmentId;
  readonly operationId: OperationId;
  /** 1, 2, 3 … within the operation. */
  readonly version: number;
  readonly status: 'draft' | 'approved';
  /** The version that it started from. */
  readonly basedOnId: AssessmentId | null;
  readonly title: string;
  /** The one name that stands as author in the document. */
  readonly author: string;
  readonly startedAt: string;
  readonly reviewDate: string | null;
  readonly distribution: string;
  readonly foiNote: string;
  readonly marking: Marking;
  /** The judgement under each head, in words. */
  readonly judgements: Readonly<Record<HeadId, string>>;
  readonly locations: readonly LocationRef[];
  readonly approval: Approval | null;
}

export const locationSchema: z.ZodType<LocationRef> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('area'), id: idSchema<'Area'>() }),
  z.object({ kind: z.literal('place'), id: idSchema<'Place'>() }),
]);

const factsSchema: z.ZodType<ApprovalFacts> = z.object({
  operationName: z.string().min(1).max(120),
  forceName: z.string().max(120),
  pollingDate: isoDateSchema.nullable(),
  polls: z.string().max(40_000),
  locations: z.array(z.object({ key: z.string().min(1).max(200), name: z.string().max(300) })),
});

const approvalSchema: z.ZodType<Approval> = z.object({
  name: z.string().min(1).max(120),
  role: z.string().max(120),
  date: isoDateSchema,
  recordedAt: isoInstantSchema,
  note: z.string().max(4000),
  facts: factsSchema,
});

export const assessmentSchema: z.ZodType<Assessment> = z.object({
  id: idSchema<'Assessment'>(),
  operationId: idSchema<'Operation'>(),
  version: z.number().int().min(1),
  status: z.enum(['draft', 'approved']),
  basedOnId: idSchema<'Assessment'>().nullable(),
  title: z.string().min(1).max(200),
  author: z.string().max(120),
  startedAt: isoInstantSchema,
  reviewDate: isoDateSchema.nullable(),
  distribution: z.string().max(1000),
  foiNote: z.string().max(1000),
  marking: markingSchema,
  judgements: z.object({
    malpractice: z.string().max(4000),
    intimidation: z.string().max(4000),
    'peaceful-voting': z.string().max(4000),
  }),
  locations: z.array(locationSchema),
  approval: approvalSchema.nullable(),
});

/** The note on freedom of information that a new assessment starts with; it can be changed. */
export const usualFoiNote =
  'May be asked for under the Freedom of Information Act 2000. Ask the force’s FOI unit and the author before any part is released.';

/** A first version with nothing assessed yet. */
export function newAssessment(
  given: Pick<Assessment, 'id' | 'operationId' | 'startedAt' | 'marking' | 'author'> & Partial<Assessment>,
): Assessment {
  return {
    version: 1,
    status: 'draft',
    basedOnId: null,
    title: 'Threat assessment',
    reviewDate: null,
    distribution: '',
    foiNote: usualFoiNote,
    judgements: { malpractice: '', intimidation: '', 'peaceful-voting': '' },
    locations: [],
    approval: null,
    ...given,
  };
}

/** The location as one word, for the id of a cell: "area:E07000001". */
export function locationKey(location: LocationRef): string {
  return `${location.kind}:${location.id}`;
}
