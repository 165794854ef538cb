/** The mark of a station's rating. */
import type { PlaceRating } from '../../core/threat/locations';
import { ratingLevelOf } from '../../core/threat/scale-set';
import type { Grade } from '../../ui/grade-mark';

/** The rating as a mark; hatched where neither the place nor an area around it has been assessed. */
export function gradeOf(rating: PlaceRating | null): Grade {
  if (rating === null) return { kind: 'hatched', word: 'Not assessed' };
  const { name, shade } = ratingLevelOf(rating.scales, rating.rating);
  return { kind: 'step', step: rating.rating, shade, word: name };
}
