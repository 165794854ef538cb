/**
 * The CPS register: what was sent, what came back, what was asked for, and what was decided.
 *
 * Reference: APP Policing elections, CPS; CPS, Director's Guidance assessment: a file that fails becomes an action
 * plan whose reasons the police accept or dispute.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OffenceId } from '../offences/offence';
import type { OperationId } from '../operation/operation';
import type { CaseId } from './case-file';
import { type Correction, correctionSchema } from './correction';

export type CpsContactId = Id<'CpsContact'>;

export const cpsOffices = [
  { id: 'london', name: 'CPS Special Crime Division, London' },
  { id: 'york', name: 'CPS Special Crime Division, York' },
  { id: 'local', name: 'Local CPS' },
] as const;
export type CpsOffice = (typeof cpsOffices)[number]['id'];

export const contactPurposes = [
  { id: 'first-contact', name: 'First contact' },
  { id: 'early-advice', name: 'Request for early advice' },
  { id: 'charge', name: 'Request for a charging decision' },
  { id: 'disposal', name: 'Request for a caution or another disposal' },
  { id: 'review', name: 'Request to review a decision' },
] as const;
export type ContactPurpose = (typeof contactPurposes)[number]['id'];

/** The police's answer to an item. A dispute needs its ground. */
export interface PlanResponse {
  readonly kind: 'accepted' | 'disputed';
  readonly ground: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

/** One item of an action plan. */
export interface ActionPlanItem {
  readonly id: Id<'ActionPlanItem'>;
  readonly text: string;
  /** ISO date. */
  readonly due: string | null;
  /** In the order in which they were given: the last one stands, those before it are kept. */
  readonly responses: readonly PlanResponse[];
  /** ISO date; `null` while outstanding. */
  readonly doneOn: string | null;
}

export const cpsDecisions = [
  { id: 'refused', name: 'File not accepted' },
  { id: 'accepted', name: 'File accepted for a decision' },
  { id: 'advice', name: 'Advice given' },
  { id: 'charge', name: 'Charge authorised' },
  { id: 'disposal', name: 'Caution or other disposal authorised' },
  { id: 'no-further-action', name: 'No further action' },
] as const;
export type CpsDecisionKind = (typeof cpsDecisions)[number]['id'];

/** Why a file was not accepted; it becomes a prompt for later files with the same offence. */
export interface RefusalReason {
  readonly id: Id<'RefusalReason'>;
  readonly text: string;
  /** The offences that it bears on; those of the case where empty. */
  readonly offenceIds: readonly OffenceId[];
}

export interface CpsDecision {
  readonly id: Id<'CpsDecision'>;
  readonly kind: CpsDecisionKind;
  /** ISO date. */
  readonly on: string;
  readonly words: string;
  /** Only for a file that was not accepted. */
  readonly reasons: readonly RefusalReason[];
}

/** One approach to the CPS, from the day it went to its last answer. */
export interface CpsContact {
  readonly id: CpsContactId;
  readonly operationId: OperationId;
  readonly caseId: CaseId;
  readonly purpose: ContactPurpose;
  readonly office: CpsOffice;
  readonly lawyer: string;
  /** ISO date. */
  readonly sentOn: string;
  readonly sentBy: string;
  /** What went: the pack's name, the note. */
  readonly sent: string;
  readonly packId: Id<'Pack'> | null;
  /** ISO date; `null` while unacknowledged. */
  readonly acknowledgedOn: string | null;
  readonly cpsReference: string;
  readonly items: readonly ActionPlanItem[];
  /** In order of their dates; the last one stands. */
  readonly decisions: readonly CpsDecision[];
  /** The contact whose decision this one asks to have reviewed. */
  readonly reviewOf: CpsContactId | null;
  readonly corrections: readonly Correction[];
}

const ids = <const T extends string>(list: readonly { readonly id: T }[]) =>
  z.enum(list.map(({ id }) => id) as [T, ...T[]]);

export const cpsOfficeSchema = ids(cpsOffices);

export const cpsContactSchema: z.ZodType<CpsContact> = z.object({
  id: idSchema<'CpsContact'>(),
  operationId: idSchema<'Operation'>(),
  caseId: idSchema<'Case'>(),
  purpose: ids(contactPurposes),
  office: cpsOfficeSchema,
  lawyer: z.string().max(200),
  sentOn: isoDateSchema,
  sentBy: z.string().max(120),
  sent: z.string().max(2000),
  packId: idSchema<'Pack'>().nullable(),
  acknowledgedOn: isoDateSchema.nullable(),
  cpsReference: z.string().max(120),
  items: z.array(
    z.object({
      id: idSchema<'ActionPlanItem'>(),
      text: z.string().min(1).max(4000),
      due: isoDateSchema.nullable(),
      responses: z.array(
        z
          .object({
            kind: z.enum(['accepted', 'disputed']),
            ground: z.string().max(20_000),
            by: z.string().max(120),
            on: isoDateSchema,
          })
          .refine((response) => response.kind === 'accepted' || response.ground.trim() !== '', {
            path: ['ground'],
            message: 'a dispute needs its ground',
          }),
      ),
      doneOn: isoDateSchema.nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: idSchema<'CpsDecision'>(),
      kind: ids(cpsDecisions),
      on: isoDateSchema,
      words: z.string().max(20_000),
      reasons: z.array(
        z.object({
          id: idSchema<'RefusalReason'>(),
          text: z.string().min(1).max(4000),
          offenceIds: z.array(idSchema<'Offence'>()),
        }),
      ),
    }),
  ),
  reviewOf: idSchema<'CpsContact'>().nullable(),
  corrections: z.array(correctionSchema),
});

/** The answer to an item that stands; `null` until the police answer. */
export function standingResponse(item: Pick<ActionPlanItem, 'responses'>): PlanResponse | null {
  return item.responses.at(-1) ?? null;
}
