/** What was decided on a case and why: decisions, approvals, grounds of dispute, answers to prompts, separation. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';

/**
 * A decision with its reasoning, by the five stages of the National Decision Model.
 *
 * Reference: National Decision Model; the Code of Ethics stands at its centre.
 */
export interface CaseDecision {
  readonly id: Id<'CaseDecision'>;
  readonly at: string;
  readonly by: string;
  /** What was to be decided. */
  readonly question: string;
  readonly information: string;
  readonly threatAndRisk: string;
  readonly powersAndPolicy: string;
  readonly options: string;
  /** What was decided, with the reason. */
  readonly decision: string;
}

/** The SPOC's word that the CPS may be approached, or that the file may go. */
export interface SpocApproval {
  readonly id: Id<'SpocApproval'>;
  readonly approves: 'contact' | 'submission';
  readonly by: string;
  readonly at: string;
  readonly note: string;
  /** ISO moment at which it was taken back; `null` while it stands. */
  readonly withdrawnAt: string | null;
}

/** Why a reason that the readiness check gives does not hold here. */
export interface Dispute {
  readonly id: Id<'Dispute'>;
  /** The key of the reason: its rule, and what it was about. */
  readonly reasonKey: string;
  readonly ground: string;
  readonly by: string;
  readonly at: string;
  readonly withdrawnAt: string | null;
}

/** What was done about a reason for which an earlier file was refused. */
export interface PromptAnswer {
  readonly id: Id<'PromptAnswer'>;
  /** Id of the refusal's reason in the CPS register. */
  readonly promptId: string;
  readonly answer: string;
  readonly by: string;
  readonly at: string;
}

/** Why one officer stands on malpractice and on intimidation work for the same candidate. */
export interface SeparationReason {
  readonly id: Id<'SeparationReason'>;
  readonly officer: string;
  /** The candidate, as named on the records. */
  readonly about: string;
  /** Reference of the other case. */
  readonly otherCase: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const text = z.string().max(20_000);
const person = z.string().max(120);

export const caseDecisionSchema: z.ZodType<CaseDecision> = z.object({
  id: idSchema<'CaseDecision'>(),
  at: isoInstantSchema,
  by: person,
  question: text,
  information: text,
  threatAndRisk: text,
  powersAndPolicy: text,
  options: text,
  decision: text,
});

export const spocApprovalSchema: z.ZodType<SpocApproval> = z.object({
  id: idSchema<'SpocApproval'>(),
  approves: z.enum(['contact', 'submission']),
  by: person,
  at: isoInstantSchema,
  note: text,
  withdrawnAt: isoInstantSchema.nullable(),
});

export const disputeSchema: z.ZodType<Dispute> = z.object({
  id: idSchema<'Dispute'>(),
  reasonKey: z.string().min(1).max(300),
  ground: z.string().min(1).max(20_000),
  by: person,
  at: isoInstantSchema,
  withdrawnAt: isoInstantSchema.nullable(),
});

export const promptAnswerSchema: z.ZodType<PromptAnswer> = z.object({
  id: idSchema<'PromptAnswer'>(),
  promptId: z.string().min(1).max(120),
  answer: z.string().min(1).max(20_000),
  by: person,
  at: isoInstantSchema,
});

export const separationReasonSchema: z.ZodType<SeparationReason> = z.object({
  id: idSchema<'SeparationReason'>(),
  officer: z.string().max(200),
  about: z.string().max(200),
  otherCase: z.string().max(60),
  reason: z.string().min(1).max(20_000),
  by: person,
  at: isoInstantSchema,
});
