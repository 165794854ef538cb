/**
 * A worded part of the plan: a strategy, the intervention policy of one council, the tactics of polling day. Its
 * sections and what to write in them are reference data, `resources/reference/plan-texts.json`.
 *
 * Reference: APP Policing elections: gold strategy, silver's tactical plan and community engagement strategy for each
 * BCU district, intervention policy documented and agreed with the council, communication and media strategy.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export type PlanTextId = Id<'PlanText'>;

export const planTextKinds = [
  { id: 'gold-strategy', name: 'Gold strategy', subject: null },
  { id: 'silver-plan', name: 'Silver tactical plan', subject: null },
  { id: 'operation-order', name: 'Operation order', subject: null },
  { id: 'bronze-briefing', name: 'Bronze role briefing', subject: 'command-role' },
  { id: 'intervention-policy', name: 'Intervention policy', subject: 'council' },
  { id: 'communication-strategy', name: 'Communication strategy', subject: null },
  { id: 'community-engagement', name: 'Community engagement strategy', subject: 'bcu' },
  { id: 'media-strategy', name: 'Media strategy', subject: null },
  { id: 'joint-statement', name: 'Joint media statement', subject: null },
  { id: 'polling-day-tactics', name: 'Polling day powers and tactics', subject: null },
  { id: 'count-plan', name: 'Count and verification plan', subject: null },
] as const;
export type PlanTextKind = (typeof planTextKinds)[number]['id'];

/** That somebody approved or agreed it, with the words as they then stood: a later change shows. */
export interface PlanTextAgreement {
  readonly id: Id<'PlanTextAgreement'>;
  /** `approved` by a commander of the force, `agreed` by somebody else. */
  readonly kind: 'approved' | 'agreed';
  readonly by: string;
  readonly role: string;
  readonly organisation: string;
  /** ISO date. */
  readonly on: string;
  /** How it was given: at a meeting, by email, with its reference. */
  readonly how: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface PlanText {
  /** See `planTextId`. */
  readonly id: PlanTextId;
  readonly operationId: OperationId;
  readonly kind: PlanTextKind;
  /** The council, BCU or command role that it is for; empty where it is for the whole operation. */
  readonly subjectId: string;
  /** Section id to text. A section that is missing is empty. */
  readonly sections: Readonly<Record<string, string>>;
  readonly agreements: readonly PlanTextAgreement[];
  /** ISO date by which it should be approved or agreed; `null` where none was set. */
  readonly agreementDue: string | null;
  /** ISO date; `null` where none was set. */
  readonly reviewDate: string | null;
  /** Community engagement strategies alone: whether a community impact assessment is needed; `null` is not asked yet. */
  readonly communityImpact: {
    readonly isNeeded: boolean;
    readonly why: string;
    readonly by: string;
    readonly on: string;
  } | null;
}

const sectionsSchema = z.record(z.string().regex(/^[a-z0-9-]{1,60}$/), z.string().max(20_000));

export const planTextSchema: z.ZodType<PlanText> = z.object({
  id: idSchema<'PlanText'>(),
  operationId: idSchema<'Operation'>(),
  kind: z.enum(planTextKinds.map(({ id }) => id) as [PlanTextKind, ...PlanTextKind[]]),
  subjectId: z.string().max(120),
  sections: sectionsSchema,
  agreements: z.array(
    z.object({
      id: idSchema<'PlanTextAgreement'>(),
      kind: z.enum(['approved', 'agreed']),
      by: z.string().min(1).max(200),
      role: z.string().max(200),
      organisation: z.string().max(200),
      on: isoDateSchema,
      how: z.string().max(1000),
      sections: sectionsSchema,
      recordedBy: z.string().min(1).max(120),
      recordedAt: z.iso.datetime(),
    }),
  ),
  agreementDue: isoDateSchema.nullable(),
  reviewDate: isoDateSchema.nullable(),
  communityImpact: z
    .object({
      isNeeded: z.boolean(),
      why: z.string().min(1).max(4000),
      by: z.string().min(1).max(120),
      on: isoDateSchema,
    })
    .nullable(),
});

/** One record for each kind and subject of an operation. */
export function planTextId(operationId: OperationId, kind: PlanTextKind, subjectId = ''): PlanTextId {
  return `${operationId}:${kind}${subjectId === '' ? '' : `:${subjectId}`}` as PlanTextId;
}

/** A text of which nothing is written yet. */
export function newPlanText(operationId: OperationId, kind: PlanTextKind, subjectId = ''): PlanText {
  return {
    id: planTextId(operationId, kind, subjectId),
    operationId,
    kind,
    subjectId,
    sections: {},
    agreements: [],
    agreementDue: null,
    reviewDate: null,
    communityImpact: null,
  };
}
