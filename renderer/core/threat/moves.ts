/** Which ratings moved between two versions, gravest first. */
import { type LocationRef, locationKey } from './assessment';
import { type AssessedCell, ratingOf } from './cell';
import { type Grid, hasColumn } from './grid';
import type { Harm } from './harms';
import type { Step } from './scale-set';

export interface Move {
  readonly harm: Harm;
  readonly location: LocationRef;
  readonly was: AssessedCell;
  readonly is: AssessedCell;
  /** Ratings, each in the scales of its own version. */
  readonly from: Step;
  readonly to: Step;
}

/**
 * Every combination that has a rating in both versions: those that stand higher now first, then by how far they
 * moved. In the same scales `from === to` is one that did not move; in different ones the two cannot be set
 * against each other.
 */
export function movesBetween(before: Grid, after: Grid): readonly Move[] {
  const both = after.locations.filter((location) => hasColumn(before, location));
  return after.harms
    .flatMap((harm) => both.flatMap((location) => moveAt(before, after, { harm, location })))
    .map((move, index) => ({ move, index }))
    .sort(
      (a, b) =>
        b.move.to - a.move.to ||
        Math.abs(b.move.to - b.move.from) - Math.abs(a.move.to - a.move.from) ||
        a.index - b.index,
    )
    .map(({ move }) => move);
}

function moveAt(
  before: Grid,
  after: Grid,
  at: { readonly harm: Harm; readonly location: LocationRef },
): readonly Move[] {
  const was = before.cellAt(at.harm, at.location);
  const is = after.cellAt(at.harm, at.location);
  if (was?.state !== 'assessed' || is?.state !== 'assessed') return [];
  const from = ratingOf(before.scales, was);
  const to = ratingOf(after.scales, is);
  return from === null || to === null ? [] : [{ ...at, was, is, from, to }];
}

/** Moves that draw the same line, as one: by `from` and `to`, gravest first. */
export function sameMoves(
  moves: readonly Move[],
): readonly { readonly from: Step; readonly to: Step; readonly moves: readonly Move[] }[] {
  const lines = new Map<string, { from: Step; to: Step; moves: Move[] }>();
  for (const move of moves) {
    const key = `${move.from}:${move.to}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { from: move.from, to: move.to, moves: [move] });
    else line.moves.push(move);
  }
  return [...lines.values()];
}

/** The move as one word, for a list. */
export function moveKey({ harm, location }: Move): string {
  return `${harm.id}~${locationKey(location)}`;
}
