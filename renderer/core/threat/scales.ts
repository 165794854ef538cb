/**
 * The scales of the threat assessment: likelihood in the words of the PHIA yardstick, impact, confidence, and
 * the agreed table that gives a rating from the first two.
 *
 * Reference: gov.uk, Explaining uncertainty in UK intelligence assessment (24 March 2025) for likelihood and
 * confidence. Impact and the table are a local convention: the guidance gives no scale. The scales are
 * ordinal: nothing here multiplies, averages or divides a score.
 */
import reference from '../../../resources/reference/scales.json';

export const likelihoodIds = [
  'remote-chance',
  'highly-unlikely',
  'unlikely',
  'realistic-possibility',
  'likely',
  'highly-likely',
  'almost-certain',
] as const;
export type LikelihoodId = (typeof likelihoodIds)[number];

export const confidenceIds = ['low', 'moderate', 'high'] as const;
export type ConfidenceId = (typeof confidenceIds)[number];

/** One of five steps; 5 is the gravest. */
export type Step = 1 | 2 | 3 | 4 | 5;
export const steps = [1, 2, 3, 4, 5] as const;

export interface Likelihood {
  readonly id: LikelihoodId;
  readonly name: string;
  /** The range in the yardstick's own form; the gaps between ranges are kept. */
  readonly range: string;
  /** The row of the rating table. */
  readonly step: Step;
}

export interface Level {
  readonly level: Step;
  readonly name: string;
  readonly meaning: string;
}

export interface Confidence {
  readonly id: ConfidenceId;
  readonly name: string;
  readonly meaning: string;
}

export const likelihoods: readonly Likelihood[] = reference.likelihood.terms.map((term) => ({
  ...term,
  id: term.id as LikelihoodId,
  step: term.step as Step,
}));

export const impacts: readonly Level[] = reference.impact.levels.map((level) => ({
  ...level,
  level: level.level as Step,
}));

export const confidences: readonly Confidence[] = reference.confidence.levels.map((level) => ({
  ...level,
  id: level.id as ConfidenceId,
}));

export const ratingNames: Readonly<Record<Step, string>> = Object.fromEntries(
  reference.rating.levels.map((level) => [level.level, level.name]),
) as Record<Step, string>;

export const scaleSources = {
  likelihood: reference.likelihood,
  impact: reference.impact,
  confidence: reference.confidence,
  rating: reference.rating,
} as const;

/** The likelihood with this id. */
export function likelihoodOf(id: LikelihoodId): Likelihood {
  const found = likelihoods.find((likelihood) => likelihood.id === id);
  if (found === undefined) throw new Error(`No such likelihood: ${id}`);
  return found;
}

/** The impact at this level. */
export function impactOf(level: Step): Level {
  const found = impacts.find((impact) => impact.level === level);
  if (found === undefined) throw new Error(`No such impact: ${level}`);
  return found;
}

/** The confidence with this id. */
export function confidenceOf(id: ConfidenceId): Confidence {
  const found = confidences.find((confidence) => confidence.id === id);
  if (found === undefined) throw new Error(`No such confidence: ${id}`);
  return found;
}

/** The rating that the agreed table gives for a likelihood and an impact. */
export function ratingFor(likelihood: LikelihoodId, impact: Step): Step {
  return ratingAt(likelihoodOf(likelihood).step, impact);
}

/** The rating at one row (likelihood step) and column (impact) of the agreed table. */
export function ratingAt(likelihoodStep: Step, impact: Step): Step {
  const rating = reference.rating.matrix[likelihoodStep - 1]?.[impact - 1];
  if (rating === undefined) throw new Error(`The rating table has no place ${likelihoodStep}, ${impact}`);
  return rating as Step;
}
