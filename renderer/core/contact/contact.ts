/**
 * A contact with candidates: what was asked for or offered, who was asked, how it was decided and what was given.
 * Requests of several candidates for one thing, and the force's offers of it to the others, share one matter: parity is
 * the table of matters by candidates.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 4: six considerations (4.1.2), referral to chief
 * officers and corporate communications (4.1.4), visits (4.2), information by way of the FOI unit (4.3), meetings (4.4).
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { CandidateId } from '../candidates/candidate';
import type { ContestId } from '../candidates/contest';
import type { OperationId } from '../operation/operation';
import { type Link, linkSchema } from '../plan/link';

export type ContactMatterId = Id<'ContactMatter'>;
export type CandidateContactId = Id<'CandidateContact'>;

export const contactKinds = [
  { id: 'visit', name: 'Visit to police premises' },
  { id: 'observation', name: 'To observe officers or staff at work' },
  { id: 'meeting', name: 'Meeting' },
  { id: 'regular-meetings', name: 'Regular meetings' },
  { id: 'briefing', name: 'Briefing' },
  { id: 'call', name: 'Call or conversation' },
  { id: 'information', name: 'Information request' },
  { id: 'media', name: 'Media request' },
  { id: 'filming', name: 'Photograph, film or recording' },
  { id: 'security', name: 'Safety or security advice' },
  { id: 'other', name: 'Other' },
] as const;
export type ContactKind = (typeof contactKinds)[number]['id'];

/** One thing that candidates of one contest or of several ask for or are offered: "Visit to Quayside station". */
export interface ContactMatter {
  readonly id: ContactMatterId;
  readonly operationId: OperationId;
  readonly title: string;
  readonly kind: ContactKind;
  /** The contests within which it is owed alike; those of its candidates where it is empty. */
  readonly contestIds: readonly ContestId[];
  /** Why it need not be offered to the others (an answer published for everyone, safety of one person); `null` where it is owed. */
  readonly notOwed: { readonly why: string; readonly by: string; readonly at: string } | null;
}

/** The six considerations of 4.1.2, in their order. */
export const evenHandednessTests = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type EvenHandednessTest = (typeof evenHandednessTests)[number];

export interface TestAnswer {
  readonly test: EvenHandednessTest;
  readonly answer: 'no-concern' | 'concern';
  /** Never empty. */
  readonly reason: string;
}

export const contactOutcomes = [
  { id: 'agreed', name: 'Agreed' },
  { id: 'agreed-with-conditions', name: 'Agreed with conditions' },
  { id: 'declined', name: 'Declined' },
  { id: 'passed-on', name: 'Passed to the FOI unit' },
] as const;
export type ContactOutcome = (typeof contactOutcomes)[number]['id'];

/** A decision on a contact. Kept for good: a later one stands below it. */
export interface ContactDecision {
  readonly id: Id<'ContactDecision'>;
  readonly outcome: ContactOutcome;
  /** All six, each with its reason. */
  readonly tests: readonly TestAnswer[];
  readonly reason: string;
  /** Conditions where there are some; empty otherwise. */
  readonly conditions: string;
  /** Standard grounds of 4.4.4, by letter; only for declining regular meetings. */
  readonly grounds: readonly ('a' | 'b' | 'c' | 'd' | 'e')[];
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

export interface CandidateContact {
  readonly id: CandidateContactId;
  readonly operationId: OperationId;
  readonly matterId: ContactMatterId;
  /** Asked for by or for a candidate, or offered by the force. */
  readonly origin: 'request' | 'offer';
  /** Those whom it is for; several where they came together. Never empty but where nobody said that they stand. */
  readonly candidateIds: readonly CandidateId[];
  /** Who asked, in words: "their office", "an agent"; may be empty. */
  readonly fromWhom: string;
  /** In which role a minister asks (4.1.3); `null` where no minister does. */
  readonly ministerRole: 'government' | 'candidate' | null;
  /** "Email", "Phone", "Letter", "In person", "Social media". */
  readonly channel: string;
  /** ISO date on which it was received or offered. */
  readonly on: string;
  /** Who in the force was asked or offers. */
  readonly askedOf: string;
  readonly what: string;
  /** ISO dates on which it was referred; `null` until it was. */
  readonly referredToChiefOfficers: string | null;
  readonly referredToCommunications: string | null;
  /** Oldest first; the last says how it stands. */
  readonly decisions: readonly ContactDecision[];
  /** What was given and the day; `null` until it was. */
  readonly given: { readonly on: string; readonly what: string; readonly by: string } | null;
  /** An offer that the candidate did not take up, or a request that they took back; `null` otherwise. */
  readonly notTakenUp: { readonly on: string; readonly note: string } | null;
  /** An information request in the FOI unit's central log; `null` for every other kind. */
  readonly information: {
    readonly reference: string;
    /** ISO dates; `null` until it was. */
    readonly passedOn: string | null;
    readonly respondedOn: string | null;
    readonly publishedOn: string | null;
    readonly publishedWhere: string;
    readonly othersToldOn: string | null;
  } | null;
  readonly links: readonly Link[];
  /** Entered by mistake: stays, struck through, and counts for nothing; `null` otherwise. */
  readonly struck: { readonly why: string; readonly by: string; readonly at: string } | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

const day = isoDateSchema.nullable();
const who = z.string().min(1).max(120);
const idsOf = <T extends string>(all: readonly { readonly id: T }[]) =>
  z.enum(all.map(({ id }) => id) as [T, ...T[]]);

export const contactMatterSchema: z.ZodType<ContactMatter> = z.object({
  id: idSchema<'ContactMatter'>(),
  operationId: idSchema<'Operation'>(),
  title: z.string().min(1).max(300),
  kind: idsOf(contactKinds),
  contestIds: z.array(idSchema<'Contest'>()),
  notOwed: z.object({ why: z.string().min(1).max(2000), by: who, at: isoInstantSchema }).nullable(),
});

export const candidateContactSchema: z.ZodType<CandidateContact> = z.object({
  id: idSchema<'CandidateContact'>(),
  operationId: idSchema<'Operation'>(),
  matterId: idSchema<'ContactMatter'>(),
  origin: z.enum(['request', 'offer']),
  candidateIds: z.array(idSchema<'Candidate'>()).max(5000),
  fromWhom: z.string().max(200),
  ministerRole: z.enum(['government', 'candidate']).nullable(),
  channel: z.string().max(60),
  on: isoDateSchema,
  askedOf: z.string().max(200),
  what: z.string().min(1).max(8000),
  referredToChiefOfficers: day,
  referredToCommunications: day,
  decisions: z.array(
    z.object({
      id: idSchema<'ContactDecision'>(),
      outcome: idsOf(contactOutcomes),
      tests: z
        .array(
          z.object({
            test: z.enum(evenHandednessTests),
            answer: z.enum(['no-concern', 'concern']),
            reason: z.string().min(1).max(4000),
          }),
        )
        .length(evenHandednessTests.length),
      reason: z.string().min(1).max(8000),
      conditions: z.string().max(4000),
      grounds: z.array(z.enum(['a', 'b', 'c', 'd', 'e'])),
      by: who,
      role: z.string().max(200),
      at: isoInstantSchema,
    }),
  ),
  given: z
    .object({ on: isoDateSchema, what: z.string().min(1).max(4000), by: z.string().max(200) })
    .nullable(),
  notTakenUp: z.object({ on: isoDateSchema, note: z.string().max(2000) }).nullable(),
  information: z
    .object({
      reference: z.string().max(120),
      passedOn: day,
      respondedOn: day,
      publishedOn: day,
      publishedWhere: z.string().max(500),
      othersToldOn: day,
    })
    .nullable(),
  links: z.array(linkSchema),
  struck: z.object({ why: z.string().min(1).max(2000), by: who, at: isoInstantSchema }).nullable(),
  recordedAt: isoInstantSchema,
  recordedBy: who,
});
