/**
 * A threat assessment: one version of it, its columns (places or areas) and its approval. The cells and the
 * notes on the factors are records of their own, so that each is saved and undone by itself.
 *
 * Reference: APP Policing elections, Key roles and planning, threat assessment.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { OperationId } from '../operation/operation';
import { type HistoryEntry, historyEntrySchema } from '../history/history-entry';
import { type Lesson, lessonSchema } from '../history/lesson';
import { type AudienceId, audienceIdSchema } from '../intelligence/audience';
import { type IntelligenceItem, intelligenceItemSchema } from '../intelligence/intelligence-item';
import { type Control, controlSchema } from './control';
import type { HeadId } from './harms';
import { type LocationRef, locationSchema } from './location-ref';
import { type ScaleSet, scaleSetSchema } from './scale-set';
import { usualScales } from './scales';

export { type LocationRef, locationKey, locationSchema } from './location-ref';

export type AssessmentId = Id<'Assessment'>;

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
  /** The records that its cells cite or lean on. */
  readonly cited: CitedRecords;
}

/** What cells cite (intelligence, history, lessons) and lean on (controls), as whole records. */
export interface CitedRecords {
  readonly intelligence: readonly IntelligenceItem[];
  readonly history: readonly HistoryEntry[];
  readonly lessons: readonly Lesson[];
  readonly controls: readonly Control[];
}

/** How gold’s word reached the desk. */
export const approvalRoutes = [
  { id: 'in-person', name: 'In person, at this desk' },
  { id: 'signed-paper', name: 'Signed on paper' },
  { id: 'email', name: 'By email' },
  { id: 'other', name: 'Another way' },
] as const;
export type ApprovalRoute = (typeof approvalRoutes)[number]['id'];

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
  readonly route: ApprovalRoute;
  /** Where the proof is kept: an email’s date, a file’s reference; may be empty. */
  readonly reference: string;
  /** SHA-256 of the version’s content, in hexadecimal; empty for versions approved before it was kept. */
  readonly contentHash: string;
  readonly facts: ApprovalFacts;
}

/** The SPOC has put the version before gold; until gold answers it cannot be changed. */
export interface Submission {
  readonly by: string;
  readonly at: string;
  /** What gold should know or decide; may be empty. */
  readonly note: string;
}

/** Gold gave the version back. */
export interface Return {
  readonly name: string;
  readonly role: string;
  /** ISO date. */
  readonly date: string;
  readonly recordedAt: string;
  /** What is to be changed; never empty. */
  readonly comments: string;
}

export interface Assessment {
  readonly id: AssessmentId;
  readonly operationId: OperationId;
  /** 1, 2, 3 … within the operation. */
  readonly version: number;
  readonly status: 'draft' | 'submitted' | 'approved';
  /** The version that it started from, of this or of an earlier operation. */
  readonly basedOnId: AssessmentId | null;
  readonly title: string;
  /** The one name that stands as author in the document. */
  readonly author: string;
  readonly startedAt: string;
  readonly reviewDate: string | null;
  readonly distribution: string;
  /** The same in terms that the handling of intelligence can be held against. */
  readonly audiences: readonly AudienceId[];
  readonly foiNote: string;
  readonly marking: Marking;
  /** The judgement under each head, in words. */
  readonly judgements: Readonly<Record<HeadId, string>>;
  readonly locations: readonly LocationRef[];
  /** The scales it was made with, whole. */
  readonly scales: ScaleSet;
  readonly submission: Submission | null;
  /** Oldest first. */
  readonly returns: readonly Return[];
  readonly approval: Approval | null;
}

const factsSchema: z.ZodType<ApprovalFacts> = z.object({
  operationName: z.string().min(1).max(120),
  forceName: z.string().max(120),
  pollingDate: isoDateSchema.nullable(),
  polls: z.string().max(40_000),
  locations: z.array(z.object({ key: z.string().min(1).max(200), name: z.string().max(300) })),
  cited: z.object({
    intelligence: z.array(intelligenceItemSchema),
    history: z.array(historyEntrySchema),
    lessons: z.array(lessonSchema),
    controls: z.array(controlSchema),
  }),
});

const approvalSchema: z.ZodType<Approval> = z.object({
  name: z.string().min(1).max(120),
  role: z.string().max(120),
  date: isoDateSchema,
  recordedAt: isoInstantSchema,
  note: z.string().max(4000),
  route: z.enum(approvalRoutes.map((route) => route.id) as [ApprovalRoute, ...ApprovalRoute[]]),
  reference: z.string().max(300),
  contentHash: z.string().regex(/^([0-9a-f]{64})?$/),
  facts: factsSchema,
});

const submissionSchema: z.ZodType<Submission> = z.object({
  by: z.string().max(120),
  at: isoInstantSchema,
  note: z.string().max(4000),
});

const returnSchema: z.ZodType<Return> = z.object({
  name: z.string().min(1).max(120),
  role: z.string().max(120),
  date: isoDateSchema,
  recordedAt: isoInstantSchema,
  comments: z.string().min(1).max(4000),
});

export const assessmentSchema: z.ZodType<Assessment> = z.object({
  id: idSchema<'Assessment'>(),
  operationId: idSchema<'Operation'>(),
  version: z.number().int().min(1),
  status: z.enum(['draft', 'submitted', 'approved']),
  basedOnId: idSchema<'Assessment'>().nullable(),
  title: z.string().min(1).max(200),
  author: z.string().max(120),
  startedAt: isoInstantSchema,
  reviewDate: isoDateSchema.nullable(),
  distribution: z.string().max(1000),
  audiences: z.array(audienceIdSchema),
  foiNote: z.string().max(1000),
  marking: markingSchema,
  judgements: z.object({
    malpractice: z.string().max(4000),
    intimidation: z.string().max(4000),
    'peaceful-voting': z.string().max(4000),
  }),
  locations: z.array(locationSchema),
  scales: scaleSetSchema,
  submission: submissionSchema.nullable(),
  returns: z.array(returnSchema),
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
    audiences: [],
    foiNote: usualFoiNote,
    judgements: { malpractice: '', intimidation: '', 'peaceful-voting': '' },
    locations: [],
    scales: usualScales,
    submission: null,
    returns: [],
    approval: null,
    ...given,
  };
}
