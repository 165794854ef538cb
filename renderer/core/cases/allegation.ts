/**
 * An allegation or incident as it was reported, how it was first assessed, who it was passed to, and what the
 * person who reported it has been told. Every report is kept, the unsubstantiated ones too.
 *
 * Reference: APP Policing elections (SPOC, SIO, candidates and campaigners); APP Investigating electoral
 * malpractice, prioritisation: urgency, seriousness, complexity, size.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import { type OperationId, type PollTypeId, pollTypes } from '../operation/operation';
import type { AreaId } from '../places/area';
import type { PlaceId } from '../places/place';
import { type CaseAction, caseActionSchema } from './case-action';
import { type ComplainantUpdates, complainantUpdatesSchema } from './complainant-updates';
import { type Occurred, occurredSchema } from '../offences/occurred';
import { type Outcome, outcomeSchema } from './outcome';
import { type Referral, referralSchema } from './referral';

export type AllegationId = Id<'Allegation'>;

export const reportWays = [
  { id: 'online', name: 'Online report' },
  { id: 'phone-101', name: '101' },
  { id: 'phone-999', name: '999' },
  { id: 'email', name: 'Email' },
  { id: 'letter', name: 'Letter' },
  { id: 'in-person', name: 'In person' },
  { id: 'referred', name: 'Referred by another body' },
  { id: 'found', name: 'Found by police' },
] as const;
export type ReportWay = (typeof reportWays)[number]['id'];

export const reporterKinds = [
  { id: 'complainant', name: 'Complainant' },
  { id: 'third-party', name: 'Third party' },
  { id: 'ero', name: 'Electoral registration officer' },
  { id: 'ro', name: 'Returning officer' },
  { id: 'esm', name: 'Electoral services manager' },
  { id: 'party', name: 'Political party' },
  { id: 'officer', name: 'Police officer or staff' },
  { id: 'anonymous', name: 'Anonymous' },
] as const;
export type ReporterKind = (typeof reporterKinds)[number]['id'];

/** Kept apart, as the APP asks: work on one is not work on another. */
export const streams = [
  { id: 'malpractice', name: 'Electoral malpractice' },
  { id: 'intimidation', name: 'Intimidation, harassment and threats' },
  { id: 'disorder', name: 'Disorder' },
  { id: 'other', name: 'Other complaint' },
] as const;
export type Stream = (typeof streams)[number]['id'];

/** What somebody is in the election. */
export const standings = [
  { id: 'candidate', name: 'Candidate' },
  { id: 'future-candidate', name: 'Possible or future candidate' },
  { id: 'agent', name: 'Agent' },
  { id: 'campaigner', name: 'Campaigner' },
  { id: 'elected', name: 'Holder of elective office' },
  { id: 'official', name: 'Election official' },
  { id: 'elector', name: 'Elector' },
  { id: 'other', name: 'Other' },
] as const;
export type Standing = (typeof standings)[number]['id'];

/** Somebody whom the allegation concerns: usually a candidate, as victim or as the one complained of. */
export interface ConcernedPerson {
  readonly id: Id<'ConcernedPerson'>;
  readonly name: string;
  readonly standing: Standing;
  readonly side: 'wronged' | 'complained-of' | 'named';
  /** Party or description, ward, office held; may be empty. */
  readonly detail: string;
}

export const firstAssessmentLevels = ['low', 'medium', 'high'] as const;
export type FirstAssessmentLevel = (typeof firstAssessmentLevels)[number];

/** The four things by which work is put in order; `null` while not assessed. */
export interface FirstAssessment {
  readonly urgency: FirstAssessmentLevel | null;
  readonly seriousness: FirstAssessmentLevel | null;
  readonly complexity: FirstAssessmentLevel | null;
  readonly size: FirstAssessmentLevel | null;
  readonly why: string;
}

export interface Allegation {
  readonly id: AllegationId;
  readonly operationId: OperationId;
  /** The desk's or the force's reference, such as "A-004"; unique within the operation. */
  readonly reference: string;
  readonly kind: 'allegation' | 'incident';
  /** ISO date. */
  readonly reportedOn: string;
  readonly way: ReportWay;
  readonly reporter: ReporterKind;
  /** Empty where anonymous or not yet asked. */
  readonly reporterName: string;
  readonly reporterContact: string;
  readonly summary: string;
  readonly occurred: Occurred;
  /** Which of the operation's polls; `null` while not known. */
  readonly pollType: PollTypeId | null;
  /** The contest in words, where the poll has more than one. */
  readonly contest: string;
  /** The electoral area: a ward, a council, the force. */
  readonly areaId: AreaId | null;
  readonly placeId: PlaceId | null;
  readonly concerned: readonly ConcernedPerson[];
  /** As the Electoral Commission counts: ids of `categories`; empty while not decided. */
  readonly category: string;
  readonly subCategory: string;
  readonly stream: Stream;
  readonly assessment: FirstAssessment;
  /** Whether anything bears it out; `null` while not known. */
  readonly isSubstantiated: boolean | null;
  readonly referrals: readonly Referral[];
  readonly actions: readonly CaseAction[];
  readonly updates: ComplainantUpdates;
  /** How it ended where it never became a case; `null` while open, or where its case says it. */
  readonly outcome: Outcome | null;
  readonly enteredAt: string;
  readonly enteredBy: string;
}

const ids = <const T extends string>(list: readonly { readonly id: T }[]) =>
  z.enum(list.map(({ id }) => id) as [T, ...T[]]);
const level = z.enum(firstAssessmentLevels).nullable();

/** The schema of a standing, which suspects share. */
export const standingSchema = ids(standings);

export const allegationSchema: z.ZodType<Allegation> = z.object({
  id: idSchema<'Allegation'>(),
  operationId: idSchema<'Operation'>(),
  reference: z.string().min(1).max(60),
  kind: z.enum(['allegation', 'incident']),
  reportedOn: isoDateSchema,
  way: ids(reportWays),
  reporter: ids(reporterKinds),
  reporterName: z.string().max(200),
  reporterContact: z.string().max(500),
  summary: z.string().max(20_000),
  occurred: occurredSchema,
  pollType: ids(pollTypes).nullable(),
  contest: z.string().max(200),
  areaId: idSchema<'Area'>().nullable(),
  placeId: idSchema<'Place'>().nullable(),
  concerned: z.array(
    z.object({
      id: idSchema<'ConcernedPerson'>(),
      name: z.string().min(1).max(200),
      standing: standingSchema,
      side: z.enum(['wronged', 'complained-of', 'named']),
      detail: z.string().max(500),
    }),
  ),
  category: z.string().max(60),
  subCategory: z.string().max(60),
  stream: ids(streams),
  assessment: z.object({
    urgency: level,
    seriousness: level,
    complexity: level,
    size: level,
    why: z.string().max(20_000),
  }),
  isSubstantiated: z.boolean().nullable(),
  referrals: z.array(referralSchema),
  actions: z.array(caseActionSchema),
  updates: complainantUpdatesSchema,
  outcome: outcomeSchema.nullable(),
  enteredAt: isoInstantSchema,
  enteredBy: z.string().max(120),
});

/** A new report with nothing filled in but what must be. */
export function newAllegation(
  given: Pick<Allegation, 'id' | 'operationId' | 'reference' | 'reportedOn' | 'enteredAt' | 'enteredBy'> &
    Partial<Allegation>,
): Allegation {
  return {
    kind: 'allegation',
    way: 'online',
    reporter: 'complainant',
    reporterName: '',
    reporterContact: '',
    summary: '',
    occurred: { kind: 'unknown', notBefore: null },
    pollType: null,
    contest: '',
    areaId: null,
    placeId: null,
    concerned: [],
    category: '',
    subCategory: '',
    stream: 'malpractice',
    assessment: { urgency: null, seriousness: null, complexity: null, size: null, why: '' },
    isSubstantiated: null,
    referrals: [],
    actions: [],
    updates: { agreed: '', everyDays: null, nextDue: null, given: [], exit: null },
    outcome: null,
    ...given,
  };
}
