/**
 * The headings of a decision and what to write under each, as data with its source.
 *
 * Reference: APP National Decision Model; `resources/reference/decision-model.json`.
 */
import reference from '../../../resources/reference/decision-model.json';
import type { Decision } from './decision';

/** The fields of a decision that hold text under a heading of the model. */
export const decisionTextFields = [
  'information',
  'threatAndStrategy',
  'powersAndPolicy',
  'options',
  'decision',
  'rationale',
  'review',
  'ethics',
] as const satisfies readonly (keyof Decision)[];
export type DecisionTextField = (typeof decisionTextFields)[number];

export interface DecisionHeading {
  readonly field: DecisionTextField;
  readonly name: string;
  /** What to write, in the desk's own words. */
  readonly prompt: string;
}

/** In the order in which a decision is thought through and read. */
export const decisionHeadings: readonly DecisionHeading[] = decisionTextFields.map((field) => {
  const found = reference.headings.find((heading) => heading.field === field);
  if (found === undefined) throw new Error(`No heading for ${field}`);
  return { ...found, field };
});

export const decisionModelSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;
