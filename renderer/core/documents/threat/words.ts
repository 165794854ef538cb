/** The words for cells, judgements and ratings in the documents of a threat assessment. */
import { type AssessedCell, type Cell, type Judged, type Judgement, ratingOf } from '../../threat/cell';
import type { LocationRef } from '../../threat/assessment';
import { harmOf } from '../../threat/harms';
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet, type Step } from '../../threat/scale-set';
import { confidenceOf } from '../../threat/scales';
import { joinTexts, recorded } from '../missing';
import type { RatingCell, TableCell, Text } from '../model';
import type { ThreatSource } from './input';

export const notYetRated = 'Not yet rated';

/** The name of a column of the grid. */
export function nameOf(input: ThreatSource, location: LocationRef): string {
  return input.columnName(location);
}

/** "Harassment in person at Harrow Dale": names a cell in a list. */
export function whereIs(input: ThreatSource, cell: Pick<Cell, 'harmId' | 'location'>): string {
  return `${harmOf(cell.harmId).short} at ${nameOf(input, cell.location)}`;
}

/** The rating of a judgement as a cell of a table. */
export function ratingCell(scales: ScaleSet, judgement: Judgement): TableCell {
  const rating = ratingOf(scales, judgement);
  return rating === null ? notYetRated : ratingMark(scales, rating);
}

/** A rating with its number, word and shade. */
export function ratingMark(scales: ScaleSet, rating: Step): RatingCell {
  const { name, shade } = ratingLevelOf(scales, rating);
  return { kind: 'rating', level: shade, mark: String(rating), word: name };
}

/** The rating with short paragraphs below it; without a rating the words come first. */
export function ratingWith(scales: ScaleSet, judgement: Judgement, below: readonly Text[]): TableCell {
  const rating = ratingOf(scales, judgement);
  if (rating === null) {
    return below.length === 0 ? notYetRated : { kind: 'text', paragraphs: [notYetRated, ...below] };
  }
  const mark = ratingMark(scales, rating);
  return below.length === 0 ? mark : { ...mark, below };
}

/** The rating of the cell with the mark of its spread, where a workshop scored it. */
export function ratingAndSpread(input: ThreatSource, cell: AssessedCell): TableCell {
  const mark = input.spreads.markOf(cell);
  return ratingWith(input.grid.scales, cell, mark === null ? [] : [mark]);
}

/** "Likely or probable (about 55 to 75%)". */
export function likelihoodText({ grid }: ThreatSource, judgement: Judgement, where: string): Text {
  if (judgement.likelihood === null) return recorded(null, `likelihood: ${where}`);
  const { name, range } = likelihoodOf(grid.scales, judgement.likelihood);
  return range === '' ? name : `${name} (${range})`;
}

/** "3 Significant". */
export function impactText({ grid }: ThreatSource, judgement: Judgement, where: string): Text {
  if (judgement.impact === null) return recorded(null, `impact: ${where}`);
  return `${judgement.impact} ${impactOf(grid.scales, judgement.impact).name}`;
}

/** "Moderate". */
export function confidenceText(cell: AssessedCell, where: string): Text {
  return cell.confidence === null
    ? recorded(null, `confidence: ${where}`)
    : confidenceOf(cell.confidence).name;
}

/**
 * One of the three judgements of a cell: rating, likelihood and impact, and whose it is. What is not chosen is
 * named as missing; `what` is "rating after controls".
 */
export function judgementCell(
  input: ThreatSource,
  judged: Judged,
  named: { readonly what: string; readonly where: string },
): TableCell {
  const { what, where } = named;
  if (judged.likelihood === null && judged.impact === null) return recorded(null, `${what}: ${where}`);
  return ratingWith(input.grid.scales, judged, [
    joinTexts(
      likelihoodText(input, judged, `likelihood of the ${what}: ${where}`),
      '; impact ',
      impactText(input, judged, `impact of the ${what}: ${where}`),
    ),
    joinTexts('Judged by: ', recorded(judged.judgedBy, `who judged the ${what}: ${where}`)),
  ]);
}

/** The same in few words, for a narrow column: what is not recorded is left out, and blank says not rated. */
export function briefJudgement({ grid }: ThreatSource, judged: Judged): TableCell {
  const { likelihood, impact, judgedBy } = judged;
  const parts = [
    likelihood === null ? '' : likelihoodOf(grid.scales, likelihood).name,
    impact === null ? '' : `Impact ${impact}`,
    judgedBy.trim() === '' || (likelihood === null && impact === null) ? '' : `By: ${judgedBy}`,
  ];
  return ratingWith(
    grid.scales,
    judged,
    parts.filter((part) => part !== ''),
  );
}
