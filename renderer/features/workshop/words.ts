/** Marks and words of cells, scores and workshops on the screens of a workshop. */
import { formatDate } from '../../core/foundation/dates';
import { type Cell, ratingOf } from '../../core/threat/cell';
import {
  impactOf,
  likelihoodOf,
  ratingFor,
  ratingLevelOf,
  type ScaleSet,
  type Step,
} from '../../core/threat/scale-set';
import { type ConfidenceId, confidenceOf } from '../../core/threat/scales';
import type { AgreedValue } from '../../core/workshop/agreed-rating';
import type { ScoreValue } from '../../core/workshop/score';
import { isOnScale } from '../../core/workshop/scores';
import type { Workshop } from '../../core/workshop/workshop';
import type { Grade } from '../../ui/grade-mark';

export const statusWords = { planned: 'Planned', running: 'Under way', closed: 'Closed' } as const;

const closedGrades: Readonly<Record<'nil' | 'not-applicable', Grade>> = {
  nil: { kind: 'dash', word: 'Considered and nil' },
  'not-applicable': { kind: 'dot', word: 'Not applicable' },
};

/** The mark of a rating. */
export function gradeOfRating(scales: ScaleSet, rating: Step): Grade {
  const { name, shade } = ratingLevelOf(scales, rating);
  return { kind: 'step', step: rating, shade, word: name };
}

/** The mark of what stands at one place of the grid. */
export function gradeOfCell(scales: ScaleSet, cell: Cell | undefined): Grade {
  if (cell === undefined) return { kind: 'hatched', word: 'Not considered' };
  if (cell.state !== 'assessed') return closedGrades[cell.state];
  const rating = ratingOf(scales, cell);
  return rating === null ? { kind: 'unfinished', word: 'Not yet rated' } : gradeOfRating(scales, rating);
}

/** The mark of an agreed rating. */
export function gradeOfAgreed(scales: ScaleSet, value: AgreedValue): Grade {
  if (value.kind !== 'assessed') return closedGrades[value.kind];
  return gradeOfRating(scales, ratingFor(scales, value.likelihood, value.impact));
}

interface Assessed {
  readonly likelihood: string;
  readonly impact: Step;
  readonly confidence: ConfidenceId;
}

/** "Likely; impact 3 Significant; moderate confidence" */
export function assessedWords(scales: ScaleSet, value: Assessed): string {
  return [
    likelihoodOf(scales, value.likelihood).name,
    `impact ${impactWords(scales, value.impact)}`,
    `${confidenceOf(value.confidence).name.toLowerCase()} confidence`,
  ].join('; ');
}

/** "3 Significant" */
export function impactWords(scales: ScaleSet, impact: Step): string {
  return `${impact} ${impactOf(scales, impact).name}`;
}

/** "4 High" */
export function ratingWords(scales: ScaleSet, rating: Step): string {
  return `${rating} ${ratingLevelOf(scales, rating).name}`;
}

/** What somebody scored, in words. Only for a round that has been revealed. */
export function scoreWords(scales: ScaleSet, value: ScoreValue): string {
  if (value.kind === 'no-view') return 'No view';
  if (!isOnScale(scales, value)) return 'On a scale that this assessment no longer has';
  const rating = ratingFor(scales, value.likelihood, value.impact);
  return `${ratingWords(scales, rating)}: ${assessedWords(scales, value)}`;
}

/** The agreed rating in words. */
export function agreedWords(scales: ScaleSet, value: AgreedValue): string {
  if (value.kind === 'nil') return 'Considered and nil';
  if (value.kind === 'not-applicable') return 'Not applicable';
  return `${ratingWords(scales, ratingFor(scales, value.likelihood, value.impact))}: ${assessedWords(scales, value)}`;
}

/** Where and when: "Thu 4 Mar 2027, Carrow police station". */
export function dateAndPlace(workshop: Pick<Workshop, 'date' | 'place'>): string {
  return workshop.place === ''
    ? formatDate(workshop.date)
    : `${formatDate(workshop.date)}, ${workshop.place}`;
}

/** "1 person", "4 people" */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
