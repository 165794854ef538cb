/** An offence of a case: which, against whom, when it is said to have been committed, and what bears on its limit. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import { type Occurred, occurredSchema } from '../offences/occurred';
import { type Offence, type OffenceId, offenceSchema } from '../offences/offence';

export type CaseOffenceId = Id<'CaseOffence'>;

/** An application under RPA 1983 s.176(2A) for a longer time, and what the court said. */
export interface Extension {
  /** ISO date on which the application was made. */
  readonly appliedOn: string;
  /** ISO date of the order; `null` while it is awaited. */
  readonly decidedOn: string | null;
  readonly isGranted: boolean | null;
  /** ISO date to which the court extended it; never beyond 24 months from the offence. */
  readonly until: string | null;
  /** ISO date until which election documents must be kept, s.176(2C); `null` where no order was made. */
  readonly documentsUntil: string | null;
  readonly note: string;
}

export const proceedingsWays = [
  { id: 'charge', name: 'Charge' },
  { id: 'requisition', name: 'Written charge and requisition' },
  { id: 'summons', name: 'Information and summons' },
] as const;
export type ProceedingsWay = (typeof proceedingsWays)[number]['id'];

/** That proceedings were begun for the offence, which stops its clock for that suspect. */
export interface Proceedings {
  /** `null` where no suspect of the case is named. */
  readonly suspectId: Id<'Suspect'> | null;
  /** ISO date on which they were begun: the information laid or the charge made, RPA 1983 s.176(2). */
  readonly begunOn: string;
  readonly how: ProceedingsWay;
  readonly note: string;
}

/** What the CPS says of the foreign-power condition, which is for a prosecutor to judge. */
export interface ForeignPowerAnswer {
  /** ISO date. */
  readonly on: string;
  readonly isMet: boolean;
  /** What the CPS said and who said it. */
  readonly words: string;
  /** Who recorded it. */
  readonly by: string;
}

/** The catalogue that the offence was checked against, with its whole text as it stood. */
export interface PinnedOffence {
  readonly catalogue: string;
  readonly offence: Offence;
  /** Whether it was the force's own copy. */
  readonly isLocal: boolean;
  readonly checkedAt: string;
  readonly checkedBy: string;
}

export interface CaseOffence {
  readonly id: CaseOffenceId;
  readonly offenceId: OffenceId;
  readonly suspectIds: readonly Id<'Suspect'>[];
  readonly occurred: Occurred;
  /** For a default: ISO date on which the return or declaration was due. */
  readonly dueOn: string | null;
  /** ISO date on which a prosecutor first had evidence thought sufficient, for the rules that count from it. */
  readonly sufficientEvidenceOn: string | null;
  /** Why the foreign-power condition is said to be met; `null` where it is not said. */
  readonly foreignPower: {
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    /** `null` while the CPS has not answered. */
    readonly answer: ForeignPowerAnswer | null;
  } | null;
  readonly extension: Extension | null;
  /** At most one for each suspect; empty while none have been begun. */
  readonly proceedings: readonly Proceedings[];
  readonly pinned: PinnedOffence | null;
  /** For an offence in Schedule 9: evidence of hostility as the motive, and of what the victim is. */
  readonly motive: string;
  readonly victimStanding: string;
}

export const caseOffenceSchema: z.ZodType<CaseOffence> = z.object({
  id: idSchema<'CaseOffence'>(),
  offenceId: idSchema<'Offence'>(),
  suspectIds: z.array(idSchema<'Suspect'>()),
  occurred: occurredSchema,
  dueOn: isoDateSchema.nullable(),
  sufficientEvidenceOn: isoDateSchema.nullable(),
  foreignPower: z
    .object({
      reason: z.string().min(1).max(4000),
      by: z.string().max(120),
      at: isoInstantSchema,
      answer: z
        .object({
          on: isoDateSchema,
          isMet: z.boolean(),
          words: z.string().max(20_000),
          by: z.string().max(120),
        })
        .nullable(),
    })
    .nullable(),
  extension: z
    .object({
      appliedOn: isoDateSchema,
      decidedOn: isoDateSchema.nullable(),
      isGranted: z.boolean().nullable(),
      until: isoDateSchema.nullable(),
      documentsUntil: isoDateSchema.nullable(),
      note: z.string().max(4000),
    })
    .nullable(),
  proceedings: z.array(
    z.object({
      suspectId: idSchema<'Suspect'>().nullable(),
      begunOn: isoDateSchema,
      how: z.enum(proceedingsWays.map(({ id }) => id) as [ProceedingsWay, ...ProceedingsWay[]]),
      note: z.string().max(4000),
    }),
  ),
  pinned: z
    .object({
      catalogue: z.string().max(60),
      offence: offenceSchema,
      isLocal: z.boolean(),
      checkedAt: isoInstantSchema,
      checkedBy: z.string().max(120),
    })
    .nullable(),
  motive: z.string().max(20_000),
  victimStanding: z.string().max(4000),
});

/** An offence newly put on a case. */
export function newCaseOffence(
  given: Pick<CaseOffence, 'id' | 'offenceId'> & Partial<CaseOffence>,
): CaseOffence {
  return {
    suspectIds: [],
    occurred: { kind: 'unknown', notBefore: null },
    dueOn: null,
    sufficientEvidenceOn: null,
    foreignPower: null,
    extension: null,
    proceedings: [],
    pinned: null,
    motive: '',
    victimStanding: '',
    ...given,
  };
}
