/** The scales as choices. The words are those of the reference data, with the gaps between ranges kept. */
import { confidences, impacts, likelihoods } from '../../core/threat/scales';

export const likelihoodChoices = likelihoods.map(({ id, name, range }) => ({
  value: id,
  label: name,
  aside: range,
}));

export const impactChoices = impacts.map(({ level, name, meaning }) => ({
  value: level,
  label: `${level} ${name}`,
  meaning,
}));

export const confidenceChoices = confidences.map(({ id, name, meaning }) => ({
  value: id,
  label: name,
  meaning,
}));
