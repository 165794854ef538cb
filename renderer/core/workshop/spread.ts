/**
 * How far the scores of a revealed round lie apart. The scales are ordinal: every figure given is one of the
 * scores given. Nothing is averaged; where an even number of people leaves two scores in the middle, both stand.
 *
 * Reference: structured expert judgement (Delphi): median and range; the spread is a result of its own.
 */
import { likelihoodOf, likelihoodRank, ratingFor, type ScaleSet, type Step } from '../threat/scale-set';
import { type ConfidenceId, confidenceIds } from '../threat/scales';
import type { Round } from './round';
import type { Score, ScoreValue } from './score';
import { isOnScale, latestScore, type Scores } from './scores';
import type { ParticipantId } from './workshop';

/** One person's score, with the rating that the table gives for it. */
export interface PersonScore {
  readonly participantId: ParticipantId;
  readonly likelihood: string;
  readonly impact: Step;
  readonly confidence: ConfidenceId;
  readonly rating: Step;
}

/** The middle and the ends of what was given, in the order of its scale. */
export interface Measure<T> {
  readonly lowest: T;
  readonly highest: T;
  /** The score in the middle; for an even number of people the lower and the upper of the two there. */
  readonly lowerMedian: T;
  readonly upperMedian: T;
  /** From lowest to highest; for likelihood in steps of the table, of which two terms may share one. */
  readonly steps: number;
}

export interface Measures {
  /** Likelihoods by id: the median goes by the order of the terms, which is finer than the steps. */
  readonly likelihood: Measure<string>;
  readonly impact: Measure<Step>;
  readonly confidence: Measure<ConfidenceId>;
  readonly rating: Measure<Step>;
}

/** As many people above the middle as below it, and at least one step of the rating between them. */
export interface EvenSplit {
  readonly low: readonly ParticipantId[];
  readonly high: readonly ParticipantId[];
  /** The highest rating of the lower half, and the lowest of the upper. */
  readonly lowRating: Step;
  readonly highRating: Step;
}

/** Who stands furthest from the median of one scale: all who are as far off; nobody where none stands off it. */
export interface Furthest {
  readonly people: readonly ParticipantId[];
  /** Off the nearer median; 0 where terms of likelihood that share a step are told apart by their order. */
  readonly steps: number;
}

/**
 * By the steps of the rating, for the rating is what gold signs; 'same-rating' where likelihoods or impacts lie
 * apart and the table gives one rating for all; 'single' where fewer than two have scored.
 */
export type SpreadMark = 'single' | 'none' | 'same-rating' | 'narrow' | 'wide' | 'very-wide';

export interface Spread {
  /** Those who scored, in the order in which they were asked. */
  readonly people: readonly PersonScore[];
  readonly noView: readonly ParticipantId[];
  /** Scored on a scale that the assessment no longer has; they count for nothing here. */
  readonly offScale: readonly ParticipantId[];
  /** `null` where nobody scored. */
  readonly measures: Measures | null;
  /** Scale by scale: a step of likelihood and a step of impact are no common measure. */
  readonly furthest: { readonly likelihood: Furthest; readonly impact: Furthest };
  readonly evenSplit: EvenSplit | null;
  /** From the lowest rating to the highest, in steps of the rating. */
  readonly ratingSteps: number;
  /** The larger of the spreads of likelihood and impact, in steps; at least 1 where the ratings differ. */
  readonly steps: number;
  readonly mark: SpreadMark;
}

export interface GivenValue {
  readonly participantId: ParticipantId;
  readonly value: ScoreValue;
}

/** The spread of a round, from the entries that stand; `null` until it is revealed. */
export function spreadOfRound(scales: ScaleSet, round: Round, scores: Scores): Spread | null {
  if (round.revealedAt === null) return null;
  const standing = round.participantIds.flatMap((id) => latestScore(scores, round, id) ?? []);
  const known = knownSpreads.get(round);
  if (known?.scales === scales && isSameList(known.standing, standing)) return known.spread;
  const values = standing.flatMap(({ participantId, value }) =>
    value === null ? [] : [{ participantId, value }],
  );
  const spread = spreadOf(scales, values);
  knownSpreads.set(round, { scales, standing, spread });
  return spread;
}

interface KnownSpread {
  readonly scales: ScaleSet;
  readonly standing: readonly Score[];
  readonly spread: Spread;
}

/** A list of thousands of cells is drawn again with each score that comes in; few of their rounds changed. */
const knownSpreads = new WeakMap<Round, KnownSpread>();

function isSameList(one: readonly Score[], other: readonly Score[]): boolean {
  return one.length === other.length && one.every((score, index) => score === other[index]);
}

/** The spread of these scores, one for each person. */
export function spreadOf(scales: ScaleSet, values: readonly GivenValue[]): Spread {
  const people = values.flatMap(({ participantId, value }): PersonScore[] => {
    if (value.kind === 'no-view' || !isOnScale(scales, value)) return [];
    const { likelihood, impact, confidence } = value;
    return [{ participantId, likelihood, impact, confidence, rating: ratingFor(scales, likelihood, impact) }];
  });
  const measures = measuresOf(scales, people);
  const steps = measures === null ? 0 : Math.max(measures.likelihood.steps, measures.impact.steps);
  const ratingSteps = measures?.rating.steps ?? 0;
  return {
    people,
    noView: idsOf(values.filter(({ value }) => value.kind === 'no-view')),
    offScale: idsOf(values.filter(({ value }) => !isOnScale(scales, value))),
    measures,
    furthest: furthestOf(scales, people, measures),
    evenSplit: evenSplitOf(people),
    ratingSteps,
    steps,
    mark: people.length < 2 ? 'single' : markOf(ratingSteps, steps),
  };
}

/** All who stand furthest on likelihood or on impact, in the order in which they were asked. */
export function furthestPeople({
  people,
  furthest,
}: Pick<Spread, 'people' | 'furthest'>): readonly ParticipantId[] {
  const { likelihood, impact } = furthest;
  return idsOf(people).filter((id) => likelihood.people.includes(id) || impact.people.includes(id));
}

function measuresOf(scales: ScaleSet, people: readonly PersonScore[]): Measures | null {
  const rank = (id: string) => likelihoodRank(scales, id);
  const step = (id: string) => likelihoodOf(scales, id).step;
  const confidenceRank = (id: ConfidenceId) => confidenceIds.indexOf(id);
  const itself = (value: Step) => value;
  const likelihood = measureOf(people.map((each) => each.likelihood), rank, step); // prettier-ignore
  const impact = measureOf(people.map((each) => each.impact), itself, itself); // prettier-ignore
  const confidence = measureOf(people.map((each) => each.confidence), confidenceRank, confidenceRank); // prettier-ignore
  const rating = measureOf(people.map((each) => each.rating), itself, itself); // prettier-ignore
  if (likelihood === null || impact === null || confidence === null || rating === null) return null;
  return { likelihood, impact, confidence, rating };
}

function measureOf<T>(
  values: readonly T[],
  rank: (value: T) => number,
  step: (value: T) => number,
): Measure<T> | null {
  const sorted = [...values].sort((a, b) => rank(a) - rank(b));
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  const lowerMedian = sorted[(sorted.length - 1) >> 1];
  const upperMedian = sorted[sorted.length >> 1];
  if (
    lowest === undefined ||
    highest === undefined ||
    lowerMedian === undefined ||
    upperMedian === undefined
  ) {
    return null;
  }
  const inSteps = values.map(step);
  const steps = Math.max(...inSteps) - Math.min(...inSteps);
  return { lowest, highest, lowerMedian, upperMedian, steps };
}

const nobody: Furthest = { people: [], steps: 0 };

/** Where nobody stands a whole step of likelihood off, terms that share a step are told apart by their order. */
function furthestOf(
  scales: ScaleSet,
  people: readonly PersonScore[],
  measures: Measures | null,
): Spread['furthest'] {
  if (measures === null) return { likelihood: nobody, impact: nobody };
  const { likelihood, impact } = measures;
  const step = (id: string) => likelihoodOf(scales, id).step;
  const rank = (id: string) => likelihoodRank(scales, id);
  const onLikelihood = farthestBy(people, (each) =>
    off(step(each.likelihood), step(likelihood.lowerMedian), step(likelihood.upperMedian)),
  );
  const byTerm = farthestBy(people, (each) =>
    off(rank(each.likelihood), rank(likelihood.lowerMedian), rank(likelihood.upperMedian)),
  );
  return {
    likelihood: onLikelihood.people.length > 0 ? onLikelihood : { ...byTerm, steps: 0 },
    impact: farthestBy(people, (each) => off(each.impact, impact.lowerMedian, impact.upperMedian)),
  };
}

function farthestBy(people: readonly PersonScore[], distance: (each: PersonScore) => number): Furthest {
  const most = Math.max(0, ...people.map(distance));
  return most === 0
    ? nobody
    : { people: idsOf(people.filter((each) => distance(each) === most)), steps: most };
}

/** How far a value lies outside the two medians; 0 on or between them. */
function off(value: number, lower: number, upper: number): number {
  return Math.max(lower - value, value - upper, 0);
}

function evenSplitOf(people: readonly PersonScore[]): EvenSplit | null {
  if (people.length < 2 || people.length % 2 === 1) return null;
  const sorted = [...people].sort((a, b) => a.rating - b.rating);
  const lowRating = sorted[(sorted.length >> 1) - 1]?.rating;
  const highRating = sorted[sorted.length >> 1]?.rating;
  if (lowRating === undefined || highRating === undefined || lowRating === highRating) return null;
  const low = idsOf(people.filter(({ rating }) => rating <= lowRating));
  const high = idsOf(people.filter(({ rating }) => rating >= highRating));
  return { low, high, lowRating, highRating };
}

function markOf(ratingSteps: number, steps: number): SpreadMark {
  if (ratingSteps <= 0) return steps <= 0 ? 'none' : 'same-rating';
  if (ratingSteps === 1) return 'narrow';
  return ratingSteps === 2 ? 'wide' : 'very-wide';
}

function idsOf(people: readonly { readonly participantId: ParticipantId }[]): readonly ParticipantId[] {
  return people.map(({ participantId }) => participantId);
}
