/**
 * A decision of the operation on the National Decision Model. Append-only, see `log/log-entry.ts`.
 *
 * Reference: APP National Decision Model: Code of Ethics at the centre; information; threat and risk and a working
 * strategy; powers and policy; options and contingencies; action and review.
 */
import { z } from '../foundation/schema';
import type { Id } from '../foundation/ids';
import { type LogEntry, logEntryShape } from '../log/log-entry';
import { type Link, linkSchema } from './link';

export type DecisionId = Id<'Decision'>;

export interface Decision extends LogEntry<'Decision'> {
  readonly title: string;
  readonly decidedBy: string;
  /** Their role in the operation: "Gold commander". */
  readonly role: string;
  readonly information: string;
  readonly threatAndStrategy: string;
  readonly powersAndPolicy: string;
  readonly options: string;
  /** What was decided. */
  readonly decision: string;
  readonly rationale: string;
  /** When and how it is looked at again. */
  readonly review: string;
  /** How the Code of Ethics bore on it. */
  readonly ethics: string;
  /** What it decided on. */
  readonly links: readonly Link[];
}

const text = z.string().max(20_000);

export const decisionSchema: z.ZodType<Decision> = z.object({
  ...logEntryShape<'Decision'>(),
  title: z.string().min(1).max(300),
  decidedBy: z.string().min(1).max(200),
  role: z.string().max(200),
  information: text,
  threatAndStrategy: text,
  powersAndPolicy: text,
  options: text,
  decision: text.min(1),
  rationale: text.min(1),
  review: text,
  ethics: text,
  links: z.array(linkSchema),
});
