/**
 * A document that was issued: its content as it was then, numbered, with what it was made from, who holds it and what
 * replaced it. Nothing of the content is ever changed: the next issue is a further version.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { OperationId } from '../operation/operation';

export type DocumentVersionId = Id<'DocumentVersion'>;

/** The documents of the plan. What stands beside each is what its subject is; `null` for the whole operation. */
export const planDocumentKinds = [
  { id: 'gold-strategy', name: 'Gold strategy', subject: null },
  { id: 'silver-plan', name: 'Silver tactical plan', subject: null },
  { id: 'operation-order', name: 'Operation order', subject: null },
  { id: 'bronze-briefing', name: 'Bronze role briefing', subject: 'command-role' },
  { id: 'station-cards', name: 'Station briefing cards', subject: 'team' },
  { id: 'visit-sheet', name: 'Visit sheet', subject: 'team' },
  { id: 'deployment-plan', name: 'Deployment plan', subject: null },
  { id: 'count-plan', name: 'Count plan', subject: null },
  { id: 'memorandum', name: 'Memorandum of understanding', subject: 'council' },
  { id: 'intervention-policy', name: 'Intervention policy', subject: 'council' },
  { id: 'communication-strategy', name: 'Communication strategy', subject: null },
  { id: 'community-engagement', name: 'Community engagement strategy', subject: 'bcu' },
  { id: 'media-strategy', name: 'Media strategy', subject: null },
  { id: 'joint-statement', name: 'Joint media statement', subject: null },
  { id: 'candidate-letter', name: 'Joint letter to candidates and agents', subject: 'letter' },
  { id: 'meeting-agenda', name: 'Agenda', subject: 'meeting' },
  { id: 'meeting-minutes', name: 'Minutes', subject: 'meeting' },
  { id: 'decision-log', name: 'Decision log', subject: null },
  { id: 'considerations', name: 'Planning considerations', subject: null },
  { id: 'council-checklist', name: 'SPOC and council checklist', subject: 'council' },
  { id: 'contact-directory', name: 'Contact directory', subject: null },
  { id: 'command-chart', name: 'Command structure', subject: null },
  { id: 'timetable', name: 'Timetable', subject: null },
  { id: 'day-log', name: 'Polling day log', subject: null },
  { id: 'debrief-report', name: 'Debrief report', subject: null },
  { id: 'election-glance', name: 'Election at a glance', subject: null },
  { id: 'commission-summary', name: 'Summary for the Electoral Commission', subject: null },
  { id: 'action-plan', name: 'Action plan of the debrief', subject: null },
  { id: 'learning-note', name: 'Sanitised learning note', subject: 'learning-note' },
  { id: 'partner-form', name: 'Debrief form of a partner', subject: 'debrief-form' },
  { id: 'even-handedness', name: 'Statement of even-handedness', subject: 'contest' },
  { id: 'publicity-decision', name: 'Decision on publicity', subject: 'publicity-item' },
  { id: 'officer-briefing', name: 'Election conduct: briefing for officers', subject: null },
  { id: 'staff-briefing', name: 'Election conduct: briefing for staff', subject: null },
  /** A register of the desk as a document: its id is the subject. */
  { id: 'register', name: 'Register', subject: 'register' },
] as const;
export type PlanDocumentKind = (typeof planDocumentKinds)[number]['id'];

/** What a document was made from, and how that stood at the time. */
export interface DocumentSource {
  /** "Threat assessment", "Gold strategy". */
  readonly what: string;
  readonly id: string;
  /** "Version 2", "as at Thu 6 May 2027". */
  readonly version: string;
  readonly state: 'approved' | 'not-approved' | 'changed-since-approval' | 'missing';
}

export interface DocumentHolder {
  readonly id: Id<'DocumentHolder'>;
  readonly name: string;
  readonly organisation: string;
  /** ISO date. */
  readonly givenOn: string;
  readonly how: string;
  /** ISO date on which they were told that it was replaced or withdrawn; `null` until then. */
  readonly recalledOn: string | null;
}

export interface DocumentVersion {
  readonly id: DocumentVersionId;
  readonly operationId: OperationId;
  readonly kind: PlanDocumentKind;
  /** The record that it is for; empty where it is for the whole operation. */
  readonly subjectId: string;
  readonly title: string;
  /** 1, 2, 3 … within kind and subject of the operation. */
  readonly number: number;
  readonly marking: Marking;
  /** The document model as canonical JSON, as it was issued. */
  readonly content: string;
  /** SHA-256 of it, in hexadecimal; its first 12 characters stand in the footer. */
  readonly contentHash: string;
  readonly sources: readonly DocumentSource[];
  /** ISO date that the document bears. */
  readonly issuedOn: string;
  readonly issuedBy: string;
  readonly issuedAt: string;
  /** ISO date; `null` where none was set. */
  readonly reviewDate: string | null;
  readonly replacesId: DocumentVersionId | null;
  readonly holders: readonly DocumentHolder[];
  readonly withdrawn: { readonly on: string; readonly by: string; readonly why: string } | null;
  /** What the check before issue found, in words, and was seen by the person who issued it. */
  readonly warningsSeen: readonly string[];
}

export const documentVersionSchema: z.ZodType<DocumentVersion> = z.object({
  id: idSchema<'DocumentVersion'>(),
  operationId: idSchema<'Operation'>(),
  kind: z.enum(planDocumentKinds.map(({ id }) => id) as [PlanDocumentKind, ...PlanDocumentKind[]]),
  subjectId: z.string().max(120),
  title: z.string().min(1).max(300),
  number: z.number().int().min(1),
  marking: markingSchema,
  content: z.string().min(2).max(20_000_000),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  sources: z.array(
    z.object({
      what: z.string().min(1).max(200),
      id: z.string().max(200),
      version: z.string().max(200),
      state: z.enum(['approved', 'not-approved', 'changed-since-approval', 'missing']),
    }),
  ),
  issuedOn: isoDateSchema,
  issuedBy: z.string().min(1).max(120),
  issuedAt: isoInstantSchema,
  reviewDate: isoDateSchema.nullable(),
  replacesId: idSchema<'DocumentVersion'>().nullable(),
  holders: z.array(
    z.object({
      id: idSchema<'DocumentHolder'>(),
      name: z.string().min(1).max(200),
      organisation: z.string().max(200),
      givenOn: isoDateSchema,
      how: z.string().max(300),
      recalledOn: isoDateSchema.nullable(),
    }),
  ),
  withdrawn: z
    .object({ on: isoDateSchema, by: z.string().min(1).max(120), why: z.string().min(1).max(2000) })
    .nullable(),
  warningsSeen: z.array(z.string().max(2000)),
});
