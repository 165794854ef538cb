/** A cell in words: its mark, its name for a screen reader, and one line for a list or the clipboard. */
import { ratingOf, type Cell, type Judgement } from '../../core/threat/cell';
import { isComplete } from '../../core/threat/grid';
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet, type Step } from '../../core/threat/scale-set';
import { confidenceOf } from '../../core/threat/scales';
import type { Grade } from '../../ui/grade-mark';

export const stateNames = {
  'not-considered': 'Not considered',
  nil: 'Considered and nil',
  'not-applicable': 'Not applicable',
  assessed: 'Assessed',
} as const;

/** The mark of a rating; unfinished where there is none yet. */
export function gradeOfRating(scales: ScaleSet, rating: Step | null): Grade {
  if (rating === null) return { kind: 'unfinished', word: 'Not yet rated' };
  const { name, shade } = ratingLevelOf(scales, rating);
  return { kind: 'step', step: rating, shade, word: name };
}

/** The mark of what stands at one place of the grid. */
export function gradeOfCell(scales: ScaleSet, cell: Cell | undefined): Grade {
  if (cell === undefined) return { kind: 'hatched', word: stateNames['not-considered'] };
  if (cell.state === 'assessed') return gradeOfRating(scales, ratingOf(scales, cell));
  return { kind: cell.state === 'nil' ? 'dash' : 'dot', word: stateNames[cell.state] };
}

/** "likely, impact 3 significant"; what is not chosen says so. */
export function judgementWords(scales: ScaleSet, judgement: Judgement): string {
  const likelihood =
    judgement.likelihood === null
      ? 'likelihood not chosen'
      : likelihoodOf(scales, judgement.likelihood).name.toLowerCase();
  const impact =
    judgement.impact === null
      ? 'impact not chosen'
      : `impact ${judgement.impact} ${impactOf(scales, judgement.impact).name.toLowerCase()}`;
  return `${likelihood}, ${impact}`;
}

/** The whole cell in one line: "4 High: likely, impact 3 significant, moderate confidence". */
export function cellWords(scales: ScaleSet, cell: Cell | undefined): string {
  if (cell?.state !== 'assessed') return gradeOfCell(scales, cell).word;
  const rating = ratingOf(scales, cell);
  const confidence =
    cell.confidence === null
      ? 'confidence not chosen'
      : `${confidenceOf(cell.confidence).name.toLowerCase()} confidence`;
  const head = rating === null ? 'Not yet rated' : `${rating} ${ratingLevelOf(scales, rating).name}`;
  return `${head}: ${judgementWords(scales, cell)}, ${confidence}`;
}

/** What is still to be chosen in an assessed cell, in plain words; empty when it is complete. */
export function stillToChoose(cell: Cell): readonly string[] {
  if (cell.state !== 'assessed' || isComplete(cell)) return [];
  return [
    ...(cell.likelihood === null ? ['likelihood'] : []),
    ...(cell.impact === null ? ['impact'] : []),
    ...(cell.confidence === null ? ['confidence'] : []),
  ];
}

/** The letter that shows confidence apart from the rating; empty where there is none. */
export function confidenceLetter(cell: Cell | undefined): string {
  if (cell?.state !== 'assessed' || cell.confidence === null) return '';
  return confidenceOf(cell.confidence).name.charAt(0);
}
