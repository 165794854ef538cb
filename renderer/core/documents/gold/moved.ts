/** Which ratings moved since the last version, the gravest now first. */
import { type Cell, ratingOf } from '../../threat/cell';
import { isSameScales } from '../../threat/same-scales';
import { ratingLevelOf, type ScaleSet } from '../../threat/scale-set';
import { type CellChange, changesBetween } from '../../threat/versions';
import { stateWords } from '../drawing/rating-marks';
import type { ThreatSource } from '../threat/input';
import { nameOf, notYetRated } from '../threat/words';

export interface Moved {
  /** "From 2 Low to 4 High: Hate crime at Quayside" */
  readonly text: string;
  readonly now: number;
}

/**
 * What moved, gravest now first; `null` for the first version. Across different scales nothing moves: a step of
 * one is no step of the other.
 */
export function movedSince(input: ThreatSource): readonly Moved[] | null {
  const { previous, grid } = input;
  if (previous === null) return null;
  if (!isSameScales(previous.scales, grid.scales)) return [];
  return changesBetween(previous, grid)
    .flatMap((change): Moved[] => {
      const before = standing(previous.scales, change.before);
      const now = standing(grid.scales, change.after);
      if (before === now) return [];
      return [
        {
          text: `From ${before} to ${now}: ${change.harm.short} at ${nameOf(input, change.location)}`,
          now: gravity(grid.scales, change),
        },
      ];
    })
    .sort((a, b) => b.now - a.now);
}

function standing(scales: ScaleSet, cell: Cell | undefined): string {
  if (cell === undefined) return 'not considered';
  if (cell.state !== 'assessed') return stateWords[cell.state].toLowerCase();
  const rating = ratingOf(scales, cell);
  return rating === null ? notYetRated.toLowerCase() : `${rating} ${ratingLevelOf(scales, rating).name}`;
}

function gravity(scales: ScaleSet, { after }: CellChange): number {
  return after?.state === 'assessed' ? (ratingOf(scales, after) ?? 0) : -1;
}
