/** The scales of an assessment as choices, in their own words; the gaps between ranges are kept. */
import type { ScaleSet } from '../../core/threat/scale-set';
import { confidences } from '../../core/threat/scales';

/** The likelihoods, least likely first. */
export function likelihoodChoices({ likelihood }: ScaleSet) {
  return likelihood.terms.map(({ id, name, range }) => ({ value: id, label: name, aside: range }));
}

/** The impacts, least grave first. */
export function impactChoices({ impact }: ScaleSet) {
  return impact.levels.map(({ level, name, meaning }) => ({
    value: level,
    label: `${level} ${name}`,
    meaning,
  }));
}

export const confidenceChoices = confidences.map(({ id, name, meaning }) => ({
  value: id,
  label: name,
  meaning,
}));
