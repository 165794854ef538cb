/** What is half written in the forms of a memorandum, as it is kept until it is on record. */
import { isoDateSchema } from '../foundation/dates';
import { z } from '../foundation/schema';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import { type MemorandumState, memorandumStates } from './memorandum';

/** The form of one memorandum; short, since three ids have to go into the id of a draft. */
export function memorandumDraftName(
  form: 'send' | 'step' | 'sign' | 'back',
  operationId: OperationId,
  areaId: AreaId,
): string {
  return `mou-${form}:${operationId}:${areaId}`;
}

/** The wording of a clause, for the force or one council; `null` for a clause that is added. */
export function clauseDraftName(areaId: AreaId | null, clauseId: string | null): string {
  return `mou:${areaId ?? 'force'}:${clauseId ?? 'new'}`;
}

export interface ClauseDraft {
  readonly heading: string;
  readonly text: string;
  readonly reason: string;
  /** For a clause that is added: the clause that it comes after; `null` otherwise. */
  readonly afterClauseId: string | null;
  /** The wording that stood when it was begun; `null` where that was not kept. */
  readonly base: { readonly heading: string; readonly text: string } | null;
}

export const clauseDraftSchema: z.ZodType<ClauseDraft> = z.object({
  heading: z.string(),
  text: z.string(),
  reason: z.string(),
  afterClauseId: z.string().nullable(),
  base: z
    .object({ heading: z.string(), text: z.string() })
    .nullish()
    .transform((base) => base ?? null),
});

/** Whether the clause says something else now than when the wording of it was begun. */
export function hasMovedOn(
  { base }: Pick<ClauseDraft, 'base'>,
  now: Pick<ClauseDraft, 'heading' | 'text'>,
): boolean {
  if (base === null) return now.text !== '';
  return base.heading !== now.heading || base.text !== now.text;
}

export interface SendDraft {
  readonly to: string;
  readonly how: string;
  /** ISO date; `null` while none is given. */
  readonly on: string | null;
  readonly note: string;
}

export const sendDraftSchema: z.ZodType<SendDraft> = z.object({
  to: z.string(),
  how: z.string(),
  on: isoDateSchema.nullable(),
  note: z.string(),
});

export interface StepDraft {
  readonly state: MemorandumState;
  /** ISO date; `null` while none is given. */
  readonly on: string | null;
  readonly by: string;
  readonly note: string;
}

export const stepDraftSchema: z.ZodType<StepDraft> = z.object({
  state: z.enum(memorandumStates.map(({ id }) => id) as [MemorandumState, ...MemorandumState[]]),
  on: isoDateSchema.nullable(),
  by: z.string(),
  note: z.string(),
});

/** A returned file that was read and is not recorded yet, and what is said of it. */
export interface ReturnDraft {
  readonly from: string;
  /** ISO date; `null` while none is given. */
  readonly on: string | null;
  /** The version that it is to be compared with; `null` for the likely one. */
  readonly againstId: string | null;
  /** What was read; `null` before, and where it is too long to be kept here. */
  readonly file: ReadFile | null;
}

export interface ReadFile {
  readonly name: string;
  readonly text: {
    /** SHA-256 of its bytes, in hexadecimal. */
    readonly fileHash: string;
    readonly paragraphs: readonly string[];
    readonly comments: readonly { readonly author: string; readonly text: string }[];
    readonly insertions: number;
    readonly deletions: number;
    readonly notes: readonly string[];
  };
}

export const returnDraftSchema: z.ZodType<ReturnDraft> = z.object({
  from: z.string(),
  on: isoDateSchema.nullable(),
  againstId: z.string().nullable(),
  file: z
    .object({
      name: z.string(),
      text: z.object({
        fileHash: z.string(),
        paragraphs: z.array(z.string()),
        comments: z.array(z.object({ author: z.string(), text: z.string() })),
        insertions: z.number(),
        deletions: z.number(),
        notes: z.array(z.string()),
      }),
    })
    .nullable(),
});

/** So long a text of a file is kept with its form; a longer one has to be chosen again. */
const mostKept = 300_000;

/** The draft as it can be kept. */
export function keptReturn(draft: ReturnDraft): ReturnDraft {
  return JSON.stringify(draft).length > mostKept ? { ...draft, file: null } : draft;
}
