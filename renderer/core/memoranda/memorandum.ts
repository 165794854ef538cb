/**
 * The memorandum of understanding with one council at one operation, and its way from draft to signature.
 *
 * Reference: APP Policing elections, memorandum of understanding: one with each local authority in the force area.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import type { DocumentVersionId } from '../issuing/document-version';

export type MemorandumId = Id<'Memorandum'>;
export type MemorandumReturnId = Id<'MemorandumReturn'>;

/** In the order in which they are reached. That a review is due follows from the date. */
export const memorandumStates = [
  { id: 'draft', name: 'Draft' },
  { id: 'sent', name: 'Sent' },
  { id: 'comments-returned', name: 'Comments returned' },
  { id: 'agreed', name: 'Agreed' },
  { id: 'signed', name: 'Signed' },
] as const;
export type MemorandumState = (typeof memorandumStates)[number]['id'];

export interface MemorandumStep {
  readonly id: Id<'MemorandumStep'>;
  readonly state: MemorandumState;
  /** ISO date. */
  readonly on: string;
  /** Who sent, agreed or signed it, for whom. */
  readonly by: string;
  readonly note: string;
  /** The version that went out or was signed; `null` where none was. */
  readonly versionId: DocumentVersionId | null;
  readonly returnId: MemorandumReturnId | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface Memorandum {
  /** See `memorandumId`. */
  readonly id: MemorandumId;
  readonly operationId: OperationId;
  /** The council. */
  readonly areaId: AreaId;
  /** The way so far, oldest first; the last step is where it stands, and none is a draft. */
  readonly steps: readonly MemorandumStep[];
  /** ISO date; `null` where none was set. */
  readonly reviewDate: string | null;
}

/** A wording that differs from the library's, for the force or for one council. */
export interface ClauseEdit {
  /** See `clauseEditId`. */
  readonly id: Id<'ClauseEdit'>;
  /** A clause of `resources/reference/mou-clauses.json`, or "own-…" for one that was added. */
  readonly clauseId: string;
  /** The council; `null` where it holds for the whole force. */
  readonly areaId: AreaId | null;
  readonly heading: string;
  readonly text: string;
  /** Whether it is left out of the memorandum. */
  readonly isLeftOut: boolean;
  /** For an added clause: the clause that it comes after; `null` for the end. */
  readonly afterClauseId: string | null;
  /** What stood before, oldest first. */
  readonly earlier: readonly {
    readonly id: Id<'ClauseChange'>;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
    readonly heading: string;
    readonly text: string;
    readonly isLeftOut: boolean;
  }[];
}

/** A memorandum that came back from a council as a Word file: what it says, against which version it is read. */
export interface MemorandumReturn {
  readonly id: MemorandumReturnId;
  readonly memorandumId: MemorandumId;
  /** The version that it is compared with. */
  readonly againstVersionId: DocumentVersionId;
  readonly fileName: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly fileHash: string;
  readonly from: string;
  /** ISO date. */
  readonly receivedOn: string;
  /** Its paragraphs in order, with tracked insertions kept and tracked deletions left out. */
  readonly paragraphs: readonly string[];
  /** Word's comments. */
  readonly comments: readonly { readonly author: string; readonly text: string }[];
  /** What the force made of each change; key is the number of the change in the comparison. */
  readonly answers: readonly {
    readonly change: number;
    readonly answer: 'accepted' | 'refused';
    readonly note: string;
    readonly by: string;
    readonly at: string;
  }[];
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export const memorandumSchema: z.ZodType<Memorandum> = z.object({
  id: idSchema<'Memorandum'>(),
  operationId: idSchema<'Operation'>(),
  areaId: idSchema<'Area'>(),
  steps: z.array(
    z.object({
      id: idSchema<'MemorandumStep'>(),
      state: z.enum(memorandumStates.map(({ id }) => id) as [MemorandumState, ...MemorandumState[]]),
      on: isoDateSchema,
      by: z.string().max(300),
      note: z.string().max(4000),
      versionId: idSchema<'DocumentVersion'>().nullable(),
      returnId: idSchema<'MemorandumReturn'>().nullable(),
      recordedBy: z.string().min(1).max(120),
      recordedAt: isoInstantSchema,
    }),
  ),
  reviewDate: isoDateSchema.nullable(),
});

const clauseText = z.string().max(20_000);

export const clauseEditSchema: z.ZodType<ClauseEdit> = z.object({
  id: idSchema<'ClauseEdit'>(),
  clauseId: z.string().regex(/^[a-z0-9-]{1,80}$/),
  areaId: idSchema<'Area'>().nullable(),
  heading: z.string().min(1).max(200),
  text: clauseText,
  isLeftOut: z.boolean(),
  afterClauseId: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable(),
  earlier: z.array(
    z.object({
      id: idSchema<'ClauseChange'>(),
      at: isoInstantSchema,
      by: z.string().min(1).max(120),
      reason: z.string().max(2000),
      heading: z.string().max(200),
      text: clauseText,
      isLeftOut: z.boolean(),
    }),
  ),
});

export const memorandumReturnSchema: z.ZodType<MemorandumReturn> = z.object({
  id: idSchema<'MemorandumReturn'>(),
  memorandumId: idSchema<'Memorandum'>(),
  againstVersionId: idSchema<'DocumentVersion'>(),
  fileName: z.string().min(1).max(260),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  from: z.string().max(300),
  receivedOn: isoDateSchema,
  paragraphs: z.array(z.string().max(50_000)).max(20_000),
  comments: z.array(z.object({ author: z.string().max(200), text: z.string().max(20_000) })).max(2000),
  answers: z.array(
    z.object({
      change: z.number().int().min(1),
      answer: z.enum(['accepted', 'refused']),
      note: z.string().max(4000),
      by: z.string().min(1).max(120),
      at: isoInstantSchema,
    }),
  ),
  recordedBy: z.string().min(1).max(120),
  recordedAt: isoInstantSchema,
});

/** One memorandum for each council of an operation. */
export function memorandumId(operationId: OperationId, areaId: AreaId): MemorandumId {
  return `${operationId}:${areaId}` as MemorandumId;
}

/** One edit of a clause for the force, and one for each council. */
export function clauseEditId(clauseId: string, areaId: AreaId | null): ClauseEdit['id'] {
  return `${clauseId}:${areaId ?? 'force'}` as ClauseEdit['id'];
}
