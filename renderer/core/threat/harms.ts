/**
 * The eleven harms, three heads and nine factors of a threat assessment, as data with its source.
 *
 * Reference: APP Policing elections, Key roles and planning, threat assessment.
 */
import reference from '../../../resources/reference/threat.json';

export const headIds = ['malpractice', 'intimidation', 'peaceful-voting'] as const;
export type HeadId = (typeof headIds)[number];

export interface Head {
  readonly id: HeadId;
  readonly name: string;
  readonly prompt: string;
}

export interface Harm {
  readonly id: string;
  /** Its place in the guidance's list, 1 to 11. */
  readonly number: number;
  readonly name: string;
  /** A short name for the head of a row. */
  readonly short: string;
  /** The heads that it bears on: this desk's reading, see `threatSource.headsNote`. */
  readonly heads: readonly HeadId[];
}

export interface Factor {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly prompt: string;
}

export const heads: readonly Head[] = reference.heads.map((head) => ({ ...head, id: head.id as HeadId }));
export const harms: readonly Harm[] = reference.harms.map((harm) => ({
  ...harm,
  heads: harm.heads as readonly HeadId[],
}));
export const factors: readonly Factor[] = reference.factors;

export const threatSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  headsNote: reference.headsNote,
} as const;

/** The harm with this id. */
export function harmOf(id: string): Harm {
  const found = harms.find((harm) => harm.id === id);
  if (found === undefined) throw new Error(`No such harm: ${id}`);
  return found;
}
