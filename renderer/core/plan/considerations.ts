/**
 * The points of the guidance that commanders and planners consider, as data with its source.
 *
 * Reference: APP Policing elections, Key roles and planning, command and planning considerations, threat assessment
 * and election-day considerations; `resources/reference/considerations.json`.
 */
import reference from '../../../resources/reference/considerations.json';

export interface ConsiderationGroup {
  readonly id: string;
  readonly name: string;
}

export interface Consideration {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  /** What to think about, in the desk's own words. */
  readonly prompt: string;
  /** Where the guidance says it. */
  readonly section: string;
  /** The point that this one feeds; `null` where it stands for itself. */
  readonly partOf: string | null;
}

export const considerationGroups: readonly ConsiderationGroup[] = reference.groups;
/** In the order of the guidance. */
export const considerations: readonly Consideration[] = reference.considerations;

export const considerationsSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

const byId: ReadonlyMap<string, Consideration> = new Map(considerations.map((each) => [each.id, each]));

/** The point with this id; `undefined` where the list no longer has it. */
export function considerationOf(id: string): Consideration | undefined {
  return byId.get(id);
}
