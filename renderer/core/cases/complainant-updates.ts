/**
 * What was agreed with a complainant about being kept told, what was said, and how it ends.
 *
 * Reference: APP Policing elections, SPOC: monitors updates to complainants and coordinates an exit strategy.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';

/** One update as it was given. */
export interface GivenUpdate {
  readonly id: Id<'GivenUpdate'>;
  /** ISO date. */
  readonly on: string;
  readonly by: string;
  /** "phone", "email", "in person"; the officer's words. */
  readonly how: string;
  readonly said: string;
}

/** How a complainant is told that nothing further will be done. */
export interface ExitStrategy {
  /** For the force alone: who tells them, how, what support is offered. Never printed. */
  readonly plan: string;
  /** What the letter says was done, in words for its reader. */
  readonly letter: string;
  /** ISO date by which it is to be done. */
  readonly due: string | null;
  /** ISO date on which the letter went; `null` while it has not. */
  readonly letterSentOn: string | null;
  /** Whether the right to ask for a review was explained. */
  readonly isReviewExplained: boolean;
}

export interface ComplainantUpdates {
  /** What was agreed, in words; empty while nothing was. */
  readonly agreed: string;
  /** How often, in days; `null` where no rhythm was agreed. */
  readonly everyDays: number | null;
  /** ISO date of the next update; `null` where none is due. */
  readonly nextDue: string | null;
  readonly given: readonly GivenUpdate[];
  readonly exit: ExitStrategy | null;
}

export const complainantUpdatesSchema: z.ZodType<ComplainantUpdates> = z.object({
  agreed: z.string().max(2000),
  everyDays: z.number().int().min(1).max(365).nullable(),
  nextDue: isoDateSchema.nullable(),
  given: z.array(
    z.object({
      id: idSchema<'GivenUpdate'>(),
      on: isoDateSchema,
      by: z.string().max(200),
      how: z.string().max(200),
      said: z.string().max(20_000),
    }),
  ),
  exit: z
    .object({
      plan: z.string().max(20_000),
      letter: z.string().max(20_000),
      due: isoDateSchema.nullable(),
      letterSentOn: isoDateSchema.nullable(),
      isReviewExplained: z.boolean(),
    })
    .nullable(),
});
