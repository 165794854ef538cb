/**
 * A person who stands, or says that they will, in one contest. Who stands in two has two records and one `personId`.
 * No address, email, date of birth, proposer or assentor of a candidate is ever kept.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 1.1 and 2.4: prospective candidates count, the returning
 * officer's declaration makes a candidate, and neither has a higher status than a member of the public.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type Link, linkSchema } from '../plan/link';
import type { ContestId } from './contest';

export type CandidateId = Id<'Candidate'>;

export const standings = [
  { id: 'prospective', name: 'Prospective' },
  { id: 'nominated', name: 'Nominated' },
  { id: 'withdrawn', name: 'Withdrawn' },
  { id: 'elected', name: 'Elected' },
  { id: 'not-elected', name: 'Not elected' },
] as const;
export type Standing = (typeof standings)[number]['id'];

/** Offices that a candidate holds already; which of them lead to Operation Bridger or Ford says `referral-route.ts`. */
export const officesHeld = [
  { id: 'none', name: 'None' },
  { id: 'mp', name: 'Member of Parliament' },
  { id: 'councillor', name: 'Councillor' },
  { id: 'mayor', name: 'Mayor' },
  { id: 'pcc', name: 'Police and crime commissioner' },
  { id: 'parish-councillor', name: 'Parish or community councillor' },
  { id: 'senedd-member', name: 'Member of the Senedd' },
  { id: 'other', name: 'Other' },
] as const;
export type OfficeHeld = (typeof officesHeld)[number]['id'];

export const codeAnswers = [
  { id: 'agreed', name: 'Agreed' },
  { id: 'refused', name: 'Refused' },
  { id: 'no-answer', name: 'No answer' },
] as const;
export type CodeAnswer = (typeof codeAnswers)[number]['id'];

/** What every candidate of a contest is offered, and when this one had it. ISO dates; `null` where not. */
export interface StandardOffer {
  readonly packSentOn: string | null;
  readonly briefingOfferedOn: string | null;
  readonly briefingAttendedOn: string | null;
  readonly letterSentOn: string | null;
  /** The named contact of the force that they were given; empty where none was. */
  readonly namedContact: string;
  readonly namedContactOn: string | null;
}

export interface Candidate {
  readonly id: CandidateId;
  readonly operationId: OperationId;
  readonly contestId: ContestId;
  /** The same in every candidature of one person. */
  readonly personId: Id<'CandidatePerson'>;
  /** As printed, surname last where the source parts it: "Mair Sandry". */
  readonly name: string;
  /** "(commonly known as …)" of the statement of persons nominated; empty where none. */
  readonly knownAs: string;
  readonly surname: string;
  /** Party as the register has it; empty for none. */
  readonly party: string;
  /** Description as it will be printed on the ballot paper: "Independent"; may be empty. */
  readonly description: string;
  readonly standing: Standing;
  /** ISO date on which the returning officer declared the nomination valid; `null` until then. */
  readonly declaredOn: string | null;
  /** ISO date of withdrawal or of the result; `null` until then. */
  readonly endedOn: string | null;
  readonly agents: readonly {
    readonly id: Id<'CandidateAgent'>;
    readonly name: string;
    readonly role: 'election-agent' | 'sub-agent' | 'representative';
    /** ISO date; `null` where not known. */
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly officeHeld: OfficeHeld;
  /** Whether they are a minister of the government, who stays minister in a general election. */
  readonly isMinister: boolean;
  readonly offered: StandardOffer;
  /** The code of conduct for campaigners; `null` while they were not asked. Refusal is a possible concern, no accusation. */
  readonly code: { readonly answer: CodeAnswer; readonly on: string; readonly note: string } | null;
  /** Where the record comes from: the file's name, the day, and the person's number there; `null` where typed. */
  readonly source: { readonly file: string; readonly at: string; readonly personNumber: string } | null;
  readonly notes: string;
}

const day = isoDateSchema.nullable();
const idsOf = <T extends string>(all: readonly { readonly id: T }[]) =>
  z.enum(all.map(({ id }) => id) as [T, ...T[]]);

export const candidateSchema: z.ZodType<Candidate> = z.object({
  id: idSchema<'Candidate'>(),
  operationId: idSchema<'Operation'>(),
  contestId: idSchema<'Contest'>(),
  personId: idSchema<'CandidatePerson'>(),
  name: z.string().min(1).max(200),
  knownAs: z.string().max(200),
  surname: z.string().max(120),
  party: z.string().max(200),
  description: z.string().max(300),
  standing: idsOf(standings),
  declaredOn: day,
  endedOn: day,
  agents: z
    .array(
      z.object({
        id: idSchema<'CandidateAgent'>(),
        name: z.string().min(1).max(200),
        role: z.enum(['election-agent', 'sub-agent', 'representative']),
        from: day,
        until: day,
      }),
    )
    .max(50),
  officeHeld: idsOf(officesHeld),
  isMinister: z.boolean(),
  offered: z.object({
    packSentOn: day,
    briefingOfferedOn: day,
    briefingAttendedOn: day,
    letterSentOn: day,
    namedContact: z.string().max(200),
    namedContactOn: day,
  }),
  code: z.object({ answer: idsOf(codeAnswers), on: isoDateSchema, note: z.string().max(2000) }).nullable(),
  source: z
    .object({ file: z.string().max(260), at: isoInstantSchema, personNumber: z.string().max(120) })
    .nullable(),
  notes: z.string().max(4000),
});

export const concernLevels = [
  { id: 'low', name: 'Low' },
  { id: 'medium', name: 'Medium' },
  { id: 'high', name: 'High' },
] as const;
export type ConcernLevel = (typeof concernLevels)[number]['id'];

/** That a candidate or campaigner may not be safe, how grave that is held to be, and what is done about it. */
export interface SafetyConcern {
  readonly id: Id<'SafetyConcern'>;
  readonly operationId: OperationId;
  readonly candidateId: CandidateId;
  /** ISO date on which it was raised. */
  readonly on: string;
  readonly raisedBy: string;
  readonly what: string;
  readonly level: ConcernLevel;
  /** Why it is held to be at that level. */
  readonly why: string;
  /** Safeguarding: what, by whom, by when, and the day on which it was done. */
  readonly actions: readonly {
    readonly id: Id<'SafeguardingAction'>;
    readonly what: string;
    readonly owner: string;
    readonly due: string | null;
    readonly doneOn: string | null;
  }[];
  /** Passed to Operation Bridger or to the force elected-official adviser for Operation Ford; `null` until it was. */
  readonly referred: {
    readonly to: 'bridger' | 'ford' | 'other';
    readonly toWhom: string;
    readonly on: string;
    readonly reference: string;
  } | null;
  /** Incidents, allegations and cases that it is about. */
  readonly links: readonly Link[];
  readonly closed: { readonly on: string; readonly by: string; readonly why: string } | null;
}

export const safetyConcernSchema: z.ZodType<SafetyConcern> = z.object({
  id: idSchema<'SafetyConcern'>(),
  operationId: idSchema<'Operation'>(),
  candidateId: idSchema<'Candidate'>(),
  on: isoDateSchema,
  raisedBy: z.string().max(200),
  what: z.string().min(1).max(8000),
  level: idsOf(concernLevels),
  why: z.string().max(4000),
  actions: z.array(
    z.object({
      id: idSchema<'SafeguardingAction'>(),
      what: z.string().min(1).max(2000),
      owner: z.string().max(200),
      due: day,
      doneOn: day,
    }),
  ),
  referred: z
    .object({
      to: z.enum(['bridger', 'ford', 'other']),
      toWhom: z.string().max(200),
      on: isoDateSchema,
      reference: z.string().max(120),
    })
    .nullable(),
  links: z.array(linkSchema),
  closed: z
    .object({ on: isoDateSchema, by: z.string().min(1).max(120), why: z.string().min(1).max(4000) })
    .nullable(),
});
