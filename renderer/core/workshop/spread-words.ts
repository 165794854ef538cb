/**
 * The spread in words. The mark is "spread 2": it stands beside a rating in print, survives greyscale and is
 * said as it is written. It counts steps of the rating, so that nobody takes it for a margin of error.
 */
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet, type Step } from '../threat/scale-set';
import { type ConfidenceId, confidenceOf } from '../threat/scales';
import type { Measure, Spread } from './spread';
import type { ParticipantId } from './workshop';

const sizes: Readonly<Record<'narrow' | 'wide' | 'very-wide', string>> = {
  narrow: 'Narrow',
  wide: 'Wide',
  'very-wide': 'Very wide',
};

type Marked = Pick<Spread, 'people' | 'measures' | 'ratingSteps' | 'steps' | 'mark'>;

/**
 * The mark to stand beside a rating: "spread 2", in steps of the rating; "spread 0 (2 steps)" where the rating is
 * one and likelihoods or impacts are not; "one score" or "no score" where nothing lies apart.
 */
export function spreadMarkText({ people, mark, ratingSteps, steps }: Marked): string {
  if (people.length === 0) return 'no score';
  if (people.length === 1) return 'one score';
  return mark === 'same-rating' ? `spread 0 (${stepsWords(steps)})` : `spread ${ratingSteps}`;
}

/** What the mark says, in a sentence. */
export function spreadSentence(spread: Marked): string {
  const { mark, people } = spread;
  if (people.length === 0) return 'Nobody scored this cell.';
  if (mark === 'single') return 'One person scored this cell: there is no spread to show.';
  const who = `${people.length} people scored it`;
  if (mark === 'none') return `No spread: ${who}, all in the same step.`;
  const apart = apartWords(spread);
  if (mark === 'same-rating') return `Same rating: ${who}, up to ${apart} apart.`;
  return `${sizes[mark]} spread: ${who}, up to ${stepsWords(spread.ratingSteps)} of the rating apart (${apart}).`;
}

/** How far likelihood and impact lie apart: "2 steps of likelihood and 1 step of impact". */
export function apartWords({ measures }: Pick<Spread, 'measures'>): string {
  return ofScales(measures?.likelihood.steps ?? 0, measures?.impact.steps ?? 0);
}

/**
 * How far a person stands from the median, where nobody stands further: "2 steps of likelihood and 1 step of
 * impact"; `null` for whom that cannot be said of.
 */
export function furthestWords({ furthest }: Pick<Spread, 'furthest'>, id: ParticipantId): string | null {
  const { likelihood, impact } = furthest;
  const isOff = { likelihood: likelihood.people.includes(id), impact: impact.people.includes(id) };
  if (!isOff.likelihood && !isOff.impact) return null;
  const byTerm = isOff.likelihood && likelihood.steps === 0 ? 'another likelihood in the same step' : '';
  const bySteps = ofScales(isOff.likelihood ? likelihood.steps : 0, isOff.impact ? impact.steps : 0);
  return [byTerm, bySteps].filter((words) => words !== '').join(' and ');
}

function ofScales(likelihood: number, impact: number): string {
  return [
    ...(likelihood === 0 ? [] : [`${stepsWords(likelihood)} of likelihood`]),
    ...(impact === 0 ? [] : [`${stepsWords(impact)} of impact`]),
  ].join(' and ');
}

function stepsWords(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
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
