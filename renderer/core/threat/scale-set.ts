/**
 * A set of scales: likelihood, impact, and the agreed table that gives a rating from the two. Sets are data. An
 * assessment keeps the whole set it was made with, so that no later change of a set touches it.
 *
 * The scales are ordinal: nothing here multiplies, averages or divides a score. The guidance gives no scale, so
 * impact and the table are a local convention; none of them is MoRiLE.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';
import { idSchema, type Id } from '../foundation/ids';

/** One of up to five steps; the highest is the gravest. */
export type Step = 1 | 2 | 3 | 4 | 5;
export const steps = [1, 2, 3, 4, 5] as const;
export const stepSchema = z.literal([1, 2, 3, 4, 5]);

export interface Likelihood {
  readonly id: string;
  readonly name: string;
  /** The range in the scale's own words; empty where the scale gives none. */
  readonly range: string;
  /** The row of the rating table. */
  readonly step: Step;
}

export interface Level {
  readonly level: Step;
  readonly name: string;
  readonly meaning: string;
}

export interface RatingLevel {
  readonly level: Step;
  readonly name: string;
  /** How dark it is drawn, 1 to 5; rises with the level. */
  readonly shade: Step;
}

interface Sourced {
  readonly source: string;
  /** ISO dates. */
  readonly asAt: string;
  readonly reviewBy: string;
}

export type ScaleSetId = Id<'ScaleSet'>;

export interface ScaleSet {
  readonly id: ScaleSetId;
  /** "5 by 5, PHIA words" */
  readonly name: string;
  /** What a reader must know before relying on it; may be empty. */
  readonly note: string;
  readonly likelihood: Sourced & { readonly note: string; readonly terms: readonly Likelihood[] };
  readonly impact: Sourced & { readonly levels: readonly Level[] };
  readonly rating: Sourced & {
    readonly levels: readonly RatingLevel[];
    /** Row: likelihood step from 1; column: impact from 1; what stands there is a level of the rating. */
    readonly matrix: readonly (readonly Step[])[];
  };
}

const text = (longest: number) => z.string().max(longest);
const sourced = { source: text(400), asAt: isoDateSchema, reviewBy: isoDateSchema };

export const scaleSetSchema: z.ZodType<ScaleSet> = z.object({
  id: idSchema<'ScaleSet'>(),
  name: z.string().min(1).max(80),
  note: text(1000),
  likelihood: z.object({
    ...sourced,
    note: text(1000),
    terms: z
      .array(z.object({ id: z.string().min(1).max(60), name: text(80), range: text(80), step: stepSchema }))
      .min(2)
      .max(10),
  }),
  impact: z.object({
    ...sourced,
    levels: z
      .array(z.object({ level: stepSchema, name: text(80), meaning: text(400) }))
      .min(2)
      .max(5),
  }),
  rating: z.object({
    ...sourced,
    levels: z
      .array(z.object({ level: stepSchema, name: text(80), shade: stepSchema }))
      .min(2)
      .max(5),
    matrix: z.array(z.array(stepSchema)),
  }),
});

/** The likelihood with this id; a bug where the set has none. */
export function likelihoodOf(set: ScaleSet, id: string): Likelihood {
  return found(
    set.likelihood.terms.find((term) => term.id === id),
    `likelihood ${id}`,
    set,
  );
}

/** The impact at this level; a bug where the set has none. */
export function impactOf(set: ScaleSet, level: Step): Level {
  return found(
    set.impact.levels.find((impact) => impact.level === level),
    `impact ${level}`,
    set,
  );
}

/** The rating at this level, with its name and shade; a bug where the set has none. */
export function ratingLevelOf(set: ScaleSet, level: Step): RatingLevel {
  return found(
    set.rating.levels.find((rating) => rating.level === level),
    `rating ${level}`,
    set,
  );
}

/** The rating that the agreed table gives for a likelihood and an impact. */
export function ratingFor(set: ScaleSet, likelihoodId: string, impact: Step): Step {
  return ratingAt(set, likelihoodOf(set, likelihoodId).step, impact);
}

/** The rating at one row (likelihood step) and column (impact) of the agreed table. */
export function ratingAt(set: ScaleSet, likelihoodStep: Step, impact: Step): Step {
  return found(set.rating.matrix[likelihoodStep - 1]?.[impact - 1], `row ${likelihoodStep}, ${impact}`, set);
}

/** The place of the likelihood in its scale, from 0: finer than its step. */
export function likelihoodRank(set: ScaleSet, id: string): number {
  return set.likelihood.terms.findIndex((term) => term.id === id);
}

/** The steps that the likelihoods of the set fall in, lowest first. */
export function likelihoodSteps(set: ScaleSet): readonly Step[] {
  return steps.filter((step) => set.likelihood.terms.some((term) => term.step === step));
}

function found<T>(value: T | undefined, what: string, set: ScaleSet): T {
  if (value === undefined) throw new Error(`The scales "${set.id}" have no ${what}`);
  return value;
}
