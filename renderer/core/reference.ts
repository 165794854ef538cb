/** Every list of law, guidance or local convention that the desk works with, with its source and dates. */
import { forcesSource } from './operation/force';
import { vulnerabilitySource } from './places/station';
import { threatSource } from './threat/harms';
import { scaleSources } from './threat/scales';

export interface ReferenceList {
  readonly name: string;
  readonly source: string;
  /** ISO date of the state that it shows. */
  readonly asAt: string;
  /** ISO date by which it should be compared with its source. */
  readonly reviewBy: string;
}

export const referenceLists: readonly ReferenceList[] = [
  { name: 'Harms, heads and factors of a threat assessment', ...threatSource },
  { name: 'Likelihood (PHIA yardstick)', ...scaleSources.likelihood },
  { name: 'Impact', ...scaleSources.impact },
  { name: 'Analytical confidence', ...scaleSources.confidence },
  { name: 'Rating table', ...scaleSources.rating },
  { name: 'Vulnerability of a polling station', ...vulnerabilitySource },
  { name: 'Forces and districts', ...forcesSource },
];

/** The lists whose review falls due before a day. */
export function dueForReview(before: string): readonly ReferenceList[] {
  return referenceLists.filter((list) => list.reviewBy < before);
}
