/** Confidence as choices; it is the same in every set of scales. */
import { confidences } from '../../core/threat/scales';

export const confidenceChoices = confidences.map(({ id, name, meaning }) => ({
  value: id,
  label: name,
  meaning,
}));
