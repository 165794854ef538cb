/**
 * A piece of publicity before it leaves: the questions of the guidance answered, its wording checked, and the decision.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 5: proactive (5.2), reactive (5.3), linked to
 * contact (5.4), existing images (5.5), new photographs and film (5.6).
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type Link, linkSchema } from '../plan/link';
import type { CandidateContactId } from '../contact/contact';

export type PublicityItemId = Id<'PublicityItem'>;

export const publicityKinds = [
  { id: 'proactive', name: 'Proactive' },
  { id: 'reactive', name: 'Reactive' },
  { id: 'new-images', name: 'New photographs or film' },
  { id: 'used-images', name: 'Images that a candidate uses' },
] as const;
export type PublicityKind = (typeof publicityKinds)[number]['id'];

export const publicityOutcomes = [
  { id: 'go-ahead', name: 'Go ahead' },
  { id: 'go-ahead-changed', name: 'Go ahead, changed' },
  { id: 'delay', name: 'Delay' },
  { id: 'do-not', name: 'Do not publish or take part' },
  { id: 'respond', name: 'Respond' },
  { id: 'no-response', name: 'No response' },
  { id: 'challenge', name: 'Challenge the use' },
  { id: 'no-challenge', name: 'Do not challenge the use' },
] as const;
export type PublicityOutcome = (typeof publicityOutcomes)[number]['id'];

export interface PublicityAnswer {
  /** A question of `resources/reference/publicity-questions.json`. */
  readonly questionId: string;
  readonly answer: 'yes' | 'no' | 'not-applicable';
  /** Never empty. */
  readonly reason: string;
}

/** Words of the text that the check found and a person let stand, with the reason; it holds for these words alone. */
export interface AcceptedWording {
  readonly groupId: string;
  readonly words: string;
  readonly sentence: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface PublicityItem {
  readonly id: PublicityItemId;
  readonly operationId: OperationId;
  readonly title: string;
  readonly kind: PublicityKind;
  /** "Press line", "Post", "Letter", "Interview"; may be empty. */
  readonly form: string;
  /** What it is about: the activity, the claim that is answered, the images. */
  readonly about: string;
  /** The wording that is to leave; empty where there is none. */
  readonly text: string;
  readonly answers: readonly PublicityAnswer[];
  readonly accepted: readonly AcceptedWording[];
  /** Officers and staff who would be seen, each asked (5.6.4). */
  readonly consents: readonly {
    readonly id: Id<'Consent'>;
    readonly name: string;
    readonly answer: 'not-asked' | 'content' | 'refused';
    readonly on: string | null;
  }[];
  readonly contactIds: readonly CandidateContactId[];
  /** Oldest first; the last says how it stands. Each keeps the text that it was taken on. */
  readonly decisions: readonly {
    readonly id: Id<'PublicityDecision'>;
    readonly outcome: PublicityOutcome;
    readonly reason: string;
    readonly text: string;
    readonly answers: readonly PublicityAnswer[];
    readonly by: string;
    readonly role: string;
    readonly at: string;
  }[];
  readonly owner: string;
  /** ISO date; `null` while none is set. */
  readonly reviewOn: string | null;
  readonly links: readonly Link[];
  readonly recordedAt: string;
  readonly recordedBy: string;
}

const who = z.string().min(1).max(120);
const idsOf = <T extends string>(all: readonly { readonly id: T }[]) =>
  z.enum(all.map(({ id }) => id) as [T, ...T[]]);
const answers = z.array(
  z.object({
    questionId: z.string().min(1).max(60),
    answer: z.enum(['yes', 'no', 'not-applicable']),
    reason: z.string().min(1).max(4000),
  }),
);

export const publicityItemSchema: z.ZodType<PublicityItem> = z.object({
  id: idSchema<'PublicityItem'>(),
  operationId: idSchema<'Operation'>(),
  title: z.string().min(1).max(300),
  kind: idsOf(publicityKinds),
  form: z.string().max(120),
  about: z.string().max(8000),
  text: z.string().max(40_000),
  answers,
  accepted: z.array(
    z.object({
      groupId: z.string().min(1).max(60),
      words: z.string().min(1).max(500),
      sentence: z.string().max(4000),
      reason: z.string().min(1).max(2000),
      by: who,
      at: isoInstantSchema,
    }),
  ),
  consents: z.array(
    z.object({
      id: idSchema<'Consent'>(),
      name: z.string().min(1).max(200),
      answer: z.enum(['not-asked', 'content', 'refused']),
      on: isoDateSchema.nullable(),
    }),
  ),
  contactIds: z.array(idSchema<'CandidateContact'>()),
  decisions: z.array(
    z.object({
      id: idSchema<'PublicityDecision'>(),
      outcome: idsOf(publicityOutcomes),
      reason: z.string().min(1).max(8000),
      text: z.string().max(40_000),
      answers,
      by: who,
      role: z.string().max(200),
      at: isoInstantSchema,
    }),
  ),
  owner: z.string().max(200),
  reviewOn: isoDateSchema.nullable(),
  links: z.array(linkSchema),
  recordedAt: isoInstantSchema,
  recordedBy: who,
});
