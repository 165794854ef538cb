/**
 * The spread in words. The mark is "spread 2": it stands beside a rating in print, survives greyscale and is
 * said as it is written. It counts steps, so that nobody takes it for a margin of error.
 */
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet, type Step } from '../threat/scale-set';
import { type ConfidenceId, confidenceOf } from '../threat/scales';
import type { Measure, Spread, SpreadMark } from './spread';

export const spreadMarkNames: Readonly<Record<SpreadMark, string>> = {
  single: 'Scored by fewer than two',
  none: 'None',
  narrow: 'Narrow',
  wide: 'Wide',
  'very-wide': 'Very wide',
};

/** The mark to stand beside a rating: "spread 2"; "one score" or "no score" where nothing lies apart. */
export function spreadMarkText(spread: Pick<Spread, 'people' | 'steps'>): string {
  if (spread.people.length === 0) return 'no score';
  return spread.people.length === 1 ? 'one score' : `spread ${spread.steps}`;
}

/** What the mark says, in a sentence. */
export function spreadSentence(spread: Pick<Spread, 'people' | 'steps' | 'mark'>): string {
  const people = spread.people.length;
  if (people === 0) return 'Nobody scored this cell.';
  if (people === 1) return 'One person scored this cell: there is no spread to show.';
  const who = `${people} people scored it`;
  if (spread.mark === 'none') return `No spread: ${who}, all in the same step.`;
  const steps = spread.steps === 1 ? 'one step' : `${spread.steps} steps`;
  const size = spread.mark === 'very-wide' ? 'Very wide' : spread.mark === 'wide' ? 'Wide' : 'Narrow';
  return `${size} spread: ${who}, up to ${steps} apart.`;
}

/** The names of values on the scales of an assessment. */
export interface ValueNames {
  readonly likelihood: (id: string) => string;
  readonly impact: (level: Step) => string;
  readonly rating: (level: Step) => string;
  readonly confidence: (id: ConfidenceId) => string;
}

/** Names with the number where the scale has one: "Likely or probable", "3 Significant", "High", "Moderate". */
export function valueNames(scales: ScaleSet): ValueNames {
  return {
    likelihood: (id) => likelihoodOf(scales, id).name,
    impact: (level) => `${level} ${impactOf(scales, level).name}`,
    rating: (level) => ratingLevelOf(scales, level).name,
    confidence: (id) => confidenceOf(id).name,
  };
}

/** The median: "Likely", or "between Unlikely and Likely" where two scores stand in the middle. */
export function medianWords<T>(measure: Measure<T>, name: (value: T) => string): string {
  const { lowerMedian, upperMedian } = measure;
  if (lowerMedian === upperMedian) return name(lowerMedian);
  return `between ${name(lowerMedian)} and ${name(upperMedian)}`;
}

/** The range: "Unlikely to Likely", or "all Likely". */
export function rangeWords<T>(measure: Measure<T>, name: (value: T) => string): string {
  const { lowest, highest } = measure;
  return lowest === highest ? `all ${name(lowest)}` : `${name(lowest)} to ${name(highest)}`;
}
