/** Evidence of a case: exhibits and statements with what they support, unused material, witnesses. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { CaseOffenceId } from './case-offence';

export type EvidenceItemId = Id<'EvidenceItem'>;
export type WitnessId = Id<'Witness'>;

/** One element of one offence of the case that something helps to prove. */
export interface Support {
  readonly offence: CaseOffenceId;
  /** The element's id within the offence. */
  readonly element: string;
}

/** A file on somebody's disk, known here by its bytes alone: the desk holds no copy and no path. */
export interface EvidenceFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface EvidenceItem {
  readonly id: EvidenceItemId;
  readonly what: string;
  /** "JM/1"; empty while it has none. */
  readonly exhibitReference: string;
  /** Who has it, and where. */
  readonly heldBy: string;
  /** Who produces it: the witness whose statement does so. */
  readonly producedBy: WitnessId | null;
  /** ISO date on which it was obtained. */
  readonly obtainedOn: string | null;
  readonly file: EvidenceFile | null;
  /** Whether it is to be played or looked at rather than read. */
  readonly isMedia: boolean;
  /** Format and how to play it: "MP4, plays in any browser, from 02:10". */
  readonly playbackNote: string;
  readonly supports: readonly Support[];
}

/** Material that the prosecution does not rely on. */
export interface UnusedItem {
  readonly id: Id<'UnusedItem'>;
  readonly what: string;
  readonly heldBy: string;
  readonly isSensitive: boolean;
  /** Whether it is of a kind presumed to meet the disclosure test (Attorney General's Guidelines 2024). */
  readonly isPresumed: boolean;
  readonly note: string;
}

export const statementStates = ['not-asked', 'promised', 'taken', 'signed', 'declined'] as const;
export type StatementState = (typeof statementStates)[number];

/** A witness, and the statement that they made or are to make. */
export interface Witness {
  readonly id: WitnessId;
  readonly name: string;
  /** Complainant, registration officer, presiding officer, officer in the case. */
  readonly role: string;
  readonly isComplainant: boolean;
  readonly statement: StatementState;
  /** ISO date. */
  readonly statementOn: string | null;
  readonly supports: readonly Support[];
  readonly note: string;
}

/** An interview under caution, or why there was none. */
export interface Interview {
  readonly id: Id<'Interview'>;
  readonly suspectId: Id<'Suspect'>;
  readonly state: 'planned' | 'held' | 'declined' | 'not-held';
  /** ISO date. */
  readonly on: string | null;
  /** What was said, or why it was not held. */
  readonly summary: string;
  /** The defence or explanation that was given. */
  readonly defence: string;
}

const supports = z.array(z.object({ offence: idSchema<'CaseOffence'>(), element: z.string().max(40) }));

export const evidenceItemSchema: z.ZodType<EvidenceItem> = z.object({
  id: idSchema<'EvidenceItem'>(),
  what: z.string().max(2000),
  exhibitReference: z.string().max(60),
  heldBy: z.string().max(300),
  producedBy: idSchema<'Witness'>().nullable(),
  obtainedOn: isoDateSchema.nullable(),
  file: z
    .object({
      name: z.string().min(1).max(260),
      size: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .nullable(),
  isMedia: z.boolean(),
  playbackNote: z.string().max(2000),
  supports,
});

export const unusedItemSchema: z.ZodType<UnusedItem> = z.object({
  id: idSchema<'UnusedItem'>(),
  what: z.string().max(2000),
  heldBy: z.string().max(300),
  isSensitive: z.boolean(),
  isPresumed: z.boolean(),
  note: z.string().max(4000),
});

export const witnessSchema: z.ZodType<Witness> = z.object({
  id: idSchema<'Witness'>(),
  name: z.string().max(200),
  role: z.string().max(200),
  isComplainant: z.boolean(),
  statement: z.enum(statementStates),
  statementOn: isoDateSchema.nullable(),
  supports,
  note: z.string().max(4000),
});

export const interviewSchema: z.ZodType<Interview> = z.object({
  id: idSchema<'Interview'>(),
  suspectId: idSchema<'Suspect'>(),
  state: z.enum(['planned', 'held', 'declined', 'not-held']),
  on: isoDateSchema.nullable(),
  summary: z.string().max(20_000),
  defence: z.string().max(20_000),
});
