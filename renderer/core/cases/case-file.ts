/**
 * A case: one or more allegations under investigation, with everything that the file to the CPS is made from. What
 * is looked at together is kept together, so that the readiness of a file is a function of one record.
 *
 * Reference: APP Policing elections (SPOC, SIO, CPS); gov.uk, criminal case files: forms, standards, structure.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import { type OperationId, type PollTypeId, pollTypes } from '../operation/operation';
import type { AreaId } from '../places/area';
import { type AllegationId, type Standing, standingSchema, type Stream, streams } from './allegation';
import { type CaseAction, caseActionSchema } from './case-action';
import {
  type CaseDecision,
  caseDecisionSchema,
  type Dispute,
  disputeSchema,
  type PromptAnswer,
  promptAnswerSchema,
  type SeparationReason,
  separationReasonSchema,
  type SpocApproval,
  spocApprovalSchema,
} from './case-decision';
import { type CaseOffence, caseOffenceSchema } from './case-offence';
import {
  type EvidenceItem,
  evidenceItemSchema,
  type Interview,
  interviewSchema,
  type UnusedItem,
  unusedItemSchema,
  type Witness,
  witnessSchema,
} from './evidence-item';
import { type Outcome, outcomeSchema } from './outcome';

export type CaseId = Id<'Case'>;
export type SuspectId = Id<'Suspect'>;

export interface Suspect {
  readonly id: SuspectId;
  /** Empty while the suspect is not identified. */
  readonly name: string;
  /** ISO date; a disqualification order needs somebody of 18 or over. */
  readonly bornOn: string | null;
  readonly standing: Standing;
  /** Party or description, and what they stood for or held. */
  readonly detail: string;
  /** How they were identified. */
  readonly identifiedBy: string;
  /** ISO date on which previous convictions were checked; `null` while they were not. */
  readonly convictionsCheckedOn: string | null;
  readonly convictions: string;
}

export const expectedPleas = ['not-known', 'guilty', 'not-guilty'] as const;
export type ExpectedPlea = (typeof expectedPleas)[number];

/** ISO dates on which the schedules were done: MG6C, MG6D and MG6E; `null` while they are not. */
export interface DisclosureSchedules {
  readonly nonSensitiveOn: string | null;
  readonly sensitiveOn: string | null;
  readonly officersReportOn: string | null;
}

export const personalStatementStates = [
  'not-asked',
  'offered',
  'taken',
  'declined',
  'no-one-harmed',
] as const;
export type PersonalStatementState = (typeof personalStatementStates)[number];

/** The result of the contest, which bears on the public interest. */
export interface ContestResult {
  readonly words: string;
  readonly majority: number | null;
  /** Whether the person concerned was elected; `null` while it is not recorded. */
  readonly isElected: boolean | null;
}

export interface CaseFile {
  readonly id: CaseId;
  readonly operationId: OperationId;
  /** "C-002"; unique within the operation. */
  readonly reference: string;
  readonly title: string;
  readonly stream: Stream;
  readonly allegationIds: readonly AllegationId[];
  /** One paragraph for the front of every document of the file. */
  readonly summary: string;
  readonly officerInCase: string;
  readonly seniorInvestigatingOfficer: string;
  readonly disclosureOfficer: string;
  readonly cpsLawyer: string;
  /** Who complains; may differ from who reported. */
  readonly complainant: string;
  readonly pollType: PollTypeId | null;
  readonly contest: string;
  readonly areaId: AreaId | null;
  readonly suspects: readonly Suspect[];
  readonly offences: readonly CaseOffence[];
  readonly evidence: readonly EvidenceItem[];
  readonly unused: readonly UnusedItem[];
  readonly witnesses: readonly Witness[];
  readonly interviews: readonly Interview[];
  readonly expectedPlea: ExpectedPlea;
  readonly schedules: DisclosureSchedules;
  readonly personalStatement: PersonalStatementState;
  readonly candidateStatus: string;
  readonly result: ContestResult;
  /** Technical or substantial, honest mistake, effect on the result, put right or not. */
  readonly publicInterest: string;
  /** False registration with a financial motive, which may go to the local CPS; with the reason. */
  readonly localCps: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly actions: readonly CaseAction[];
  readonly decisions: readonly CaseDecision[];
  readonly approvals: readonly SpocApproval[];
  readonly disputes: readonly Dispute[];
  readonly promptAnswers: readonly PromptAnswer[];
  readonly separations: readonly SeparationReason[];
  readonly outcome: Outcome | null;
  readonly openedAt: string;
  readonly openedBy: string;
}

const ids = <const T extends string>(list: readonly { readonly id: T }[]) =>
  z.enum(list.map(({ id }) => id) as [T, ...T[]]);
const person = z.string().max(200);
const text = z.string().max(20_000);

const suspectSchema: z.ZodType<Suspect> = z.object({
  id: idSchema<'Suspect'>(),
  name: person,
  bornOn: isoDateSchema.nullable(),
  standing: standingSchema,
  detail: z.string().max(500),
  identifiedBy: z.string().max(4000),
  convictionsCheckedOn: isoDateSchema.nullable(),
  convictions: z.string().max(4000),
});

export const caseFileSchema: z.ZodType<CaseFile> = z.object({
  id: idSchema<'Case'>(),
  operationId: idSchema<'Operation'>(),
  reference: z.string().min(1).max(60),
  title: z.string().max(200),
  stream: ids(streams),
  allegationIds: z.array(idSchema<'Allegation'>()),
  summary: text,
  officerInCase: person,
  seniorInvestigatingOfficer: person,
  disclosureOfficer: person,
  cpsLawyer: person,
  complainant: person,
  pollType: ids(pollTypes).nullable(),
  contest: z.string().max(200),
  areaId: idSchema<'Area'>().nullable(),
  suspects: z.array(suspectSchema),
  offences: z.array(caseOffenceSchema),
  evidence: z.array(evidenceItemSchema),
  unused: z.array(unusedItemSchema),
  witnesses: z.array(witnessSchema),
  interviews: z.array(interviewSchema),
  expectedPlea: z.enum(expectedPleas),
  schedules: z.object({
    nonSensitiveOn: isoDateSchema.nullable(),
    sensitiveOn: isoDateSchema.nullable(),
    officersReportOn: isoDateSchema.nullable(),
  }),
  personalStatement: z.enum(personalStatementStates),
  candidateStatus: z.string().max(4000),
  result: z.object({
    words: z.string().max(2000),
    majority: z.number().int().min(0).nullable(),
    isElected: z.boolean().nullable(),
  }),
  publicInterest: text,
  localCps: z.object({ reason: z.string().min(1).max(4000), by: person, at: isoInstantSchema }).nullable(),
  actions: z.array(caseActionSchema),
  decisions: z.array(caseDecisionSchema),
  approvals: z.array(spocApprovalSchema),
  disputes: z.array(disputeSchema),
  promptAnswers: z.array(promptAnswerSchema),
  separations: z.array(separationReasonSchema),
  outcome: outcomeSchema.nullable(),
  openedAt: isoInstantSchema,
  openedBy: z.string().max(120),
});

/** A new case with nothing filled in but what must be. */
export function newCaseFile(
  given: Pick<CaseFile, 'id' | 'operationId' | 'reference' | 'openedAt' | 'openedBy'> & Partial<CaseFile>,
): CaseFile {
  return {
    title: '',
    stream: 'malpractice',
    allegationIds: [],
    summary: '',
    officerInCase: '',
    seniorInvestigatingOfficer: '',
    disclosureOfficer: '',
    cpsLawyer: '',
    complainant: '',
    pollType: null,
    contest: '',
    areaId: null,
    suspects: [],
    offences: [],
    evidence: [],
    unused: [],
    witnesses: [],
    interviews: [],
    expectedPlea: 'not-known',
    schedules: { nonSensitiveOn: null, sensitiveOn: null, officersReportOn: null },
    personalStatement: 'not-asked',
    candidateStatus: '',
    result: { words: '', majority: null, isElected: null },
    publicInterest: '',
    localCps: null,
    actions: [],
    decisions: [],
    approvals: [],
    disputes: [],
    promptAnswers: [],
    separations: [],
    outcome: null,
    ...given,
  };
}
