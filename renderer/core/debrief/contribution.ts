/**
 * What a partner or somebody of the force contributed to the debrief, and the form on which a partner was asked.
 * Nothing of a returned file is lost: what could not be placed beside a question stands as it was found.
 *
 * Reference: APP Policing elections, post-election debrief: feedback from partner agencies.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { OperationId } from '../operation/operation';
import type { PartnerId } from '../partners/partner';
import { type DebriefHeadingId, debriefHeadingIds } from './headings';

export type DebriefFormId = Id<'DebriefForm'>;
export type ContributionId = Id<'Contribution'>;

/** A question as it was asked; its wording stays with the form, whatever the library says later. */
export interface AskedQuestion {
  /** A question of `resources/reference/debrief-questions.json`, or "own-…". Stable: the form's field bears it. */
  readonly id: string;
  readonly headingId: DebriefHeadingId;
  readonly text: string;
}

export interface DebriefForm {
  readonly id: DebriefFormId;
  readonly operationId: OperationId;
  readonly partnerId: PartnerId;
  /** The mark in the Word file by which it is known again, eight letters and digits. */
  readonly mark: string;
  readonly questions: readonly AskedQuestion[];
  /** ISO date by which an answer is asked for. */
  readonly due: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
  /** ISO date on which it was sent; `null` while it was not. */
  readonly sentOn: string | null;
  /** Why no answer is awaited any more; `null` while one is, or came. */
  readonly givenUp: { readonly on: string; readonly by: string; readonly why: string } | null;
}

export const contributionWays = [
  { id: 'form', name: 'Returned form' },
  { id: 'typed', name: 'Typed here' },
  { id: 'pasted', name: 'Pasted' },
] as const;
export type ContributionWay = (typeof contributionWays)[number]['id'];

export interface ContributionAnswer {
  readonly questionId: string;
  readonly headingId: DebriefHeadingId;
  /** The question as the returned file, or the form, words it. */
  readonly question: string;
  readonly text: string;
}

/** Text of a returned file that belongs to no question. */
export interface UnplacedText {
  readonly id: Id<'UnplacedText'>;
  /** Where in the file: "Table 2, row 3", "After question 4". */
  readonly where: string;
  readonly text: string;
  /** Where somebody put it, or that it says nothing; `null` while it waits. */
  readonly placed: { readonly questionId: string | null; readonly by: string; readonly at: string } | null;
}

export interface Contribution {
  readonly id: ContributionId;
  readonly operationId: OperationId;
  /** `null` where it comes from the force itself. */
  readonly partnerId: PartnerId | null;
  readonly formId: DebriefFormId | null;
  readonly way: ContributionWay;
  readonly organisation: string;
  /** Who contributed, and as what. */
  readonly person: string;
  readonly role: string;
  /** ISO date on which it was given. */
  readonly on: string;
  readonly marking: Marking;
  readonly answers: readonly ContributionAnswer[];
  readonly unplaced: readonly UnplacedText[];
  /** Empty where no file came. */
  readonly fileName: string;
  /** SHA-256 of its bytes, in hexadecimal; empty where no file came. */
  readonly fileHash: string;
  readonly takenInAt: string;
  readonly takenInBy: string;
}

const questionId = z.string().min(1).max(80);

export const debriefFormSchema: z.ZodType<DebriefForm> = z.object({
  id: idSchema<'DebriefForm'>(),
  operationId: idSchema<'Operation'>(),
  partnerId: idSchema<'Partner'>(),
  mark: z.string().regex(/^[a-z0-9]{8}$/),
  questions: z
    .array(
      z.object({ id: questionId, headingId: z.enum(debriefHeadingIds), text: z.string().min(1).max(1000) }),
    )
    .min(1),
  due: isoDateSchema.nullable(),
  madeAt: isoInstantSchema,
  madeBy: z.string().max(120),
  sentOn: isoDateSchema.nullable(),
  givenUp: z
    .object({ on: isoDateSchema, by: z.string().min(1).max(120), why: z.string().min(1).max(2000) })
    .nullable(),
});

export const contributionSchema: z.ZodType<Contribution> = z.object({
  id: idSchema<'Contribution'>(),
  operationId: idSchema<'Operation'>(),
  partnerId: idSchema<'Partner'>().nullable(),
  formId: idSchema<'DebriefForm'>().nullable(),
  way: z.enum(contributionWays.map(({ id }) => id) as [ContributionWay, ...ContributionWay[]]),
  organisation: z.string().max(200),
  person: z.string().max(200),
  role: z.string().max(200),
  on: isoDateSchema,
  marking: markingSchema,
  answers: z.array(
    z.object({
      questionId,
      headingId: z.enum(debriefHeadingIds),
      question: z.string().max(1000),
      text: z.string().max(50_000),
    }),
  ),
  unplaced: z.array(
    z.object({
      id: idSchema<'UnplacedText'>(),
      where: z.string().max(300),
      text: z.string().min(1).max(50_000),
      placed: z
        .object({ questionId: questionId.nullable(), by: z.string().min(1).max(120), at: isoInstantSchema })
        .nullable(),
    }),
  ),
  fileName: z.string().max(260),
  fileHash: z.string().regex(/^(?:|[0-9a-f]{64})$/),
  takenInAt: isoInstantSchema,
  takenInBy: z.string().max(120),
});
