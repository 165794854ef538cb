/**
 * How an allegation or a case ended, in the Electoral Commission's words.
 *
 * Reference: Electoral Commission, analyses of cases of alleged electoral fraud; APP Policing elections, CPS:
 * every caution and every other positive disposal is decided by the CPS.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';

export const outcomeWords = [
  { id: 'no-further-action', name: 'No further action', isPositiveDisposal: false, isFinal: true },
  {
    id: 'locally-resolved',
    name: 'Locally resolved: advice given',
    isPositiveDisposal: false,
    isFinal: true,
  },
  { id: 'community-resolution', name: 'Community resolution', isPositiveDisposal: true, isFinal: true },
  { id: 'caution', name: 'Caution', isPositiveDisposal: true, isFinal: true },
  { id: 'court-proceedings', name: 'Court proceedings initiated', isPositiveDisposal: true, isFinal: false },
  { id: 'conviction', name: 'Conviction', isPositiveDisposal: true, isFinal: true },
  { id: 'acquittal', name: 'Acquittal', isPositiveDisposal: false, isFinal: true },
] as const;
export type OutcomeId = (typeof outcomeWords)[number]['id'];

export interface Outcome {
  readonly outcome: OutcomeId;
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
  readonly by: string;
  /** The CPS's reference for its decision; empty where none was needed. */
  readonly cpsReference: string;
}

/** Whether this ends the matter; proceedings that have begun may not cover every suspect and offence. */
export function isFinal(outcome: Outcome | null): boolean {
  return outcome !== null && outcomeWords.find(({ id }) => id === outcome.outcome)?.isFinal === true;
}

export const outcomeSchema: z.ZodType<Outcome> = z.object({
  outcome: z.enum(outcomeWords.map(({ id }) => id) as [OutcomeId, ...OutcomeId[]]),
  on: isoDateSchema,
  reason: z.string().max(20_000),
  by: z.string().max(120),
  cpsReference: z.string().max(120),
});
