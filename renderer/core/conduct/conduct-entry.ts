/**
 * What bears on an officer's or a member of staff's impartiality, kept to what is needed: a politically restricted post, an
 * activity that was declared, a nomination paper that was signed; and what was decided about it.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 6.2 (nominations, considered by the chief constable), 7.1 to
 * 7.7 (staff: restricted posts, activity, postings); RPA 1983 s.100.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { ContestId } from '../candidates/contest';
import type { DocumentVersionId } from '../issuing/document-version';
import type { DeskUserId } from '../operation/desk';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export type ConductEntryId = Id<'ConductEntry'>;

export const conductKinds = [
  { id: 'restricted-post', name: 'Politically restricted post' },
  { id: 'activity', name: 'Declared political activity' },
  { id: 'nomination', name: 'Nomination paper signed' },
] as const;
export type ConductKind = (typeof conductKinds)[number]['id'];

export const employments = [
  { id: 'officer', name: 'Police officer' },
  { id: 'special', name: 'Special constable' },
  { id: 'pcso', name: 'PCSO' },
  { id: 'staff', name: 'Police staff' },
] as const;
export type Employment = (typeof employments)[number]['id'];

/** Where a person may be on polling day. */
export const postingDecisions = [
  { id: 'anywhere', name: 'May be posted anywhere' },
  { id: 'not-in-areas', name: 'Not in the areas concerned' },
  { id: 'not-at-polls', name: 'Not at any polling station or count' },
] as const;
export type PostingDecision = (typeof postingDecisions)[number]['id'];

export interface ConductEntry {
  readonly id: ConductEntryId;
  readonly operationId: OperationId;
  readonly kind: ConductKind;
  readonly name: string;
  /** Collar or staff number, by which namesakes are told apart; may be empty. */
  readonly number: string;
  readonly employment: Employment;
  /** Their post in the force. */
  readonly post: string;
  /** In what part they were active: "leafleting", "committee member"; no party is asked for. */
  readonly activity: string;
  /** The areas and contests that it touches; both empty for all of the force. */
  readonly areaIds: readonly AreaId[];
  readonly contestIds: readonly ContestId[];
  /** ISO dates; `null` where open. */
  readonly from: string | null;
  readonly until: string | null;
  /** Oldest first; the last says how it stands. Kept for good until the entry is erased. */
  readonly decisions: readonly {
    readonly id: Id<'ConductDecision'>;
    readonly posting: PostingDecision;
    readonly why: string;
    readonly by: string;
    /** Who decides: the chief constable on officers' nominations, the line manager on staff. */
    readonly role: 'chief-constable' | 'line-manager' | 'other';
    /** ISO date. */
    readonly on: string;
  }[];
  /** ISO date after which the entry is erased. */
  readonly keepUntil: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** The people of the desk who may open the conduct register of one operation. One record for each operation. */
export interface ConductAccess {
  /** The id of the operation. */
  readonly id: OperationId;
  readonly userIds: readonly DeskUserId[];
}

/** That a person received a briefing on conduct, and how. */
export interface BriefingReceipt {
  readonly id: Id<'BriefingReceipt'>;
  readonly operationId: OperationId;
  readonly documentVersionId: DocumentVersionId;
  readonly name: string;
  readonly number: string;
  /** ISO date. */
  readonly on: string;
  /** "Signed", "Email", "Parade". */
  readonly how: string;
}

const day = isoDateSchema.nullable();
const who = z.string().min(1).max(120);
const idsOf = <T extends string>(all: readonly { readonly id: T }[]) =>
  z.enum(all.map(({ id }) => id) as [T, ...T[]]);

export const conductEntrySchema: z.ZodType<ConductEntry> = z.object({
  id: idSchema<'ConductEntry'>(),
  operationId: idSchema<'Operation'>(),
  kind: idsOf(conductKinds),
  name: z.string().min(1).max(200),
  number: z.string().max(40),
  employment: idsOf(employments),
  post: z.string().max(200),
  activity: z.string().max(1000),
  areaIds: z.array(idSchema<'Area'>()),
  contestIds: z.array(idSchema<'Contest'>()),
  from: day,
  until: day,
  decisions: z.array(
    z.object({
      id: idSchema<'ConductDecision'>(),
      posting: idsOf(postingDecisions),
      why: z.string().min(1).max(4000),
      by: who,
      role: z.enum(['chief-constable', 'line-manager', 'other']),
      on: isoDateSchema,
    }),
  ),
  keepUntil: isoDateSchema,
  recordedAt: isoInstantSchema,
  recordedBy: who,
});

export const conductAccessSchema: z.ZodType<ConductAccess> = z.object({
  id: idSchema<'Operation'>(),
  userIds: z.array(idSchema<'DeskUser'>()).min(1),
});

export const briefingReceiptSchema: z.ZodType<BriefingReceipt> = z.object({
  id: idSchema<'BriefingReceipt'>(),
  operationId: idSchema<'Operation'>(),
  documentVersionId: idSchema<'DocumentVersion'>(),
  name: z.string().min(1).max(200),
  number: z.string().max(40),
  on: isoDateSchema,
  how: z.string().max(120),
});
