/**
 * The sets of scales that the desk brings: 5 by 5 in the words of the PHIA yardstick, and the 3 by 3 that
 * partners bring from the Electoral Commission's template; and analytical confidence, which is none of them.
 *
 * Reference: gov.uk, Explaining uncertainty in UK intelligence assessment (24 March 2025) for likelihood and
 * confidence.
 */
import reference from '../../../resources/reference/scales.json';
import { type ScaleSet, scaleSetSchema } from './scale-set';

export const confidenceIds = ['low', 'moderate', 'high'] as const;
export type ConfidenceId = (typeof confidenceIds)[number];

export interface Confidence {
  readonly id: ConfidenceId;
  readonly name: string;
  readonly meaning: string;
}

export const builtInSets: readonly ScaleSet[] = reference.sets.map((set) => scaleSetSchema.parse(set));

/** The set that a new assessment starts with. */
export const usualScales: ScaleSet = builtIn('phia-5x5');

export const confidences: readonly Confidence[] = reference.confidence.levels.map((level) => ({
  ...level,
  id: level.id as ConfidenceId,
}));

export const confidenceSource: { readonly source: string; readonly asAt: string; readonly reviewBy: string } =
  reference.confidence;

/** The confidence with this id. */
export function confidenceOf(id: ConfidenceId): Confidence {
  const found = confidences.find((confidence) => confidence.id === id);
  if (found === undefined) throw new Error(`No such confidence: ${id}`);
  return found;
}

function builtIn(id: string): ScaleSet {
  const found = builtInSets.find((set) => set.id === id);
  if (found === undefined) throw new Error(`No such set of scales: ${id}`);
  return found;
}
