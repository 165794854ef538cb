/**
 * What a judgement in one set of scales may be in another. A step of one scale may be two of the other: then both
 * are given, never one of them silently. Ratings are read off the other set's own table, never converted.
 *
 * Reference: the translations in resources/reference/scales.json, a local convention to be agreed with the partner.
 */
import reference from '../../../resources/reference/scales.json';
import type { Judgement } from './cell';
import { isSameScales } from './same-scales';
import {
  impactOf,
  likelihoodOf,
  ratingFor,
  ratingLevelOf,
  type ScaleSet,
  type Step,
  steps,
} from './scale-set';
import { builtInSets } from './scales';

export interface Translation {
  readonly from: ScaleSet;
  readonly to: ScaleSet;
  readonly source: string;
  /** ISO dates. */
  readonly asAt: string;
  readonly reviewBy: string;
  readonly likelihood: Readonly<Record<string, readonly string[]>>;
  readonly impact: Readonly<Record<string, readonly number[]>>;
}

/** Every judgement that a judgement may be in the other set, and every rating that these have there. */
export interface Possible {
  /** Likelihoods of the other set, least likely first; never empty. */
  readonly likelihoods: readonly string[];
  readonly impacts: readonly Step[];
  /** Lowest first. */
  readonly ratings: readonly Step[];
}

/** The translations that the desk brings. */
export const translations: readonly Translation[] = reference.translations.map((given) => ({
  source: given.source,
  asAt: given.asAt,
  reviewBy: given.reviewBy,
  from: builtIn(given.from),
  to: builtIn(given.to),
  likelihood: given.likelihood,
  impact: given.impact,
}));

function builtIn(id: string): ScaleSet {
  const found = builtInSets.find((set) => set.id === id);
  if (found === undefined) throw new Error(`A translation names no built-in set: ${id}`);
  return found;
}

/** The translation from one set to another; `null` where nobody has written one, as for a force's own sets. */
export function translationBetween(from: ScaleSet, to: ScaleSet): Translation | null {
  return translations.find((each) => isSameScales(each.from, from) && isSameScales(each.to, to)) ?? null;
}

/** What the judgement may be in the other set; `null` until likelihood and impact are both chosen. */
export function possibleIn({ to, likelihood, impact }: Translation, judgement: Judgement): Possible | null {
  if (judgement.likelihood === null || judgement.impact === null) return null;
  const likelihoods = likelihood[judgement.likelihood] ?? [];
  const impacts = (impact[String(judgement.impact)] ?? []) as readonly Step[];
  if (likelihoods.length === 0 || impacts.length === 0) {
    throw new Error(`Not translated: ${judgement.likelihood}, ${judgement.impact}`);
  }
  const ratings = new Set(likelihoods.flatMap((term) => impacts.map((level) => ratingFor(to, term, level))));
  return { likelihoods, impacts, ratings: steps.filter((step) => ratings.has(step)) };
}

/** "3 by 3: Medium or High (likelihood medium or high, impact 2 Medium)". */
export function possibleWords({ to }: Translation, possible: Possible): string {
  const ratings = possible.ratings.map((rating) => ratingLevelOf(to, rating).name);
  const likelihoods = possible.likelihoods.map((id) => likelihoodOf(to, id).name.toLowerCase());
  const impacts = possible.impacts.map((level) => `${level} ${impactOf(to, level).name}`);
  return `${shortName(to)}: ${eitherOf(ratings)} (likelihood ${eitherOf(likelihoods)}, impact ${eitherOf(impacts)})`;
}

/** "3 by 3" of "3 by 3, Electoral Commission template". */
export function shortName({ name }: ScaleSet): string {
  return name.split(',')[0] ?? name;
}

/** "a", "a or b", "a, b or c". */
export function eitherOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
